// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/PhotoEdit.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/LibraryStore.h"
#include "core/geodata/LazyTimeZones.h"
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
        if (portion->empty())
            break; // stopped
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
    LibraryStore libraries;
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

    Result<PhotoEdit> operator()(const std::vector<LibraryRemoval>& removals)
    {
        const auto set = [this](std::span<const LibraryRemoval> portion) { return setRemoved(portion); };
        return writeInPortions<LibraryRemoval>(removals, set, stop, {});
    }

    Result<PhotoEdit> operator()(const std::vector<LibraryPlace>& places)
    {
        const auto set = [this](std::span<const LibraryPlace> portion) { return relocate(portion); };
        return writeInPortions<LibraryPlace>(places, set, stop, progress);
    }

    Result<PhotoEdit> operator()(const LibraryWatching& edit)
    {
        return libraries.setWatched(edit.library, edit.watched).transform([&edit](std::optional<bool> before) {
            return PhotoEdit(LibraryWatching{.library = edit.library, .watched = before});
        });
    }

    Result<std::vector<LibraryRemoval>> setRemoved(std::span<const LibraryRemoval> removals)
    {
        std::vector<LibraryRemoval> before;
        for (const LibraryRemoval& removal : removals) {
            const auto now = std::chrono::floor<Instant::duration>(std::chrono::system_clock::now());
            if (const auto done = libraries.setRemoved(removal.library, removal.removed, now); !done)
                return std::unexpected(done.error());
            before.push_back({.library = removal.library, .removed = !removal.removed});
        }
        return before;
    }

    Result<std::vector<LibraryPlace>> relocate(std::span<const LibraryPlace> places)
    {
        std::vector<LibraryPlace> before;
        for (const LibraryPlace& place : places) {
            Result<QString> path = libraries.relocate(place.library, place.path, MountTable::ofSystem(), place.mustFit);
            if (!path)
                return std::unexpected(std::move(path.error()));
            before.push_back({.library = place.library, .path = *std::move(path), .mustFit = false});
        }
        return before;
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

    qsizetype operator()(const LibraryWatching&) const { return 1; }
};

} // namespace

qsizetype sizeOf(const PhotoEdit& edit)
{
    return std::visit(SizeVisitor(), edit);
}

Result<PhotoEdit> applyEdit(const QString& catalogPath, const PhotoEdit& edit, const std::stop_token& stop,
                            const ProgressFunction& progress)
{
    auto catalog = Catalog::open(catalogPath, Catalog::Access::ReadWriteExisting);
    if (!catalog)
        return std::unexpected(std::move(catalog.error()));
    Result<PhotoEdit> undo = std::visit(
        FactVisitor{
            .facts = UserFacts(**catalog), .libraries = LibraryStore(**catalog), .stop = stop, .progress = progress},
        edit);
    const bool isOfPhotos =
        !std::holds_alternative<std::vector<LibraryPlace>>(edit) && !std::holds_alternative<LibraryWatching>(edit);
    if (!undo || !isOfPhotos)
        return undo;                            // where files are changes nothing about their photos
    static const auto zoneAt = lazyTimeZones(); // of one world for all edits
    return deriveAnew(**catalog, TimeContext{.zoneAt = zoneAt})
        .and_then([&] { return (*catalog)->checkInPlace(); })
        .transform([&] { return *std::move(undo); });
}

} // namespace wayfolio
