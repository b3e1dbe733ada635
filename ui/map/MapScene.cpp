// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapScene.h"

#include <QLoggingCategory>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QVector2D>

#include <cmath>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

Q_LOGGING_CATEGORY(mapLog, "wayfolio.map")

constexpr double kLevelsPerWheelStep = 0.5;
constexpr double kWheelStep = 120; // QWheelEvent::angleDelta() of one notch
constexpr double kPixelsPerLevel = 200;

} // namespace

MapScene::MapScene(WorkerPool& worker, PhotoMarkersItem::ThumbnailFunction thumbnail,
                   PlaybackFigure::ThumbnailFunction cardPicture, QWidget& parent)
    : m_widget(new QQuickWidget(&parent))
{
    m_widget->setAcceptDrops(false); // files are dropped on the window
    m_widget->setResizeMode(QQuickWidget::SizeRootObjectToView);
    loadScene();

    QQuickItem* root = m_widget->rootObject();
    m_routes = new RouteItem(worker, root);
    m_routes->setParent(this);
    m_markers = new PhotoMarkersItem(std::move(thumbnail), root);
    m_markers->setParent(this);
    m_figure = new PlaybackFigure(std::move(cardPicture), root);
    m_figure->setParent(this);
    connect(&m_mover, &CameraMover::changed, this, [this] {
        m_routes->setCamera(m_mover.camera());
        m_markers->setCamera(m_mover.camera());
        m_figure->setCamera(m_mover.camera());
    });
    if (!root)
        return; // the QML modules are missing: a window without a map is better than none
    connect(root, &QQuickItem::widthChanged, this, &MapScene::resize);
    connect(root, &QQuickItem::heightChanged, this, &MapScene::resize);
    resize();
}

MapScene::~MapScene()
{
    delete m_widget; // while there still is the folder of the plugin's cache
}

void MapScene::loadScene()
{
    const QUrl url(u"qrc:/wayfolio/map/Map.qml"_s);
    auto* component = new QQmlComponent(m_widget->engine(), url, m_widget);
    QObject* root = component->createWithInitialProperties(
        {{u"input"_s, QVariant::fromValue<QObject*>(this)}, {u"groundColor"_s, QColor(Qt::gray)}});
    for (const QQmlError& error : component->errors())
        qCCritical(mapLog).noquote() << error.toString();
    if (root)
        m_widget->setContent(url, component, root);
}

void MapScene::resize()
{
    const QSizeF size = m_widget->rootObject()->size();
    m_routes->setSize(size);
    m_markers->setSize(size);
    m_figure->setSize(size);
    m_mover.setSize(size);
    Q_EMIT resized();
}

void MapScene::buildMap(const QString& tileUrl)
{
    QQuickItem* root = m_widget->rootObject();
    if (!root)
        return;
    m_mover.setMap(nullptr);
    // One folder a map: the plugin's cache knows tiles by their numbers alone.
    const QString folder = m_cacheFolder.filePath(QString::number(++m_mapNumber));
    QMetaObject::invokeMethod(root, "buildMap", Q_ARG(QString, tileUrl), Q_ARG(QString, folder));
    m_mover.setMap(root->property("map").value<QQuickItem*>());
}

void MapScene::setMaxZoom(double zoom)
{
    if (QQuickItem* root = m_widget->rootObject())
        root->setProperty("maximumZoom", zoom);
    m_mover.setMaxZoom(zoom);
}

void MapScene::setGroundColor(const QColor& color)
{
    m_widget->setClearColor(color);
    if (QQuickItem* root = m_widget->rootObject())
        root->setProperty("groundColor", color);
}

void MapScene::grab()
{
    m_mover.stop();
}

void MapScene::pan(QPointF delta)
{
    m_mover.panBy(delta);
    Q_EMIT movedByUser();
}

void MapScene::fling(QVector2D velocity)
{
    m_mover.fling(velocity.toPointF());
}

void MapScene::pinch(double scale, QPointF center)
{
    if (scale > 0)
        m_mover.zoomBy(std::log2(scale), center);
    Q_EMIT movedByUser();
}

void MapScene::wheel(QPoint angleDelta, QPoint pixelDelta, QPointF position)
{
    if (pixelDelta.y() != 0)
        m_mover.zoomBy(pixelDelta.y() / kPixelsPerLevel, position);
    else if (angleDelta.y() != 0)
        m_mover.glideZoomBy(angleDelta.y() / kWheelStep * kLevelsPerWheelStep, position);
    Q_EMIT movedByUser();
}

void MapScene::tap(QPointF position, int tapCount, int modifiers)
{
    if (tapCount > 1) {
        // The second half of a double click on a marker is no wish to zoom where the marker was.
        if (tapCount == 2 && m_lastTapped.isValid()) {
            Q_EMIT photoTappedTwice(m_lastTapped);
        } else if (tapCount == 2 && !m_lastTapHitMarker) {
            m_mover.glideZoomBy(Qt::KeyboardModifiers(modifiers) & Qt::ShiftModifier ? -1 : 1, position);
            Q_EMIT movedByUser();
        }
        return;
    }
    const PhotoMarker* marker = m_markers->layout().markerAt(position);
    m_lastTapHitMarker = marker != nullptr;
    m_lastTapped = marker && marker->cluster.count == 1 ? marker->cluster.cover : PhotoId();
    if (!marker) {
        Q_EMIT backgroundTapped();
        return;
    }
    const PhotoMarker tapped = *marker; // receivers may change the layout
    Q_EMIT markerTapped(tapped);
}

void MapScene::spanRectangle(QPointF from, QPointF to)
{
    m_mover.stop();
    Q_EMIT rectangleSpanned(from, to);
}

void MapScene::endRectangle()
{
    Q_EMIT rectangleEnded();
}

} // namespace wayfolio
