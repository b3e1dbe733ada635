// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/PlaceService.h"

#include <QLocale>
#include <QPromise>

namespace wayfolio {

PlaceService::PlaceService(const QString& gazetteerPath)
{
    m_worker.submit([this, gazetteerPath] {
        if (Result<Gazetteer> gazetteer = Gazetteer::load(gazetteerPath))
            m_gazetteer = std::make_shared<const Gazetteer>(std::move(*gazetteer));
    });
}

QFuture<std::optional<PlaceName>> PlaceService::placeAt(GeoPoint point, NameLanguage language)
{
    QPromise<std::optional<PlaceName>> promise;
    promise.start();
    QFuture<std::optional<PlaceName>> answer = promise.future();
    m_worker.submit([this, point, language, promise = std::move(promise)]() mutable {
        promise.addResult(m_gazetteer ? m_gazetteer->placeAt(point, language) : std::nullopt);
        promise.finish();
    });
    return answer;
}

QFuture<std::vector<std::optional<PlaceName>>> PlaceService::placesAt(std::vector<GeoPoint> points,
                                                                      NameLanguage language)
{
    QPromise<std::vector<std::optional<PlaceName>>> promise;
    promise.start();
    QFuture<std::vector<std::optional<PlaceName>>> answer = promise.future();
    m_worker.submit([this, points = std::move(points), language, promise = std::move(promise)]() mutable {
        std::vector<std::optional<PlaceName>> places;
        places.reserve(points.size());
        for (const GeoPoint point : points)
            places.push_back(m_gazetteer ? m_gazetteer->placeAt(point, language) : std::nullopt);
        promise.addResult(std::move(places));
        promise.finish();
    });
    return answer;
}

QFuture<std::shared_ptr<const Gazetteer>> PlaceService::gazetteer()
{
    QPromise<std::shared_ptr<const Gazetteer>> promise;
    promise.start();
    QFuture<std::shared_ptr<const Gazetteer>> answer = promise.future();
    m_worker.submit([this, promise = std::move(promise)]() mutable {
        promise.addResult(m_gazetteer);
        promise.finish();
    });
    return answer;
}

NameLanguage interfaceNameLanguage()
{
    return QLocale().language() == QLocale::Korean ? NameLanguage::Korean : NameLanguage::English;
}

} // namespace wayfolio
