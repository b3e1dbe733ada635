// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/model/Photo.h"
#include "core/thumbnails/ThumbnailMaker.h"

#include <QImage>
#include <QObject>

#include <stop_token>

namespace wayfolio {

/// Decodes one photo larger than a thumbnail, away from the GUI thread; a newer request makes an older one void.
class PreviewLoader : public QObject
{
    Q_OBJECT

public:
    explicit PreviewLoader(ThumbnailMaker maker, QObject* parent = nullptr);

    ~PreviewLoader() override { cancel(); }

    PreviewLoader(const PreviewLoader&) = delete;
    PreviewLoader& operator=(const PreviewLoader&) = delete;

    void load(const Photo& photo, int longestSidePixels);
    void cancel();

Q_SIGNALS:
    void loaded(wayfolio::PhotoId id, const QImage& preview);

private:
    ThumbnailMaker m_maker;
    std::stop_source m_wish; ///< of the latest request
    WorkerPool m_worker{1};
};

} // namespace wayfolio
