// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/PhotoFlow.h"

#include "ui/actions/MainActions.h"
#include "ui/FileManager.h"
#include "ui/Formats.h"
#include "ui/map/MapWidget.h"
#include "ui/models/PhotoCollection.h"
#include "ui/models/PhotoSelection.h"
#include "ui/panels/FilmStrip.h"
#include "ui/panels/NoticeLine.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QUrl>

namespace wayfolio {

PhotoFlow::PhotoFlow(CatalogService& catalog, ThumbnailService& thumbnails, PhotoCollection& collection,
                     PhotoSelection& selection, NoticeLine& notices, QObject* parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_collection(collection)
    , m_selection(selection)
    , m_notices(notices)
    , m_drag(new PhotoDrag(catalog, thumbnails, this))
{
    connect(m_drag, &PhotoDrag::notice, this, [this](const QString& text) { m_notices.say(text); });
}

void PhotoFlow::connectActions(MainActions& actions)
{
    connect(actions.openElsewhere, &QAction::triggered, this, &PhotoFlow::openCurrent);
    connect(actions.showInFileManager, &QAction::triggered, this, &PhotoFlow::showCurrentInFileManager);
    connect(actions.copyCoordinates, &QAction::triggered, this, &PhotoFlow::copyCoordinatesOfCurrent);
    const auto follow = [this, &actions] { enable(actions); };
    connect(&m_selection, &PhotoSelection::currentChanged, &actions, follow);
    connect(&m_collection, &PhotoCollection::changed, &actions, follow);
}

void PhotoFlow::connectViews(MapWidget& map, FilmStrip& strip)
{
    connect(&strip, &FilmStrip::dragStarted, this,
            [this, &strip] { drag(*strip.viewport(), PhotoDrag::Target::OutsideOrMap); });
    connect(&map, &MapWidget::dragStarted, this,
            [this, &map] { drag(*map.focusProxy(), PhotoDrag::Target::OutsideOnly); });
}

void PhotoFlow::copyCoordinates(GeoPoint place)
{
    const QString text = format::coordinatesForClipboard(place);
    QGuiApplication::clipboard()->setText(text);
    m_notices.say(tr("Copied %1").arg(text));
}

void PhotoFlow::openCurrent()
{
    m_catalog.photo(m_selection.current()).then(this, [this](const std::optional<Photo>& photo) {
        const QString path = photo ? photo->files.value(0) : QString();
        if (path.isEmpty())
            return;
        if (!QFileInfo::exists(path) || !QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
            m_notices.say(tr("%1 cannot be opened").arg(format::displayPath(path)));
    });
}

void PhotoFlow::showCurrentInFileManager()
{
    m_catalog.photo(m_selection.current()).then(this, [](const std::optional<Photo>& photo) {
        if (photo && !photo->files.isEmpty())
            showInFileManager(photo->files.constFirst());
    });
}

void PhotoFlow::copyCoordinatesOfCurrent()
{
    const PhotoSummary* photo = m_collection.snapshot()->find(m_selection.current());
    if (photo != nullptr && photo->point)
        copyCoordinates(*photo->point);
}

void PhotoFlow::drag(QWidget& source, PhotoDrag::Target target)
{
    m_drag->begin(source, m_selection.selected(), m_selection.current(), target);
}

void PhotoFlow::enable(MainActions& actions)
{
    const PhotoSummary* photo = m_collection.snapshot()->find(m_selection.current());
    const bool isPlaced = photo != nullptr && photo->point;
    actions.setPhotoChosen(m_selection.current().isValid(), isPlaced, photo != nullptr && photo->trip.isValid());
}

} // namespace wayfolio
