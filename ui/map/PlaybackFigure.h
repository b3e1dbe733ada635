// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"
#include "ui/map/MapCamera.h"

#include <QImage>
#include <QQuickItem>

#include <functional>
#include <optional>
#include <vector>

namespace wayfolio {

/// A traveller on the map: where it is, where it just was, and the photos above their places.
struct PlaybackPicture
{
    struct Card
    {
        PhotoId photo;
        GeoPoint point;
        double risen = 1;   ///< from 0 on the ground to 1 at its height
        double opacity = 1; ///< from 0 to 1

        bool operator==(const Card&) const = default;
    };

    GeoPoint position;
    std::vector<GeoPoint> trail; ///< the nearest first; at most PlaybackFigure::kTrailLength are drawn
    std::vector<Card> cards;     ///< the uppermost last; at most PlaybackFigure::kCards are drawn

    bool operator==(const PlaybackPicture&) const = default;
};

/// Draws it above routes and markers, a few image nodes that follow the camera. GUI thread.
class PlaybackFigure : public QQuickItem
{
    Q_OBJECT

public:
    static constexpr int kTrailLength = 14;
    static constexpr int kCards = 2;

    /// As PhotoMarkersItem's: null while it is being made.
    using ThumbnailFunction = std::function<QImage(PhotoId)>;

    explicit PlaybackFigure(ThumbnailFunction thumbnail, QQuickItem* parent = nullptr);

    void show(PlaybackPicture picture);
    void clear();
    /// Its thumbnail will be wanted soon.
    void prepare(PhotoId photo) const;

    /// Nothing when there is no traveller.
    [[nodiscard]] const std::optional<PlaybackPicture>& picture() const { return m_picture; }

    void setCamera(const MapCamera& camera);
    void setDark(bool dark);
    void thumbnailReady(PhotoId id);

protected:
    QSGNode* updatePaintNode(QSGNode* node, UpdatePaintNodeData* data) override;

private:
    ThumbnailFunction m_thumbnail;
    std::optional<PlaybackPicture> m_picture;
    MapCamera m_camera;
    bool m_dark = false;
};

} // namespace wayfolio
