// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/WorldShapes.h"

#include "core/geodata/PackedReader.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

// The format is described in resources/basemap/pack-basemap.
constexpr QByteArrayView kMagic = "WFWORLD2";
/// Latitudes beyond the map's edge stay a little outside of it, so that lines along the pole are not seen.
constexpr double kMaxLatitude = 86.0;

/// Turns grid numbers into WebMercator's unit square. Latitudes come from a table: there are far fewer rows than
/// points.
class Grid
{
public:
    explicit Grid(PackedReader& reader)
        : m_eastPerUnit(reader.real())
        , m_northPerUnit(reader.real())
        , m_east(reader.real())
        , m_north(reader.real())
    {
        if (!isGood())
            return;
        m_firstRow = static_cast<qint64>(std::floor((-90.0 - m_north) / m_northPerUnit)) - 1;
        const auto rows = static_cast<qsizetype>(std::ceil(180.0 / m_northPerUnit)) + 3;
        m_rows.resize(static_cast<size_t>(rows));
        for (qsizetype i = 0; i < rows; ++i) {
            const double latitude = static_cast<double>(m_firstRow + i) * m_northPerUnit + m_north;
            m_rows[static_cast<size_t>(i)] = WorldLines::units(projected(latitude));
        }
    }

    [[nodiscard]] bool isGood() const
    {
        const auto isStep = [](double degrees) { return degrees > 1e-4 && degrees < 10; };
        return isStep(m_eastPerUnit) && isStep(m_northPerUnit) && std::abs(m_east) < 1000 && std::abs(m_north) < 1000;
    }

    /// Whether a point can be on a map three worlds wide.
    [[nodiscard]] bool contains(qint64 x, qint64 y) const
    {
        return std::abs(position(x)) < 2 && y >= m_firstRow && y - m_firstRow < std::ssize(m_rows);
    }

    [[nodiscard]] WorldLines::Point point(qint64 x, qint64 y) const
    {
        return {.x = WorldLines::units(position(x)), .y = m_rows[static_cast<size_t>(y - m_firstRow)]};
    }

private:
    static double projected(double latitude)
    {
        const double radians = std::clamp(latitude, -kMaxLatitude, kMaxLatitude) * std::numbers::pi / 180.0;
        return 0.5 - std::asinh(std::tan(radians)) / (2 * std::numbers::pi);
    }

    [[nodiscard]] double position(qint64 x) const
    {
        return (static_cast<double>(x) * m_eastPerUnit + m_east) / 360.0 + 0.5;
    }

    double m_eastPerUnit;
    double m_northPerUnit;
    double m_east;
    double m_north;
    qint64 m_firstRow = 0;
    std::vector<qint32> m_rows; ///< in units of WorldLines
};

using LinePoints = std::vector<WorldLines::Point>;

/// `points` is only its room: it need not be made anew for each line.
bool readLine(PackedReader& reader, const Grid& grid, bool closed, int firstLevel, LinePoints& points,
              WorldLines& lines)
{
    const qsizetype count = reader.count(2);
    points.clear();
    qint64 x = 0;
    qint64 y = 0;
    for (qsizetype i = 0; i < count; ++i) {
        x += reader.zigzag();
        y += reader.zigzag();
        if (!reader.isGood() || !grid.contains(x, y))
            return false;
        points.push_back(grid.point(x, y));
    }
    if (count < 2)
        return false;
    if (closed)
        points.push_back(points.front());
    lines.add(points, firstLevel);
    return true;
}

bool readRings(PackedReader& reader, const Grid& grid, WorldLines& rings)
{
    LinePoints points;
    const qsizetype count = reader.count(5);
    rings.reserve(static_cast<size_t>(count));
    for (qsizetype i = 0; i < count; ++i) {
        if (!readLine(reader, grid, true, 0, points, rings))
            return false;
    }
    rings.squeeze();
    return reader.isGood();
}

bool readLines(PackedReader& reader, const Grid& grid, WorldLines& lines)
{
    constexpr quint64 kMaxLevel = 30;
    LinePoints points;
    const qsizetype count = reader.count(6);
    lines.reserve(static_cast<size_t>(count));
    for (qsizetype i = 0; i < count; ++i) {
        const quint64 level = reader.varint();
        if (level > kMaxLevel || !readLine(reader, grid, false, static_cast<int>(level), points, lines))
            return false;
    }
    lines.squeeze();
    return reader.isGood();
}

bool readLabels(PackedReader& reader, const Grid& grid, std::vector<WorldLabel>& labels)
{
    const auto text = [&] { return QString::fromUtf8(reader.take(reader.count(1))); };
    const qsizetype count = reader.count(5);
    labels.reserve(static_cast<size_t>(count));
    for (qsizetype i = 0; i < count; ++i) {
        WorldLabel label;
        label.code = text();
        label.name = text();
        const qint64 x = reader.zigzag();
        const qint64 y = reader.zigzag();
        label.area = static_cast<double>(reader.varint()) * 1e-9;
        if (!reader.isGood() || !grid.contains(x, y) || label.name.isEmpty())
            return false;
        const WorldLines::Point point = grid.point(x, y);
        label.position = QPointF(point.x, point.y) / WorldLines::kUnitsPerWorld;
        labels.push_back(std::move(label));
    }
    return reader.isGood();
}

} // namespace

Result<WorldShapes> WorldShapes::load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, path, file.errorString());
    const QByteArray bytes = file.readAll();
    const QByteArray content = unpackedContent(bytes, kMagic);
    if (content.isEmpty())
        return fail(ErrorCode::DamagedFile, path, u"not a packed world"_s);

    PackedReader reader(content);
    const Grid grid(reader);
    WorldShapes shapes;
    const bool whole = reader.isGood() && grid.isGood() && readRings(reader, grid, shapes.land) &&
                       readRings(reader, grid, shapes.lakes) && readLines(reader, grid, shapes.rivers) &&
                       readLines(reader, grid, shapes.borders) && readLines(reader, grid, shapes.regions) &&
                       readLines(reader, grid, shapes.disputed) && readLabels(reader, grid, shapes.labels) &&
                       reader.isAtEnd();
    if (!whole)
        return fail(ErrorCode::DamagedFile, path, u"impossible numbers in a packed world"_s);
    return shapes;
}

} // namespace wayfolio
