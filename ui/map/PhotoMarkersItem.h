// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/MarkerLayout.h"
#include "ui/map/MarkerTransition.h"

#include <QQuickItem>
#include <QVariantAnimation>

#include <functional>
#include <unordered_set>

namespace wayfolio {

/// Draws the photo markers over the map: one scene-graph image node a marker, which follows the camera by its rectangle
/// alone. Pictures are painted a few a frame, so that no frame waits for them. What appears, splits or merges does so
/// by degrees. Estimates lie in a circle of their uncertainty. GUI thread; draws on the OpenGL and the software backend
/// alike.
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
    /// Without, markers are at their places at once.
    void setAnimated(bool animated);
    void thumbnailReady(PhotoId id);
    /// All thumbnails may be others now.
    void askForPictures();

    [[nodiscard]] const MarkerLayout& layout() const { return m_layout; }

    /// Empty when nothing moves.
    [[nodiscard]] const MarkerTransition& transition() const { return m_transition; }

protected:
    QSGNode* updatePaintNode(QSGNode* node, UpdatePaintNodeData* data) override;

private:
    void rearrange(quint64 formerArrangement);
    void arrive();

    [[nodiscard]] double progress() const { return m_progress.currentValue().toDouble(); }

    ThumbnailFunction m_thumbnail;
    MarkerLayout m_layout;
    MarkerTransition m_transition;
    QVariantAnimation m_progress; ///< of m_transition
    quint64 m_transitionNumber = 0;
    bool m_isAnimated = false;
    bool m_dark = false;
    bool m_picturesChanged = false;
    std::unordered_set<PhotoId> m_renewed; ///< since the last frame
    bool m_allRenewed = false;
};

} // namespace wayfolio
