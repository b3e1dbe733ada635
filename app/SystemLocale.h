// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace wayfolio {

/// Makes the C library speak UTF-8, which a minimal environment does not, nor one that wants a locale the system has
/// not; Qt would change to UTF-8 itself and say so on standard error each time. QLocale still is the locale that is
/// wanted, with its units and its calendar. Called first of all, once, before there is an application; children, and
/// this program when it starts over, do the same with what was wanted.
void preferUtf8();

} // namespace wayfolio
