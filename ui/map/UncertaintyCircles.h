// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/MarkerLayout.h"

#include <QSGNode>
#include <QSGTexture>

#include <map>
#include <memory>
#include <vector>

class QQuickWindow;
class QSGImageNode;

namespace wayfolio {

/// Where a photo that is an estimate may have been taken as well: a place and a distance.
struct UncertaintyCircle
{
    QPointF center;    ///< in the unit square
    double radius = 0; ///< in unit squares

    bool operator==(const UncertaintyCircle&) const = default;
};

/// Those of single photos, the smallest first; not more than can be told apart.
std::vector<UncertaintyCircle> uncertaintyCircles(const std::vector<PhotoMarker>& markers);

/// Whether it is more than its marker hides, and little enough for its edge to be seen.
bool isWorthShowing(const UncertaintyCircle& circle, const MapCamera& camera);

/// Draws them. Circles of about the same size share a texture. A node of the scene graph: lives and dies on its thread.
class UncertaintyCirclesNode : public QSGNode
{
public:
    UncertaintyCirclesNode();
    ~UncertaintyCirclesNode() override;
    UncertaintyCirclesNode(const UncertaintyCirclesNode&) = delete;
    UncertaintyCirclesNode& operator=(const UncertaintyCirclesNode&) = delete;

    void show(std::vector<UncertaintyCircle> circles);
    /// Textures are made for this look.
    void setLook(double pixelRatio, bool dark);
    /// Follows the camera.
    void place(const MapCamera& camera, QQuickWindow& window);

private:
    [[nodiscard]] QSGTexture* texture(double radius, QQuickWindow& window);
    void hide(QSGImageNode*& node);

    std::vector<UncertaintyCircle> m_circles;
    std::vector<QSGImageNode*> m_nodes;                    ///< one a circle, null while it is not shown
    std::map<int, std::unique_ptr<QSGTexture>> m_textures; ///< by the doublings of their radius
    double m_pixelRatio = 1;
    bool m_dark = false;
};

} // namespace wayfolio
