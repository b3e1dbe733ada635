// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/ZoneBorders.h"

#include "core/geodata/PackedReader.h"

#include <QPoint>

#include <optional>

namespace wayfolio {

namespace {

/// A straight part of a border, with the zones on its two sides.
struct Stretch
{
    QPoint from{};
    QPoint to{};
    quint64 left = 0;
    quint64 right = 0;
};

/// Reads a cell's stretches one after the other; ends early, and isGood() turns false, where they make no sense.
class StretchReader
{
public:
    explicit StretchReader(QByteArrayView bytes)
        : m_reader(bytes)
    {}

    /// Nothing after the last one.
    std::optional<Stretch> next()
    {
        if (m_stepsLeft == 0) {
            if (m_reader.isAtEnd() || !m_good)
                return std::nullopt;
            if (!startBorder())
                return giveUp();
        }
        --m_stepsLeft;
        const qint64 x = m_stretch.to.x() + m_reader.zigzag();
        const qint64 y = m_stretch.to.y() + m_reader.zigzag();
        m_stretch.from = m_stretch.to;
        if (!moveTo(x, y) || m_stretch.from == m_stretch.to)
            return giveUp();
        return m_stretch;
    }

    [[nodiscard]] bool isGood() const { return m_good; }

private:
    bool startBorder()
    {
        m_stretch.left = m_reader.varint();
        m_stretch.right = m_reader.varint();
        m_stepsLeft = m_reader.count(2) - 1;
        const auto x = static_cast<qint64>(m_reader.varint());
        const auto y = static_cast<qint64>(m_reader.varint());
        return moveTo(x, y) && m_stepsLeft > 0;
    }

    bool moveTo(qint64 x, qint64 y)
    {
        if (!m_reader.isGood() || x < 0 || x > ZoneBorders::kWidth || y < 0 || y > ZoneBorders::kHeight)
            return false;
        m_stretch.to = {static_cast<int>(x), static_cast<int>(y)};
        return true;
    }

    std::nullopt_t giveUp()
    {
        m_good = false;
        m_stepsLeft = 0;
        return std::nullopt;
    }

    PackedReader m_reader;
    Stretch m_stretch;
    qsizetype m_stepsLeft = 0;
    bool m_good = true;
};

double cross(QPointF a, QPointF b)
{
    return a.x() * b.y() - a.y() * b.x();
}

/// The goal of a walk along its stretch: no round number, so that ways from round places do not graze corners.
constexpr double kGoalShare = 0.381966;

/// Goes straight from a place to one stretch of a border and remembers the first stretch on its way. All that cross the
/// way are in the same cell, since a cell is convex; so nothing but the cell's borders is needed.
class Walk
{
public:
    Walk(QPointF place, const Stretch& goal)
        : m_place(place)
        , m_way(QPointF(goal.from) + kGoalShare * QPointF(goal.to - goal.from) - place)
        , m_zone(nearSide(goal))
    {}

    void meet(const Stretch& stretch)
    {
        const QPointF from = QPointF(stretch.from) - m_place;
        const QPointF to = QPointF(stretch.to) - m_place;
        // Half open, so that a way through a point of a border crosses one of the two stretches that meet there.
        if ((cross(m_way, from) < 0) == (cross(m_way, to) < 0))
            return;
        const double share = cross(from, to - from) / cross(m_way, to - from);
        if (share < 0 || share >= m_share)
            return;
        m_share = share;
        m_zone = nearSide(stretch);
    }

    [[nodiscard]] quint64 zone() const { return m_zone; }

private:
    [[nodiscard]] quint64 nearSide(const Stretch& stretch) const
    {
        const bool isLeft = cross(QPointF(stretch.to) - QPointF(stretch.from), m_place - QPointF(stretch.from)) > 0;
        return isLeft ? stretch.left : stretch.right;
    }

    QPointF m_place;
    QPointF m_way;
    double m_share = 1; ///< of the way, up to the border met first
    quint64 m_zone;
};

} // namespace

bool ZoneBorders::areWhole(quint64 lastZone) const
{
    StretchReader reader(m_bytes);
    bool isKnown = !m_bytes.isEmpty();
    while (const std::optional<Stretch> stretch = reader.next())
        isKnown = isKnown && stretch->left <= lastZone && stretch->right <= lastZone;
    return isKnown && reader.isGood();
}

quint64 ZoneBorders::zoneAt(QPointF place) const
{
    StretchReader reader(m_bytes);
    const std::optional<Stretch> goal = reader.next();
    if (!goal)
        return 0;
    Walk walk(place, *goal);
    while (const std::optional<Stretch> stretch = reader.next())
        walk.meet(*stretch);
    return walk.zone();
}

} // namespace wayfolio
