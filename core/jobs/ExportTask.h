// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/Catalog.h"
#include "core/exchange/TripExporter.h"
#include "core/jobs/PhotoSet.h"

#include <variant>

namespace wayfolio {

struct EverythingScope
{};

/// What to export: one trip, some photos, or everything.
using ExportScope = std::variant<EverythingScope, TripId, PhotoSet>;

/// Reads from the catalogue what the exporter needs. Errors: NoSuchTrip, NothingToExport.
/// `fallbackName` is the document's title where a trip has no name of its own.
Result<ExportContent> loadExportContent(Catalog& catalog, const ExportScope& scope, const QString& fallbackName);

} // namespace wayfolio
