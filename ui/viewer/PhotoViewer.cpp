// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/viewer/PhotoViewer.h"

#include "ui/Formats.h"
#include "ui/Look.h"
#include "ui/viewer/VideoBar.h"
#include "ui/viewer/VideoPlayback.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace wayfolio {

namespace {

constexpr int kKept = 5;            // pictures as large as the window
constexpr int kSmallestSide = 1024; // so that a small window that is enlarged shows no blur
constexpr std::chrono::seconds kSkip{5};

/// As its picture is: of a turned video only that tells.
QSize uprightSize(const Photo& photo, const QImage& picture)
{
    constexpr int kFirstTurned = 5; // EXIF Orientation: 5–8 change places of width and height
    const QSize stored(photo.width, photo.height);
    if (photo.kind == MediaKind::Video) {
        const bool isTurned = (picture.width() < picture.height()) != (stored.width() < stored.height());
        return isTurned ? stored.transposed() : stored;
    }
    return photo.orientation >= kFirstTurned ? stored.transposed() : stored;
}

} // namespace

PhotoViewer::PhotoViewer(CatalogService& service, ThumbnailService& thumbnails, VideoPlayerMaker makePlayer,
                         QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_thumbnails(thumbnails)
    , m_view(new PictureView(this))
    , m_videoBar(new VideoBar(this))
    , m_video(new VideoPlayback(*m_view, *m_videoBar, std::move(makePlayer), this))
    , m_title(new QLabel(this))
    , m_caption(look::captionLabel({}, this))
    , m_play(new QPushButton(look::icon("media-playback-start"),
                             m_video->canPlay() ? tr("Other &Program") : tr("Play &Video"), this))
    , m_pictures(thumbnails.maker())
    , m_pixels(thumbnails.maker())
    , m_ahead(thumbnails.maker())
    , m_decoded(kKept)
{
    connect(&m_thumbnails, &ThumbnailService::forgotten, this, [this] { m_decoded.clear(); });
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusProxy(m_view);
    m_view->setAccessibleName(tr("Photo"));
    m_play->setToolTip(tr("Play the video with the desktop's program for it"));
    makeHeader();
    m_play->hide();
    m_video->setVideo({});

    connect(m_view, &PictureView::stepRequested, this, &PhotoViewer::stepRequested);
    connect(m_view, &PictureView::closeRequested, this, &PhotoViewer::closeRequested);
    connect(m_view, &PictureView::pixelsWanted, this, &PhotoViewer::loadPixels);
    connect(m_play, &QPushButton::clicked, this, [this] {
        if (m_video->isPlaying())
            m_video->toggle();
        Q_EMIT playRequested(m_photo.files.value(0));
    });
    connect(m_video, &VideoPlayback::playElsewhere, this, &PhotoViewer::playRequested);
    connect(&m_pictures, &PreviewLoader::loaded, this, &PhotoViewer::showLoaded);
    connect(&m_pixels, &PreviewLoader::loaded, this, [this](PhotoId id, const QImage& picture) {
        if (id == m_wanted && !picture.isNull() && !m_video->hasPlayer())
            m_view->refine(picture);
    });
    connect(&m_ahead, &PreviewLoader::loaded, this, [this](PhotoId id, const QImage& picture) {
        if (!picture.isNull())
            m_decoded.insert(id, new QImage(picture));
    });
}

void PhotoViewer::makeHeader()
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(look::boldFont(m_title->font()));
    m_title->setMinimumWidth(1); // long names are cut off rather than widening the window
    m_caption->setMinimumWidth(1);
    auto* previous = look::iconButton("go-previous", tr("Previous photo"), this);
    auto* next = look::iconButton("go-next", tr("Next photo"), this);
    auto* whole = look::iconButton("zoom-fit-best", tr("Whole photo"), this);
    auto* pixels = look::iconButton("zoom-pixels", tr("Actual pixels"), this);
    auto* close = look::iconButton("window-close", tr("Back to the map"), this);
    connect(previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    connect(whole, &QToolButton::clicked, m_view, &PictureView::zoomToWhole);
    connect(pixels, &QToolButton::clicked, m_view, &PictureView::zoomToPixels);
    connect(close, &QToolButton::clicked, this, &PhotoViewer::closeRequested);

    auto* header = new QHBoxLayout;
    header->setContentsMargins(look::kMargin, look::kSpacing, look::kSpacing, look::kSpacing);
    header->setSpacing(look::kSpacing);
    header->addWidget(m_title);
    header->addWidget(m_caption, 1);
    header->addWidget(m_play);
    for (QToolButton* button : {previous, next, whole, pixels, close})
        header->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(m_view, 1);
    column->addWidget(m_videoBar);
}

void PhotoViewer::showPhoto(PhotoId id, PhotoId next)
{
    m_next = next;
    if (id == m_wanted)
        return;
    m_wanted = id;
    m_pictures.cancel();
    m_pixels.cancel();
    m_ahead.cancel();
    m_play->hide();
    m_video->setVideo({});
    if (!id.isValid())
        return;
    m_service.photo(id).then(this, [this, id](const std::optional<Photo>& photo) {
        if (photo && id == m_wanted)
            showFacts(*photo);
    });
}

void PhotoViewer::showFacts(const Photo& photo)
{
    m_photo = photo;
    m_title->setText(format::displayPath(QFileInfo(photo.files.value(0)).fileName()));
    const QString taken = format::captureTimeText(photo.captureTime);
    m_caption->setText(taken.isEmpty() ? tr("No time") : taken);
    const bool isVideo = photo.kind == MediaKind::Video;
    m_play->setVisible(isVideo);
    m_video->setVideo(isVideo ? photo.files.value(0) : QString());
    m_video->setFrameSize(QSize(fittingSide(), fittingSide()));
    if (const QImage* decoded = m_decoded.object(photo.id)) {
        m_view->showPicture(*decoded, uprightSize(photo, *decoded));
        loadAhead();
        return;
    }
    if (const QImage thumbnail = m_thumbnails.thumbnail(photo.id); !thumbnail.isNull())
        m_view->showPicture(thumbnail, uprightSize(photo, thumbnail));
    else
        m_view->showMessage({});
    m_pictures.load(photo, fittingSide());
}

void PhotoViewer::showLoaded(PhotoId id, const QImage& picture)
{
    if (id != m_wanted)
        return;
    const QImage thumbnail = m_thumbnails.thumbnail(id);
    if (!picture.isNull()) {
        m_decoded.insert(id, new QImage(picture));
        if (m_video->hasPlayer())
            return loadAhead(); // its frames are there already
        if (thumbnail.isNull())
            m_view->showPicture(picture, uprightSize(m_photo, picture));
        else
            m_view->refine(picture);
    } else if (thumbnail.isNull()) {
        m_view->showMessage(m_photo.kind == MediaKind::Video
                                ? tr("This video has no preview.")
                                : tr("This photo cannot be shown: nothing here decodes it."));
    }
    loadAhead();
}

/// Of a video that plays, frames with all their pixels.
void PhotoViewer::loadPixels()
{
    if (m_video->hasPlayer())
        m_video->setFrameSize({});
    else
        m_pixels.load(m_photo, std::max(m_photo.width, m_photo.height));
}

/// As PictureView's, for the controls of a video.
bool PhotoViewer::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

/// What the view has no use for. Space closes it, of a video as of a photo; so Return plays, by which a video is opened
/// in the strip, and K, J and L, as in many players.
void PhotoViewer::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
        return;
    }
    if (!m_videoBar->isVisible())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_K:
    case Qt::Key_MediaPlay:
    case Qt::Key_MediaPause:
    case Qt::Key_MediaTogglePlayPause:
        return m_video->toggle();
    case Qt::Key_M:
        return m_video->toggleSound();
    case Qt::Key_J:
        return m_video->skip(-kSkip);
    case Qt::Key_L:
        return m_video->skip(kSkip);
    default:
        QWidget::keyPressEvent(event);
    }
}

void PhotoViewer::resizeEvent(QResizeEvent* /*event*/)
{
    if (m_view->showsWhole())
        m_video->setFrameSize(QSize(fittingSide(), fittingSide()));
}

void PhotoViewer::loadAhead()
{
    if (!m_next.isValid() || m_decoded.contains(m_next))
        return;
    m_service.photo(m_next).then(this, [this, id = m_next](const std::optional<Photo>& photo) {
        if (photo && id == m_next)
            m_ahead.load(*photo, fittingSide());
    });
}

int PhotoViewer::fittingSide() const
{
    const int side = std::max({m_view->width(), m_view->height(), kSmallestSide});
    return static_cast<int>(side * devicePixelRatioF());
}

} // namespace wayfolio
