// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/timeline/CalendarUnit.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace wayfolio {

/// A line of the timeline's calendar with what stands beside it.
struct TimelineTick
{
    WallMinute time;
    QString label;

    bool operator==(const TimelineTick&) const = default;
};

/// Which time stands where: what part of the whole is seen, in how many pixels. A value; x is in device-independent
/// pixels from the left edge, times are minutes of wall clocks.
class TimelineScale
{
public:
    /// Nobody looks closer than this, in minutes.
    static constexpr double kShortestMinutes = 20;

    /// Of the photos; what is seen stays near it. Seen as a whole until something else is asked for.
    void setWhole(const TimeSpan& whole);
    void setWidth(double pixels);

    /// Whether all of it is seen.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

    void showWhole();
    /// With a little room at both sides.
    void showSpan(const TimeSpan& span);
    /// From one minute to the other, as far as that is possible.
    void show(double begin, double end);
    /// What is at `x` stays there; a factor above 1 shows more closely.
    void zoomAt(double x, double factor);
    /// Moves the content to the right.
    void panBy(double pixels);

    [[nodiscard]] double begin() const { return m_begin; }

    [[nodiscard]] double end() const { return m_end; }

    [[nodiscard]] double toX(double minute) const;
    [[nodiscard]] double toX(WallMinute minute) const;
    /// Within the times there are.
    [[nodiscard]] WallMinute toTime(double x) const;

    /// What a bar stands for: the shortest unit of which bars can be told apart.
    [[nodiscard]] CalendarUnit barUnit() const;
    /// Of every unit that is seen, with the end of the last.
    [[nodiscard]] std::vector<WallMinute> edges(CalendarUnit unit) const;
    /// The finest lines whose labels do not meet, the label of a unit being this wide.
    [[nodiscard]] CalendarUnit tickUnit(const std::function<double(CalendarUnit)>& labelWidth) const;
    /// What says to which longer unit the labels of `ticks` belong; nothing for years and more.
    [[nodiscard]] static std::optional<CalendarUnit> outerUnit(CalendarUnit ticks);
    /// The lines that are seen; the first may lie a little to the left.
    [[nodiscard]] std::vector<TimelineTick> ticks(CalendarUnit unit, bool isOuter) const;

private:
    void clamp();

    double m_wholeBegin = 0;
    double m_wholeEnd = kShortestMinutes;
    double m_begin = 0;
    double m_end = kShortestMinutes;
    double m_width = 1;
    bool m_isWhole = true;
};

} // namespace wayfolio
