// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/LabelGrid.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wayfolio {

namespace {

// Larger than most labels. A whole number of cells goes round the world, whose size is a power of two.
constexpr double kCellWidth = 256;
constexpr double kCellHeight = 64;

int cellOf(double value, double size)
{
    return static_cast<int>(std::floor(value / size));
}

} // namespace

LabelGrid::LabelGrid(double worldSize)
    : m_worldSize(worldSize)
    , m_columns(std::max(1, static_cast<int>(worldSize / kCellWidth)))
    , m_cells(1024)
{}

/// Calls `function(key)` for each cell the box touches, until it returns false.
template<class Function>
void LabelGrid::forCells(const QRectF& box, Function function) const
{
    const int left = cellOf(box.left(), kCellWidth);
    const int right = std::min(cellOf(box.right(), kCellWidth), left + m_columns - 1);
    for (int row = cellOf(box.top(), kCellHeight); row <= cellOf(box.bottom(), kCellHeight); ++row) {
        for (int column = left; column <= right; ++column) {
            const int wrapped = ((column % m_columns) + m_columns) % m_columns;
            const auto rowBits = static_cast<quint64>(static_cast<quint32>(row));
            if (!function((rowBits << 32) | static_cast<quint32>(wrapped)))
                return;
        }
    }
}

size_t LabelGrid::placeOf(quint64 key) const
{
    const size_t mask = m_cells.size() - 1;
    constexpr quint64 kGolden = 0x9e37'79b9'7f4a'7c15; // spreads neighbours (Fibonacci hashing)
    size_t place = static_cast<size_t>((key * kGolden) >> 32) & mask;
    while (m_cells[place].first != kNone && m_cells[place].key != key)
        place = (place + 1) & mask;
    return place;
}

void LabelGrid::makeRoom()
{
    if (2 * (m_usedCells + 1) < m_cells.size())
        return;
    const std::vector<Cell> before = std::exchange(m_cells, std::vector<Cell>(4 * m_cells.size()));
    for (const Cell& cell : before) {
        if (cell.first != kNone)
            m_cells[placeOf(cell.key)] = cell;
    }
}

bool LabelGrid::isFree(const QRectF& box) const
{
    bool free = true;
    forCells(box, [&](quint64 key) {
        for (qint32 i = m_cells[placeOf(key)].first; i != kNone && free; i = m_entries[static_cast<size_t>(i)].next) {
            const QRectF& other = m_entries[static_cast<size_t>(i)].box;
            const double worlds = std::round((box.center().x() - other.center().x()) / m_worldSize);
            free = !other.translated(worlds * m_worldSize, 0).intersects(box);
        }
        return free;
    });
    return free;
}

void LabelGrid::add(const QRectF& box)
{
    forCells(box, [&](quint64 key) {
        makeRoom();
        Cell& cell = m_cells[placeOf(key)];
        m_usedCells += cell.first == kNone ? 1 : 0;
        m_entries.push_back({.box = box, .next = cell.first});
        cell = {.key = key, .first = static_cast<qint32>(m_entries.size()) - 1};
        return true;
    });
}

} // namespace wayfolio
