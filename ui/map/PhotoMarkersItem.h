// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/MarkerLayout.h"

#include <QQuickItem>

#include <functional>

namespace wayfolio {

/// Draws the photo markers over the map: one scene-graph image node a marker, which follows the camera by its rectangle
/// alone. Pictures are painted a few a frame, so that no frame waits for them. GUI thread; draws on the OpenGL and the
/// software backend alike.
class PhotoMarkersItem : public QQuickItem
{
    Q_OBJECT

public:
    using ThumbnailFunction = std::function<QImage(PhotoId)>;

    /// `thumbnail` gives a null picture while there is none; thumbnailReady() says when there is.
    explicit PhotoMarkersItem(ThumbnailFunction thumbnail, QQuickItem* parent = nullptr);

    void setContent(MarkerContent content);
    void setCamera(const MapCamera& camera);
    void setPointer(std::optional<QPointF> position);
    void setDark(bool dark);
    void thumbnailReady(PhotoId id);

    [[nodiscard]] const MarkerLayout& layout() const { return m_layout; }

protected:
    QSGNode* updatePaintNode(QSGNode* node, UpdatePaintNodeData* data) override;

private:
    ThumbnailFunction m_thumbnail;
    MarkerLayout m_layout;
    bool m_dark = false;
    bool m_picturesChanged = false;
};

} // namespace wayfolio
