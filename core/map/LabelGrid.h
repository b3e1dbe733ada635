// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>

#include <vector>

namespace wayfolio {

/// Which places of a world of pixels are taken. West and east edge are one: what leaves the world at one side enters it
/// at the other.
class LabelGrid
{
public:
    /// `worldSize` in pixels.
    explicit LabelGrid(double worldSize);

    /// Whether the box touches none that was added.
    [[nodiscard]] bool isFree(const QRectF& box) const;
    void add(const QRectF& box);

private:
    static constexpr qint32 kNone = -1;

    struct Entry
    {
        QRectF box;
        qint32 next = kNone; ///< of the same cell
    };

    struct Cell
    {
        quint64 key = 0;
        qint32 first = kNone; ///< kNone: nobody's place
    };

    template<class Function>
    void forCells(const QRectF& box, Function function) const;
    /// Where this cell is, or would be.
    [[nodiscard]] size_t placeOf(quint64 key) const;
    void makeRoom();

    double m_worldSize;
    int m_columns;
    std::vector<Cell> m_cells; ///< a hash table, at most half full; its size is a power of two
    size_t m_usedCells = 0;
    std::vector<Entry> m_entries;
};

} // namespace wayfolio
