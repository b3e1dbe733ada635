// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/MarkerPainter.h"
#include "core/model/Photo.h"

#include <QSGTexture>

#include <map>
#include <memory>
#include <unordered_set>
#include <vector>

class QQuickWindow;

namespace wayfolio {

/// What a marker's picture depends on.
struct MarkerTextureKey
{
    PhotoId picture; ///< invalid for a marker without a thumbnail
    MarkerLook look;

    auto operator<=>(const MarkerTextureKey&) const = default;
};

/// The textures of markers on the screen and of those that lately were, so that panning back costs nothing. Belongs to
/// the scene graph: lives and dies on its thread.
class MarkerTextures
{
public:
    /// Null when there is none, and an outdated one until it is replaced; else it counts as used in this round.
    QSGTexture* find(const MarkerTextureKey& key);
    [[nodiscard]] bool isOutdated(const MarkerTextureKey& key) const;
    /// What it replaces is there until the end of the round.
    void insert(const MarkerTextureKey& key, const QImage& image, QQuickWindow& window);
    /// The photo looks otherwise now.
    void outdate(const std::unordered_set<PhotoId>& pictures);
    void outdateAll();
    /// Ends a round: forgets what has not been used for longest, beyond a number of spare ones.
    void trim();

    void clear() { m_entries.clear(); }

private:
    struct Entry
    {
        std::unique_ptr<QSGTexture> texture;
        quint64 usedInRound = 0;
        bool isOutdated = false;
    };

    std::map<MarkerTextureKey, Entry> m_entries;
    std::vector<std::unique_ptr<QSGTexture>> m_replaced; ///< in this round
    quint64 m_round = 0;
};

} // namespace wayfolio
