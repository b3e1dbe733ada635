// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <mutex>

namespace wayfolio {

/// Held by who reads all photos of a catalogue, for as long as the list is worked on: after an import the window reads
/// them while trips are rebuilt from them. One after the other takes as long as both at once, but half the memory, some
/// hundred megabytes for a million photos. Waits for whoever has it; never on the GUI thread, nor within a transaction.
[[nodiscard]] std::unique_lock<std::mutex> turnWithAllPhotos();

} // namespace wayfolio
