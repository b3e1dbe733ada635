// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/TownService.h"

#include "core/jobs/PlaceService.h"

#include <QPromise>

#include <utility>

namespace wayfolio {

TownService::TownService(PlaceService& places)
    : m_gazetteer(places.gazetteer())
{}

TownService::~TownService()
{
    m_stop.request_stop();
}

QFuture<std::vector<FoundTown>> TownService::townsNamed(const QString& text, NameLanguage language)
{
    std::exchange(m_stop, {}).request_stop();
    QPromise<std::vector<FoundTown>> promise;
    promise.start();
    QFuture<std::vector<FoundTown>> answer = promise.future();
    m_worker.submit([this, text, language, stop = m_stop.get_token(), promise = std::move(promise)]() mutable {
        promise.addResult(find(text, language, stop));
        promise.finish();
    });
    return answer;
}

/// On the worker.
std::vector<FoundTown> TownService::find(const QString& text, NameLanguage language, const std::stop_token& stop)
{
    if (stop.stop_requested())
        return {};
    if (!m_search) {
        const std::shared_ptr<const Gazetteer> gazetteer = m_gazetteer.result();
        if (!gazetteer)
            return {};
        m_search = std::make_unique<const TownSearch>(gazetteer);
    }
    std::vector<FoundTown> towns;
    for (const quint32 number : m_search->find(text, kMostTowns, stop))
        towns.push_back({.point = m_search->gazetteer().towns()[number].point,
                         .name = m_search->gazetteer().placeOfTown(number, language)});
    return towns;
}

} // namespace wayfolio
