// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/PlaceNames.h"

#include <QObject>

#include <optional>

class QHelpEvent;
class QPointF;

namespace wayfolio {

class MapContent;
class MapScene;

/// What the pointer does without a button: the marker under it stands out, and says when and where. That may be another
/// one although the pointer rests: the map moves below it. GUI thread.
class MarkerHover : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this; it watches the scene's widget.
    MarkerHover(MapScene& scene, const MapContent& content);

    void setPlaceNames(SharedPlaceNames names) { m_names = std::move(names); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void moveTo(std::optional<QPointF> position);
    void hover();
    void showTip(const QHelpEvent& event);

    MapScene& m_scene;
    const MapContent& m_content;
    SharedPlaceNames m_names;
    std::optional<QPointF> m_pointer; ///< on the map
    quint64 m_tip = 0;                ///< the number of the last one
};

} // namespace wayfolio
