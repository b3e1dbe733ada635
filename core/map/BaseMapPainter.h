// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/TileId.h"
#include "core/geodata/WorldShapes.h"
#include "core/map/LabelSprites.h"
#include "core/map/MapLabels.h"
#include "core/map/MapOutlines.h"

#include <QColor>

#include <memory>
#include <span>

class QPainter;

namespace wayfolio {

/// The colours of the base map.
struct BaseMapStyle
{
    QColor sea;      ///< lakes, too
    QColor shallows; ///< a soft band of sea along the coast
    QColor graticule;
    QColor land;
    QColor coast; ///< shores of lakes, too
    QColor river;
    QColor border;
    QColor region; ///< the border of a first-level region
    QColor label;  ///< a country's name
    QColor town;   ///< a town's name and dot
    QColor labelHalo;

    static BaseMapStyle light();
    static BaseMapStyle dark();
    /// With less colour and contrast, for photos to stand out.
    static BaseMapStyle mutedLight();
    static BaseMapStyle mutedDark();
    static BaseMapStyle of(bool dark, bool muted);

    bool operator==(const BaseMapStyle&) const = default;
};

/// The bundled world, and what is worked out from it when first needed. Loaded once, shared by all painters, const and
/// any thread. Needs QGuiApplication, whose font the names are written in.
class BaseMapData
{
public:
    /// An empty world.
    BaseMapData();
    BaseMapData(MapOutlines::Source far, MapOutlines::Source middle, MapOutlines::Source near,
                std::vector<WorldLabel> countries, std::shared_ptr<const Gazetteer> gazetteer);

    /// From the application's resources: what far views show. The rest is read when it is first shown. The towns are
    /// the gazetteer's, one of its own if there is none.
    static Result<std::shared_ptr<const BaseMapData>> load(std::shared_ptr<const Gazetteer> gazetteer = nullptr);

    [[nodiscard]] const MapOutlines& outlines() const { return m_outlines; }

    [[nodiscard]] const MapLabels& labels(NameLanguage language) const;

private:
    struct Language
    {
        std::once_flag made;
        std::unique_ptr<const MapLabels> labels;
    };

    MapOutlines m_outlines;
    std::vector<WorldLabel> m_countries;
    std::shared_ptr<const Gazetteer> m_gazetteer;
    QFont m_font;
    mutable std::array<Language, 3> m_languages;
};

/// Paints the bundled world. Const and any thread.
class BaseMapPainter
{
public:
    /// A tile is shown at its own size (256 device-independent pixels) up to twice as large, whereupon those of the
    /// next level follow. So names and lines of a tile are painted smaller by this: they are shown at 0.75 to 1.5 of
    /// what they are meant to be.
    static constexpr double kTileEnlargement = 4.0 / 3;

    BaseMapPainter(std::shared_ptr<const BaseMapData> data, BaseMapStyle style, NameLanguage language);

    /// Paints the part of the world shown by `worldRect` (in the unit square; x may leave [0, 1]) into `target`
    /// (in the painter's coordinates). Line widths and names are `scale` times as large.
    void paint(QPainter& painter, const QRectF& worldRect, const QRectF& target, double scale = 1) const;
    /// The same in two steps, for what lies between ground and names. A country's name moves a little up or down where
    /// it would touch one of `occupied` (in the painter's coordinates); names are left out where that does not help.
    void paintGround(QPainter& painter, const QRectF& worldRect, const QRectF& target, double scale) const;
    void paintNames(QPainter& painter, const QRectF& worldRect, const QRectF& target, double scale,
                    std::span<const QRectF> occupied) const;
    /// To be shown enlarged, see kTileEnlargement.
    [[nodiscard]] QImage tileImage(TileId id, int tilePixels) const;
    /// The same, encoded as PNG.
    [[nodiscard]] QByteArray tile(TileId id, int tilePixels) const;
    /// Does ahead what the first tile of a zoom level waits for: up to 100 ms. Takes up to 20 MB that stay.
    void makeReady(int tileZoom) const;

private:
    void paintGraticule(QPainter& painter, const QRectF& worldRect, const QRectF& target, double zoom,
                        double scale) const;

    void paintWaters(QPainter& painter, const OutlinePaths& paths, double zoom, double scale) const;
    void paintBorders(QPainter& painter, const OutlinePaths& paths, double zoom, double scale) const;
    void paintLabel(QPainter& painter, const MapLabel& label, QPointF center, double scale) const;
    /// Dot and name; `box` is the picture's place around the label's position, in pixels.
    [[nodiscard]] QImage sprite(const MapLabel& label, double scale, const QRect& box) const;
    void paintDot(QPainter& painter, const MapLabel& label) const;

    std::shared_ptr<const BaseMapData> m_data;
    BaseMapStyle m_style;
    NameLanguage m_language;
    std::shared_ptr<LabelSprites> m_sprites = std::make_shared<LabelSprites>(); ///< safe on any thread
};

} // namespace wayfolio
