// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"
#include "ui/map/MapCamera.h"

#include <QObject>

#include <variant>

namespace wayfolio {

class CameraMover;
class MapContent;
struct PhotoMarker;

/// Where the map looks.
struct MapView
{
    GeoPoint center;
    double zoom = 2;

    bool operator==(const MapView&) const = default;
};

/// Where the map goes: to what the program asks for, and there again when the view's size changes, or the photos when
/// all of them were asked for; until somebody moves it by hand. GUI thread.
class MapNavigator : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    MapNavigator(CameraMover& mover, MapContent& content, QObject* parent = nullptr);

    [[nodiscard]] MapView view() const;
    void setView(const MapView& view);
    /// All photos of the trip, or all photos; with a margin.
    void showAll();
    /// The view's size is another one.
    void adaptToSize();
    void adaptToPhotos();

    /// The map was moved by hand, to stay there.
    void leave();
    /// Moves only when the place is not comfortably in view.
    void reveal(GeoPoint place);
    /// To where the cluster falls apart; false where it does not.
    bool open(const PhotoMarker& marker);
    void zoomBy(double levels);
    /// Whether the key moves a map.
    bool press(int key);

Q_SIGNALS:
    /// Elsewhere than setView() asked for: by hand, or to what was chosen.
    void movedElsewhere();

private:
    /// To be done again when what it depends on changes.
    struct AllPhotos
    {};

    void goWhereAsked();

    CameraMover& m_mover;
    MapContent& m_content;
    std::variant<std::monostate, MapView, AllPhotos> m_asked; ///< last, by the program
};

} // namespace wayfolio
