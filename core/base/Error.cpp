// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/Error.h"

#include <array>
#include <cerrno>
#include <utility>

namespace wayfolio {

namespace {

constexpr std::array<std::pair<ErrorCode, QLatin1StringView>, 38> kIdentifiers{{
    {ErrorCode::NotFound, QLatin1StringView("notFound")},
    {ErrorCode::NotReadable, QLatin1StringView("notReadable")},
    {ErrorCode::NotRegularFile, QLatin1StringView("notRegularFile")},
    {ErrorCode::EmptyFile, QLatin1StringView("emptyFile")},
    {ErrorCode::NameNotText, QLatin1StringView("nameNotText")},
    {ErrorCode::UnknownFormat, QLatin1StringView("unknownFormat")},
    {ErrorCode::UnsupportedFormat, QLatin1StringView("unsupportedFormat")},
    {ErrorCode::SidecarFile, QLatin1StringView("sidecarFile")},
    {ErrorCode::DamagedFile, QLatin1StringView("damagedFile")},
    {ErrorCode::ReaderCrashed, QLatin1StringView("readerCrashed")},
    {ErrorCode::ReaderTimedOut, QLatin1StringView("readerTimedOut")},
    {ErrorCode::ReaderFailed, QLatin1StringView("readerFailed")},
    {ErrorCode::NotWritable, QLatin1StringView("notWritable")},
    {ErrorCode::DiskFull, QLatin1StringView("diskFull")},
    {ErrorCode::NotCatalog, QLatin1StringView("notCatalog")},
    {ErrorCode::NewerCatalog, QLatin1StringView("newerCatalog")},
    {ErrorCode::ReadOnlyCatalog, QLatin1StringView("readOnlyCatalog")},
    {ErrorCode::DamagedCatalog, QLatin1StringView("damagedCatalog")},
    {ErrorCode::BusyCatalog, QLatin1StringView("busyCatalog")},
    {ErrorCode::CatalogGone, QLatin1StringView("catalogGone")},
    {ErrorCode::NothingToExport, QLatin1StringView("nothingToExport")},
    {ErrorCode::NoSuchTrip, QLatin1StringView("noSuchTrip")},
    {ErrorCode::NoSuchLibrary, QLatin1StringView("noSuchLibrary")},
    {ErrorCode::OtherFolder, QLatin1StringView("otherFolder")},
    {ErrorCode::AlreadyInCatalog, QLatin1StringView("alreadyInCatalog")},
    {ErrorCode::InvalidArgument, QLatin1StringView("invalidArgument")},
    {ErrorCode::NetworkFailed, QLatin1StringView("networkFailed")},
    {ErrorCode::NoSuchTile, QLatin1StringView("noSuchTile")},
    {ErrorCode::NotMapFile, QLatin1StringView("notMapFile")},
    {ErrorCode::VectorTiles, QLatin1StringView("vectorTiles")},
    {ErrorCode::UnsupportedMapFile, QLatin1StringView("unsupportedMapFile")},
    {ErrorCode::NotPicture, QLatin1StringView("notPicture")},
    {ErrorCode::ServerUnreachable, QLatin1StringView("serverUnreachable")},
    {ErrorCode::ServerTimedOut, QLatin1StringView("serverTimedOut")},
    {ErrorCode::ServerRefused, QLatin1StringView("serverRefused")},
    {ErrorCode::ServerBusy, QLatin1StringView("serverBusy")},
    {ErrorCode::ServerFailed, QLatin1StringView("serverFailed")},
    {ErrorCode::Cancelled, QLatin1StringView("cancelled")},
}};

} // namespace

QString identifier(ErrorCode code)
{
    for (const auto& [known, name] : kIdentifiers) {
        if (known == code)
            return name;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<ErrorCode> errorCodeFromIdentifier(QStringView text)
{
    for (const auto& [known, name] : kIdentifiers) {
        if (name == text)
            return known;
    }
    return std::nullopt;
}

ErrorCode errorCodeFromErrno(int number)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return ErrorCode::NotFound;
    case EROFS:
        return ErrorCode::NotWritable;
    case ENOSPC:
    case EDQUOT:
        return ErrorCode::DiskFull;
    default:
        return ErrorCode::NotReadable;
    }
}

} // namespace wayfolio
