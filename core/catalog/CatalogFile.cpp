// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/CatalogFile.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/Migrations.h"

#include <QByteArray>
#include <QFile>
#include <QtEndian>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <span>
#include <sqlite3.h>
#include <sys/stat.h>
#include <vector>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

// https://www.sqlite.org/fileformat.html, section 1.3
constexpr qsizetype kHeaderBytes = 100;
constexpr size_t kUserVersionOffset = 60;
constexpr size_t kApplicationIdOffset = 68;
constexpr QByteArrayView kMagic("SQLite format 3\0", 16);

QString errnoText(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

/// A file as SQLite opens it. Were it opened beside SQLite, then to close it would take away the locks that connections
/// of this process hold, and another process would take itself for the last one
/// (https://www.sqlite.org/howtocorrupt.html, section 2.2).
class SqliteFile
{
public:
    explicit SqliteFile(const QString& path)
        : m_vfs(sqlite3_vfs_find(nullptr))
        , m_name(sqlite3_create_filename(QFile::encodeName(path).constData(), "", "", 0, nullptr))
        , m_memory(static_cast<size_t>(m_vfs->szOsFile) / sizeof(std::max_align_t) + 1)
        , m_file(reinterpret_cast<sqlite3_file*>(m_memory.data()))
    {
        m_isOpen =
            m_vfs->xOpen(m_vfs, m_name, m_file, SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK;
    }

    ~SqliteFile()
    {
        if (m_file->pMethods != nullptr)
            m_file->pMethods->xClose(m_file);
        sqlite3_free_filename(m_name);
    }

    SqliteFile(const SqliteFile&) = delete;
    SqliteFile& operator=(const SqliteFile&) = delete;

    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    /// SQLite's code; what the file is too short for is 0.
    int read(std::span<char> bytes)
    {
        return m_file->pMethods->xRead(m_file, bytes.data(), static_cast<int>(bytes.size()), 0);
    }

    [[nodiscard]] QString lastError() const { return errnoText(m_vfs->xGetLastError(m_vfs, 0, nullptr)); }

private:
    sqlite3_vfs* m_vfs;
    sqlite3_filename m_name;
    std::vector<std::max_align_t> m_memory;
    sqlite3_file* m_file;
    bool m_isOpen = false;
};

Result<CatalogIdentity> readIdentity(const QString& path)
{
    SqliteFile file(path);
    if (!file.isOpen())
        return fail(ErrorCode::NotReadable, path, file.lastError());
    std::array<char, kHeaderBytes> header{};
    const int code = file.read(header);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        return fail(ErrorCode::NotReadable, path, file.lastError());
    if (code != SQLITE_OK || !QByteArrayView(header).startsWith(kMagic))
        return fail(ErrorCode::NotCatalog, path, u"not an SQLite file"_s);
    return CatalogIdentity{.applicationId = qFromBigEndian<quint32>(&header[kApplicationIdOffset]),
                           .version = qFromBigEndian<quint32>(&header[kUserVersionOffset])};
}

} // namespace

Result<CatalogFile> CatalogFile::inspect(const QString& path)
{
    struct stat status{};
    if (stat(QFile::encodeName(path).constData(), &status) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return CatalogFile{};
        return fail(ErrorCode::NotReadable, path, errnoText(errno));
    }
    if (S_ISDIR(status.st_mode))
        return fail(ErrorCode::NotCatalog, path, u"a folder"_s);
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::NotCatalog, path, u"not a regular file"_s);
    if (status.st_size == 0)
        return CatalogFile{.exists = true, .isEmpty = true, .hasWriteAheadLog = false, .identity = {}};

    const Result<CatalogIdentity> identity = readIdentity(path);
    if (!identity)
        return std::unexpected(identity.error());
    const bool hasLog = stat(QFile::encodeName(path + u"-wal"_s).constData(), &status) == 0 && status.st_size > 0;
    return CatalogFile{.exists = true,
                       .isEmpty = false,
                       .hasWriteAheadLog = hasLog,
                       .identity = hasLog ? std::nullopt : std::optional(*identity)};
}

Result<void> checkIdentity(CatalogIdentity identity, const QString& path)
{
    if (identity.applicationId != kCatalogApplicationId)
        return fail(ErrorCode::NotCatalog, path, u"an SQLite file of another program"_s);
    if (identity.version > static_cast<quint32>(Catalog::schemaVersion()))
        return fail(ErrorCode::NewerCatalog, path,
                    u"version %1, this program knows %2"_s.arg(identity.version).arg(Catalog::schemaVersion()));
    return {};
}

} // namespace wayfolio
