// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/MapAddress.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

/// As every address writes it: a point, at most three digits before it.
const QString kDegrees = u"([+-]?\\d{1,3}(?:\\.\\d*)?)"_s;

std::optional<GeoPoint> pointOf(const QString& latitude, const QString& longitude)
{
    bool isLatitude = false;
    bool isLongitude = false;
    const double north = latitude.toDouble(&isLatitude);
    const double east = longitude.toDouble(&isLongitude);
    return isLatitude && isLongitude ? GeoPoint::fromDegrees(north, east) : std::nullopt;
}

/// Of a match with the latitude first.
std::optional<GeoPoint> pointOf(const QRegularExpressionMatch& match)
{
    return match.hasMatch() ? pointOf(match.captured(1), match.captured(2)) : std::nullopt;
}

/// "37.5,127.0", also with something behind it: a zoom level, a name in brackets. The longitude first where the map's
/// makers think so.
std::optional<GeoPoint> pointOfPair(const QString& text, bool isLongitudeFirst = false)
{
    static const QRegularExpression pattern(u"^\\s*(?:loc:)?\\s*"_s + kDegrees + u"\\s*[,~ ]\\s*"_s + kDegrees +
                                            u"\\s*(?:[,~(;].*)?$"_s);
    const auto match = pattern.match(text);
    return match.hasMatch() && isLongitudeFirst ? pointOf(match.captured(2), match.captured(1)) : pointOf(match);
}

/// RFC 5870. Android's way of marking a place, geo:0,0?q=37.5,127.0(Name), is no part of it.
std::optional<GeoPoint> pointOfGeoUri(const QString& text)
{
    static const QRegularExpression pattern(u"^geo:"_s + kDegrees + u","_s + kDegrees +
                                                u"(?:,[+-]?\\d+(?:\\.\\d*)?)?((?:;[^;?]*)*)(?:\\?(.*))?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    for (const QString& parameter : match.captured(3).split(u';')) {
        if (parameter.startsWith(u"crs="_s, Qt::CaseInsensitive) &&
            parameter.compare(u"crs=wgs84"_s, Qt::CaseInsensitive) != 0)
            return std::nullopt;
    }
    const QString asked = QUrlQuery(match.captured(4)).queryItemValue(u"q"_s, QUrl::FullyDecoded);
    if (const auto point = pointOfPair(asked))
        return point;
    return pointOf(match);
}

QString addressWithScheme(const QString& text)
{
    static const QRegularExpression scheme(u"^[a-z][a-z0-9+.-]*:"_s, QRegularExpression::CaseInsensitiveOption);
    return scheme.match(text).hasMatch() ? text : u"https://"_s + text;
}

/// Made of other coordinates than WGS-84 (GCJ-02, BD-09), some hundred metres off.
bool isElsewhere(const QString& host)
{
    static const std::array hosts{u"amap.com"_s, u"gaode.com"_s, u"baidu.com"_s, u"qq.com"_s};
    return std::ranges::any_of(hosts, [&](const QString& end) { return host == end || host.endsWith(u'.' + end); });
}

/// The parts of an address, without the ways in which characters are hidden in them.
struct AddressParts
{
    explicit AddressParts(const QUrl& url)
        : host(url.host().toLower())
        , segments(url.path(QUrl::FullyDecoded).replace(u'+', u' ').split(u'/', Qt::SkipEmptyParts))
        , query(url)
        , fragment(url.fragment(QUrl::FullyDecoded))
        , fragmentQuery(fragment.section(u'?', -1))
    {}

    [[nodiscard]] QString value(const QString& key) const
    {
        for (const QUrlQuery& part : {query, fragmentQuery}) {
            if (part.hasQueryItem(key))
                return part.queryItemValue(key, QUrl::FullyDecoded).replace(u'+', u' ');
        }
        return {};
    }

    QString host;
    QStringList segments; ///< of the path
    QUrlQuery query;
    QString fragment;
    QUrlQuery fragmentQuery; ///< where pages keep their own
};

/// Google's place itself, beside which the @ of the same address is the middle of the view.
std::optional<GeoPoint> pointOfGooglePlace(const AddressParts& parts)
{
    static const QRegularExpression pattern(u"!3d"_s + kDegrees + u"!4d"_s + kDegrees + u"(?:!|$)"_s);
    std::optional<GeoPoint> point;
    for (const QString& segment : parts.segments) {
        for (auto matches = pattern.globalMatch(segment); matches.hasNext();) {
            if (const auto found = pointOf(matches.next()))
                point = found; // the last: before it stand those of the way there
        }
    }
    return point;
}

std::optional<GeoPoint> pointOfTwoValues(const AddressParts& parts)
{
    static const std::array<std::array<QString, 2>, 6> names{{{u"mlat"_s, u"mlon"_s}, // OpenStreetMap's marker
                                                              {u"lat"_s, u"lng"_s},
                                                              {u"lat"_s, u"lon"_s},
                                                              {u"latitude"_s, u"longitude"_s},
                                                              {u"dlat"_s, u"dlng"_s}, // where a way leads to
                                                              {u"elat"_s, u"elng"_s}}};
    for (const auto& [latitude, longitude] : names) {
        if (const auto point = pointOf(parts.value(latitude).trimmed(), parts.value(longitude).trimmed()))
            return point;
    }
    return std::nullopt;
}

std::optional<GeoPoint> pointOfOneValue(const AddressParts& parts)
{
    const bool isLongitudeFirst = parts.host.contains("yandex."_L1);
    // What is marked or asked for, then what the view is about.
    static const std::array names{u"coordinate"_s,  u"pin"_s,       u"q"_s,  u"query"_s,  u"p"_s,  u"ep"_s,  u"daddr"_s,
                                  u"destination"_s, u"viewpoint"_s, u"ll"_s, u"center"_s, u"cp"_s, u"sll"_s, u"map"_s};
    for (const QString& name : names) {
        if (const auto point = pointOfPair(parts.value(name), isLongitudeFirst))
            return point;
    }
    return std::nullopt;
}

/// /place/37.5,127.0, Kakao's /link/map/name,37.5,127.0, the last of several: where a way leads to.
std::optional<GeoPoint> pointOfPath(const AddressParts& parts)
{
    static const QRegularExpression pattern(u"(?:^|,)\\s*"_s + kDegrees + u"\\s*,\\s*"_s + kDegrees + u"$"_s);
    std::optional<GeoPoint> point;
    for (const QString& segment : parts.segments) {
        if (const auto found = pointOf(pattern.match(segment)))
            point = found;
    }
    return point;
}

/// Google's /@37.5,127.0,15z.
std::optional<GeoPoint> pointOfView(const AddressParts& parts)
{
    static const QRegularExpression pattern(u"^@"_s + kDegrees + u","_s + kDegrees + u"(?:,|$)"_s);
    for (const QString& segment : parts.segments) {
        if (const auto point = pointOf(pattern.match(segment)))
            return point;
    }
    return std::nullopt;
}

/// #map=15/37.5/127.0 of OpenStreetMap, and #15/37.5/127.0 of many others.
std::optional<GeoPoint> pointOfFragment(const AddressParts& parts)
{
    static const QRegularExpression pattern(u"(?:^|[?&]|map=)\\d{1,2}(?:\\.\\d*)?/"_s + kDegrees + u"/"_s + kDegrees +
                                            u"(?:[/&]|$)"_s);
    return pointOf(pattern.match(parts.fragment));
}

} // namespace

bool isAddress(QStringView text)
{
    static const QRegularExpression pattern(u"^\\s*(?:[a-z][a-z0-9+.-]*://|geo:|(?:[\\w-]+\\.)+[a-z]{2,}[/?#])"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.matchView(text).hasMatch();
}

std::optional<GeoPoint> pointFromAddress(QStringView text)
{
    const QString written = text.trimmed().toString();
    if (!isAddress(written))
        return std::nullopt;
    if (written.startsWith("geo:"_L1, Qt::CaseInsensitive))
        return pointOfGeoUri(written);
    const AddressParts parts{QUrl(addressWithScheme(written))};
    if (isElsewhere(parts.host))
        return std::nullopt;
    for (const auto find :
         {pointOfGooglePlace, pointOfTwoValues, pointOfOneValue, pointOfPath, pointOfView, pointOfFragment}) {
        if (const auto point = find(parts))
            return point;
    }
    return std::nullopt;
}

} // namespace wayfolio
