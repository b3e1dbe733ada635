// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace wayfolio {

/// Gives the system back what was freed, but lies in small pieces between what is still in use: after a long job many
/// megabytes, which would else be there beside what is read next. Takes some milliseconds; any thread but the GUI's.
/// Does nothing where the C library is not glibc.
void giveFreeMemoryBack();

} // namespace wayfolio
