// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/PhotoDrag.h"

#include "core/map/MarkerPainter.h"
#include "ui/map/PhotoMime.h"

#include <QDrag>
#include <QEvent>
#include <QWidget>

namespace wayfolio {

PhotoDrag::PhotoDrag(CatalogService& catalog, ThumbnailService& thumbnails, QObject* parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_thumbnails(thumbnails)
{}

void PhotoDrag::begin(QWidget& source, const PhotoSet& photos, PhotoId shown, Target target)
{
    if (photos.isEmpty() || m_source)
        return;
    const bool isTooMuch = photos.size() > kMostFiles;
    if (isTooMuch)
        Q_EMIT notice(tr("At most %Ln photo(s) can be dragged to other programs at once.", nullptr,
                         static_cast<int>(kMostFiles)));
    if (isTooMuch && target == Target::OutsideOnly)
        return;
    m_source = &source;
    m_photos = photos;
    m_shown = shown;
    m_target = target;
    source.installEventFilter(this);
    const auto wanted = isTooMuch ? std::vector<PhotoId>() : photos.ids();
    m_catalog.photos(wanted).then(this, [this, number = ++m_number](const std::vector<Photo>& found) {
        QStringList files;
        for (const Photo& photo : found) {
            if (!photo.files.isEmpty())
                files << photo.files.constFirst();
        }
        if (number == m_number)
            drag(files);
    });
}

bool PhotoDrag::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        watched->removeEventFilter(this);
        m_source.clear(); // let go before it began
    }
    return QObject::eventFilter(watched, event);
}

void PhotoDrag::drag(const QStringList& files)
{
    if (!m_source)
        return;
    m_source->removeEventFilter(this);
    QWidget* source = std::exchange(m_source, nullptr);
    const bool isForMap = m_target == Target::OutsideOrMap;
    if (files.isEmpty() && !isForMap)
        return;
    auto* drag = new QDrag(source); // Qt deletes it
    drag->setMimeData(photoMime(files, isForMap ? m_photos : PhotoSet()).release());
    const bool isDark = source->palette().color(QPalette::Base).lightnessF() < 0.5;
    const QImage thumbnail = m_thumbnails.thumbnail(m_shown);
    const QImage ghost =
        markerImage(thumbnail, {.count = static_cast<qint64>(m_photos.size()), .state = MarkerState::Hovered}, isDark,
                    source->devicePixelRatioF());
    drag->setPixmap(QPixmap::fromImage(ghost));
    const QPointF middle(kMarkerExtent / 2, kMarkerExtent / 2);
    drag->setHotSpot((middle - markerMiddle(!thumbnail.isNull())).toPoint()); // the tip is where they are let go
    drag->exec(Qt::CopyAction);
}

} // namespace wayfolio
