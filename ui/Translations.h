// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace wayfolio {

/// Makes the application speak the system's language (English where there is no translation), Qt's own texts
/// included. Once, on the main thread, after QCoreApplication is made and before the first sentence.
void installTranslations();

} // namespace wayfolio
