// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/FoundElsewhere.h"

#include <algorithm>
#include <utility>

namespace wayfolio {

namespace {

/// Half a thumbnail at the edge is seen.
bool isInView(const PhotoMarker& marker, const MapCamera& camera)
{
    const QPointF middle = camera.toScreen(marker.cluster.position) + markerMiddle(true);
    return !marker.dimmed && QRectF(QPointF(), camera.size).contains(middle);
}

} // namespace

FoundElsewhere::FoundElsewhere(QObject* parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kPatience);
    connect(&m_rest, &QTimer::timeout, this, [this] { say(m_found); });
}

void FoundElsewhere::look(const MarkerLayout& layout, qint64 found)
{
    const MapCamera& camera = layout.camera();
    const auto isSeen = [&](const PhotoMarker& marker) { return isInView(marker, camera); };
    if (found == 0 || camera.size.isEmpty() || std::ranges::any_of(layout.markers(), isSeen)) {
        m_rest.stop();
        say(0);
        return;
    }
    m_found = found;
    if (m_count > 0)
        say(found);
    else
        m_rest.start();
}

void FoundElsewhere::say(qint64 count)
{
    if (std::exchange(m_count, count) != count)
        Q_EMIT changed(count);
}

} // namespace wayfolio
