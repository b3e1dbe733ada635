// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QWidget>

#include <optional>

namespace wayfolio {

class MapChip;

/// When the map speaks, and what its chip says then: that what was searched for is elsewhere, else why a map that was
/// wanted is not shown, else that streets need another one. What was closed is not said again until it is about
/// something else. GUI thread.
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
    /// A search found so many photos, and none is in view; 0 where there is nothing to say of it.
    void setFoundElsewhere(qint64 count);
    /// Other photos are searched for.
    void beginSearch();
    /// As the map's width allows.
    void place();

Q_SIGNALS:
    void foundPhotosRequested();
    void retryRequested();
    /// The menu of maps is wanted, with its upper right corner there.
    void mapsRequested(const QPoint& globalPosition);
    void streetHintDismissed();

private:
    /// What it is about.
    enum class Topic {
        FoundElsewhere,
        Trouble,
        Streets,
    };

    [[nodiscard]] std::optional<Error> trouble() const { return m_openTrouble ? m_openTrouble : m_tileTrouble; }

    [[nodiscard]] Topic topic() const;
    /// Nobody closed it.
    [[nodiscard]] bool isWanted(Topic topic) const;
    void update();
    void act();
    void close();

    QWidget& m_map;
    MapChip* m_chip;
    std::optional<Error> m_openTrouble;
    std::optional<Error> m_tileTrouble;
    qint64 m_foundElsewhere = 0;
    bool m_isFoundClosed = false;
    bool m_isTroubleClosed = false;
    bool m_isStreetHintWanted = false;
    bool m_isBeyondWorld = false;
};

} // namespace wayfolio
