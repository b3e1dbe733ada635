// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/PreviewLoader.h"

#include "core/thumbnails/ThumbnailMaker.h"

#include <QMetaObject>

#include <atomic>

namespace wayfolio {

struct PreviewLoader::Ticket
{
    std::atomic_bool isVoid = false;
};

PreviewLoader::PreviewLoader(QObject* parent)
    : QObject(parent)
{}

void PreviewLoader::load(const Photo& photo, int longestSidePixels)
{
    cancel();
    if (photo.files.isEmpty())
        return;
    m_ticket = std::make_shared<Ticket>();
    m_worker.submit([this, ticket = m_ticket, id = photo.id, path = photo.files.constFirst(),
                     orientation = photo.orientation, longestSidePixels] {
        if (ticket->isVoid)
            return;
        const QImage preview = ThumbnailMaker().make(path, orientation, longestSidePixels);
        // This object outlives its worker, and with it this call; the posted one dies with the object.
        QMetaObject::invokeMethod(
            this,
            [this, ticket, id, preview] {
                if (!ticket->isVoid)
                    Q_EMIT loaded(id, preview);
            },
            Qt::QueuedConnection);
    });
}

void PreviewLoader::cancel()
{
    if (m_ticket)
        m_ticket->isVoid = true;
    m_ticket.reset();
}

} // namespace wayfolio
