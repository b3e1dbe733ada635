// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/viewer/PhotoViewer.h"

#include "ui/Formats.h"
#include "ui/Look.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace wayfolio {

namespace {

constexpr int kKept = 5;            // pictures as large as the window
constexpr int kSmallestSide = 1024; // so that a small window that is enlarged shows no blur

QSize uprightSize(const Photo& photo)
{
    constexpr int kFirstTurned = 5; // EXIF Orientation: 5–8 change places of width and height
    const QSize stored(photo.width, photo.height);
    return photo.orientation >= kFirstTurned ? stored.transposed() : stored;
}

} // namespace

PhotoViewer::PhotoViewer(CatalogService& service, ThumbnailService& thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_thumbnails(thumbnails)
    , m_view(new PictureView(this))
    , m_title(new QLabel(this))
    , m_caption(look::captionLabel({}, this))
    , m_play(new QPushButton(look::icon("media-playback-start"), tr("Play &Video"), this))
    , m_decoded(kKept)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusProxy(m_view);
    m_view->setAccessibleName(tr("Photo"));
    makeHeader();

    connect(m_view, &PictureView::stepRequested, this, &PhotoViewer::stepRequested);
    connect(m_view, &PictureView::closeRequested, this, &PhotoViewer::closeRequested);
    connect(m_view, &PictureView::pixelsWanted, this,
            [this] { m_pixels.load(m_photo, std::max(m_photo.width, m_photo.height)); });
    connect(m_play, &QPushButton::clicked, this, [this] { Q_EMIT playRequested(m_photo.files.value(0)); });
    connect(&m_pictures, &PreviewLoader::loaded, this, &PhotoViewer::showLoaded);
    connect(&m_pixels, &PreviewLoader::loaded, this, [this](PhotoId id, const QImage& picture) {
        if (id == m_wanted && !picture.isNull())
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
    m_caption->setText(format::captureTimeText(photo.captureTime));
    m_play->setVisible(photo.kind == MediaKind::Video);
    if (const QImage* decoded = m_decoded.object(photo.id)) {
        m_view->showPicture(*decoded, uprightSize(photo));
        loadAhead();
        return;
    }
    if (const QImage thumbnail = m_thumbnails.thumbnail(photo.id); !thumbnail.isNull())
        m_view->showPicture(thumbnail, uprightSize(photo));
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
        if (thumbnail.isNull())
            m_view->showPicture(picture, uprightSize(m_photo));
        else
            m_view->refine(picture);
    } else if (thumbnail.isNull()) {
        m_view->showMessage(m_photo.kind == MediaKind::Video
                                ? tr("This video has no preview.")
                                : tr("This photo cannot be shown: nothing here decodes it."));
    }
    loadAhead();
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
