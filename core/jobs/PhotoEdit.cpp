// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/PhotoEdit.h"

#include "core/catalog/Catalog.h"
#include "core/geodata/LazyTimeZones.h"
#include "core/import/OpenZones.h"
#include "core/jobs/ImportTask.h"

namespace wayfolio {

namespace {

/// One a kind of edit; each gives what stood there before.
struct FactVisitor
{
    UserFacts facts;

    Result<PhotoEdit> operator()(const std::vector<PositionFact>& positions) { return facts.setPositions(positions); }

    Result<PhotoEdit> operator()(const std::vector<ZoneFact>& zones) { return facts.setZones(zones); }

    Result<PhotoEdit> operator()(const CameraZoneFact& fact)
    {
        return facts.setCameraZone(fact.camera, fact.zone).transform([&fact](const std::optional<QTimeZone>& before) {
            return PhotoEdit(CameraZoneFact{.camera = fact.camera, .zone = before});
        });
    }
};

} // namespace

Result<PhotoEdit> applyEdit(const QString& catalogPath, const PhotoEdit& edit)
{
    auto catalog = Catalog::open(catalogPath);
    if (!catalog)
        return std::unexpected(std::move(catalog.error()));
    Result<PhotoEdit> undo = std::visit(FactVisitor{.facts = UserFacts(**catalog)}, edit);
    if (!undo)
        return undo;
    static const auto zoneAt = lazyTimeZones(); // of one world for all edits
    return decideOpenZones(**catalog, TimeContext{.zoneAt = zoneAt})
        .and_then([&] { return rebuildTrips(**catalog); })
        .transform([&] { return *std::move(undo); });
}

} // namespace wayfolio
