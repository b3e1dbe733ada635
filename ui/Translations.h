// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>

namespace wayfolio {

/// A locale of this language with the units and the first weekday of the system's, as far as there is one.
QLocale localeIn(QLocale::Language language, const QLocale& system);

/// Makes the application speak the system's language (English where there is no translation), Qt's own texts
/// included. Once, on the main thread, after QCoreApplication is made and before the first sentence.
void installTranslations();

} // namespace wayfolio
