// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/SearchService.h"

#include "core/catalog/Catalog.h"

#include <QPromise>

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

std::vector<Choice> cameraChoices(const PhotoTraits& traits)
{
    std::vector<Choice> cameras;
    for (const QString& name : traits.cameras)
        cameras.push_back({.value = name, .text = name});
    for (const PhotoTraits::Entry& entry : traits.rows)
        ++cameras[entry.camera].count;
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

} // namespace

SearchService::SearchService(QString catalogPath, PlaceService& places)
    : m_path(std::move(catalogPath))
    , m_gazetteer(places.gazetteer())
{}

SearchService::~SearchService()
{
    m_closing.request_stop();
    m_finding.request_stop();
    m_worker.submit([this] { m_catalog.reset(); }); // a connection never leaves its thread
    m_worker.waitUntilIdle();
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
        auto answer = complete(whole, needsOf(criteria), m_closing.get_token()).transform([&]() -> Snapshot {
            const auto rows = findPhotos(*whole, m_index, criteria, stop);
            if (stop.stop_requested())
                return {};
            if (rows.size() == whole->photos().size())
                return whole; // which is there already
            auto found = narrowed(*whole, rows, kept);
            found->compareWith(former);
            if (former != whole)
                found->compareWith(whole); // which is shown once the criteria are dropped
            return found;
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
        const SearchNeeds needs{.traits = true, .places = true, .texts = false};
        promise.addResult(complete(whole, needs, m_closing.get_token()).transform([&] {
            SearchChoices choices{.cameras = cameraChoices(*m_index.traits), .countries = {}};
            if (m_index.places)
                choices.countries = countryChoices(*m_index.places, language);
            choices.hasRatings = std::ranges::any_of(m_index.traits->rows, &PhotoTraits::Entry::rating);
            choices.hasVideos = std::ranges::any_of(
                whole->photos(), [](const PhotoSummary& photo) { return photo.kind == MediaKind::Video; });
            return choices;
        }));
        promise.finish();
    });
    return future;
}

void SearchService::prepare(Snapshot whole)
{
    m_worker.submit([this, whole = std::move(whole)] {
        if (m_closing.stop_requested())
            return;
        const SearchNeeds everything{.traits = true, .places = true, .texts = true};
        // Who searches then will be told what is wrong.
        [[maybe_unused]] const auto prepared = complete(whole, everything, m_closing.get_token());
    });
}

/// On the worker. Places are looked up beside it: that takes longer than reading the rest.
Result<void> SearchService::complete(const Snapshot& whole, const SearchNeeds& needs, const std::stop_token& stop)
{
    SearchIndex former;
    const Snapshot formerWhole = m_whole.lock();
    if (formerWhole != whole) {
        former = std::exchange(m_index, {});
        m_whole = whole;
    }
    std::optional<PhotoPlaces> places;
    std::optional<WorkerPool> beside;
    if (const auto gazetteer = needs.places && !m_index.places ? m_gazetteer.result() : nullptr) {
        beside.emplace(1);
        beside->submit(
            [&, gazetteer] { places = findPlaces(*gazetteer, *whole, former.places.get(), formerWhole.get(), stop); });
    }
    const Result<void> read = readCatalog(*whole, needs);
    beside.reset(); // joins
    if (places && !stop.stop_requested())
        m_index.places = std::make_shared<const PhotoPlaces>(*std::move(places));
    return read;
}

/// What of the index comes from there.
Result<void> SearchService::readCatalog(const CatalogSnapshot& whole, const SearchNeeds& needs)
{
    const auto load = [this, &whole](auto& part, auto loadPart) {
        return opened()
            .and_then([&](Catalog* catalog) { return loadPart(*catalog, whole); })
            .transform([&part](auto&& loaded) {
                using Part = std::remove_cvref_t<decltype(loaded)>;
                part = std::make_shared<const Part>(std::forward<decltype(loaded)>(loaded));
            });
    };
    if (needs.traits && !m_index.traits) {
        if (auto loaded = load(m_index.traits, loadTraits); !loaded)
            return loaded;
    }
    if (needs.texts && !m_index.fileNames) {
        if (auto loaded = load(m_index.fileNames, loadFileNames); !loaded)
            return loaded;
        m_index.tripNames = std::make_shared<const SearchTexts>(tripNames(whole));
    }
    return {};
}

Result<Catalog*> SearchService::opened()
{
    if (m_catalog && !m_catalog->checkInPlace())
        m_catalog.reset();
    if (m_catalog)
        return m_catalog.get();
    return Catalog::open(m_path, Catalog::Access::ReadOnly).transform([this](std::unique_ptr<Catalog>&& catalog) {
        m_catalog = std::move(catalog);
        return m_catalog.get();
    });
}

} // namespace wayfolio
