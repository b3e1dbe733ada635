// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/MapTiles.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace wayfolio {

/// Follows how the tiles of a layer come out, and says what is wrong with it. A server that failed is asked again now
/// and then, for one tile. GUI thread.
class LayerWatch : public QObject
{
    Q_OBJECT

public:
    explicit LayerWatch(QObject* parent = nullptr);
    ~LayerWatch() override;
    LayerWatch(const LayerWatch&) = delete;
    LayerWatch& operator=(const LayerWatch&) = delete;

    /// Begins anew with this source; null for none.
    void watch(std::shared_ptr<TileSource> source);
    /// What MapTiles is to report to about the source that is watched now.
    [[nodiscard]] MapTiles::Report reporter();

    /// Why the bundled world is seen where the layer should be; nothing where all is well, or only patches are missing.
    [[nodiscard]] const std::optional<Error>& trouble() const { return m_trouble; }

    /// Tiles of it were shown all the same.
    [[nodiscard]] bool hasSucceeded() const { return m_hasSucceeded; }

    /// How long to wait before asking again.
    void setRetryInterval(std::chrono::milliseconds interval) { m_retry.setInterval(interval); }

Q_SIGNALS:
    /// Or there is a first tile in spite of it.
    void troubleChanged();
    /// The server answers again: what was shown instead of its tiles can be replaced.
    void recovered();

private:
    struct Mailbox;

    void take(TileId asked, const std::optional<Error>& error);
    void setTrouble(const std::optional<Error>& error);
    void askAgain();
    void takeRetry(const std::optional<Error>& error);

    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<TileSource> m_source;
    std::optional<Error> m_trouble;
    TileId m_failedTile;
    bool m_hasSucceeded = false;
    quint64 m_generation = 0;
    QTimer m_retry;
};

} // namespace wayfolio
