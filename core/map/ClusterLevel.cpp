// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/ClusterLevel.h"

#include "core/map/MortonCode.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace wayfolio {

ClusterLevel::ClusterLevel(const PhotoPoints& points, int level)
    : m_points(points)
    , m_number(level)
    , m_cellBits(level + std::countr_zero(256U / kCellPixels))
    , m_side(1U << m_cellBits)
    , m_distance(1.0 / m_side)
{}

ClusterLevel::CellId ClusterLevel::cellAt(quint64 code) const
{
    const int shift = morton::kAxisBits - m_cellBits;
    return {morton::gather(code) >> shift, morton::gather(code >> 1) >> shift};
}

ClusterLevel::Cell& ClusterLevel::cell(CellId id)
{
    const auto [found, added] = m_cells.try_emplace(morton::code(id.x, id.y));
    if (added)
        found->second = load(id);
    return found->second;
}

bool ClusterLevel::stays(CellId id)
{
    Cell& wanted = cell(id);
    if (wanted.state == Cell::State::Unknown) {
        bool alone = true;
        forNeighbours(id, [&](CellId other, const Cell& neighbour) {
            alone = alone && !(neighbour.rank > wanted.rank && isClose(wanted, neighbour) && stays(other));
        });
        wanted.state = alone ? Cell::State::Stays : Cell::State::Joins;
    }
    return wanted.state == Cell::State::Stays;
}

ClusterLevel::CellId ClusterLevel::owner(CellId id)
{
    if (stays(id))
        return id;
    const Cell& wanted = cell(id);
    CellId nearest = id;
    double nearestSquared = 0;
    int nearestRank = 0;
    forNeighbours(id, [&](CellId other, const Cell& neighbour) {
        const double squared = PhotoPoints::squaredDistance(wanted.position, neighbour.position);
        if (squared >= m_distance * m_distance || !stays(other))
            return;
        const bool better =
            nearest == id || squared < nearestSquared || (squared == nearestSquared && neighbour.rank > nearestRank);
        if (better) {
            nearest = other;
            nearestSquared = squared;
            nearestRank = neighbour.rank;
        }
    });
    return nearest;
}

std::vector<PhotoPoints::Range> ClusterLevel::ranges(CellId id)
{
    std::vector<PhotoPoints::Range> parts{cell(id).range};
    forNeighbours(id, [&](CellId other, const Cell& neighbour) {
        if (!stays(other) && owner(other) == id)
            parts.push_back(neighbour.range);
    });
    return parts;
}

/// With a one in front, so that no two levels share a key.
quint64 ClusterLevel::key(CellId id) const
{
    return (1ULL << (2 * m_cellBits)) | morton::code(id.x, id.y);
}

std::optional<ClusterLevel::CellId> ClusterLevel::cellOfKey(quint64 key) const
{
    if (std::bit_width(key) != 2 * m_cellBits + 1)
        return std::nullopt;
    return CellId{morton::gather(key) & (m_side - 1), morton::gather(key >> 1) & (m_side - 1)};
}

std::vector<ClusterLevel::CellId> ClusterLevel::occupiedCells(const QRectF& view)
{
    const auto firstRow = static_cast<qint64>(std::floor(std::clamp(view.top(), 0.0, 1.0) * m_side));
    const auto lastRow =
        std::min<qint64>(static_cast<qint64>(std::clamp(view.bottom(), 0.0, 1.0) * m_side), m_side - 1);
    const auto firstColumn = static_cast<qint64>(std::floor(view.left() * m_side));
    const auto columns =
        std::min<qint64>(static_cast<qint64>(std::floor(view.right() * m_side)) - firstColumn + 1, m_side);
    if (view.bottom() < 0 || view.top() > 1)
        return {};

    std::vector<CellId> occupied;
    if (columns * (lastRow - firstRow + 1) < m_points.count()) {
        for (qint64 y = firstRow; y <= lastRow; ++y) {
            for (qint64 x = firstColumn; x < firstColumn + columns; ++x) {
                const CellId id{static_cast<quint32>(x) & (m_side - 1), static_cast<quint32>(y)};
                if (cell(id).range.count() > 0)
                    occupied.push_back(id);
            }
        }
        return occupied;
    }
    // Fewer photos than cells: go from photo to photo.
    for (quint32 i = 0; i < m_points.count(); i = cell(occupied.back()).range.last)
        occupied.push_back(cellAt(m_points[i].code));
    return occupied;
}

ClusterLevel::Cell ClusterLevel::load(CellId id) const
{
    Cell loaded;
    loaded.range = m_points.inCell(morton::code(id.x, id.y), m_cellBits);
    if (loaded.range.count() == 0)
        return loaded;
    loaded.position = morton::positionOf(m_points[loaded.range.middle()].code);
    const int fullness = (std::bit_width(loaded.range.count()) - 1) / 2;
    const auto colour = static_cast<int>((id.x & 1U) | (id.y & 1U) << 1);
    loaded.rank = fullness * 4 + colour + 1;
    return loaded;
}

/// Calls `function` for the neighbours that are not empty.
template<class Function>
void ClusterLevel::forNeighbours(CellId id, Function function)
{
    for (int dy = -1; dy <= 1; ++dy) {
        const qint64 y = qint64{id.y} + dy;
        if (y < 0 || y >= m_side)
            continue;
        for (int dx = -1; dx <= 1; ++dx) {
            const CellId other{(id.x + static_cast<quint32>(dx)) & (m_side - 1), static_cast<quint32>(y)};
            if (other == id)
                continue;
            const Cell& neighbour = cell(other);
            if (neighbour.range.count() > 0)
                function(other, neighbour);
        }
    }
}

bool ClusterLevel::isClose(const Cell& a, const Cell& b) const
{
    return PhotoPoints::squaredDistance(a.position, b.position) < m_distance * m_distance;
}

} // namespace wayfolio
