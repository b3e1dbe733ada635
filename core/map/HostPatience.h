// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Error.h"

#include <QDateTime>
#include <QHash>

#include <chrono>
#include <optional>

namespace wayfolio {

/// Which hosts are left alone, since they failed or asked for it, and which tiles they do not have.
class HostPatience
{
public:
    using Clock = std::chrono::steady_clock;

    explicit HostPatience(std::chrono::milliseconds firstPause)
        : m_firstPause(firstPause)
    {}

    /// Why the host is not to be asked now.
    [[nodiscard]] std::optional<Error> refusal(const QString& host, Clock::time_point now) const;
    /// `asked`: how long the host itself asked to be left alone.
    void failed(const QString& host, const Error& error, std::optional<std::chrono::seconds> asked,
                Clock::time_point now);

    void succeeded(const QString& host) { m_hosts.remove(host); }

    void forget() { m_hosts.clear(); }

private:
    struct Failing
    {
        Error error;
        int count = 0; ///< one after the other
        Clock::time_point until;
    };

    std::chrono::milliseconds m_firstPause;
    QHash<QString, Failing> m_hosts;
};

} // namespace wayfolio
