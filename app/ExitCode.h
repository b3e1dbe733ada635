// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace wayfolio {

/// What `wayfolio` tells the program that started it.
enum class ExitCode : int {
    Done = 0,
    SomeFailed = 1, ///< the work was done, but some of its items could not be
    Usage = 2,      ///< the arguments make no sense; nothing was touched
    Failed = 3,     ///< could not be done, or was cancelled
};

} // namespace wayfolio
