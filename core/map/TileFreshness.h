// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace wayfolio {

/// What a response says about how long it holds; empty where it says nothing.
struct FreshnessHeaders
{
    QByteArray cacheControl;
    QByteArray expires;
    QByteArray date;
    QByteArray age;
};

/// How long a tile may be shown without asking again (RFC 9111, 4.2), at most a year; a week where the server does not
/// say, as OpenStreetMap asks for. Nothing when it must not be stored at all.
std::optional<std::chrono::seconds> freshness(const FreshnessHeaders& headers, const QDateTime& now);
/// How long to leave a server alone (RFC 9110, 10.2.3); nothing when the value is neither seconds nor a date.
std::optional<std::chrono::seconds> retryAfter(QByteArrayView value, const QDateTime& now);
/// RFC 9110, 5.6.7, in the preferred form; invalid when it is none.
QDateTime httpDate(QByteArrayView value);

} // namespace wayfolio
