// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/PreviewLoader.h"

#include <QMetaObject>

namespace wayfolio {

PreviewLoader::PreviewLoader(ThumbnailMaker maker, QObject* parent)
    : QObject(parent)
    , m_maker(std::move(maker))
{}

void PreviewLoader::load(const Photo& photo, int longestSidePixels)
{
    cancel();
    if (photo.files.isEmpty())
        return;
    m_wish = std::stop_source();
    m_worker.submit([this, stop = m_wish.get_token(), id = photo.id, path = photo.files.constFirst(),
                     orientation = photo.orientation, longestSidePixels] {
        if (stop.stop_requested())
            return;
        const QImage preview = m_maker.make(path, orientation, longestSidePixels, stop);
        // This object outlives its worker, and with it this call; the posted one dies with the object.
        QMetaObject::invokeMethod(
            this,
            [this, stop, id, preview] {
                if (!stop.stop_requested())
                    Q_EMIT loaded(id, preview);
            },
            Qt::QueuedConnection);
    });
}

void PreviewLoader::cancel()
{
    m_wish.request_stop();
}

} // namespace wayfolio
