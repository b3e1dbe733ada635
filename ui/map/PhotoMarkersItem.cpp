// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/PhotoMarkersItem.h"

#include "ui/map/MarkerTextures.h"
#include "ui/map/UncertaintyCircles.h"

#include <QElapsedTimer>
#include <QQuickWindow>
#include <QSGImageNode>

#include <algorithm>
#include <cmath>
#include <map>

namespace wayfolio {

namespace {

/// What painting new pictures may cost a frame.
constexpr qint64 kPaintingBudgetNs = 5'000'000;
constexpr float kDimmedOpacity = 0.45F;
/// How far a marker may come from, in pixels: what it was part of was no further away.
constexpr double kReach = 160;

/// The nodes and textures of the markers. Owned by the scene graph, as all nodes are.
class MarkersNode : public QSGNode
{
public:
    struct Surroundings
    {
        QQuickWindow& window;
        const MarkerLayout& layout;
        const PhotoMarkersItem::ThumbnailFunction& thumbnail;
        const MarkerTransition& transition;
        quint64 transitionNumber; ///< another one for each
        double progress;          ///< of it
        double pixelRatio;
        bool dark;
    };

    MarkersNode()
    {
        m_dimmed.setOpacity(kDimmedOpacity);
        m_dimmed.setFlag(OwnedByParent, false);
        m_bright.setFlag(OwnedByParent, false);
        m_going.setFlag(OwnedByParent, false);
        m_coming.setFlag(OwnedByParent, false);
        // What comes and goes does so from below what stays.
        for (QSGNode* group : std::initializer_list<QSGNode*>{&m_circles, &m_dimmed, &m_going, &m_coming, &m_bright})
            appendChildNode(group);
    }

    ~MarkersNode() override { removeMarkers(); }

    MarkersNode(const MarkersNode&) = delete;
    MarkersNode& operator=(const MarkersNode&) = delete;

    void outdate(const std::unordered_set<PhotoId>& pictures, bool all)
    {
        if (all)
            m_textures.outdateAll();
        else if (!pictures.empty())
            m_textures.outdate(pictures);
    }

    /// False when pictures are left to be painted in the next frame.
    bool update(const Surroundings& surroundings, bool picturesChanged)
    {
        const bool sameLook = m_pixelRatio == surroundings.pixelRatio && m_dark == surroundings.dark;
        const bool sameMarkers =
            m_version == surroundings.layout.version() && m_transitionNumber == surroundings.transitionNumber;
        if (!sameLook) {
            removeMarkers();
            m_textures.clear();
            m_circles.setLook(surroundings.pixelRatio, surroundings.dark);
        }
        m_pixelRatio = surroundings.pixelRatio;
        m_dark = surroundings.dark;
        if (!sameLook || !m_complete || picturesChanged || !sameMarkers)
            m_complete = rebuild(surroundings);
        move(surroundings);
        return m_complete;
    }

private:
    struct Marker
    {
        MarkerKey key;
        QPointF position; ///< in the unit square
        QPointF from;     ///< where it comes from; `position` when it is there
        MarkerTextureKey picture;
        QSGImageNode* node = nullptr;
    };

    /// Nodes of markers that stay are used again; all are appended anew, which puts them in order.
    bool rebuild(const Surroundings& surroundings)
    {
        std::map<MarkerKey, Marker> old;
        for (const Marker& marker : m_markers) {
            marker.node->parent()->removeChildNode(marker.node);
            old.emplace(marker.key, marker);
        }
        m_markers.clear();
        m_version = surroundings.layout.version();
        if (std::exchange(m_transitionNumber, surroundings.transitionNumber) != surroundings.transitionNumber)
            deleteAll(m_gone);
        takeGoing(old, surroundings.transition);
        m_painting.start();
        bool complete = true;
        for (const PhotoMarker& shown : surroundings.layout.markers()) {
            Marker marker{.key = MarkerKey(shown), .position = {}, .from = {}, .picture = {}};
            if (const auto found = old.find(marker.key); found != old.end()) {
                marker = found->second;
                old.erase(found);
            }
            const MarkerTransition::Coming* way = surroundings.transition.coming(marker.key);
            marker.position = shown.cluster.position;
            marker.from = way ? way->from : marker.position;
            const auto picture = pictureFor(shown, surroundings);
            complete = complete && picture;
            if (picture)
                marker.picture = *picture;
            else if (!marker.node)
                continue;
            const bool isNew = way && way->isNew;
            QSGNode& bright = isNew ? static_cast<QSGNode&>(m_coming) : m_bright;
            append(marker, shown.dimmed ? static_cast<QSGNode&>(m_dimmed) : bright, surroundings);
        }
        for (const auto& [key, marker] : old)
            delete marker.node;
        for (const Marker& marker : m_gone)
            marker.node->setTexture(m_textures.find(marker.picture)); // it may be another one now
        m_textures.trim();
        m_circles.show(uncertaintyCircles(surroundings.layout.markers()));
        return complete;
    }

    /// Takes the nodes of markers that vanish by degrees.
    void takeGoing(std::map<MarkerKey, Marker>& old, const MarkerTransition& transition)
    {
        for (const MarkerTransition::Going& going : transition.going()) {
            const auto found = old.find(going.key);
            if (found == old.end())
                continue;
            Marker marker = found->second;
            old.erase(found);
            marker.from = going.from;
            marker.position = going.to;
            m_going.appendChildNode(marker.node);
            m_gone.push_back(marker);
        }
        for (const Marker& marker : m_gone)
            m_textures.find(marker.picture); // is in use
    }

    void move(const Surroundings& surroundings)
    {
        m_coming.setOpacity(surroundings.progress);
        m_going.setOpacity(1 - surroundings.progress);
        for (const std::vector<Marker>* markers : {&m_markers, &m_gone}) {
            for (const Marker& marker : *markers)
                place(marker, surroundings);
        }
        m_circles.place(surroundings.layout.camera(), surroundings.window);
    }

    void append(Marker marker, QSGNode& parent, const Surroundings& surroundings)
    {
        if (!marker.node) {
            marker.node = surroundings.window.createImageNode();
            marker.node->setFiltering(QSGTexture::Linear);
        }
        // The software backend needs texture and rectangle before the node is in the tree.
        marker.node->setTexture(m_textures.find(marker.picture));
        place(marker, surroundings);
        parent.appendChildNode(marker.node);
        m_markers.push_back(marker);
    }

    /// Nothing when its painting has to wait for the next frame.
    std::optional<MarkerTextureKey> pictureFor(const PhotoMarker& marker, const Surroundings& surroundings)
    {
        MarkerTextureKey key{.picture = marker.picture, .look = marker.look()};
        if (m_textures.find(key) && !m_textures.isOutdated(key))
            return key;
        const QImage thumbnail = surroundings.thumbnail(marker.picture);
        if (thumbnail.isNull()) {
            key.picture = {};
            if (m_textures.find(key))
                return key;
        }
        if (m_painting.nsecsElapsed() > kPaintingBudgetNs)
            return std::nullopt;
        QImage image = markerImage(thumbnail, key.look, m_dark, m_pixelRatio);
        image.setDevicePixelRatio(1); // the software backend would take it for a picture of another size
        m_textures.insert(key, image, surroundings.window);
        return key;
    }

    static void deleteAll(std::vector<Marker>& markers)
    {
        for (const Marker& marker : markers) {
            marker.node->parent()->removeChildNode(marker.node);
            delete marker.node;
        }
        markers.clear();
    }

    void removeMarkers()
    {
        deleteAll(m_markers);
        deleteAll(m_gone);
    }

    /// On whole pixels of the screen: pictures between pixels are blurred.
    void place(const Marker& marker, const Surroundings& surroundings) const
    {
        const QPointF position = marker.from + (marker.position - marker.from) * surroundings.progress;
        const QSizeF size = QSizeF(marker.node->texture()->textureSize()) / m_pixelRatio;
        const QPointF middle =
            surroundings.layout.camera().toScreen(position) + markerMiddle(marker.picture.picture.isValid());
        const QPointF corner = middle - QPointF(size.width() / 2, size.width() / 2);
        const QPointF snapped(std::round(corner.x() * m_pixelRatio), std::round(corner.y() * m_pixelRatio));
        marker.node->setRect(QRectF(snapped / m_pixelRatio, size));
    }

    UncertaintyCirclesNode m_circles;
    QSGOpacityNode m_dimmed;
    QSGOpacityNode m_going;
    QSGOpacityNode m_coming;
    QSGNode m_bright;
    MarkerTextures m_textures;
    std::vector<Marker> m_markers;
    std::vector<Marker> m_gone; ///< in m_going
    QElapsedTimer m_painting;
    double m_pixelRatio = 1;
    bool m_dark = false;
    bool m_complete = true;
    quint64 m_version = 0;
    quint64 m_transitionNumber = 0;
};

} // namespace

PhotoMarkersItem::PhotoMarkersItem(ThumbnailFunction thumbnail, QQuickItem* parent)
    : QQuickItem(parent)
    , m_thumbnail(std::move(thumbnail))
{
    setFlag(ItemHasContents);
    m_progress.setStartValue(0.0);
    m_progress.setEndValue(1.0);
    m_progress.setDuration(MarkerTransition::kMilliseconds);
    m_progress.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_progress, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&m_progress, &QVariantAnimation::finished, this, &PhotoMarkersItem::arrive);
}

void PhotoMarkersItem::setContent(MarkerContent content)
{
    const quint64 former = m_layout.arrangement();
    m_layout.setContent(std::move(content));
    rearrange(former);
    update();
}

void PhotoMarkersItem::setCamera(const MapCamera& camera)
{
    const quint64 former = m_layout.arrangement();
    m_layout.setCamera(camera);
    rearrange(former);
    update();
}

void PhotoMarkersItem::rearrange(quint64 formerArrangement)
{
    const std::vector<PhotoMarker> before = m_layout.takeFormerMarkers();
    if (!m_isAnimated || m_layout.arrangement() == formerArrangement)
        return;
    m_progress.stop(); // where it is, which is where its markers are seen
    m_transition =
        MarkerTransition(before, m_layout.markers(), m_transition, progress(), kReach / m_layout.camera().worldSize());
    ++m_transitionNumber;
    if (!m_transition.isEmpty())
        m_progress.start();
}

void PhotoMarkersItem::arrive()
{
    m_progress.stop();
    m_transition = {};
    ++m_transitionNumber;
    update();
}

void PhotoMarkersItem::setAnimated(bool animated)
{
    m_isAnimated = animated;
    if (!animated && !m_transition.isEmpty())
        arrive();
}

void PhotoMarkersItem::setPointer(std::optional<QPointF> position)
{
    if (m_layout.setPointer(position))
        update();
}

void PhotoMarkersItem::setDark(bool dark)
{
    m_dark = dark;
    update();
}

void PhotoMarkersItem::thumbnailReady(PhotoId id)
{
    m_renewed.insert(id);
    if (!std::ranges::contains(m_layout.markers(), id, &PhotoMarker::picture))
        return;
    m_picturesChanged = true;
    update();
}

void PhotoMarkersItem::askForPictures()
{
    m_allRenewed = true;
    m_picturesChanged = true;
    update();
}

QSGNode* PhotoMarkersItem::updatePaintNode(QSGNode* node, UpdatePaintNodeData* /*data*/)
{
    auto* markers = static_cast<MarkersNode*>(node);
    if (!markers)
        markers = new MarkersNode;
    const MarkersNode::Surroundings surroundings{.window = *window(),
                                                 .layout = m_layout,
                                                 .thumbnail = m_thumbnail,
                                                 .transition = m_transition,
                                                 .transitionNumber = m_transitionNumber,
                                                 .progress = m_transition.isEmpty() ? 1 : progress(),
                                                 .pixelRatio = window()->effectiveDevicePixelRatio(),
                                                 .dark = m_dark};
    markers->outdate(std::exchange(m_renewed, {}), std::exchange(m_allRenewed, false));
    const bool complete = markers->update(surroundings, std::exchange(m_picturesChanged, false));
    if (!complete) // update() must not be called while the frame is being made
        QMetaObject::invokeMethod(this, [this] { update(); }, Qt::QueuedConnection);
    return markers;
}

} // namespace wayfolio
