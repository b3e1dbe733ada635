// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/timeline/CalendarUnit.h"

#include <QString>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Of "2024-03-10T12:34".
inline WallMinute minuteOf(const QString& text)
{
    const QDateTime time = QDateTime::fromString(text + u"Z"_s, Qt::ISODate);
    Q_ASSERT(time.isValid());
    return toMinute(WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch())));
}

inline TimeSpan spanOf(const QString& begin, const QString& end)
{
    return {.begin = minuteOf(begin), .end = minuteOf(end)};
}

inline QString textOf(WallMinute minute)
{
    return dateTimeOf(minute).toString(u"yyyy-MM-ddTHH:mm"_s);
}

inline QString textOf(const std::optional<TimeSpan>& span)
{
    return span ? textOf(span->begin) + u' ' + textOf(span->end) : QString();
}

} // namespace wayfolio::test
