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
/// from the catalogue when it is first asked for, or ahead of that, on a thread of low priority, when prepareQuietly()
/// was called; it is kept as long as the snapshot is the same, and of the places what the next one has in common with
/// it. All functions are called from the GUI thread; answers arrive as futures (use .then(context, …)) in the order of
/// the questions; a question is given up when the next of its kind comes, and its future cancelled.
class SearchService
{
public:
    /// `places` outlives the service.
    SearchService(QString catalogPath, PlaceService& places);
    /// Waits for the question that is being answered, which is cut short.
    ~SearchService();
    SearchService(const SearchService&) = delete;
    SearchService& operator=(const SearchService&) = delete;

    using Snapshot = std::shared_ptr<const CatalogSnapshot>;

    /// The snapshot of those of `whole` that meet the criteria, compared with `former`; `kept` as narrowed() has it.
    QFuture<Result<Snapshot>> find(Snapshot whole, PhotoCriteria criteria, Snapshot former, TripId kept);
    /// Countries in the interface's language.
    QFuture<Result<SearchChoices>> choices(Snapshot whole, NameLanguage language);
    /// Reads ahead: a person is about to search.
    void prepare(Snapshot whole);
    /// The same while nothing is asked: whoever asks something takes over from there, and cancels the answer.
    QFuture<void> prepareQuietly(Snapshot whole);
    /// A new snapshot is shown, and the former still there: what is known of its places is known of this one's.
    void follow(Snapshot whole);

private:
    /// Made ahead, with what it may need.
    struct Preparation
    {
        SearchIndex index;
        PlaceRows places; ///< while they have no names
    };

    void askFor(std::move_only_function<void()> question);
    void startPreparing(const Snapshot& whole, const std::stop_token& stop, QPromise<void> promise);
    void prepareAhead(const CatalogSnapshot& whole, const std::stop_token& stop);
    void turnTo(const Snapshot& whole, const Snapshot& former);
    void takeWhatIsPrepared();
    Result<void> complete(const Snapshot& whole, const SearchNeeds& needs, const std::stop_token& stop);
    void completePlaces(const CatalogSnapshot& whole, const std::stop_token& stop);

    QString m_path;
    QFuture<std::shared_ptr<const Gazetteer>> m_gazetteer;
    std::weak_ptr<const CatalogSnapshot> m_followed;
    std::unique_ptr<Catalog> m_catalog;           ///< touched by the worker only, as the next three
    std::weak_ptr<const CatalogSnapshot> m_whole; ///< what the index belongs to
    SearchIndex m_index;
    PlaceRows m_placeRows;     ///< until m_index has places: what is known of them
    Preparation m_preparation; ///< touched by the quiet worker; by the other while that one is idle
    std::stop_source m_finding;
    std::stop_source m_preparing;
    std::stop_source m_closing;
    WorkerPool m_quietWorker{1, WorkerPool::Priority::Low};
    WorkerPool m_worker{1};
};

} // namespace wayfolio
