// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geodata/Gazetteer.h"
#include "core/map/MapLabel.h"

#include <QSizeF>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace wayfolio {

/// On which side of its dot a town's name stands, in the order they are tried.
enum class LabelSide : quint8 {
    Right,
    Left,
    Above,
    Below,
};

/// A town that is named.
struct PlacedTown
{
    quint32 number = 0;
    LabelSide side = LabelSide::Right;

    bool operator==(const PlacedTown&) const = default;
};

/// The towns of a gazetteer as candidates for the map, in one language: which come first, where they are and what their
/// names need. Const and any thread.
class TownLabels
{
public:
    /// Farther levels show no towns; nearer ones than the finest show those of it.
    static constexpr int kFirstLevel = 3;
    static constexpr int kFinestLevel = 11;
    /// Great capitals come before the countries' names, which make room, from this level on.
    static constexpr int kFirstGreatCapitalLevel = 4;
    static constexpr int kGreatCapitalImportance = 138;
    static constexpr QSizeF kGreatCapitalPadding{6, 4};
    /// Farther from its dot no label reaches, in pixels.
    static constexpr QSizeF kReach{200, 24};
    static constexpr std::array kSides{LabelSide::Right, LabelSide::Left, LabelSide::Above, LabelSide::Below};

    /// No gazetteer: no towns. `shaper` must outlive it.
    TownLabels(std::shared_ptr<const Gazetteer> gazetteer, NameLanguage language, const LabelShaper& shaper);

    [[nodiscard]] size_t count() const { return m_points.size(); }

    /// The more important ones first.
    [[nodiscard]] std::span<const quint32> order() const { return m_order; }

    [[nodiscard]] int importance(quint32 town) const;
    [[nodiscard]] bool isGreatCapital(quint32 town) const;
    /// Whether it has its place in order() before the other one.
    [[nodiscard]] bool isBefore(quint32 town, quint32 other) const;

    /// In the unit square.
    [[nodiscard]] QPointF point(quint32 town) const { return m_points[town]; }

    /// What stays free around a town that this level is the first to show; nothing when it does not show it.
    [[nodiscard]] std::optional<QSizeF> padding(quint32 town, int level) const;
    /// The same for those that the level before shows as well.
    [[nodiscard]] static QSizeF padding(int level);
    /// No level up to this one shows a less important town.
    [[nodiscard]] static int leastImportance(int level);

    [[nodiscard]] QRectF dotBox(quint32 town) const;
    /// How far from the dot the name reaches on any side, at most kReach.
    [[nodiscard]] QSizeF reach(quint32 town) const;
    [[nodiscard]] MapLabel label(PlacedTown town) const;

    /// Calls `visit(town)` for the towns in and around an area of the unit square, whose x may leave [0, 1], but which
    /// is narrower than the world; of some neighbourhood after the other, the more important ones first. When it
    /// returns false, the rest of a neighbourhood is left out.
    template<class Visit>
    void visit(const QRectF& area, Visit visit) const
    {
        const auto cellOf = [](double value) { return static_cast<int>(std::floor(value * kCells)); };
        const int lastRow = std::min(cellOf(area.bottom()), kCells - 1);
        const int firstColumn = cellOf(area.left());
        const int lastColumn = std::min(cellOf(area.right()), firstColumn + kCells - 1);
        for (int row = std::max(cellOf(area.top()), 0); row <= lastRow; ++row) {
            for (int column = firstColumn; column <= lastColumn; ++column) {
                for (const quint32 town : cell(row, (column % kCells + kCells) % kCells)) {
                    if (!visit(town))
                        break;
                }
            }
        }
    }

private:
    static constexpr int kCells = 512; ///< in each direction

    [[nodiscard]] const Town& town(quint32 number) const { return m_gazetteer->towns()[number]; }

    [[nodiscard]] static size_t cellOf(QPointF point);
    [[nodiscard]] std::span<const quint32> cell(int row, int column) const;
    [[nodiscard]] double width(quint32 town) const;
    void sortIntoCells();

    std::shared_ptr<const Gazetteer> m_gazetteer;
    NameLanguage m_language;
    const LabelShaper& m_shaper;
    std::vector<quint32> m_order;
    std::vector<QPointF> m_points;
    std::vector<quint32> m_cellStarts; ///< one more than there are cells
    std::vector<quint32> m_cellTowns;
    /// What the names need; 0 before somebody wanted to know. Everybody finds the same.
    mutable std::vector<std::atomic<float>> m_widths;
};

} // namespace wayfolio
