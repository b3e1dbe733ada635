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
/// The same, but the peak is of the program and all that it started together, each shared page divided among those who
/// share it. Looks often, so the seconds are worth nothing.
std::optional<ProcessCost> runProcessTree(const QString& program, const QStringList& arguments);

/// `find` as it tells what a re-scan has to know of each file.
std::optional<ProcessCost> runFind(const QString& folder);

} // namespace wayfolio::bench
