// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/PlaybackFigure.h"

#include "core/geo/WebMercator.h"
#include "core/map/MapColors.h"

#include <QPainter>
#include <QPainterPath>
#include <QQuickWindow>
#include <QSGImageNode>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace wayfolio {

namespace {

// In device-independent pixels.
constexpr double kPhotoSide = 152; ///< the longer one
constexpr double kMat = 5;
constexpr double kCardRadius = 7;
constexpr double kPointer = 9; ///< the card's, towards its place
constexpr double kShadow = 9;  ///< room around the card
constexpr double kDotRadius = 8;
constexpr double kDotExtent = 30;
constexpr double kLift = 13; ///< of the pointer's tip above the place
constexpr double kSmallestCard = 0.25;
constexpr double kTrailOpacity = 0.55;

QImage canvas(QSizeF size, double pixelRatio)
{
    QImage image((size * pixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

/// Rings of little opacity that add up towards the middle.
void paintSoftShadow(QPainter& painter, const QPainterPath& shape, bool dark)
{
    constexpr int kRings = 7;
    QColor color = MapColors::markerShadow(dark);
    color.setAlphaF(color.alphaF() * 0.75F / kRings);
    painter.setBrush(Qt::NoBrush);
    for (int ring = 0; ring < kRings; ++ring) {
        painter.setPen(QPen(color, 1 + ring * 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(shape);
    }
}

QImage dotImage(bool dark, double pixelRatio)
{
    QImage image = canvas({kDotExtent, kDotExtent}, pixelRatio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixelRatio, pixelRatio);
    const QPointF middle(kDotExtent / 2, kDotExtent / 2);
    QPainterPath circle;
    circle.addEllipse(middle, kDotRadius + 2, kDotRadius + 2);
    painter.translate(0, 1);
    paintSoftShadow(painter, circle, dark);
    painter.translate(0, -1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(MapColors::markerFrame(dark));
    painter.drawEllipse(middle, kDotRadius + 2.5, kDotRadius + 2.5);
    painter.setBrush(MapColors::accent(dark));
    painter.drawEllipse(middle, kDotRadius - 0.5, kDotRadius - 0.5);
    return image;
}

QImage trailImage(bool dark, double pixelRatio)
{
    QImage image = canvas({2 * kDotRadius, 2 * kDotRadius}, pixelRatio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixelRatio, pixelRatio);
    painter.setPen(Qt::NoPen);
    painter.setBrush(MapColors::accent(dark));
    painter.drawEllipse(QPointF(kDotRadius, kDotRadius), kDotRadius - 0.5, kDotRadius - 0.5);
    return image;
}

/// The photo in its mat, with a pointer down to its place in the middle of the lower edge.
QImage cardImage(const QImage& thumbnail, bool dark, double pixelRatio)
{
    const QSizeF photo = QSizeF(thumbnail.size()).scaled(kPhotoSide, kPhotoSide, Qt::KeepAspectRatio);
    const QRectF frame(QPointF(kShadow, kShadow), photo.grownBy({kMat, kMat, kMat, kMat}));
    QImage image = canvas({frame.width() + 2 * kShadow, frame.height() + 2 * kShadow + kPointer}, pixelRatio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.scale(pixelRatio, pixelRatio);
    QPainterPath card;
    card.addRoundedRect(frame, kCardRadius, kCardRadius);
    QPainterPath pointer;
    const QPointF foot(frame.center().x(), frame.bottom());
    pointer.addPolygon(
        QPolygonF{foot + QPointF(-kPointer, -1), foot + QPointF(0, kPointer), foot + QPointF(kPointer, -1)});
    pointer.closeSubpath();
    card = card.united(pointer);
    painter.translate(0, 1.5);
    paintSoftShadow(painter, card, dark);
    painter.translate(0, -1.5);
    painter.setPen(Qt::NoPen);
    painter.fillPath(card, MapColors::markerFrame(dark));

    // A brush and not a clip: clips are not antialiased.
    const QRectF target = frame.adjusted(kMat, kMat, -kMat, -kMat);
    QImage picture =
        thumbnail.scaled((target.size() * pixelRatio).toSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(1);
    QBrush brush(picture);
    QTransform placed = QTransform::fromTranslate(target.x(), target.y());
    placed.scale(target.width() / picture.width(), target.height() / picture.height());
    brush.setTransform(placed);
    QPainterPath rounded;
    rounded.addRoundedRect(target, kCardRadius - 3, kCardRadius - 3);
    painter.fillPath(rounded, brush);
    return image;
}

QPointF onScreen(const MapCamera& camera, GeoPoint point)
{
    QPointF world = WebMercator::project(point);
    world.rx() += std::round(camera.center.x() - world.x());
    return camera.toScreen(world);
}

/// One picture that can be more or less transparent.
class Sprite
{
public:
    Sprite(QQuickWindow& window, QSGNode& parent, QSGTexture& texture)
        : m_image(window.createImageNode())
    {
        // The software backend needs texture and rectangle before the node is in the tree.
        m_image->setFiltering(QSGTexture::Linear);
        m_image->setTexture(&texture);
        m_image->setRect(0, 0, 1, 1);
        m_opacity = new QSGOpacityNode;
        m_opacity->setOpacity(0);
        m_opacity->appendChildNode(m_image);
        parent.appendChildNode(m_opacity);
    }

    void setTexture(QSGTexture& texture) { m_image->setTexture(&texture); }

    void place(const QRectF& rect, double opacity)
    {
        m_image->setRect(rect);
        m_opacity->setOpacity(opacity);
    }

    void hide() { m_opacity->setOpacity(0); }

    void raise()
    {
        QSGNode* parent = m_opacity->parent();
        parent->removeChildNode(m_opacity);
        parent->appendChildNode(m_opacity);
    }

private:
    QSGImageNode* m_image; // the tree owns both
    QSGOpacityNode* m_opacity;
};

class FigureNode : public QSGNode
{
public:
    FigureNode(QQuickWindow& window, bool dark)
        : m_window(window)
        , m_isDark(dark)
        , m_pixelRatio(window.effectiveDevicePixelRatio())
        , m_trailTexture(texture(trailImage(dark, m_pixelRatio)))
        , m_dotTexture(texture(dotImage(dark, m_pixelRatio)))
    {
        for (int i = 0; i < PlaybackFigure::kTrailLength; ++i)
            m_trail.emplace_back(window, *this, *m_trailTexture);
        m_dot = std::make_unique<Sprite>(window, *this, *m_dotTexture);
        auto* cards = new QSGNode;
        appendChildNode(cards);
        for (CardSlot& slot : m_cards)
            slot.sprite = std::make_unique<Sprite>(window, *cards, *m_dotTexture);
    }

    void update(const PlaybackPicture& picture, const MapCamera& camera,
                const PlaybackFigure::ThumbnailFunction& thumbnail)
    {
        const QPointF position = onScreen(camera, picture.position);
        placeTrail(picture, position, camera);
        const QSizeF size(kDotExtent, kDotExtent);
        m_dot->place(QRectF(position - QPointF(kDotExtent / 2, kDotExtent / 2), size), 1);
        for (CardSlot& slot : m_cards)
            slot.isUsed = false;
        const size_t first = picture.cards.size() - std::min<size_t>(picture.cards.size(), PlaybackFigure::kCards);
        for (size_t i = first; i < picture.cards.size(); ++i) {
            if (CardSlot* slot = slotOf(picture.cards[i].photo, thumbnail))
                placeCard(*slot, picture.cards[i], onScreen(camera, picture.cards[i].point));
        }
        for (CardSlot& slot : m_cards) {
            if (!slot.isUsed)
                slot.sprite->hide();
        }
    }

    /// Whether it was made for such a picture.
    [[nodiscard]] bool suits(bool dark) const
    {
        return m_isDark == dark && m_pixelRatio == m_window.effectiveDevicePixelRatio();
    }

private:
    struct CardSlot
    {
        std::unique_ptr<Sprite> sprite;
        std::unique_ptr<QSGTexture> texture;
        PhotoId photo;
        qint64 pictureKey = 0; ///< QImage::cacheKey()
        bool isUsed = false;
    };

    std::unique_ptr<QSGTexture> texture(const QImage& image)
    {
        return std::unique_ptr<QSGTexture>(
            m_window.createTextureFromImage(image, QQuickWindow::TextureHasAlphaChannel));
    }

    void placeTrail(const PlaybackPicture& picture, QPointF position, const MapCamera& camera)
    {
        constexpr double kStillPixels = 1.5; // the dot hides what is nearer
        for (size_t i = 0; i < m_trail.size(); ++i) {
            const double left = 1 - double(i + 1) / double(m_trail.size() + 1);
            if (i >= picture.trail.size()) {
                m_trail[i].hide();
                continue;
            }
            const QPointF point = onScreen(camera, picture.trail[i]);
            const double radius = kDotRadius * (0.25 + 0.6 * left);
            const bool isSeen = (point - position).manhattanLength() > kStillPixels;
            m_trail[i].place(QRectF(point - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)),
                             isSeen ? kTrailOpacity * left : 0);
        }
    }

    /// Null while there is no picture of it.
    CardSlot* slotOf(PhotoId photo, const PlaybackFigure::ThumbnailFunction& thumbnail)
    {
        const QImage picture = thumbnail(photo);
        if (const auto found = std::ranges::find(m_cards, photo, &CardSlot::photo); found != m_cards.end()) {
            if (!picture.isNull() && picture.cacheKey() != found->pictureKey) // a sharper one has come
                paint(*found, picture);
            return &*found;
        }
        const auto spare = std::ranges::find(m_cards, false, &CardSlot::isUsed);
        if (spare == m_cards.end() || picture.isNull())
            return nullptr;
        paint(*spare, picture);
        spare->sprite->raise();
        spare->photo = photo;
        return &*spare;
    }

    void paint(CardSlot& slot, const QImage& picture)
    {
        auto painted = texture(cardImage(picture, m_isDark, m_pixelRatio));
        slot.sprite->setTexture(*painted);
        slot.texture = std::move(painted);
        slot.pictureKey = picture.cacheKey();
    }

    void placeCard(CardSlot& slot, const PlaybackPicture::Card& card, QPointF place) const
    {
        slot.isUsed = true;
        const double scale = std::lerp(kSmallestCard, 1.0, card.risen);
        const QSizeF size = QSizeF(slot.texture->textureSize()) / m_pixelRatio * scale;
        QPointF corner = place - QPointF(size.width() / 2, size.height() - kShadow * scale + kLift * card.risen);
        if (card.risen >= 1) // pixel on pixel: sharp
            corner =
                QPointF(std::round(corner.x() * m_pixelRatio), std::round(corner.y() * m_pixelRatio)) / m_pixelRatio;
        slot.sprite->place(QRectF(corner, size), card.opacity);
    }

    QQuickWindow& m_window;
    bool m_isDark;
    double m_pixelRatio;
    std::unique_ptr<QSGTexture> m_trailTexture;
    std::unique_ptr<QSGTexture> m_dotTexture;
    std::vector<Sprite> m_trail;
    std::unique_ptr<Sprite> m_dot;
    std::array<CardSlot, PlaybackFigure::kCards> m_cards;
};

} // namespace

PlaybackFigure::PlaybackFigure(ThumbnailFunction thumbnail, QQuickItem* parent)
    : QQuickItem(parent)
    , m_thumbnail(std::move(thumbnail))
{
    setFlag(ItemHasContents);
}

void PlaybackFigure::show(PlaybackPicture picture)
{
    if (m_picture == picture)
        return;
    m_picture = std::move(picture);
    update();
}

void PlaybackFigure::clear()
{
    m_picture.reset();
    update();
}

void PlaybackFigure::prepare(PhotoId photo) const
{
    m_thumbnail(photo);
}

void PlaybackFigure::setCamera(const MapCamera& camera)
{
    m_camera = camera;
    if (m_picture)
        update();
}

void PlaybackFigure::setDark(bool dark)
{
    m_dark = dark;
    update();
}

void PlaybackFigure::thumbnailReady(PhotoId id)
{
    if (m_picture && std::ranges::contains(m_picture->cards, id, &PlaybackPicture::Card::photo))
        update();
}

QSGNode* PlaybackFigure::updatePaintNode(QSGNode* node, UpdatePaintNodeData* /*data*/)
{
    auto* figure = static_cast<FigureNode*>(node);
    if (!figure || !m_picture || !figure->suits(m_dark)) {
        delete figure;
        figure = m_picture ? new FigureNode(*window(), m_dark) : nullptr;
    }
    if (figure)
        figure->update(*m_picture, m_camera, m_thumbnail);
    return figure;
}

} // namespace wayfolio
