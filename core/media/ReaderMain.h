// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/ReaderProcess.h"

namespace wayfolio {

/// Starts this very program, whatever became of its file meanwhile, as a process that reads photos for this one. Its
/// main() begins with `if (isReader(argc, argv)) return runReader();`.
ReaderCommand readerCommand();

/// Whether this process was started by readerCommand().
bool isReader(int argc, char** argv);
/// All that such a process does; its exit status.
int runReader();

} // namespace wayfolio
