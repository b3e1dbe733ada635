// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/SearchService.h"

#include "core/catalog/Catalog.h"
#include "core/jobs/SearchBlockMaker.h"

#include <algorithm>
#include <ranges>

namespace wayfolio {

namespace {

using Choice = SearchChoices::Choice;

/// Those that occur, the most frequent first.
void sortChoices(std::vector<Choice>& choices)
{
    std::erase_if(choices, [](const Choice& choice) { return choice.value.isEmpty() || choice.count == 0; });
    std::ranges::stable_sort(choices, std::ranges::greater(), &Choice::count);
}

std::vector<Choice> cameraChoices(const PhotoCameras& photos)
{
    std::vector<Choice> cameras;
    for (const QString& name : photos.names)
        cameras.push_back({.value = name, .text = name});
    for (const quint16 camera : photos.rows)
        ++cameras[camera].count;
    sortChoices(cameras);
    return cameras;
}

std::vector<Choice> countryChoices(const PhotoPlaces& places, NameLanguage language)
{
    std::vector<Choice> countries;
    for (const PhotoPlaces::Country& country : places.countryNames)
        countries.push_back(
            {.value = country.code, .text = language == NameLanguage::Korean ? country.korean : country.english});
    for (const quint32 place : places.rows)
        ++countries[places.countries[place]].count;
    sortChoices(countries);
    return countries;
}

/// The catalogue at that path, opened where that has not happened yet.
Result<Catalog*> opened(std::unique_ptr<Catalog>& catalog, const QString& path)
{
    if (catalog && !catalog->checkInPlace())
        catalog.reset();
    if (catalog)
        return catalog.get();
    return Catalog::open(path, Catalog::Access::ReadOnly).transform([&catalog](std::unique_ptr<Catalog>&& found) {
        catalog = std::move(found);
        return catalog.get();
    });
}

} // namespace

SearchService::SearchService(QString catalogPath, PlaceService& places, TripTitle title)
    : m_path(std::move(catalogPath))
    , m_gazetteer(places.gazetteer())
    , m_title(std::move(title))
{}

SearchService::~SearchService()
{
    m_closing.request_stop();
    m_finding.request_stop();
    m_worker.submit([this] { m_catalog.reset(); }); // a connection never leaves its thread
    m_worker.waitUntilIdle();
    m_keeper.waitUntilIdle();
}

QFuture<Result<SearchService::Snapshot>> SearchService::find(Snapshot whole, PhotoCriteria criteria, Snapshot former,
                                                             TripId kept)
{
    m_finding.request_stop();
    m_finding = std::stop_source();
    QPromise<Result<Snapshot>> promise;
    promise.start();
    QFuture<Result<Snapshot>> future = promise.future();
    m_worker.submit([this, promise = std::move(promise), stop = m_finding.get_token(), whole = std::move(whole),
                     criteria = std::move(criteria), former = std::move(former), kept]() mutable {
        if (stop.stop_requested())
            return; // the promise, dropped without an answer, cancels its future
        static const SearchIndex kNothing;
        auto answer = (needsIndex(criteria) ? indexOf(whole) : &kNothing).transform([&](const SearchIndex* index) {
            const auto rows = findPhotos(*whole, *index, criteria, stop);
            if (stop.stop_requested())
                return Snapshot();
            if (rows.size() == whole->photos().size())
                return whole; // which is there already
            auto found = narrowed(*whole, rows, kept);
            found->compareWith(former);
            if (former != whole)
                found->compareWith(whole); // which is shown once the criteria are dropped
            return Snapshot(std::move(found));
        });
        former.reset(); // perhaps the last to hold it
        if (stop.stop_requested())
            return;
        promise.addResult(std::move(answer));
        promise.finish();
    });
    return future;
}

QFuture<Result<SearchChoices>> SearchService::choices(Snapshot whole, NameLanguage language)
{
    QPromise<Result<SearchChoices>> promise;
    promise.start();
    QFuture<Result<SearchChoices>> future = promise.future();
    m_worker.submit([this, promise = std::move(promise), whole = std::move(whole), language]() mutable {
        if (m_closing.stop_requested())
            return;
        promise.addResult(indexOf(whole).transform([&](const SearchIndex* index) {
            const auto& photos = whole->photos();
            return SearchChoices{
                .cameras = cameraChoices(index->cameras),
                .countries = countryChoices(index->places, language),
                .hasRatings = std::ranges::any_of(photos, [](const PhotoSummary& photo) { return photo.rating > 0; }),
                .hasRejected =
                    std::ranges::any_of(photos, [](const PhotoSummary& photo) { return photo.rating == kRejected; }),
                .hasVideos = std::ranges::any_of(
                    photos, [](const PhotoSummary& photo) { return photo.kind == MediaKind::Video; })};
        }));
        promise.finish();
    });
    return future;
}

void SearchService::nameTrips(Snapshot whole)
{
    m_worker.submit([this, whole = std::move(whole)] {
        if (!m_closing.stop_requested())
            tripNamesOf(whole);
    });
}

void SearchService::prepare(Snapshot whole)
{
    m_worker.submit([this, whole = std::move(whole)] {
        // Who searches then will be told what is wrong.
        [[maybe_unused]] const auto index = indexOf(whole);
    });
}

QFuture<bool> SearchService::keepBlocks()
{
    QPromise<bool> promise;
    promise.start();
    QFuture<bool> future = promise.future();
    m_keeper.submit([this, promise = std::move(promise)]() mutable {
        const std::stop_token stop = m_closing.get_token();
        const auto keep = [&](const std::unique_ptr<Catalog>& catalog) {
            return keepSearchBlocks(*catalog, stop.stop_requested() ? nullptr : m_gazetteer.result().get(), stop);
        };
        const auto kept = Catalog::open(m_path, Catalog::Access::ReadWriteExisting).and_then(keep);
        promise.addResult(kept.has_value() && !stop.stop_requested());
        promise.finish();
    });
    return future;
}

const SearchTexts& SearchService::tripNamesOf(const Snapshot& whole)
{
    if (m_named.lock() != whole) {
        m_tripNames = tripNames(*whole, m_title);
        m_named = whole;
    }
    return m_tripNames;
}

Result<const SearchIndex*> SearchService::indexOf(const Snapshot& whole)
{
    if (m_index && m_whole.lock() == whole)
        return &*m_index;
    m_index.reset();
    const std::stop_token stop = m_closing.get_token();
    return opened(m_catalog, m_path)
        .and_then([&](Catalog* catalog) {
            return loadSearchIndex(*catalog, m_gazetteer.result().get(), *whole, stop, tripNamesOf(whole));
        })
        .transform([&](SearchIndex&& index) {
            m_whole = whole;
            return &m_index.emplace(std::move(index));
        });
}

} // namespace wayfolio
