// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/geo/GeoPoint.h"
#include "core/geodata/ZoneBorders.h"

#include <QByteArray>

#include <vector>

namespace wayfolio {

class PackedReader;

/// Knows the time zone of every place on earth without a network: the world of timezone-boundary-builder (made from
/// OpenStreetMap, with territorial waters), its borders true to some 50 m (resources/timezones/pack-timezones). What
/// clocks showed there at some time is tzdata's knowledge: QTimeZone(zoneAt(point)). Where two zones are in use
/// (Xinjiang, Abkhazia, parts of the West Bank) it names one. Immutable once loaded; takes 5 MB of memory.
class TimeZoneFinder
{
public:
    /// ":/timezones/zones.bin" when bundled. Errors: NotFound, DamagedFile. Takes tens of milliseconds and belongs on a
    /// worker.
    static Result<TimeZoneFinder> load(const QString& path);

    /// IANA id such as "Asia/Seoul"; at sea the nautical zone, "Etc/GMT-9" (15 degrees wide, and east is minus in these
    /// names). Never empty. Any thread; microseconds.
    [[nodiscard]] QByteArray zoneAt(GeoPoint point) const;

private:
    TimeZoneFinder() = default;

    [[nodiscard]] bool readNames(PackedReader& reader);
    [[nodiscard]] bool readCells(PackedReader& reader);
    [[nodiscard]] bool readUniformCells(PackedReader& reader, quint64 zone);
    [[nodiscard]] bool readCellWithBorders(PackedReader& reader, quint64 size);

    QByteArray m_content;               ///< what m_borders look into
    std::vector<QByteArray> m_names;    ///< by the number of the zone; that of the sea is empty
    std::vector<ZoneBorders> m_borders; ///< of the cells that have any
    std::vector<quint32> m_cells;       ///< a zone's number, or behind the last of these, that of the cell's borders
};

} // namespace wayfolio
