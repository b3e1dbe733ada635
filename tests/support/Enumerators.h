// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stdexcept>
#include <vector>

namespace wayfolio::test {

/// Every value of an enum that identifier() has a name for; the first without one ends the list. An enumerator that is
/// added later is therefore tested without a word in the test.
template<class Enum>
std::vector<Enum> enumerators()
{
    std::vector<Enum> all;
    try {
        for (int value = 0;; ++value) {
            const auto enumerator = static_cast<Enum>(value);
            static_cast<void>(identifier(enumerator));
            all.push_back(enumerator);
        }
    } catch (const std::out_of_range&) {
        return all; // the names are over
    }
}

} // namespace wayfolio::test
