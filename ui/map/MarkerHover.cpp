// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MarkerHover.h"

#include "ui/map/CameraMover.h"
#include "ui/map/MapContent.h"
#include "ui/map/MapScene.h"
#include "ui/map/MarkerTip.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace wayfolio {

namespace {

/// Places of so many photos are named; of more a sample of them.
constexpr qsizetype kMostNamed = 1000;

std::vector<GeoPoint> pointsOf(const PhotoMarker& marker, const CatalogSnapshot& snapshot)
{
    std::vector<GeoPoint> points;
    for (const PhotoId id : marker.clusters->sampleOf(marker.cluster, kMostNamed)) {
        if (const PhotoSummary* photo = snapshot.find(id); photo && photo->point)
            points.push_back(*photo->point);
    }
    return points;
}

} // namespace

MarkerHover::MarkerHover(MapScene& scene, const MapContent& content)
    : m_scene(scene)
    , m_content(content)
{
    m_scene.widget().installEventFilter(this);
    connect(&m_scene.mover(), &CameraMover::changed, this, &MarkerHover::hover);
    connect(&m_scene, &MapScene::resized, this, &MarkerHover::hover);
}

bool MarkerHover::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        moveTo(static_cast<QMouseEvent*>(event)->position());
        break;
    case QEvent::Leave:
        moveTo(std::nullopt);
        break;
    case QEvent::ToolTip:
        showTip(*static_cast<QHelpEvent*>(event));
        return true;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void MarkerHover::moveTo(std::optional<QPointF> position)
{
    m_pointer = position;
    hover();
}

void MarkerHover::hover()
{
    if (m_pointer && !QRectF(m_scene.widget().rect()).contains(*m_pointer))
        m_pointer.reset(); // the map became smaller
    m_scene.markers().setPointer(m_pointer);
    const bool onMarker = m_pointer && m_scene.markers().layout().markerAt(*m_pointer);
    const Qt::CursorShape shape = onMarker ? Qt::PointingHandCursor : Qt::ArrowCursor;
    if (m_scene.widget().cursor().shape() != shape)
        m_scene.widget().setCursor(shape);
}

void MarkerHover::showTip(const QHelpEvent& event)
{
    const quint64 number = ++m_tip;
    const PhotoMarker* marker = m_scene.markers().layout().markerAt(event.pos());
    if (!marker) {
        QToolTip::hideText();
        return;
    }
    const QString text = markerTip(*marker, *m_content.snapshot());
    if (!m_names) {
        QToolTip::showText(event.globalPos(), text, &m_scene.widget());
        return;
    }
    m_names(pointsOf(*marker, *m_content.snapshot()))
        .then(this, [this, number, text, position = event.globalPos()](const QString& place) {
            if (number == m_tip)
                QToolTip::showText(position, place.isEmpty() ? text : text + u'\n' + place, &m_scene.widget());
        });
}

} // namespace wayfolio
