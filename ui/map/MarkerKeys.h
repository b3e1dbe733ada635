// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/MarkerLayout.h"

#include <QObject>

#include <optional>

namespace wayfolio {

class MapContent;
class MapScene;

/// The way to the markers without a pointer, while the map has the focus. Page Down and Page Up step through those in
/// view, from left to right and over the end to the beginning; the first step leads to the chosen photo's, if that is
/// in view. Around the reached one is a ring, and screen readers say what it is. Return and Space are a click on it;
/// Escape, a press of the mouse, or the focus going elsewhere take the ring off. Tab is left to lead out of the map.
/// GUI thread.
class MarkerKeys : public QObject
{
    Q_OBJECT

public:
    /// The ring lies on `map`, below what is put there later. All outlive this; it watches the scene's widget.
    MarkerKeys(MapScene& scene, const MapContent& content, QWidget& map);
    ~MarkerKeys() override;

    /// With the ring, as far as it is in view; null when there is none. Valid until the next change.
    [[nodiscard]] const PhotoMarker* marker() const;

Q_SIGNALS:
    void opened(const wayfolio::PhotoMarker& marker);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Ring;

    [[nodiscard]] std::vector<const PhotoMarker*> inOrder() const;
    [[nodiscard]] bool isInView(const PhotoMarker& marker) const;
    [[nodiscard]] bool press(int key);
    [[nodiscard]] bool takes(int key) const;
    void step(int markers);
    void open();
    void letGo();
    void follow();
    void say(const PhotoMarker& marker, size_t number, size_t all);

    MapScene& m_scene;
    const MapContent& m_content;
    Ring* m_ring;
    std::optional<QPointF> m_place; ///< of the marker, in the unit square
};

} // namespace wayfolio
