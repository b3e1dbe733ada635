// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/MapButton.h"

#include <QWidget>

#include <vector>

namespace wayfolio {

class MapAttribution;
class ScaleBar;
struct MapLayer;

/// What lies on the map's edges: buttons at the right, scale bar and who made the map at the lower left. GUI thread.
class MapOverlays : public QObject
{
    Q_OBJECT

public:
    explicit MapOverlays(QWidget& map);

    [[nodiscard]] ScaleBar& scaleBar() { return *m_scaleBar; }

    /// Which of the two maps that may lie upon each other are seen.
    enum class Seen {
        Layer,
        LayerAndWorld, ///< some of its tiles are missing
        World,         ///< all of them are
    };

    /// Who made the map: the layer's makers, the bundled world's, or both.
    void showMakers(const MapLayer& layer, Seen seen = Seen::Layer);
    void setDark(bool dark);
    /// At the map's edges as they are now.
    void place();

Q_SIGNALS:
    void zoomInClicked();
    void zoomOutClicked();
    void showAllClicked();
    /// The menu of maps is wanted, with its upper right corner there.
    void mapsRequested(const QPoint& globalPosition);

private:
    MapButton* addButton(MapButton::Glyph glyph, const QString& name, const QString& objectName);

    QWidget& m_map;
    std::vector<MapButton*> m_buttons;
    MapButton* m_zoomIn;
    MapButton* m_zoomOut;
    MapButton* m_showAll;
    MapButton* m_maps;
    ScaleBar* m_scaleBar;
    MapAttribution* m_attribution;
};

} // namespace wayfolio
