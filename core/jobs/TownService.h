// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/geodata/TownSearch.h"

#include <QFuture>

#include <memory>
#include <stop_token>
#include <vector>

namespace wayfolio {

class PlaceService;

struct FoundTown
{
    GeoPoint point; ///< its centre
    PlaceName name;

    bool operator==(const FoundTown&) const = default;
};

/// Finds towns for the interface while somebody types. The first question makes the TownSearch; all is done on a thread
/// of its own. Asked from the GUI thread; answers arrive as futures (use .then(context, …)) in the order of the
/// questions. One that is overtaken by the next is answered with nothing.
class TownService
{
public:
    static constexpr size_t kMostTowns = 10;

    /// Its gazetteer.
    explicit TownService(PlaceService& places);
    ~TownService();
    TownService(const TownService&) = delete;
    TownService& operator=(const TownService&) = delete;

    /// The likeliest first, named in this language; nothing without a gazetteer.
    QFuture<std::vector<FoundTown>> townsNamed(const QString& text, NameLanguage language);

private:
    std::vector<FoundTown> find(const QString& text, NameLanguage language, const std::stop_token& stop);

    QFuture<std::shared_ptr<const Gazetteer>> m_gazetteer;
    std::unique_ptr<const TownSearch> m_search; ///< touched by the worker only
    std::stop_source m_stop;                    ///< of the last question
    WorkerPool m_worker{1};
};

} // namespace wayfolio
