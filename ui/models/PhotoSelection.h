// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <QObject>

#include <vector>

namespace wayfolio {

/// Which photos and which trip the window is about: what keeps map, strip and panels in step. GUI thread.
class PhotoSelection : public QObject
{
    Q_OBJECT

public:
    explicit PhotoSelection(QObject* parent = nullptr);

    /// The photo shown in the details; invalid when none.
    [[nodiscard]] PhotoId current() const { return m_current; }

    /// Includes current(); in no particular order.
    [[nodiscard]] const std::vector<PhotoId>& selected() const { return m_selected; }

    /// The trip the panels are narrowed to; invalid for everything.
    [[nodiscard]] TripId trip() const { return m_trip; }

    /// Makes it the only selected photo; an invalid id clears.
    void setCurrent(PhotoId id);
    void setSelected(std::vector<PhotoId> ids, PhotoId current);
    /// Clears the photos too.
    void setTrip(TripId trip);

Q_SIGNALS:
    void currentChanged(wayfolio::PhotoId id);
    void selectedChanged();
    void tripChanged(wayfolio::TripId trip);

private:
    PhotoId m_current;
    std::vector<PhotoId> m_selected;
    TripId m_trip;
};

} // namespace wayfolio
