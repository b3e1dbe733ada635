// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <compare>
#include <concepts>
#include <functional>
#include <limits>

namespace wayfolio {

/// A catalogue key that cannot be mixed up with another kind of key. 0 means "none yet".
template<class Tag>
struct Id
{
    qint64 value = 0;

    [[nodiscard]] constexpr bool isValid() const { return value > 0; }

    constexpr auto operator<=>(const Id&) const = default;
};

/// An Id in four bytes, for what there is a million of. It is one wherever one is wanted; larger than kLargest becomes
/// "none".
template<class Tag>
class SmallId
{
public:
    static constexpr qint64 kLargest = std::numeric_limits<quint32>::max();

    constexpr SmallId() = default;

    constexpr SmallId(Id<Tag> id) // NOLINT(google-explicit-constructor): it is one
        : m_value(id.value >= 0 && id.value <= kLargest ? static_cast<quint32>(id.value) : 0)
    {}

    constexpr operator Id<Tag>() const { return {.value = m_value}; } // NOLINT(google-explicit-constructor): it is one

    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }

    constexpr bool operator==(const SmallId&) const = default;
    constexpr auto operator<=>(const SmallId&) const = default;

    // An id that is too large would else become none before it is compared.
    template<std::same_as<Id<Tag>> Other>
    friend constexpr bool operator==(SmallId left, Other right)
    {
        return Id<Tag>(left) == right;
    }

    template<std::same_as<Id<Tag>> Other>
    friend constexpr auto operator<=>(SmallId left, Other right)
    {
        return Id<Tag>(left) <=> right;
    }

private:
    quint32 m_value = 0;
};

template<class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return std::hash<qint64>{}(id.value) ^ seed;
}

} // namespace wayfolio

template<class Tag>
struct std::hash<wayfolio::Id<Tag>>
{
    size_t operator()(wayfolio::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value); }
};
