// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <algorithm>
#include <cmath>
#include <optional>

namespace wayfolio {

/// A direction in one byte, for what there is a million of: to 1.5 degrees, or none.
class CoarseDirection
{
public:
    constexpr CoarseDirection() = default;

    explicit CoarseDirection(std::optional<double> degrees)
    {
        if (degrees && std::isfinite(*degrees))
            m_code = static_cast<quint8>(std::lround((*degrees - 360 * std::floor(*degrees / 360)) / kStep) % kCount);
    }

    [[nodiscard]] constexpr std::optional<double> degrees() const
    {
        return m_code == kNone ? std::nullopt : std::optional<double>(m_code * kStep);
    }

    bool operator==(const CoarseDirection&) const = default;

private:
    static constexpr double kStep = 1.5;
    static constexpr int kCount = 240;
    static constexpr quint8 kNone = 255;

    quint8 m_code = kNone;
};

/// A length in one byte, from a metre to more than the globe is round: to 5 percent, or none.
class CoarseLength
{
public:
    constexpr CoarseLength() = default;

    explicit CoarseLength(std::optional<double> meters)
    {
        if (meters && *meters > 0)
            m_code = static_cast<quint8>(std::clamp(std::round(std::log2(*meters) * kPerDoubling), 0.0, 253.0) + 1);
    }

    [[nodiscard]] std::optional<double> meters() const
    {
        return m_code == kNone ? std::nullopt : std::optional(std::exp2((m_code - 1) / kPerDoubling));
    }

    bool operator==(const CoarseLength&) const = default;

private:
    static constexpr double kPerDoubling = 8;
    static constexpr quint8 kNone = 0;

    quint8 m_code = kNone;
};

} // namespace wayfolio
