// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/PhotoSet.h"

#include <QObject>

namespace wayfolio {

class PhotoCollection;

/// Which photos and which trip the window is about: what keeps map, strip and panels in step. GUI thread.
class PhotoSelection : public QObject
{
    Q_OBJECT

public:
    explicit PhotoSelection(const PhotoCollection& collection, QObject* parent = nullptr);

    /// The photo shown in the details; invalid when none.
    [[nodiscard]] PhotoId current() const { return m_current; }

    /// Includes current(). Perhaps of a snapshot that was shown a moment ago.
    [[nodiscard]] const PhotoSet& selected() const { return m_selected; }

    /// The trip the panels are narrowed to; invalid for everything.
    [[nodiscard]] TripId trip() const { return m_trip; }

    /// Makes it the only selected photo; an invalid id clears.
    void setCurrent(PhotoId id);
    void setSelected(const PhotoSet& photos, PhotoId current);
    /// Clears the photos too.
    void setTrip(TripId trip);

Q_SIGNALS:
    void currentChanged(wayfolio::PhotoId id);
    void selectedChanged();
    void tripChanged(wayfolio::TripId trip);

private:
    const PhotoCollection& m_collection;
    PhotoId m_current;
    PhotoSet m_selected;
    TripId m_trip;
};

} // namespace wayfolio
