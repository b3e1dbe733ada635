// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/ExifTime.h"

namespace wayfolio::test {

/// "2024-03-10T12:34:56", with ".789" and "+09:00" or "Z" where wanted; nothing for an empty text.
inline std::optional<WrittenTime> writtenTime(const QString& text)
{
    return parseXmpTime(text.toLatin1()).time;
}

inline WallTime wallTime(const QString& text)
{
    return writtenTime(text).value_or(WrittenTime()).wall;
}

/// "2024-03-10T12:34:56Z"; nothing for an empty text.
inline std::optional<Instant> instant(const QString& text)
{
    return parseXmpInstant(text.toLatin1());
}

template<class Time>
QString textOf(const std::optional<Time>& time)
{
    return time ? isoText(*time) : QString();
}

} // namespace wayfolio::test
