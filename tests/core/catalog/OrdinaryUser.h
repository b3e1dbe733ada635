// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <unistd.h>

namespace wayfolio::test {

/// While it lives, the process has the rights of an ordinary user, so that permissions mean something to root too.
/// Single-threaded tests only. Does nothing for a process that is not root.
class OrdinaryUser
{
public:
    OrdinaryUser()
        : m_wasRoot(geteuid() == 0)
    {
        constexpr uid_t kNobody = 65534;
        m_isOrdinary = !m_wasRoot || setresuid(kNobody, kNobody, 0) == 0;
    }

    ~OrdinaryUser()
    {
        if (m_wasRoot && m_isOrdinary)
            m_isOrdinary = setresuid(0, 0, 0) == 0;
    }

    OrdinaryUser(const OrdinaryUser&) = delete;
    OrdinaryUser& operator=(const OrdinaryUser&) = delete;

    /// False where root may not give up its rights.
    [[nodiscard]] bool isOrdinary() const { return m_isOrdinary; }

private:
    bool m_wasRoot;
    bool m_isOrdinary = false;
};

} // namespace wayfolio::test
