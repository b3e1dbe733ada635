// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QWidget>

#include <optional>

namespace wayfolio {

class MapChip;

/// When the map speaks, and what its chip says then: why a map that was wanted is not shown, else that streets need
/// another one. What was closed is not said again until it is about something else. GUI thread.
class MapAdvice : public QObject
{
    Q_OBJECT

public:
    /// Its chip lies on `map`, hidden.
    explicit MapAdvice(QWidget& map);

    [[nodiscard]] MapChip& chip() { return *m_chip; }

    /// Another map, or the same once more: nothing is known against it.
    void beginAnew();
    /// Of a map that could not be shown at all; stands above that of its tiles.
    void setOpenTrouble(const Error& error);
    /// Of the map's tiles.
    void setTileTrouble(const std::optional<Error>& error);
    /// Whether another map is offered where the bundled world ends.
    void setStreetHintWanted(bool wanted);
    /// The bundled world is seen where it shows no more.
    void setBeyondWorld(bool beyond);
    /// As the map's width allows.
    void place();

Q_SIGNALS:
    void retryRequested();
    /// The menu of maps is wanted, with its upper right corner there.
    void mapsRequested(const QPoint& globalPosition);
    void streetHintDismissed();

private:
    [[nodiscard]] std::optional<Error> trouble() const { return m_openTrouble ? m_openTrouble : m_tileTrouble; }

    void update();
    void act();
    void close();

    QWidget& m_map;
    MapChip* m_chip;
    std::optional<Error> m_openTrouble;
    std::optional<Error> m_tileTrouble;
    bool m_isTroubleClosed = false;
    bool m_isStreetHintWanted = false;
    bool m_isBeyondWorld = false;
};

} // namespace wayfolio
