// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogService.h"
#include "core/jobs/ThumbnailService.h"
#include "core/video/VideoModules.h"
#include "ui/panels/PreviewLoader.h"
#include "ui/viewer/PictureView.h"

#include <QCache>
#include <QWidget>

class QLabel;
class QPushButton;

namespace wayfolio {

class VideoBar;
class VideoPlayback;

/// One photo, large, with what it is called and when it was taken. Its thumbnail is there at once, the picture as soon
/// as it is decoded, its own pixels where somebody looks closer. The photo that would come next is decoded ahead.
/// A video is shown by the picture it has, and played in its place, or by the program the desktop has for it where
/// nothing here plays videos. GUI thread.
class PhotoViewer : public QWidget
{
    Q_OBJECT

public:
    PhotoViewer(CatalogService& service, ThumbnailService& thumbnails, VideoPlayerMaker makePlayer = {},
                QWidget* parent = nullptr);

    /// `next` is decoded ahead; invalid for none.
    void showPhoto(PhotoId id, PhotoId next);

    [[nodiscard]] PhotoId photo() const { return m_wanted; }

    [[nodiscard]] PictureView& view() { return *m_view; }

    [[nodiscard]] VideoBar& videoBar() { return *m_videoBar; }

    [[nodiscard]] VideoPlayback& video() { return *m_video; }

Q_SIGNALS:
    void stepRequested(int photos);
    void closeRequested();
    /// By another program: the video's path.
    void playRequested(const QString& path);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeHeader();
    void showFacts(const Photo& photo);
    void showLoaded(PhotoId id, const QImage& picture);
    void loadPixels();
    void loadAhead();
    [[nodiscard]] int fittingSide() const;

    CatalogService& m_service;
    ThumbnailService& m_thumbnails;
    PictureView* m_view;
    VideoBar* m_videoBar;
    VideoPlayback* m_video;
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
