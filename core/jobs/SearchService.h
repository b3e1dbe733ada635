// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/jobs/PhotoQuery.h"
#include "core/jobs/PlaceService.h"

#include <QFuture>
#include <QPromise>

#include <functional>

namespace wayfolio {

/// What a person can choose from, with the number of photos of each.
struct SearchChoices
{
    struct Choice
    {
        QString value; ///< for PhotoCriteria
        QString text;  ///< for people
        qint64 count = 0;
    };

    std::vector<Choice> cameras;   ///< those with the most photos first
    std::vector<Choice> countries; ///< the same
    bool hasRatings = false;       ///< stars
    bool hasRejected = false;
    bool hasVideos = false;
};

/// Finds photos for the interface, on a thread and a connection of its own. What is needed beyond the snapshot is read
/// from the catalogue when it is first asked for (loadSearchIndex()), and kept as long as the snapshot is the same. All
/// functions are called from the GUI thread; answers arrive as futures (use .then(context, …)) in the order of the
/// questions; a question is given up when the next of its kind comes, and its future cancelled.
class SearchService
{
public:
    /// `places` outlives the service.
    SearchService(QString catalogPath, PlaceService& places, TripTitle title = {});
    /// Waits for the question that is being answered, which is cut short.
    ~SearchService();
    SearchService(const SearchService&) = delete;
    SearchService& operator=(const SearchService&) = delete;

    using Snapshot = std::shared_ptr<const CatalogSnapshot>;

    /// The snapshot of those of `whole` that meet the criteria, compared with `former`; `kept` as narrowed() has it.
    QFuture<Result<Snapshot>> find(Snapshot whole, PhotoCriteria criteria, Snapshot former, TripId kept);
    /// Countries in the interface's language.
    QFuture<Result<SearchChoices>> choices(Snapshot whole, NameLanguage language);
    /// Names its trips ahead of all questions: to write their dates takes some microseconds each.
    void nameTrips(Snapshot whole);
    /// Reads ahead: a person is about to search.
    void prepare(Snapshot whole);
    /// Has the catalogue keep what it lacks for searches (keepSearchBlocks()), so that the next first one is answered
    /// at once. Whether it could, and was not stopped.
    QFuture<bool> keepBlocks();

private:
    /// On the worker, as the next one.
    const SearchTexts& tripNamesOf(const Snapshot& whole);
    /// Null where the catalogue could not be read or the service is closing.
    Result<const SearchIndex*> indexOf(const Snapshot& whole);

    QString m_path;
    QFuture<std::shared_ptr<const Gazetteer>> m_gazetteer;
    TripTitle m_title;
    std::unique_ptr<Catalog> m_catalog;           ///< touched by the worker only, as the next four
    std::weak_ptr<const CatalogSnapshot> m_named; ///< whose trips' names these are
    SearchTexts m_tripNames;
    std::weak_ptr<const CatalogSnapshot> m_whole; ///< what the index belongs to
    std::optional<SearchIndex> m_index;
    std::stop_source m_finding;
    std::stop_source m_closing;
    WorkerPool m_keeper{1};
    WorkerPool m_worker{1};
};

} // namespace wayfolio
