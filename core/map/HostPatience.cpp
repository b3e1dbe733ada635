// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/HostPatience.h"

#include <algorithm>

namespace wayfolio {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kLongestPause = 5min;
constexpr std::chrono::seconds kLongestAsked = 1h; // longer, and no one would find out that it works again
constexpr std::chrono::milliseconds kPauseWhenBusy = 30s;
constexpr int kMaxDoublings = 10;

} // namespace

std::optional<Error> HostPatience::refusal(const QString& host, Clock::time_point now) const
{
    const auto failing = m_hosts.constFind(host);
    return failing == m_hosts.cend() || now >= failing->until ? std::nullopt : std::optional(failing->error);
}

void HostPatience::failed(const QString& host, const Error& error, std::optional<std::chrono::seconds> asked,
                          Clock::time_point now)
{
    Failing& failing = m_hosts[host];
    // Two connections fail at once: that is one failure.
    if (now >= failing.until)
        ++failing.count;
    failing.error = error;
    const int doublings = std::clamp(failing.count - 1, 0, kMaxDoublings);
    std::chrono::milliseconds pause = std::min(m_firstPause * (1 << doublings), kLongestPause);
    if (asked)
        pause = std::max<std::chrono::milliseconds>(std::min(*asked, kLongestAsked), 1s);
    else if (error.code == ErrorCode::ServerBusy)
        pause = std::max(pause, kPauseWhenBusy);
    failing.until = std::max(failing.until, now + pause);
}

} // namespace wayfolio
