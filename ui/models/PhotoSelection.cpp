// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/PhotoSelection.h"

namespace wayfolio {

PhotoSelection::PhotoSelection(QObject* parent)
    : QObject(parent)
{}

void PhotoSelection::setCurrent(PhotoId id)
{
    if (id.isValid())
        setSelected({id}, id);
    else
        setSelected({}, {});
}

void PhotoSelection::setSelected(std::vector<PhotoId> ids, PhotoId current)
{
    const bool otherPhotos = ids != m_selected;
    const bool otherCurrent = current != m_current;
    m_selected = std::move(ids);
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
