// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MarkerKeys.h"

#include "ui/map/MapContent.h"
#include "ui/map/MapScene.h"
#include "ui/map/MarkerTip.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace wayfolio {

namespace {

constexpr double kRingGap = 3;
constexpr double kRingWidth = 3;
constexpr double kRingRadius = 12;

/// Of the map, while no marker has been reached.
QString hint()
{
    return MarkerKeys::tr("Page Down and Page Up go from marker to marker");
}

/// In the unit square, the short way round the world.
double distance(QPointF a, QPointF b)
{
    const QPointF way = a - b;
    return std::hypot(way.x() - std::round(way.x()), way.y());
}

} // namespace

/// In the palette's highlight colour, between two lines of its background: seen on any map.
class MarkerKeys::Ring : public QWidget
{
public:
    explicit Ring(QWidget& map)
        : QWidget(&map)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

    void showAround(const QRectF& area)
    {
        const double room = kRingGap + kRingWidth + 1;
        setGeometry(area.adjusted(-room, -room, room, room).toAlignedRect());
        show();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double inset = 1 + kRingWidth / 2;
        const QRectF line = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
        painter.setPen(QPen(palette().color(QPalette::Base), kRingWidth + 2));
        painter.drawRoundedRect(line, kRingRadius, kRingRadius);
        painter.setPen(QPen(palette().color(QPalette::Highlight), kRingWidth));
        painter.drawRoundedRect(line, kRingRadius, kRingRadius);
    }
};

MarkerKeys::MarkerKeys(MapScene& scene, const MapContent& content, QWidget& map)
    : m_scene(scene)
    , m_content(content)
    , m_ring(new Ring(map))
{
    m_scene.widget().installEventFilter(this);
    m_scene.widget().setAccessibleDescription(hint());
    connect(&m_scene.mover(), &CameraMover::changed, this, &MarkerKeys::follow);
    connect(&m_content, &MapContent::changed, this, &MarkerKeys::follow, Qt::QueuedConnection);
}

MarkerKeys::~MarkerKeys()
{
    letGo();
}

const PhotoMarker* MarkerKeys::marker() const
{
    if (!m_place)
        return nullptr;
    const std::vector<PhotoMarker>& markers = m_scene.markers().layout().markers();
    const auto nearest = std::ranges::min_element(
        markers, {}, [this](const PhotoMarker& marker) { return distance(marker.cluster.position, *m_place); });
    // What it has become part of, or one of what it has fallen apart into.
    const double reach = PhotoClusters::kMergeDistance / m_scene.mover().camera().worldSize();
    if (nearest == markers.end() || distance(nearest->cluster.position, *m_place) > reach || !isInView(*nearest))
        return nullptr;
    return &*nearest;
}

bool MarkerKeys::isInView(const PhotoMarker& marker) const
{
    const MapCamera& camera = m_scene.mover().camera();
    return QRectF(QPointF(), camera.size).contains(camera.toScreen(marker.cluster.position));
}

std::vector<const PhotoMarker*> MarkerKeys::inOrder() const
{
    std::vector<const PhotoMarker*> seen;
    for (const PhotoMarker& marker : m_scene.markers().layout().markers()) {
        if (isInView(marker))
            seen.push_back(&marker);
    }
    std::ranges::sort(seen, {}, [](const PhotoMarker* marker) {
        const PhotoCluster& cluster = marker->cluster;
        return std::tuple(cluster.position.x(), cluster.position.y(), cluster.key);
    });
    return seen;
}

/// While there is a ring, of all the application, so before what else listens to the map's keys.
bool MarkerKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &m_scene.widget())
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (!takes(static_cast<QKeyEvent*>(event)->key()))
            break;
        event->accept();
        return true;
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent*>(event)->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier))
            break;
        return press(static_cast<QKeyEvent*>(event)->key());
    case QEvent::FocusOut: {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            letGo();
        break;
    }
    case QEvent::MouseButtonPress:
        letGo();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/// Of those that mean something else without a ring. Space on the photo that is chosen already is left to show it
/// large.
bool MarkerKeys::takes(int key) const
{
    if (!m_place)
        return false;
    if (key == Qt::Key_Escape)
        return true;
    const PhotoMarker* reached = marker();
    if (!reached)
        return false;
    const bool isChosen = reached->cluster.count == 1 && reached->cluster.cover == m_content.current();
    return key == Qt::Key_Return || key == Qt::Key_Enter || (key == Qt::Key_Space && !isChosen);
}

bool MarkerKeys::press(int key)
{
    if (key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
        step(key == Qt::Key_PageDown ? 1 : -1);
        return true;
    }
    if (!takes(key))
        return false;
    if (key == Qt::Key_Escape)
        letGo();
    else
        open();
    return true;
}

void MarkerKeys::step(int markers)
{
    const std::vector<const PhotoMarker*> seen = inOrder();
    if (seen.empty())
        return letGo();
    const auto count = std::ssize(seen);
    std::ptrdiff_t next = markers > 0 ? 0 : count - 1;
    if (const auto reached = std::ranges::find(seen, marker()); reached != seen.end()) {
        next = (reached - seen.begin() + markers + count) % count;
    } else if (m_content.current().isValid()) {
        const auto chosen = std::ranges::find(seen, m_content.current(), &PhotoMarker::picture);
        next = chosen != seen.end() ? chosen - seen.begin() : next;
    }
    const PhotoMarker& marker = *seen.at(static_cast<size_t>(next));
    if (!m_place)
        QCoreApplication::instance()->installEventFilter(this);
    m_place = marker.cluster.position;
    follow();
    say(marker, static_cast<size_t>(next) + 1, seen.size());
}

void MarkerKeys::open()
{
    const PhotoMarker opened = *marker(); // receivers may change the layout
    Q_EMIT this->opened(opened);
}

void MarkerKeys::letGo()
{
    if (!m_place)
        return;
    m_place.reset();
    QCoreApplication::instance()->removeEventFilter(this);
    m_ring->hide();
    m_scene.widget().setAccessibleDescription(hint());
}

void MarkerKeys::follow()
{
    const PhotoMarker* reached = marker();
    if (!reached) {
        m_ring->hide();
        return;
    }
    const QPointF place = m_scene.mover().camera().toScreen(reached->cluster.position);
    m_ring->showAround(MarkerLayout::area().translated(place));
}

void MarkerKeys::say(const PhotoMarker& marker, size_t number, size_t all)
{
    QString what = markerTip(marker, *m_content.snapshot());
    what.replace(u'\n', QStringLiteral(", "));
    const QLocale locale;
    //: To be heard: %1 is what stands there (“3 photos, 10 March 2024”), %2 its number among the %3 markers in view.
    const QString words =
        tr("%1; marker %2 of %3")
            .arg(what, locale.toString(static_cast<qulonglong>(number)), locale.toString(static_cast<qulonglong>(all)));
    m_scene.widget().setAccessibleDescription(words);
    QAccessibleAnnouncementEvent announcement(&m_scene.widget(), words);
    QAccessible::updateAccessibility(&announcement);
}

} // namespace wayfolio
