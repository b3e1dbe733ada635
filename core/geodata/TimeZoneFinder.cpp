// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/TimeZoneFinder.h"

#include "core/geodata/PackedReader.h"

#include <QFile>
#include <QPointF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

// The format is described in resources/timezones/pack-timezones.
constexpr QByteArrayView kZonesMagic = "WFZONES1";
constexpr size_t kCellsPerSide = 512;
constexpr size_t kCellCount = kCellsPerSide * kCellsPerSide;
/// What the grid covers to both sides of Greenwich and of the equator.
constexpr double kGridLongitude = 179.9999;
constexpr double kGridLatitude = 89.9999;
constexpr quint64 kAtSea = 0;

constexpr double kNauticalZoneDegrees = 15;

/// Where a place is along one side of the grid: which cell, and which share of it.
struct GridPosition
{
    size_t cell;
    double share;

    GridPosition(double degrees, double halfSide)
    {
        const double position = std::clamp((degrees / halfSide + 1) / 2, 0.0, 1.0) * kCellsPerSide;
        cell = std::min(static_cast<size_t>(position), kCellsPerSide - 1);
        share = position - static_cast<double>(cell);
    }
};

/// The zones of the high seas are named by what must be added to reach UTC: east of Greenwich it is less than nothing.
QByteArray nauticalZone(double longitude)
{
    const int hours = static_cast<int>(std::lround(longitude / kNauticalZoneDegrees));
    if (hours == 0)
        return "Etc/GMT"_ba;
    return (hours > 0 ? "Etc/GMT-"_ba : "Etc/GMT+"_ba) + QByteArray::number(std::abs(hours));
}

} // namespace

Result<TimeZoneFinder> TimeZoneFinder::load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, path, file.errorString());
    TimeZoneFinder finder;
    finder.m_content = unpackedContent(file.readAll(), kZonesMagic);
    if (finder.m_content.isEmpty())
        return fail(ErrorCode::DamagedFile, path, u"not packed time zones"_s);
    PackedReader reader(finder.m_content);
    if (!finder.readNames(reader) || !finder.readCells(reader) || !reader.isAtEnd())
        return fail(ErrorCode::DamagedFile, path, u"impossible numbers in packed time zones"_s);
    return finder;
}

bool TimeZoneFinder::readNames(PackedReader& reader)
{
    const qsizetype count = reader.count(2);
    m_names.resize(static_cast<size_t>(count) + 1);
    for (qsizetype i = 1; i <= count; ++i) {
        QByteArray& name = m_names[static_cast<size_t>(i)];
        name = reader.take(reader.count(1)).toByteArray();
        if (name.isEmpty())
            return false;
    }
    return reader.isGood();
}

bool TimeZoneFinder::readCells(PackedReader& reader)
{
    m_cells.reserve(kCellCount);
    while (m_cells.size() < kCellCount) {
        const quint64 head = reader.varint();
        const bool hasBorders = (head & 1) == 1;
        if (hasBorders ? !readCellWithBorders(reader, head / 2) : !readUniformCells(reader, head / 2))
            return false;
    }
    return true;
}

bool TimeZoneFinder::readUniformCells(PackedReader& reader, quint64 zone)
{
    const quint64 count = reader.varint();
    if (count == 0 || count > kCellCount - m_cells.size() || zone >= m_names.size())
        return false;
    m_cells.insert(m_cells.end(), count, static_cast<quint32>(zone));
    return true;
}

bool TimeZoneFinder::readCellWithBorders(PackedReader& reader, quint64 size)
{
    const ZoneBorders borders(reader.take(static_cast<qsizetype>(size)));
    if (!reader.isGood() || !borders.areWhole(m_names.size() - 1))
        return false;
    m_cells.push_back(static_cast<quint32>(m_names.size() + m_borders.size()));
    m_borders.push_back(borders);
    return true;
}

QByteArray TimeZoneFinder::zoneAt(GeoPoint point) const
{
    const GridPosition east(point.longitude(), kGridLongitude);
    const GridPosition north(point.latitude(), kGridLatitude);
    quint64 zone = m_cells[north.cell * kCellsPerSide + east.cell];
    if (zone >= m_names.size()) {
        const QPointF place(east.share * ZoneBorders::kWidth, north.share * ZoneBorders::kHeight);
        zone = m_borders[zone - m_names.size()].zoneAt(place);
    }
    return zone == kAtSea ? nauticalZone(point.longitude()) : m_names[zone];
}

} // namespace wayfolio
