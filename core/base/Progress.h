// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <functional>

namespace wayfolio {

/// How far a long piece of work has come.
struct Progress
{
    qint64 done = 0;
    qint64 total = 0;          ///< what is known so far; may still grow while `totalIsFinal` is false
    bool totalIsFinal = false; ///< everything there is to do has been found

    bool operator==(const Progress&) const = default;
};

/// Called from the thread that does the work, as often as it likes; who receives it thins it out.
using ProgressFunction = std::function<void(const Progress&)>;

} // namespace wayfolio
