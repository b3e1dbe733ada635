// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/PhotoEdit.h"

#include "core/catalog/Catalog.h"
#include "core/geodata/LazyTimeZones.h"
#include "core/import/OpenZones.h"
#include "core/jobs/ImportTask.h"

#include <algorithm>

namespace wayfolio {

namespace {

constexpr size_t kPortion = 1000;

/// Writes facts with `set`, which gives what stood there before, and gathers that.
template<class Fact, class Set>
Result<PhotoEdit> writeInPortions(std::span<const Fact> facts, Set set, const std::stop_token& stop,
                                  const ProgressFunction& progress)
{
    std::vector<Fact> before;
    while (before.size() < facts.size() && !stop.stop_requested()) {
        const auto rest = facts.subspan(before.size());
        Result<std::vector<Fact>> portion = set(rest.first(std::min(kPortion, rest.size())));
        if (!portion) {
            (void)set(before); // nothing or all; that it cannot be written either is the same error
            return std::unexpected(std::move(portion.error()));
        }
        std::ranges::move(*portion, std::back_inserter(before));
        if (progress)
            progress({.done = std::ssize(before), .total = std::ssize(facts), .totalIsFinal = true});
    }
    return before;
}

/// One a kind of edit; each gives what stood there before.
struct FactVisitor
{
    UserFacts facts;
    const std::stop_token& stop;
    const ProgressFunction& progress;

    Result<PhotoEdit> operator()(const std::vector<PositionFact>& positions)
    {
        const auto set = [this](std::span<const PositionFact> portion) { return facts.setPositions(portion); };
        return writeInPortions<PositionFact>(positions, set, stop, progress);
    }

    Result<PhotoEdit> operator()(const std::vector<ZoneFact>& zones)
    {
        const auto set = [this](std::span<const ZoneFact> portion) { return facts.setZones(portion); };
        return writeInPortions<ZoneFact>(zones, set, stop, progress);
    }

    Result<PhotoEdit> operator()(const CameraZoneFact& fact)
    {
        return facts.setCameraZone(fact.camera, fact.zone).transform([&fact](const std::optional<QTimeZone>& before) {
            return PhotoEdit(CameraZoneFact{.camera = fact.camera, .zone = before});
        });
    }
};

struct SizeVisitor
{
    template<class Fact>
    qsizetype operator()(const std::vector<Fact>& facts) const
    {
        return std::ssize(facts);
    }

    qsizetype operator()(const CameraZoneFact&) const { return 1; }
};

} // namespace

qsizetype sizeOf(const PhotoEdit& edit)
{
    return std::visit(SizeVisitor(), edit);
}

Result<PhotoEdit> applyEdit(const QString& catalogPath, const PhotoEdit& edit, const std::stop_token& stop,
                            const ProgressFunction& progress)
{
    auto catalog = Catalog::open(catalogPath);
    if (!catalog)
        return std::unexpected(std::move(catalog.error()));
    Result<PhotoEdit> undo =
        std::visit(FactVisitor{.facts = UserFacts(**catalog), .stop = stop, .progress = progress}, edit);
    if (!undo)
        return undo;
    static const auto zoneAt = lazyTimeZones(); // of one world for all edits
    return decideOpenZones(**catalog, TimeContext{.zoneAt = zoneAt})
        .and_then([&] { return rebuildTrips(**catalog); })
        .transform([&] { return *std::move(undo); });
}

} // namespace wayfolio
