// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <utility>

namespace wayfolio {

/// Sorts by a key, an unsigned number of up to 64 bits; those with the same key by `isBefore`. Several times faster
/// than std::sort for a million, and in place: it moves each value to where those with its leading digit begin, then
/// goes on with each of these parts ("American flag sort", McIlroy, Bostic and McIlroy, Engineering Radix Sort, 1993).
template<class T, class KeyOf, class IsBefore>
void radixSort(std::span<T> values, KeyOf keyOf, IsBefore isBefore)
{
    constexpr int kDigitBits = 8;
    constexpr size_t kDigits = size_t{1} << kDigitBits;
    constexpr size_t kFew = 64; // faster by comparisons
    quint64 all = ~quint64{0};
    quint64 any = 0;
    for (const T& value : values) {
        all &= keyOf(value);
        any |= keyOf(value);
    }
    const quint64 differing = values.empty() ? 0 : all ^ any;
    if (values.size() <= kFew || differing == 0) {
        std::ranges::sort(values, [&](const T& left, const T& right) {
            return keyOf(left) != keyOf(right) ? keyOf(left) < keyOf(right) : isBefore(left, right);
        });
        return;
    }

    const int shift = std::max(0, std::bit_width(differing) - kDigitBits);
    const auto digitOf = [&](const T& value) { return static_cast<size_t>(keyOf(value) >> shift) & (kDigits - 1); };
    std::array<size_t, kDigits> next{}; // where the next one with this digit belongs
    for (const T& value : values)
        ++next[digitOf(value)];
    std::array<size_t, kDigits> ends{};
    size_t start = 0;
    for (size_t digit = 0; digit < kDigits; ++digit) {
        start += std::exchange(next[digit], start);
        ends[digit] = start;
    }
    for (size_t digit = 0; digit < kDigits; ++digit) {
        while (next[digit] < ends[digit]) {
            T value = values[next[digit]];
            for (size_t own = digitOf(value); own != digit; own = digitOf(value))
                std::swap(value, values[next[own]++]);
            values[next[digit]++] = value;
        }
    }
    start = 0;
    for (const size_t end : ends) {
        if (end - start > 1)
            radixSort(values.subspan(start, end - start), keyOf, isBefore);
        start = end;
    }
}

/// The same where nobody can tell values with the same key apart.
template<class T, class KeyOf>
void radixSort(std::span<T> values, KeyOf keyOf)
{
    radixSort(values, keyOf, [](const T&, const T&) { return false; });
}

} // namespace wayfolio
