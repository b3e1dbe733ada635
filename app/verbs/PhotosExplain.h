// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/Console.h"
#include "app/ExitCode.h"

#include <QStringList>

namespace wayfolio {

/// `wayfolio photos --explain FILE...`: reads the files themselves, without a catalogue. A file that cannot be read is
/// a sentence on the message stream, and the rest goes on.
ExitCode explainFiles(const QStringList& paths, bool json, Console& console);

} // namespace wayfolio
