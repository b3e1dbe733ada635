// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/ShotRecorder.h"

#include <functional>

namespace wayfolio {

/// Reads and writes what a person decided about photos, inside a transaction of its caller; throws SQLite's exceptions.
/// After a rollback make a new one.
///
/// Facts are written to every file of a photo: whatever becomes of the photo when files come, go and change, each keeps
/// what was said of it. Where files that were told different things become one photo, the shown one's word counts.
class FactWriter
{
public:
    explicit FactWriter(SQLite::Database& database);

    /// Nothing when there is no such photo.
    std::optional<PhotoFacts> read(PhotoId photo);
    /// Neither position nor `isRemoved` withdraws what was said. The photo is computed anew.
    void setPosition(PhotoId photo, std::optional<GeoPoint> position, bool isRemoved);
    /// Nothing withdraws it. The photo is computed anew.
    void setZone(PhotoId photo, const std::optional<QTimeZone>& zone);

private:
    struct OwnedFile
    {
        qint64 id = 0;
        qint64 folderId = 0;
        QString name;
    };

    std::vector<OwnedFile> filesOf(PhotoId photo);
    PhotoFacts factsOf(qint64 fileId);
    void writeToFiles(PhotoId photo, SQLite::Statement& statement, const std::function<void(sql::Binder&)>& bind);

    ShotRecorder m_shots;
    SQLite::Statement m_files;
    SQLite::Statement m_facts;
    SQLite::Statement m_setPosition;
    SQLite::Statement m_setZone;
    SQLite::Statement m_removeEmpty;
};

} // namespace wayfolio
