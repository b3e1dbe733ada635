// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <bit>
#include <compare>
#include <limits>
#include <optional>
#include <type_traits>

namespace wayfolio {

/// A std::optional without the eight bytes beside the value, for what there is a million of: the bits of the smallest
/// number stand for nothing. T has eight bytes and never these: times, and points of the globe.
template<class T>
    requires(sizeof(T) == sizeof(qint64) && std::is_trivially_copyable_v<T>)
class OptionalInPlace
{
public:
    constexpr OptionalInPlace() = default;

    constexpr OptionalInPlace(std::nullopt_t) {} // NOLINT(google-explicit-constructor): as std::optional

    constexpr OptionalInPlace(T value) // NOLINT(google-explicit-constructor): as std::optional
        : m_value(value)
    {}

    constexpr OptionalInPlace(const std::optional<T>& value) // NOLINT(google-explicit-constructor)
        : m_value(value.value_or(kNothing))
    {}

    constexpr operator std::optional<T>() const // NOLINT(google-explicit-constructor)
    {
        return has_value() ? std::optional<T>(m_value) : std::nullopt;
    }

    [[nodiscard]] constexpr bool has_value() const { return std::bit_cast<qint64>(m_value) != kNothingBits; }

    constexpr explicit operator bool() const { return has_value(); }

    constexpr const T& operator*() const { return m_value; }

    constexpr const T* operator->() const { return &m_value; }

    [[nodiscard]] constexpr T value_or(T otherwise) const { return has_value() ? m_value : otherwise; }

    constexpr void reset() { m_value = kNothing; }

    /// Nothing comes before everything, as std::optional has it.
    friend constexpr bool operator==(const OptionalInPlace& left, const OptionalInPlace& right)
    {
        return std::bit_cast<qint64>(left.m_value) == std::bit_cast<qint64>(right.m_value);
    }

    friend constexpr auto operator<=>(const OptionalInPlace& left, const OptionalInPlace& right)
    {
        return std::optional<T>(left) <=> std::optional<T>(right);
    }

    // Without these std::optional's own comparisons with a value would be taken, to which nothing is never equal.
    friend constexpr bool operator==(const OptionalInPlace& left, const std::optional<T>& right)
    {
        return left == OptionalInPlace(right);
    }

    friend constexpr bool operator==(const OptionalInPlace& left, std::nullopt_t) { return !left.has_value(); }

    friend constexpr bool operator==(const OptionalInPlace& left, const T& right)
    {
        return left == OptionalInPlace(right);
    }

    friend constexpr auto operator<=>(const OptionalInPlace& left, const std::optional<T>& right)
    {
        return std::optional<T>(left) <=> right;
    }

private:
    static constexpr qint64 kNothingBits = std::numeric_limits<qint64>::min();
    static constexpr T kNothing = std::bit_cast<T>(kNothingBits);

    T m_value = kNothing;
};

} // namespace wayfolio
