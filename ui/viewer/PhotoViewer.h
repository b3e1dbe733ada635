// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogService.h"
#include "core/jobs/ThumbnailService.h"
#include "ui/panels/PreviewLoader.h"
#include "ui/viewer/PictureView.h"

#include <QCache>
#include <QWidget>

class QLabel;
class QPushButton;

namespace wayfolio {

/// One photo, large, with what it is called and when it was taken. Its thumbnail is there at once, the picture as soon
/// as it is decoded, its own pixels where somebody looks closer. The photo that would come next is decoded ahead.
/// A video is shown by the picture it has, and played by the program the desktop has for it. GUI thread.
class PhotoViewer : public QWidget
{
    Q_OBJECT

public:
    PhotoViewer(CatalogService& service, ThumbnailService& thumbnails, QWidget* parent = nullptr);

    /// `next` is decoded ahead; invalid for none.
    void showPhoto(PhotoId id, PhotoId next);

    [[nodiscard]] PhotoId photo() const { return m_wanted; }

    [[nodiscard]] PictureView& view() { return *m_view; }

Q_SIGNALS:
    void stepRequested(int photos);
    void closeRequested();
    /// The video's path.
    void playRequested(const QString& path);

private:
    void makeHeader();
    void showFacts(const Photo& photo);
    void showLoaded(PhotoId id, const QImage& picture);
    void loadAhead();
    [[nodiscard]] int fittingSide() const;

    CatalogService& m_service;
    ThumbnailService& m_thumbnails;
    PictureView* m_view;
    QLabel* m_title;
    QLabel* m_caption;
    QPushButton* m_play;
    PreviewLoader m_pictures;
    PreviewLoader m_pixels; ///< all there are
    PreviewLoader m_ahead;
    QCache<PhotoId, QImage> m_decoded;
    PhotoId m_wanted;
    PhotoId m_next;
    Photo m_photo; ///< the one whose facts are shown
};

} // namespace wayfolio
