// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/PhotoMarkersItem.h"

#include "ui/map/MarkerTextures.h"

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

struct MarkerKey
{
    quint64 cluster = 0;
    int world = 0; ///< which copy of the world
    bool dimmed = false;

    auto operator<=>(const MarkerKey&) const = default;
};

MarkerKey keyOf(const PhotoMarker& marker)
{
    return {marker.cluster.key, static_cast<int>(std::floor(marker.cluster.position.x())), marker.dimmed};
}

/// The nodes and textures of the markers. Owned by the scene graph, as all nodes are.
class MarkersNode : public QSGNode
{
public:
    struct Surroundings
    {
        QQuickWindow& window;
        const MarkerLayout& layout;
        const PhotoMarkersItem::ThumbnailFunction& thumbnail;
        double pixelRatio;
        bool dark;
    };

    MarkersNode()
    {
        m_dimmed.setOpacity(kDimmedOpacity);
        m_dimmed.setFlag(OwnedByParent, false);
        m_bright.setFlag(OwnedByParent, false);
        appendChildNode(&m_dimmed);
        appendChildNode(&m_bright);
    }

    ~MarkersNode() override { removeMarkers(); }

    MarkersNode(const MarkersNode&) = delete;
    MarkersNode& operator=(const MarkersNode&) = delete;

    /// False when pictures are left to be painted in the next frame.
    bool update(const Surroundings& surroundings, bool picturesChanged)
    {
        const bool sameLook = m_pixelRatio == surroundings.pixelRatio && m_dark == surroundings.dark;
        if (sameLook && m_complete && !picturesChanged && m_version == surroundings.layout.version()) {
            for (Marker& marker : m_markers)
                place(marker, surroundings);
            return true;
        }
        if (!sameLook) {
            removeMarkers();
            m_textures.clear();
        }
        m_pixelRatio = surroundings.pixelRatio;
        m_dark = surroundings.dark;
        m_version = surroundings.layout.version();
        m_complete = rebuild(surroundings);
        return m_complete;
    }

private:
    struct Marker
    {
        MarkerKey key;
        QPointF position; ///< in the unit square
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
        m_painting.start();
        bool complete = true;
        for (const PhotoMarker& shown : surroundings.layout.markers()) {
            Marker marker;
            marker.key = keyOf(shown);
            if (const auto found = old.find(marker.key); found != old.end()) {
                marker = found->second;
                old.erase(found);
            }
            marker.position = shown.cluster.position;
            const auto picture = pictureFor(shown, surroundings);
            complete = complete && picture;
            if (picture)
                marker.picture = *picture;
            else if (!marker.node)
                continue;
            append(marker, shown.dimmed ? static_cast<QSGNode&>(m_dimmed) : m_bright, surroundings);
        }
        for (const auto& [key, marker] : old)
            delete marker.node;
        m_textures.trim();
        return complete;
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
        MarkerTextureKey key{.picture = marker.picture, .count = marker.cluster.count, .state = marker.state};
        if (m_textures.find(key))
            return key;
        const QImage thumbnail = surroundings.thumbnail(marker.picture);
        if (thumbnail.isNull()) {
            key.picture = {};
            if (m_textures.find(key))
                return key;
        }
        if (m_painting.nsecsElapsed() > kPaintingBudgetNs)
            return std::nullopt;
        QImage image = markerImage(thumbnail, key.count, key.state, m_dark, m_pixelRatio);
        image.setDevicePixelRatio(1); // the software backend would take it for a picture of another size
        m_textures.insert(key, image, surroundings.window);
        return key;
    }

    void removeMarkers()
    {
        for (const Marker& marker : m_markers) {
            marker.node->parent()->removeChildNode(marker.node);
            delete marker.node;
        }
        m_markers.clear();
    }

    /// On whole pixels of the screen: pictures between pixels are blurred.
    void place(Marker& marker, const Surroundings& surroundings) const
    {
        const QSizeF size = QSizeF(marker.node->texture()->textureSize()) / m_pixelRatio;
        const QPointF corner =
            surroundings.layout.camera().toScreen(marker.position) - QPointF(size.width() / 2, size.height() / 2);
        const QPointF snapped(std::round(corner.x() * m_pixelRatio), std::round(corner.y() * m_pixelRatio));
        marker.node->setRect(QRectF(snapped / m_pixelRatio, size));
    }

    QSGOpacityNode m_dimmed;
    QSGNode m_bright;
    MarkerTextures m_textures;
    std::vector<Marker> m_markers;
    QElapsedTimer m_painting;
    double m_pixelRatio = 1;
    bool m_dark = false;
    bool m_complete = true;
    quint64 m_version = 0;
};

} // namespace

PhotoMarkersItem::PhotoMarkersItem(ThumbnailFunction thumbnail, QQuickItem* parent)
    : QQuickItem(parent)
    , m_thumbnail(std::move(thumbnail))
{
    setFlag(ItemHasContents);
}

void PhotoMarkersItem::setContent(MarkerContent content)
{
    m_layout.setContent(std::move(content));
    update();
}

void PhotoMarkersItem::setCamera(const MapCamera& camera)
{
    m_layout.setCamera(camera);
    update();
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
    if (!std::ranges::contains(m_layout.markers(), id, &PhotoMarker::picture))
        return;
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
                                                 .pixelRatio = window()->effectiveDevicePixelRatio(),
                                                 .dark = m_dark};
    const bool complete = markers->update(surroundings, std::exchange(m_picturesChanged, false));
    if (!complete) // update() must not be called while the frame is being made
        QMetaObject::invokeMethod(this, [this] { update(); }, Qt::QueuedConnection);
    return markers;
}

} // namespace wayfolio
