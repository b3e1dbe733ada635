// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <array>
#include <utility>
#include <vector>

namespace wayfolio {

/// Sorts by a key, an unsigned number of up to 64 bits, stably, in time that grows with the number alone: several times
/// faster than std::sort for a million. Needs as much room again while it works. Digits below `lowestBit`, and those
/// that are the same in all keys, are not looked at.
template<class T, class KeyOf>
void radixSort(std::vector<T>& values, KeyOf keyOf, int lowestBit = 0)
{
    constexpr int kDigitBits = 11;
    constexpr int kKeyBits = 64;
    constexpr size_t kDigits = size_t{1} << kDigitBits;
    constexpr quint64 kMask = kDigits - 1;
    quint64 common = ~quint64{0};
    quint64 any = 0;
    for (const T& value : values) {
        common &= keyOf(value);
        any |= keyOf(value);
    }
    std::vector<T> sorted(values.size());
    for (int shift = lowestBit; shift < kKeyBits; shift += kDigitBits) {
        if ((((common ^ any) >> shift) & kMask) == 0)
            continue;
        std::array<size_t, kDigits> starts{};
        for (const T& value : values)
            ++starts[(keyOf(value) >> shift) & kMask];
        size_t start = 0;
        for (size_t& count : starts)
            start += std::exchange(count, start);
        for (const T& value : values)
            sorted[starts[(keyOf(value) >> shift) & kMask]++] = value;
        values.swap(sorted);
    }
}

} // namespace wayfolio
