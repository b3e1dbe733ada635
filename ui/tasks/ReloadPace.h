// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <chrono>

namespace wayfolio {

/// How long the catalogue is left alone while an import fills it: shortly at first, so that the first photos are seen
/// as soon as they are committed, then a second, and in a large library so long that reading takes a fifth of the time.
class ReloadPace
{
public:
    /// Since the import began, or the last reload.
    [[nodiscard]] std::chrono::milliseconds rest(std::chrono::milliseconds loadDuration) const
    {
        constexpr int kRests = 4; // for each time that reading takes
        return std::max(m_rest, loadDuration * kRests);
    }

    /// One was asked for.
    void reloaded() { m_rest = std::min(2 * m_rest, kUsual); }

private:
    static constexpr std::chrono::milliseconds kFirst{200}; ///< about when the first photos are committed
    static constexpr std::chrono::milliseconds kUsual{1000};

    std::chrono::milliseconds m_rest = kFirst;
};

} // namespace wayfolio
