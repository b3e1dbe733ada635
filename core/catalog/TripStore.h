// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/model/Trip.h"

#include <span>

namespace wayfolio {

class Catalog;

/// A computed trip and its photos, before it has an id.
struct TripDraft
{
    Trip trip;
    std::vector<SmallPhotoId> photos; ///< in time order
};

/// Trips in the catalogue. Used by the thread of its Catalog.
class TripStore
{
public:
    explicit TripStore(Catalog& catalog);

    /// Replaces all trips by the drafts in one transaction. A draft keeps the id (and name) of the earlier trip it
    /// shares the most photos with, so that ids stay good for scripts; photos of removed libraries stay in their
    /// trips. Writes only what changed.
    Result<void> replaceAll(std::span<const TripDraft> drafts);
    /// Oldest first.
    Result<std::vector<Trip>> trips();
    Result<std::optional<Trip>> trip(TripId id);

private:
    Catalog& m_catalog;
};

} // namespace wayfolio
