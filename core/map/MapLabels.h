// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geodata/WorldShapes.h"
#include "core/map/NearTowns.h"
#include "core/map/TownLabels.h"

#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace wayfolio {

/// Which names stand where on the map, in one language. At each integer zoom level they are placed in one order for all
/// the world: great capitals and countries first, then what the level before shows, then towns by importance, never one
/// upon another; so all tiles agree, and a name that came stays when one zooms in. A far level is placed when it is
/// first asked for, in some tens of milliseconds, near ones around what is asked for. Const and any thread.
class MapLabels
{
public:
    static constexpr int kFirstTownLevel = TownLabels::kFirstLevel;
    static constexpr int kFinestLevel = TownLabels::kFinestLevel;
    static constexpr int kLastCountryLevel = 7;

    /// No gazetteer: countries by their English names only.
    MapLabels(std::vector<WorldLabel> countries, std::shared_ptr<const Gazetteer> gazetteer, NameLanguage language,
              const QFont& font);

    /// Those that touch the part of the world that is shown at this zoom level (or the nearest one there is), with
    /// their positions moved by whole worlds to where they are seen. `pixelsPerWorld`: device-independent ones.
    [[nodiscard]] std::vector<MapLabel> labels(int level, const QRectF& worldRect, double pixelsPerWorld) const;
    /// Places ahead what the first view of this zoom level waits for.
    void makeReady(int level) const;
    /// Whether a label of `labels()` may be written elsewhere: a country's name stays in its country, and a small one's
    /// comes to stand beside it at sea, but never in another country. `pixelsPerWorld`: as of `labels()`.
    [[nodiscard]] bool mayStandAt(const MapLabel& label, QPointF position, double pixelsPerWorld) const;

    /// Of a country's or a far region's label.
    [[nodiscard]] const WorldLabel& country(const MapLabel& label) const { return m_countries[label.number]; }

    /// The name's glyphs as they are painted in its textBox, around that box's middle.
    [[nodiscard]] QPainterPath shape(const MapLabel& label) const;

private:
    struct Level
    {
        std::once_flag made;
        std::vector<MapLabel> countries;
        std::vector<PlacedTown> towns; ///< by rows and columns of tiles of this level
    };

    class Placement;

    [[nodiscard]] std::optional<quint16> ownerOf(const WorldLabel& country) const;
    void addFarRegions();
    [[nodiscard]] const TownLabels& towns() const;
    [[nodiscard]] NearTowns& nearTowns() const;
    [[nodiscard]] const Level& level(int number) const;
    [[nodiscard]] std::span<const PlacedTown> townsOfRow(const Level& level, int number, int row, int firstColumn,
                                                         int lastColumn) const;
    [[nodiscard]] std::vector<PlacedTown> townsIn(int number, const QRectF& worldRect) const;

    std::vector<WorldLabel> m_countries; ///< larger ones first
    std::vector<QStringList> m_countryNames;
    std::vector<std::optional<quint16>> m_owners; ///< whose land the countries are, as the gazetteer counts
    std::shared_ptr<const Gazetteer> m_gazetteer;
    NameLanguage m_language;
    LabelShaper m_shaper;
    mutable std::once_flag m_townsMade;
    mutable std::unique_ptr<const TownLabels> m_towns;
    mutable std::array<Level, NearTowns::kFirstLevel> m_levels;
    mutable std::once_flag m_nearTownsMade;
    mutable std::unique_ptr<NearTowns> m_nearTowns;
};

} // namespace wayfolio
