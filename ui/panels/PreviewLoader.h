// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/model/Photo.h"

#include <QImage>
#include <QObject>

#include <memory>

namespace wayfolio {

/// Decodes one photo larger than a thumbnail, away from the GUI thread; a newer request makes an older one void.
class PreviewLoader : public QObject
{
    Q_OBJECT

public:
    explicit PreviewLoader(QObject* parent = nullptr);

    ~PreviewLoader() override { cancel(); }

    PreviewLoader(const PreviewLoader&) = delete;
    PreviewLoader& operator=(const PreviewLoader&) = delete;

    void load(const Photo& photo, int longestSidePixels);
    void cancel();

Q_SIGNALS:
    void loaded(wayfolio::PhotoId id, const QImage& preview);

private:
    struct Ticket;
    std::shared_ptr<Ticket> m_ticket; ///< of the latest request, shared with the worker
    WorkerPool m_worker{1};
};

} // namespace wayfolio
