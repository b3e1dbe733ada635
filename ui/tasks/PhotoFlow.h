// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogService.h"
#include "ui/tasks/PhotoDrag.h"

#include <QObject>

namespace wayfolio {

class FilmStrip;
class MainActions;
class MapWidget;
class NoticeLine;
class PhotoCollection;
class PhotoSelection;

/// What is done with the chosen photos without changing anything about them: open, find, copy and drag out. Keeps the
/// actions enabled that make sense for them.
class PhotoFlow : public QObject
{
    Q_OBJECT

public:
    PhotoFlow(CatalogService& catalog, ThumbnailService& thumbnails, PhotoCollection& collection,
              PhotoSelection& selection, NoticeLine& notices, QObject* parent);

    void connectActions(MainActions& actions);
    /// From both, photos are dragged to other programs, and from the strip onto the map.
    void connectViews(MapWidget& map, FilmStrip& strip);
    void copyCoordinates(GeoPoint place);

private:
    void openCurrent();
    void showCurrentInFileManager();
    void copyCoordinatesOfCurrent();
    void drag(QWidget& source, PhotoDrag::Target target);
    void enable(MainActions& actions);

    CatalogService& m_catalog;
    PhotoCollection& m_collection;
    PhotoSelection& m_selection;
    NoticeLine& m_notices;
    PhotoDrag* m_drag;
};

} // namespace wayfolio
