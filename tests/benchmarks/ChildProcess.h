// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace wayfolio::bench {

/// Runs a program that prints one line of JSON and hands back the object. `input` is what it reads. Nothing, with its
/// errors on our standard error, when it fails or takes longer than two minutes.
std::optional<QJsonObject> askProgram(const QString& program, const QStringList& arguments,
                                      const QByteArray& input = {});

/// This very program as `wayfolio-bench --child ARGUMENTS…`: what is about memory or a program's start needs a process
/// of its own.
std::optional<QJsonObject> askChild(const QStringList& arguments);

/// Of this process. Not getrusage()'s: a child inherits that of the process which started it.
double peakMegabytes();
double residentMegabytes();

} // namespace wayfolio::bench
