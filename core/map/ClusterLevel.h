// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/PhotoPoints.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace wayfolio {

/// The clusters of one zoom level, worked out cell by cell as they are asked for. Cells are kCellPixels wide, so
/// only the representatives of neighbouring cells (the photo in the middle of the cell's code range) can stand too
/// close. Of these, the one in the fuller cell stays (a maximal independent set in order of rank), and a cell that
/// does not stay joins the nearest neighbour that does. Ranks are few (powers of four, then the four colours of a
/// grid whose neighbours all differ), so what decides about a cell is near it, and nothing depends on the view.
class ClusterLevel
{
public:
    /// Device-independent, in a world of 256 of them at level 0.
    static constexpr int kCellPixels = 64;

    /// A grid cell: column and row in the world.
    struct CellId
    {
        quint32 x = 0;
        quint32 y = 0;

        bool operator==(const CellId&) const = default;
    };

    struct Cell
    {
        enum class State : quint8 { Unknown, Stays, Joins };

        PhotoPoints::Range range;
        QPointF position; ///< of the representative; [0, 1)
        int rank = 0;
        State state = State::Unknown;
    };

    /// The points outlive it.
    ClusterLevel(const PhotoPoints& points, int level);

    [[nodiscard]] int number() const { return m_number; }

    [[nodiscard]] CellId cellAt(quint64 code) const;
    Cell& cell(CellId id);
    [[nodiscard]] bool stays(CellId id);
    /// The cell whose marker stands for this one, which is not empty.
    [[nodiscard]] CellId owner(CellId id);
    /// The parts of the cluster whose marker is in this cell, which stays; the cell's own comes first.
    [[nodiscard]] std::vector<PhotoPoints::Range> ranges(CellId id);

    /// The same for no two cells, of whatever levels.
    [[nodiscard]] quint64 key(CellId id) const;
    /// The reverse; nothing when the key is of another level.
    [[nodiscard]] std::optional<CellId> cellOfKey(quint64 key) const;

    /// The cells with photos that touch the view (x may leave [0, 1]), each once.
    [[nodiscard]] std::vector<CellId> occupiedCells(const QRectF& view);

private:
    [[nodiscard]] Cell load(CellId id) const;
    template<class Function>
    void forNeighbours(CellId id, Function function);
    [[nodiscard]] bool isClose(const Cell& a, const Cell& b) const;

    const PhotoPoints& m_points;
    int m_number;
    int m_cellBits;
    quint32 m_side;
    double m_distance;                         ///< of merging, in unit squares
    std::unordered_map<quint64, Cell> m_cells; ///< references to its values stay valid
};

} // namespace wayfolio
