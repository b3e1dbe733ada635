// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MbtilesFile.h"

#include "core/map/TilePicture.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <chrono>
#include <sqlite3.h>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int kMaxValueBytes = 16 * 1024 * 1024;
/// `tiles` may be a view, and a view may be anything.
constexpr auto kLongestQuery = 5s;
constexpr int kStepsBetweenLooks = 10'000; // of SQLite's virtual machine

constexpr auto kTileQuery =
    "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? LIMIT 1";
constexpr auto kZoomQuery = "SELECT min(zoom_level), max(zoom_level) FROM tiles";
constexpr auto kSampleQuery = "SELECT tile_data FROM tiles LIMIT 1";
constexpr auto kMetadataQuery = "SELECT name, value FROM metadata LIMIT 1000";

std::string uriOf(const QString& path)
{
    return "file:" + QFile::encodeName(path).toPercentEncoding("/").toStdString() + "?immutable=1";
}

} // namespace

struct MbtilesFile::Private
{
    explicit Private(const QString& filePath)
        : path(filePath)
        , database(uriOf(filePath), SQLite::OPEN_READONLY | SQLite::OPEN_URI)
    {
        sqlite3* handle = database.getHandle();
        sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kMaxValueBytes);
        sqlite3_progress_handler(
            handle, kStepsBetweenLooks,
            [](void* self) { return Clock::now() > static_cast<Private*>(self)->deadline ? 1 : 0; }, this);
    }

    SQLite::Statement prepared(const char* sql)
    {
        deadline = Clock::now() + kLongestQuery;
        return {database, sql};
    }

    void readFacts();

    QString path;
    SQLite::Database database;
    Clock::time_point deadline = Clock::now() + kLongestQuery;
    TileFileFacts facts;
    TileFormat format = TileFormat::Unknown;
};

void MbtilesFile::Private::readFacts()
{
    QHash<QString, QString> metadata;
    if (database.tableExists("metadata")) {
        SQLite::Statement rows = prepared(kMetadataQuery);
        while (rows.executeStep())
            metadata.insert(QString::fromUtf8(rows.getColumn(0).getText()),
                            QString::fromUtf8(rows.getColumn(1).getText()));
    }
    facts.name = metadata.value(u"name"_s);
    facts.attribution = metadata.value(u"attribution"_s);
    // What is there counts, not what is said; in a file with its index that is a matter of two look-ups.
    SQLite::Statement zooms = prepared(kZoomQuery);
    if (zooms.executeStep() && !zooms.isColumnNull(0)) {
        facts.zooms.min = std::clamp(zooms.getColumn(0).getInt(), 0, TileId::kMaxZoom);
        facts.zooms.max = std::clamp(zooms.getColumn(1).getInt(), facts.zooms.min, TileId::kMaxZoom);
    }
    const QString name = metadata.value(u"format"_s);
    if (name == u"pbf" || name == u"mvt" || name == u"application/vnd.mapbox-vector-tile") {
        format = TileFormat::Vector;
        return;
    }
    SQLite::Statement sample = prepared(kSampleQuery);
    if (sample.executeStep()) {
        const SQLite::Column data = sample.getColumn(0);
        format = tileFormat(QByteArrayView(static_cast<const char*>(data.getBlob()), data.getBytes()));
    }
}

MbtilesFile::MbtilesFile(std::unique_ptr<Private> content)
    : m_private(std::move(content))
{}

MbtilesFile::~MbtilesFile() = default;

const TileFileFacts& MbtilesFile::facts() const
{
    return m_private->facts;
}

Result<std::unique_ptr<TileFile>> MbtilesFile::open(const QString& path)
{
    try {
        auto content = std::make_unique<Private>(path);
        if (!content->database.tableExists("tiles")) {
            SQLite::Statement view =
                content->prepared("SELECT 1 FROM sqlite_schema WHERE type = 'view' AND name = 'tiles'");
            if (!view.executeStep())
                return fail(ErrorCode::NotMapFile, path);
        }
        content->readFacts();
        if (content->format == TileFormat::Vector)
            return fail(ErrorCode::VectorTiles, path);
        return std::unique_ptr<TileFile>(new MbtilesFile(std::move(content)));
    } catch (const SQLite::Exception& exception) {
        const bool isUnreadable = exception.getErrorCode() == SQLITE_CANTOPEN;
        return fail(isUnreadable ? ErrorCode::NotReadable : ErrorCode::DamagedFile, path,
                    QString::fromUtf8(exception.what()));
    }
}

Result<QByteArray> MbtilesFile::tile(TileId id)
{
    try {
        SQLite::Statement row = m_private->prepared(kTileQuery);
        row.bind(1, id.zoom);
        row.bind(2, id.x);
        row.bind(3, (1 << id.zoom) - 1 - id.y); // counted from the south, as TMS does
        if (!row.executeStep())
            return fail(ErrorCode::NoSuchTile, m_private->path);
        const SQLite::Column data = row.getColumn(0);
        QByteArray bytes(static_cast<const char*>(data.getBlob()), data.getBytes());
        if (bytes.isEmpty())
            return fail(ErrorCode::NoSuchTile, m_private->path);
        return bytes;
    } catch (const SQLite::Exception& exception) {
        return fail(ErrorCode::DamagedFile, m_private->path, QString::fromUtf8(exception.what()));
    }
}

} // namespace wayfolio
