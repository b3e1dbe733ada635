// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/Console.h"
#include "app/ExitCode.h"

#include <QStringList>

#include <span>

namespace wayfolio {

/// What `wayfolio VERB` does without a window. `arguments` are those behind the verb.
struct Verb
{
    QLatin1StringView name;
    QLatin1StringView summary; ///< one line of the help
    QLatin1StringView
        arguments; ///< behind the options in the usage line; empty when there are none, in [] when optional
    bool paints;   ///< needs fonts and painting, hence a QGuiApplication
    ExitCode (*run)(const Verb& verb, const QStringList& arguments, Console& console);
};

/// Every verb, in the order of the help.
std::span<const Verb> verbs();
/// Null when there is none of this name.
const Verb* findVerb(QStringView name);

ExitCode runImportVerb(const Verb& verb, const QStringList& arguments, Console& console);
ExitCode runPhotosVerb(const Verb& verb, const QStringList& arguments, Console& console);
ExitCode runLibrariesVerb(const Verb& verb, const QStringList& arguments, Console& console);
ExitCode runTripsVerb(const Verb& verb, const QStringList& arguments, Console& console);
ExitCode runExportVerb(const Verb& verb, const QStringList& arguments, Console& console);
ExitCode runSnapshotVerb(const Verb& verb, const QStringList& arguments, Console& console);
ExitCode runCheckVerb(const Verb& verb, const QStringList& arguments, Console& console);

} // namespace wayfolio
