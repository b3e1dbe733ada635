// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

namespace wayfolio {

/// The way out where OpenGL does not work: this program started over, with Qt Quick's software renderer. It can only be
/// chosen before the first window, so it needs a start of its own. Main thread.
class SoftwareRendering
{
public:
    /// Before Qt takes the arguments that are meant for it.
    SoftwareRendering(int argc, char** argv);

    /// Whether this start is such a one.
    [[nodiscard]] static bool isFallback();

    /// Replaces this program; returns only where that is impossible, or this start is the way out already. Everything
    /// that was opened is closed before.
    void startOver();

private:
    std::vector<char*> m_arguments; ///< the last one is null
};

} // namespace wayfolio
