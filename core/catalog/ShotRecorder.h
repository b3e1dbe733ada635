// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/PhotoWriter.h"
#include "core/catalog/ReadingReader.h"

namespace wayfolio {

/// Keeps photos in step with what their files say, which of these belong together and what a person decided, inside a
/// transaction of its caller; throws SQLite's exceptions. After a rollback make a new one.
///
/// Most files are alone: their photo's row is what they say. Only where files share a photo, or a person decided
/// something, a file's own word is kept apart as a reading, from which the photo is computed again whenever something
/// changes: so it does not matter in which order files come, go and change.
class ShotRecorder
{
public:
    explicit ShotRecorder(SQLite::Database& database);

    /// See ReadingReader::isAlone().
    bool isAlone(qint64 folderId, QStringView name) { return m_reader.isAlone(folderId, name); }

    /// The photo of a file that is alone; gives the photo's id.
    qint64 storeAlone(std::optional<qint64> photoId, const Photo& reading);
    /// What a file says that may not be alone; regroup() must follow.
    void storeReading(qint64 fileId, const Photo& reading);
    /// Makes photos of the files that share the name's stem, anew. A photo keeps its id when it is joined with others
    /// or split: the shown file's goes on, and photos without a file are removed.
    void regroup(qint64 folderId, QStringView name);

private:
    void storeShot(const StemFiles& stem, const Shot& shot, std::optional<qint64> photoId);
    void assign(const FileRow& file, qint64 photoId, qint64 rank);

    ReadingReader m_reader;
    PhotoWriter m_writer;
    SQLite::Statement m_assign;
};

} // namespace wayfolio
