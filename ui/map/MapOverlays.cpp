// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapOverlays.h"

#include "ui/map/MapAttribution.h"
#include "ui/map/MapLayer.h"
#include "ui/map/ScaleBar.h"

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOverlayEdge = 10;
/// Between the buttons for a step and the one for everything.
constexpr int kButtonGap = 6;

/// Of all that is drawn of the bundled world; About says more.
QString worldMakers()
{
    return u"Natural Earth · GSHHG · GeoNames"_s;
}

} // namespace

MapOverlays::MapOverlays(QWidget& map)
    : QObject(&map)
    , m_map(map)
    , m_zoomIn(addButton(MapButton::Glyph::Plus, tr("Zoom in"), u"zoomIn"_s))
    , m_zoomOut(addButton(MapButton::Glyph::Minus, tr("Zoom out"), u"zoomOut"_s))
    , m_showAll(addButton(MapButton::Glyph::Frame, tr("Show all photos"), u"showAll"_s))
    , m_maps(addButton(MapButton::Glyph::Layers, tr("Choose a map"), u"maps"_s))
    , m_scaleBar(new ScaleBar(&map))
    , m_attribution(new MapAttribution(&map))
{
    connect(m_zoomIn, &QAbstractButton::clicked, this, &MapOverlays::zoomInClicked);
    connect(m_zoomOut, &QAbstractButton::clicked, this, &MapOverlays::zoomOutClicked);
    connect(m_showAll, &QAbstractButton::clicked, this, &MapOverlays::showAllClicked);
    connect(m_maps, &QAbstractButton::clicked, this,
            [this] { Q_EMIT mapsRequested(m_maps->mapToGlobal(QPoint(m_maps->width(), m_maps->height()))); });
    showMakers({});
}

void MapOverlays::showMakers(const MapLayer& layer, Seen seen)
{
    const QString makers = layer.attribution.isEmpty() ? layer.name : layer.attribution;
    if (!layer.source || seen == Seen::World)
        m_attribution->setSource(worldMakers(), QUrl(u"https://www.naturalearthdata.com/"_s));
    else if (seen == Seen::LayerAndWorld)
        m_attribution->setSource(makers + u" · "_s + worldMakers(), layer.attributionUrl);
    else
        m_attribution->setSource(makers, layer.attributionUrl);
    place();
}

void MapOverlays::setDark(bool dark)
{
    for (MapButton* button : m_buttons)
        button->setDark(dark);
    m_scaleBar->setDark(dark);
    m_attribution->setDark(dark);
}

void MapOverlays::place()
{
    const int column = m_map.width() - kOverlayEdge - MapButton::kSide;
    int bottom = m_map.height() - kOverlayEdge;
    for (MapButton* button : {m_showAll, m_zoomOut, m_zoomIn}) {
        bottom -= MapButton::kSide;
        button->move(column, bottom);
        bottom -= button == m_showAll ? kButtonGap : 0;
    }
    m_maps->move(column, kOverlayEdge);
    m_attribution->move(kOverlayEdge, m_map.height() - m_attribution->height() - 1);
    m_scaleBar->move(kOverlayEdge, m_attribution->y() - m_scaleBar->height());
}

MapButton* MapOverlays::addButton(MapButton::Glyph glyph, const QString& name, const QString& objectName)
{
    auto* button = new MapButton(glyph, &m_map);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setObjectName(objectName);
    m_buttons.push_back(button);
    return button;
}

} // namespace wayfolio
