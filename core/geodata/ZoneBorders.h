// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QPointF>

namespace wayfolio {

/// The borders between time zones within one cell of the grid in resources/timezones/zones.bin (its format is described
/// in resources/timezones/pack-timezones), read from packed bytes each time they are asked: a cell has a hundred bytes
/// on average. Places are in the cell's units from its south-west corner. The bytes must outlive it; any thread.
class ZoneBorders
{
public:
    static constexpr int kWidth = 4096;
    static constexpr int kHeight = 2048;

    explicit ZoneBorders(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    /// Whether the bytes describe at least one border, all within the cell and between zones up to this number.
    [[nodiscard]] bool areWhole(quint64 lastZone) const;

    /// The number of the zone of a place in the cell; on a border, that of either side. Only if they are whole.
    [[nodiscard]] quint64 zoneAt(QPointF place) const;

private:
    QByteArrayView m_bytes;
};

} // namespace wayfolio
