// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <optional>

namespace wayfolio::bench {

/// What another program took.
struct ProcessCost
{
    double seconds = 0; ///< from its start to its end
    double peakMegabytes = 0;
    int exitStatus = 0;
};

/// Runs a program found in PATH to its end; its output goes nowhere. Nothing when it cannot be started or dies.
std::optional<ProcessCost> runProcess(const QString& program, const QStringList& arguments);

} // namespace wayfolio::bench
