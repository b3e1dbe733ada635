// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/jobs/CatalogService.h"
#include "core/thumbnails/ThumbnailMaker.h"
#include "core/thumbnails/ThumbnailStore.h"

#include <QCache>
#include <QImage>
#include <QObject>

namespace wayfolio {

/// Thumbnails for the map, the strip and the panels: what is in memory at once, the rest from the disk cache or the
/// photo itself, on workers, the latest request first. GUI thread only.
///
/// What was asked for long ago and scrolled away since (beyond the latest 400 requests) is dropped without an
/// answer; ask again when it is seen again.
class ThumbnailService : public QObject
{
    Q_OBJECT

public:
    /// `catalog` must outlive it. Without a store every thumbnail is made from its photo.
    ThumbnailService(CatalogService& catalog, std::unique_ptr<ThumbnailStore> store, QObject* parent = nullptr);
    ThumbnailService(CatalogService& catalog, std::unique_ptr<ThumbnailStore> store, ThumbnailMaker maker,
                     QObject* parent = nullptr);
    /// Waits for the pictures being decoded at that moment, not for those still to come.
    ~ThumbnailService() override;

    /// For larger pictures of the same photos.
    [[nodiscard]] const ThumbnailMaker& maker() const;

    /// Null while it is being made (ready() will come) and for ever when there is none. What may be outdated is shown
    /// until what has changed is there.
    [[nodiscard]] QImage thumbnail(PhotoId id);
    /// The same for whoever shows it larger than it is: once the first is there and may be bettered, a sharp one is
    /// made behind all that nothing is there of (ready() will come again), and kept on the disk.
    [[nodiscard]] QImage sharpThumbnail(PhotoId id);
    /// Files may have changed, come back or moved. Nothing in memory is trusted any more; the disk cache knows by
    /// itself.
    void forget();

Q_SIGNALS:
    void ready(wayfolio::PhotoId id);
    /// Whoever shows pictures asks for them again.
    void forgotten();

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace wayfolio
