// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/UncertaintyCircles.h"

#include "core/map/MarkerPainter.h"

#include <QQuickWindow>
#include <QSGImageNode>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wayfolio {

namespace {

constexpr size_t kMostCircles = 24;
constexpr double kSmallestRadius = kMarkerExtent / 2; ///< in pixels of the screen
/// Of the view's longer side.
constexpr double kLargestShare = 0.5;
/// In device pixels; what is larger is stretched.
constexpr double kLargestTextureRadius = 512;

/// In unit squares.
double worldLength(double meters, QPointF worldPosition)
{
    constexpr double kEquatorMeters = 40'075'016.686;
    // 1 / cos(latitude), from the projection itself.
    return meters / kEquatorMeters * std::cosh(std::numbers::pi * (1 - 2 * worldPosition.y()));
}

} // namespace

std::vector<UncertaintyCircle> uncertaintyCircles(const std::vector<PhotoMarker>& markers)
{
    std::vector<UncertaintyCircle> circles;
    for (const PhotoMarker& marker : markers) {
        const PhotoCluster& photo = marker.cluster;
        const auto meters = photo.isEstimate && !marker.dimmed ? photo.uncertainty.meters() : std::nullopt;
        if (meters)
            circles.push_back({.center = photo.position, .radius = worldLength(*meters, photo.position)});
    }
    std::ranges::stable_sort(circles, {}, &UncertaintyCircle::radius);
    circles.resize(std::min(circles.size(), kMostCircles));
    return circles;
}

bool isWorthShowing(const UncertaintyCircle& circle, const MapCamera& camera)
{
    const double radius = circle.radius * camera.worldSize();
    return radius > kSmallestRadius && radius <= kLargestShare * std::max(camera.size.width(), camera.size.height());
}

UncertaintyCirclesNode::UncertaintyCirclesNode()
{
    setFlag(OwnedByParent, false);
}

UncertaintyCirclesNode::~UncertaintyCirclesNode()
{
    std::ranges::for_each(m_nodes, [this](QSGImageNode*& node) { hide(node); });
}

void UncertaintyCirclesNode::show(std::vector<UncertaintyCircle> circles)
{
    if (circles == m_circles)
        return;
    std::ranges::for_each(m_nodes, [this](QSGImageNode*& node) { hide(node); });
    m_circles = std::move(circles);
    m_nodes.assign(m_circles.size(), nullptr);
    if (m_circles.empty())
        m_textures.clear();
}

void UncertaintyCirclesNode::setLook(double pixelRatio, bool dark)
{
    std::ranges::for_each(m_nodes, [this](QSGImageNode*& node) { hide(node); });
    m_textures.clear();
    m_pixelRatio = pixelRatio;
    m_dark = dark;
}

void UncertaintyCirclesNode::place(const MapCamera& camera, QQuickWindow& window)
{
    for (size_t i = 0; i < m_circles.size(); ++i) {
        QSGImageNode*& node = m_nodes[i];
        if (!isWorthShowing(m_circles[i], camera)) {
            hide(node);
            continue;
        }
        const double radius = m_circles[i].radius * camera.worldSize();
        const bool isNew = node == nullptr;
        if (isNew) {
            node = window.createImageNode();
            node->setFiltering(QSGTexture::Linear);
        }
        // The software backend needs texture and rectangle before the node is in the tree.
        node->setTexture(texture(radius, window));
        const QPointF center = camera.toScreen(m_circles[i].center);
        node->setRect(QRectF(center - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)));
        if (isNew)
            appendChildNode(node);
    }
}

QSGTexture* UncertaintyCirclesNode::texture(double radius, QQuickWindow& window)
{
    const double wanted = std::min(radius, kLargestTextureRadius / m_pixelRatio);
    const int doublings = static_cast<int>(std::ceil(std::log2(wanted)));
    std::unique_ptr<QSGTexture>& known = m_textures[doublings];
    if (!known) {
        QImage image = uncertaintyImage(std::exp2(doublings), m_dark, m_pixelRatio);
        image.setDevicePixelRatio(1); // the software backend would take it for a picture of another size
        known.reset(window.createTextureFromImage(image, QQuickWindow::TextureHasAlphaChannel));
    }
    return known.get();
}

void UncertaintyCirclesNode::hide(QSGImageNode*& node)
{
    if (!node)
        return;
    removeChildNode(node);
    delete node;
    node = nullptr;
}

} // namespace wayfolio
