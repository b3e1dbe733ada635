// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geodata/Gazetteer.h"
#include "core/geodata/WorldShapes.h"
#include "core/map/LabelShaper.h"

#include <array>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace wayfolio {

/// What a name on the map is of; each kind has its look.
enum class MapLabelKind : quint8 {
    Country,
    Capital, ///< of a country
    City,    ///< large, or a region's capital
    Town,
};

/// A name on the map, with a town's dot. Sizes in device-independent pixels, around the position.
struct MapLabel
{
    MapLabelKind kind = MapLabelKind::Town;
    quint32 number = 0; ///< of the town in the gazetteer, or of the country
    QPointF position;   ///< of the town, or of the middle of a country's name; in WebMercator's unit square
    QRectF box;         ///< of all of it
    QRectF textBox;     ///< of the name alone
    LabelLook look;
    double dotRadius = 0; ///< 0 for none

    /// Equal for labels that look the same, at any level.
    [[nodiscard]] quint64 key() const;
};

/// Which names stand where on the map, in one language. They are placed for the whole world at each integer zoom level:
/// great capitals and countries first, then what the level before shows, then towns by importance, never one upon
/// another; so all tiles agree, and a name that came stays when one zooms in. A level is placed when it is first asked
/// for, in some tens of milliseconds for near ones. Const and any thread.
class MapLabels
{
public:
    /// Farther levels show no towns; nearer ones show those of this one.
    static constexpr int kFirstTownLevel = 3;
    static constexpr int kFinestLevel = 11;
    static constexpr int kLastCountryLevel = 7;

    /// No gazetteer: countries by their English names only.
    MapLabels(std::vector<WorldLabel> countries, std::shared_ptr<const Gazetteer> gazetteer, NameLanguage language,
              const QFont& font);

    /// Those that touch the part of the world that is shown at this zoom level (or the nearest one there is), with
    /// their positions moved by whole worlds to where they are seen. `pixelsPerWorld`: device-independent ones.
    [[nodiscard]] std::vector<MapLabel> labels(int level, const QRectF& worldRect, double pixelsPerWorld) const;
    /// The name's glyphs as they are painted in its textBox, around that box's middle.
    [[nodiscard]] QPainterPath shape(const MapLabel& label) const;

private:
    enum class Side : quint8 { Right, Left, Above, Below };

    struct PlacedTown
    {
        quint32 number = 0;
        Side side = Side::Right;
    };

    struct Level
    {
        std::once_flag made;
        std::vector<MapLabel> countries;
        std::vector<PlacedTown> towns; ///< by rows and columns of tiles of this level
    };

    class Placement;

    void prepareTowns() const;
    [[nodiscard]] const Level& level(int number) const;
    [[nodiscard]] QRectF dotBox(quint32 number) const;
    [[nodiscard]] MapLabel townLabel(PlacedTown town) const;
    [[nodiscard]] std::span<const PlacedTown> townsOfRow(const Level& level, int number, int row, int firstColumn,
                                                         int lastColumn) const;

    std::vector<WorldLabel> m_countries; ///< larger ones first
    std::vector<QStringList> m_countryNames;
    std::shared_ptr<const Gazetteer> m_gazetteer;
    NameLanguage m_language;
    LabelShaper m_shaper;
    mutable std::once_flag m_townsPrepared;
    mutable std::vector<quint32> m_townOrder;  ///< the more important ones first
    mutable std::vector<QPointF> m_townPoints; ///< in the unit square
    mutable std::vector<float> m_townWidths;   ///< what their names need
    mutable std::array<Level, kFinestLevel + 1> m_levels;
};

} // namespace wayfolio
