// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/TimeHistogram.h"
#include "ui/timeline/TimelineScale.h"

#include <QFont>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace wayfolio {

/// Everything a frame of the timeline shows.
struct TimelinePicture
{
    const TimelineScale& scale;
    const TimeHistogram& all;
    const TimeHistogram& shown;
    std::optional<TimeSpan> span;
    std::optional<WallMinute> current;
    std::optional<double> hoveredX;
    bool hasFocus = false;
    QSizeF size;
    QPalette palette;
    QFont font; ///< of the labels
};

/// Height that bars, calendar and labels need.
int timelineHeight(const QFont& font);

void paintTimeline(QPainter& painter, const TimelinePicture& picture);

} // namespace wayfolio
