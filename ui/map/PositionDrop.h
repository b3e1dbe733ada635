// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"
#include "ui/map/PlaceNames.h"

#include <QLabel>

class QDropEvent;
class QMimeData;

namespace wayfolio {

/// Says what a position would be while photos are held over the map: coordinates at once, the place's name when it is
/// found. Lies beside the pointer, whose picture is the ghost of the photos; lets the mouse through. GUI thread.
class PositionDrop : public QLabel
{
    Q_OBJECT

public:
    explicit PositionDrop(QWidget* parent);

    void setPlaceNames(PlaceNames names) { m_names = std::move(names); }

    /// Shows the place for photos that are held at `pointer`, in the parent's pixels.
    void show(QPoint pointer, GeoPoint place);

private:
    void showText(const QString& name);
    void placeBeside(QPoint pointer);

    PlaceNames m_names;
    GeoPoint m_place;
    QPoint m_pointer;
    QString m_name;
    bool m_isAsking = false;
};

} // namespace wayfolio
