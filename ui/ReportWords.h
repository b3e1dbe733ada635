// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/ImportReport.h"

#include <QString>

namespace wayfolio {

/// What became of an import, in the person's language. Used by the window and by the command line alike; any thread,
/// after installTranslations().

/// One line: "12 added, 3 unchanged, 1 failed".
QString reportSummary(const ImportReport& report);
/// One line: "Import finished in 3.2 s.", and a second where it failed.
QString reportHeading(const ImportReport& report);
/// What the photos under one doubt have in common: "No position", "Camera’s clock off by hours".
QString doubtTitle(PhotoProblem problem);
/// A title above a list: "No position (12)".
QString countedTitle(const QString& title, qsizetype count);
/// The whole report as plain text of several lines, to be read or copied. Of each doubt at most so many files are
/// named, and the rest is counted.
QString reportText(const ImportReport& report, qsizetype mostFilesPerDoubt);

} // namespace wayfolio
