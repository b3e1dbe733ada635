// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ExitCode.h"
#include "app/verbs/Verbs.h"

#include <QStringList>

#include <variant>

namespace wayfolio {

/// `wayfolio VERB …`
struct VerbInvocation
{
    const Verb* verb = nullptr;
    QStringList arguments; ///< those behind the verb
};

/// `wayfolio [PATH…]`
struct WindowInvocation
{
    QString catalogPath; ///< absolute
    QStringList paths;   ///< to import at once; absolute
};

/// Neither arguments nor a display: the main job, headless, on the sample trip.
struct SampleInvocation
{};

/// Already answered: text to print, on standard output when all is well, else on standard error.
struct AnswerInvocation
{
    QString text;
    ExitCode exitCode = ExitCode::Done;
};

using Invocation = std::variant<VerbInvocation, WindowInvocation, SampleInvocation, AnswerInvocation>;

/// What the arguments (the first is the program's name) ask for. Decided before any application object exists, because
/// that differs from one to the next; needs none.
Invocation interpret(const QStringList& arguments, bool hasDisplay);

/// Whether a window could be opened, as far as the environment says.
bool environmentHasDisplay();

} // namespace wayfolio
