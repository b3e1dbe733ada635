// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/TileFreshness.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

using std::chrono::seconds;

constexpr seconds kUnsaid = std::chrono::weeks(1);
constexpr seconds kLongest = std::chrono::years(1);

/// Digits alone; what does not fit is as much as does.
std::optional<seconds> deltaSeconds(QByteArrayView text)
{
    text = text.trimmed();
    if (text.startsWith('"') && text.endsWith('"') && text.size() > 1)
        text = text.sliced(1, text.size() - 2);
    if (text.isEmpty() || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool fits = false;
    const qint64 value = text.toLongLong(&fits);
    return fits ? std::min(seconds(value), kLongest) : kLongest;
}

struct CacheControl
{
    bool noStore = false;
    bool noCache = false;
    std::optional<seconds> maxAge;
};

CacheControl parsed(const QByteArray& header)
{
    CacheControl result;
    for (const QByteArray& part : header.split(',')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = part.first(equals < 0 ? part.size() : equals).trimmed().toLower();
        if (name == "no-store")
            result.noStore = true;
        else if (name == "no-cache")
            result.noCache = true;
        else if (name == "max-age" && equals >= 0)
            result.maxAge = deltaSeconds(QByteArrayView(part).sliced(equals + 1)).value_or(seconds(0));
    }
    return result;
}

} // namespace

std::optional<seconds> freshness(const FreshnessHeaders& headers, const QDateTime& now)
{
    const CacheControl control = parsed(headers.cacheControl);
    if (control.noStore)
        return std::nullopt;
    if (control.noCache)
        return seconds(0);
    const seconds age = deltaSeconds(headers.age).value_or(seconds(0));
    if (control.maxAge)
        return std::max(seconds(0), *control.maxAge - age);
    if (headers.expires.isEmpty())
        return kUnsaid;
    const QDateTime expires = httpDate(headers.expires);
    if (!expires.isValid())
        return seconds(0); // "0" and the like: expired (RFC 9111, 5.3)
    const QDateTime date = httpDate(headers.date);
    const seconds lifetime((date.isValid() ? date : now).secsTo(expires));
    return std::clamp(lifetime - age, seconds(0), kLongest);
}

std::optional<seconds> retryAfter(QByteArrayView value, const QDateTime& now)
{
    if (const auto delta = deltaSeconds(value))
        return delta;
    const QDateTime date = httpDate(value);
    if (!date.isValid())
        return std::nullopt;
    return std::clamp(seconds(now.secsTo(date)), seconds(0), kLongest);
}

QDateTime httpDate(QByteArrayView value)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeZone(QTimeZone::UTC);
    return date;
}

} // namespace wayfolio
