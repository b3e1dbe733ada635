// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <compare>
#include <functional>

namespace wayfolio {

/// A catalogue key that cannot be mixed up with another kind of key. 0 means "none yet".
template<class Tag>
struct Id
{
    qint64 value = 0;

    [[nodiscard]] constexpr bool isValid() const { return value > 0; }

    constexpr auto operator<=>(const Id&) const = default;
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
