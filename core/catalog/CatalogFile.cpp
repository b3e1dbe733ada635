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
#include <cstring>
#include <sys/stat.h>

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

Result<CatalogIdentity> readIdentity(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::NotReadable, path, file.errorString());
    std::array<char, kHeaderBytes> header{};
    const qint64 length = file.read(header.data(), kHeaderBytes);
    if (length < 0)
        return fail(ErrorCode::NotReadable, path, file.errorString());
    if (length < kHeaderBytes || !QByteArrayView(header).startsWith(kMagic))
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
