// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/ExportTask.h"

namespace wayfolio {

/// Writes what `scope` names into a file; the document is titled like the trip.
Result<ExportSummary> exportFile(Catalog& catalog, const ExportScope& scope, ExportFormat format,
                                 const QString& filePath, const std::stop_token& stop = {},
                                 const ProgressFunction& progress = {});

} // namespace wayfolio
