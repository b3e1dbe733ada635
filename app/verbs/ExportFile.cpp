// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/ExportFile.h"

#include "app/verbs/TripText.h"
#include "core/catalog/TripStore.h"

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

Result<QString> documentTitle(Catalog& catalog, const ExportScope& scope)
{
    const auto* id = std::get_if<TripId>(&scope);
    if (!id)
        return u"All photos"_s;
    const auto trip = TripStore(catalog).trip(*id);
    if (!trip)
        return std::unexpected(trip.error());
    return *trip ? title(**trip) : QString();
}

} // namespace

Result<ExportSummary> exportFile(Catalog& catalog, const ExportScope& scope, ExportFormat format,
                                 const QString& filePath, const std::stop_token& stop, const ProgressFunction& progress)
{
    const auto title = documentTitle(catalog, scope);
    if (!title)
        return std::unexpected(title.error());
    const auto content = loadExportContent(catalog, scope, *title);
    if (!content)
        return std::unexpected(content.error());
    return exportTrip(*content, format, filePath, stop, progress);
}

} // namespace wayfolio
