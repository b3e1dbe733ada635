// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/OnlineMap.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

constexpr int kDenseTile = 512;

/// The template as an address, the placeholders replaced by what fits everywhere.
QUrl sample(const OnlineMap& map)
{
    return tileUrl(map, {}, 0);
}

/// The first part in braces that means nothing.
QString unknownPlaceholder(const QString& urlTemplate)
{
    static const QRegularExpression kBraces(u"\\{([^{}]*)\\}"_s);
    static const QStringList kKnown{u"z"_s, u"x"_s, u"y"_s, u"-y"_s, u"s"_s, u"r"_s, u"key"_s};
    for (const QRegularExpressionMatch& match : kBraces.globalMatch(urlTemplate)) {
        if (!kKnown.contains(match.captured(1)))
            return match.captured(0);
    }
    return {};
}

/// RFC 9110, 5.6.2: a token; and none of those that the connection itself is made of.
bool isHeaderName(const QString& name)
{
    static const QRegularExpression kToken(u"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"_s);
    static const QStringList kOwn{u"host"_s,       u"user-agent"_s,        u"content-length"_s,
                                  u"connection"_s, u"transfer-encoding"_s, u"cookie"_s};
    return kToken.match(name).hasMatch() && !kOwn.contains(name.toLower());
}

bool isHeaderValue(const QString& value)
{
    return std::ranges::all_of(value, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

} // namespace

OnlineMap OnlineMap::openStreetMap()
{
    return {.name = u"OpenStreetMap"_s,
            .urlTemplate = u"https://tile.openstreetmap.org/{z}/{x}/{y}.png"_s,
            .attribution = u"© OpenStreetMap contributors"_s,
            .attributionUrl = QUrl(u"https://www.openstreetmap.org/copyright"_s),
            .key = {},
            .headerName = {},
            .headerValue = {},
            .zooms = {.min = 0, .max = 19}};
}

Result<void> check(const OnlineMap& map)
{
    const QString& address = map.urlTemplate;
    if (const QString unknown = unknownPlaceholder(address); !unknown.isEmpty())
        return fail(ErrorCode::InvalidArgument, unknown);
    for (const auto& needed : {u"{z}"_s, u"{x}"_s}) {
        if (!address.contains(needed))
            return fail(ErrorCode::InvalidArgument, address, needed);
    }
    if (!address.contains("{y}"_L1) && !address.contains("{-y}"_L1))
        return fail(ErrorCode::InvalidArgument, address, u"{y}"_s);
    const QUrl url = sample(map);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    // Nothing of a tile may decide who is asked.
    const QUrl other = tileUrl(map, {.zoom = 3, .x = 1, .y = 2}, 0);
    const bool hasOneHost = address.contains("{s}"_L1) || url.authority() == other.authority();
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !hasOneHost)
        return fail(ErrorCode::InvalidArgument, address, url.errorString());
    if (!map.headerName.isEmpty() && !isHeaderName(map.headerName))
        return fail(ErrorCode::InvalidArgument, map.headerName);
    if (!isHeaderValue(map.headerValue))
        return fail(ErrorCode::InvalidArgument, map.headerValue);
    if (map.zooms.min < 0 || map.zooms.min > map.zooms.max || map.zooms.max > TileId::kMaxZoom)
        return fail(ErrorCode::InvalidArgument, u"%1–%2"_s.arg(map.zooms.min).arg(map.zooms.max));
    return {};
}

QString serviceOf(const OnlineMap& map)
{
    static const QRegularExpression kServerPart(u"[^/.]*\\{s\\}[^/.]*\\."_s);
    QString address = map.urlTemplate;
    const QUrl url(address.remove(kServerPart).section(u'{', 0, 0));
    return url.port() < 0 ? url.host() : u"%1:%2"_s.arg(url.host()).arg(url.port());
}

QUrl tileUrl(const OnlineMap& map, TileId id, int tilePixels)
{
    static constexpr std::array kServers{'a', 'b', 'c'};
    QString url = map.urlTemplate;
    url.replace("{z}"_L1, QString::number(id.zoom));
    url.replace("{x}"_L1, QString::number(id.x));
    url.replace("{y}"_L1, QString::number(id.y));
    url.replace("{-y}"_L1, QString::number((1 << id.zoom) - 1 - id.y));
    url.replace("{s}"_L1, QChar::fromLatin1(kServers.at(static_cast<size_t>(id.x + id.y) % kServers.size())));
    url.replace("{r}"_L1, tilePixels >= kDenseTile ? "@2x"_L1 : ""_L1);
    url.replace("{key}"_L1, QString::fromLatin1(QUrl::toPercentEncoding(map.key)));
    return QUrl(url);
}

} // namespace wayfolio
