// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/timeline/TimelineScale.h"

namespace wayfolio {

/// The span of time that is chosen, and how it is made and changed: with the pointer, or step by step. Always of whole
/// units, those of the bars that are seen while it changes. A value.
class TimelineBrush
{
public:
    enum class Part { None, Begin, End, Inside };

    /// How near to an edge the pointer takes it, in device-independent pixels.
    static constexpr double kReach = 5;

    [[nodiscard]] const std::optional<TimeSpan>& span() const { return m_span; }

    void setSpan(const std::optional<TimeSpan>& span) { m_span = span; }

    /// What is at `x`.
    [[nodiscard]] Part partAt(const TimelineScale& scale, double x) const;

    /// The pointer goes down on a part, or beside it to make a new span.
    void grab(const TimelineScale& scale, double x);
    void dragTo(const TimelineScale& scale, double x);

    void release() { m_grabbed.reset(); }

    [[nodiscard]] bool isGrabbed() const { return m_grabbed.has_value(); }

    /// Grabbed, but not moved so far.
    [[nodiscard]] bool isClick() const { return m_grabbed && !m_grabbed->hasMoved; }

    /// By so many bars; a new one of one bar in the middle of what is seen, where there is none.
    void moveBy(const TimelineScale& scale, int bars);
    /// Its end by so many bars; one bar always stays.
    void resizeBy(const TimelineScale& scale, int bars);

private:
    struct Grab
    {
        Part part = Part::None;
        WallMinute anchor; ///< what stays, or where the pointer was
        TimeSpan before{}; ///< the span as it was grabbed
        double x = 0;
        bool hasMoved = false;
    };

    bool begin(const TimelineScale& scale);

    std::optional<TimeSpan> m_span;
    std::optional<Grab> m_grabbed;
};

} // namespace wayfolio
