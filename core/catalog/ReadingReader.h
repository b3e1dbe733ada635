// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/Sql.h"
#include "core/model/PhotoFacts.h"
#include "core/model/ShotPairing.h"

namespace wayfolio {

/// A row of `file` with a photo, or a reading that has none yet.
struct FileRow
{
    qint64 id = 0;
    std::optional<qint64> photoId;
    qint64 rank = 0;
};

/// Files of one folder whose names share a stem: rows, what they say and what a person says, one each in this order.
struct StemFiles
{
    std::vector<FileRow> rows;
    std::vector<ShotFile> files;
    std::vector<PhotoFacts> facts;
};

/// Reads what files say by themselves and what a person decided about them. Throws SQLite's exceptions.
class ReadingReader
{
public:
    explicit ReadingReader(SQLite::Database& database);

    /// Whether a file's photo is what this file alone says: no other file of its folder shares its stem, and no reading
    /// of it is kept apart. True for names that are not known yet.
    bool isAlone(qint64 folderId, QStringView name);
    /// The files of a folder that share the name's stem and were read at least once.
    StemFiles filesOfStem(qint64 folderId, QStringView name);

private:
    Photo readingOf(const FileRow& file);
    PhotoFacts factsOf(qint64 fileId);
    Candidates candidatesOf(SQLite::Statement& select, qint64 owner);
    bool hasReading(qint64 fileId);

    SQLite::Statement m_ofStem;
    SQLite::Statement m_hasReading;
    SQLite::Statement m_reading;
    SQLite::Statement m_readingCandidates;
    SQLite::Statement m_photo;
    SQLite::Statement m_photoCandidates;
    SQLite::Statement m_facts;
};

} // namespace wayfolio
