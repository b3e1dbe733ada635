// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/PhotoSelection.h"

#include "ui/models/PhotoCollection.h"

namespace wayfolio {

PhotoSelection::PhotoSelection(const PhotoCollection& collection, QObject* parent)
    : QObject(parent)
    , m_collection(collection)
{}

void PhotoSelection::setCurrent(PhotoId id)
{
    setSelected(id.isValid() ? PhotoSet::one(m_collection.snapshot(), id) : PhotoSet(), id);
}

void PhotoSelection::setSelected(const PhotoSet& photos, PhotoId current)
{
    const bool otherPhotos = photos != m_selected;
    const bool otherCurrent = current != m_current;
    m_selected = photos;
    m_current = current;
    if (otherPhotos)
        Q_EMIT selectedChanged();
    if (otherCurrent)
        Q_EMIT currentChanged(m_current);
}

void PhotoSelection::setTrip(TripId trip)
{
    setCurrent({});
    if (trip == m_trip)
        return;
    m_trip = trip;
    Q_EMIT tripChanged(m_trip);
}

} // namespace wayfolio
