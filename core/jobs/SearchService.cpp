// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/SearchService.h"

#include "core/catalog/Catalog.h"

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

/// What of the index comes from there and is not in it yet; nothing is added once it is stopped.
Result<void> readCatalog(std::unique_ptr<Catalog>& catalog, const QString& path, const CatalogSnapshot& whole,
                         const SearchNeeds& needs, SearchIndex& index, const std::stop_token& stop)
{
    const auto load = [&](auto& part, auto loadPart) {
        if (part)
            return Result<void>();
        return opened(catalog, path)
            .and_then([&](Catalog* found) { return loadPart(*found, whole, stop); })
            .transform([&](auto&& loaded) {
                using Part = std::remove_cvref_t<decltype(loaded)>;
                if (!stop.stop_requested())
                    part = std::make_shared<const Part>(std::forward<decltype(loaded)>(loaded));
            });
    };
    if (needs.cameras) {
        if (auto loaded = load(index.cameras, loadCameras); !loaded)
            return loaded;
    }
    if (needs.texts) {
        if (auto loaded = load(index.fileNames, loadFileNames); !loaded)
            return loaded;
        if (!index.tripNames)
            index.tripNames = std::make_shared<const SearchTexts>(tripNames(whole));
    }
    return {};
}

constexpr SearchNeeds kEverything{.cameras = true, .places = true, .texts = true};

} // namespace

SearchService::SearchService(QString catalogPath, PlaceService& places)
    : m_path(std::move(catalogPath))
    , m_gazetteer(places.gazetteer())
{}

SearchService::~SearchService()
{
    m_closing.request_stop();
    m_finding.request_stop();
    m_preparing.request_stop();
    m_worker.submit([this] { m_catalog.reset(); }); // a connection never leaves its thread
    m_worker.waitUntilIdle();
    m_quietWorker.waitUntilIdle();
}

QFuture<Result<SearchService::Snapshot>> SearchService::find(Snapshot whole, PhotoCriteria criteria, Snapshot former,
                                                             TripId kept)
{
    m_finding.request_stop();
    m_finding = std::stop_source();
    QPromise<Result<Snapshot>> promise;
    promise.start();
    QFuture<Result<Snapshot>> future = promise.future();
    askFor([this, promise = std::move(promise), stop = m_finding.get_token(), whole = std::move(whole),
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
    askFor([this, promise = std::move(promise), whole = std::move(whole), language]() mutable {
        if (m_closing.stop_requested())
            return;
        const SearchNeeds needs{.cameras = true, .places = true, .texts = false};
        promise.addResult(complete(whole, needs, m_closing.get_token()).transform([&] {
            SearchChoices choices{.cameras = cameraChoices(*m_index.cameras), .countries = {}};
            if (m_index.places)
                choices.countries = countryChoices(*m_index.places, language);
            choices.hasRatings =
                std::ranges::any_of(whole->photos(), [](const PhotoSummary& photo) { return photo.rating > 0; });
            choices.hasRejected = std::ranges::any_of(
                whole->photos(), [](const PhotoSummary& photo) { return photo.rating == kRejected; });
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
    askFor([this, whole = std::move(whole)] {
        if (m_closing.stop_requested())
            return;
        // Who searches then will be told what is wrong.
        [[maybe_unused]] const auto prepared = complete(whole, kEverything, m_closing.get_token());
    });
}

QFuture<void> SearchService::prepareQuietly(Snapshot whole)
{
    m_preparing.request_stop();
    m_preparing = std::stop_source();
    QPromise<void> promise;
    promise.start();
    QFuture<void> future = promise.future();
    m_worker.submit([this, whole = std::move(whole), stop = m_preparing.get_token(),
                     promise = std::move(promise)]() mutable { startPreparing(whole, stop, std::move(promise)); });
    return future;
}

void SearchService::follow(Snapshot whole)
{
    Snapshot former = m_followed.lock();
    if (former == whole)
        return;
    m_followed = whole;
    askFor([this, whole = std::move(whole), former = std::move(former)] {
        if (!m_closing.stop_requested())
            turnTo(whole, former);
    });
}

/// What is done ahead is dropped for it.
void SearchService::askFor(std::move_only_function<void()> question)
{
    m_preparing.request_stop();
    m_worker.submit(std::move(question));
}

/// On the worker, which leaves it to the quiet one.
void SearchService::startPreparing(const Snapshot& whole, const std::stop_token& stop, QPromise<void> promise)
{
    turnTo(whole, m_whole.lock());
    if (stop.stop_requested())
        return;
    m_preparation.index = m_index;
    m_preparation.places = std::exchange(m_placeRows, {});
    m_quietWorker.submit([this, whole, stop, promise = std::move(promise)]() mutable {
        prepareAhead(*whole, stop);
        if (!stop.stop_requested())
            promise.finish();
    });
}

/// On the quiet worker.
void SearchService::prepareAhead(const CatalogSnapshot& whole, const std::stop_token& stop)
{
    Preparation& made = m_preparation;
    if (const auto gazetteer = made.index.places ? nullptr : m_gazetteer.result()) {
        made.places.resize(whole.photos().size(), kUnknownPlace);
        findPlaces(*gazetteer, whole, made.places, stop);
        if (!stop.stop_requested())
            made.index.places =
                std::make_shared<const PhotoPlaces>(namedPlaces(*gazetteer, std::exchange(made.places, {})));
    }
    std::unique_ptr<Catalog> catalog;
    if (!stop.stop_requested()) // who searches then will be told what is wrong
        [[maybe_unused]]
        const auto read = readCatalog(catalog, m_path, whole, kEverything, made.index, stop);
}

/// On the worker.
void SearchService::turnTo(const Snapshot& whole, const Snapshot& former)
{
    takeWhatIsPrepared();
    if (m_whole.lock() == whole)
        return;
    const PlaceRows& known = m_index.places ? m_index.places->rows : m_placeRows;
    const bool isKnown = former && former == m_whole.lock() && known.size() == former->photos().size();
    m_placeRows = isKnown ? placesKept(*whole, *former, known) : PlaceRows();
    m_index = {};
    m_whole = whole;
}

/// On the worker. The quiet one was told to stop, and does so within some milliseconds.
void SearchService::takeWhatIsPrepared()
{
    m_quietWorker.waitUntilIdle();
    SearchIndex prepared = std::exchange(m_preparation.index, {});
    const auto take = [](auto& part, auto& preparedPart) {
        if (!part)
            part = std::move(preparedPart);
    };
    take(m_index.cameras, prepared.cameras);
    take(m_index.places, prepared.places);
    take(m_index.fileNames, prepared.fileNames);
    take(m_index.tripNames, prepared.tripNames);
    if (!m_preparation.places.empty())
        m_placeRows = std::exchange(m_preparation.places, {});
}

/// On the worker. Places are looked up beside it: that takes longer than reading the rest.
Result<void> SearchService::complete(const Snapshot& whole, const SearchNeeds& needs, const std::stop_token& stop)
{
    turnTo(whole, m_whole.lock());
    SearchIndex read = m_index; // which the other one may change
    std::optional<WorkerPool> beside;
    if (needs.places && !m_index.places) {
        beside.emplace(1);
        beside->submit([&] { completePlaces(*whole, stop); });
    }
    const Result<void> answer = readCatalog(m_catalog, m_path, *whole, needs, read, stop);
    beside.reset(); // joins
    read.places = m_index.places;
    m_index = std::move(read);
    return answer;
}

void SearchService::completePlaces(const CatalogSnapshot& whole, const std::stop_token& stop)
{
    const auto gazetteer = m_gazetteer.result();
    if (!gazetteer)
        return;
    m_placeRows.resize(whole.photos().size(), kUnknownPlace);
    findPlacesOnAllCores(*gazetteer, whole, m_placeRows, stop);
    if (!stop.stop_requested())
        m_index.places = std::make_shared<const PhotoPlaces>(namedPlaces(*gazetteer, std::exchange(m_placeRows, {})));
}

} // namespace wayfolio
