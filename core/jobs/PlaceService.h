// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/geodata/Gazetteer.h"

#include <QFuture>

#include <memory>

namespace wayfolio {

/// Names places for the interface. The gazetteer is loaded on a thread of its own from the beginning on, and answers
/// there; without one every place is nameless. placeAt() and placesAt() are called from the GUI thread; answers arrive
/// as futures (use .then(context, …)) in the order of the questions.
class PlaceService
{
public:
    /// The bundled gazetteer is ":/gazetteer/places.bin".
    explicit PlaceService(const QString& gazetteerPath);
    PlaceService(const PlaceService&) = delete;
    PlaceService& operator=(const PlaceService&) = delete;

    /// Nothing where no name is known.
    QFuture<std::optional<PlaceName>> placeAt(GeoPoint point, NameLanguage language);

    /// Of each point, in their order.
    QFuture<std::vector<std::optional<PlaceName>>> placesAt(std::vector<GeoPoint> points, NameLanguage language);

    /// Null when there is none. For those who name many places on a thread of their own.
    QFuture<std::shared_ptr<const Gazetteer>> gazetteer();

private:
    std::shared_ptr<const Gazetteer> m_gazetteer; ///< touched by the worker only
    WorkerPool m_worker{1};
};

/// Of the interface: the default QLocale's.
NameLanguage interfaceNameLanguage();

} // namespace wayfolio
