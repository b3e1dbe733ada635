// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MarkerTextures.h"

#include <QQuickWindow>

#include <algorithm>
#include <vector>

namespace wayfolio {

namespace {

constexpr size_t kSpareTextures = 400;

} // namespace

QSGTexture* MarkerTextures::find(const MarkerTextureKey& key)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end())
        return nullptr;
    found->second.usedInRound = m_round;
    return found->second.texture.get();
}

void MarkerTextures::insert(const MarkerTextureKey& key, const QImage& image, QQuickWindow& window)
{
    std::unique_ptr<QSGTexture> texture(
        window.createTextureFromImage(image, QQuickWindow::CreateTextureOptions(QQuickWindow::TextureHasAlphaChannel) |
                                                 QQuickWindow::TextureCanUseAtlas));
    m_entries[key] = {.texture = std::move(texture), .usedInRound = m_round};
}

void MarkerTextures::trim()
{
    std::vector<std::pair<quint64, MarkerTextureKey>> spare;
    for (const auto& [key, entry] : m_entries) {
        if (entry.usedInRound != m_round)
            spare.emplace_back(entry.usedInRound, key);
    }
    ++m_round;
    if (spare.size() <= kSpareTextures)
        return;
    std::ranges::sort(spare);
    spare.resize(spare.size() - kSpareTextures / 2); // some room, so that this is not done every round
    for (const auto& [round, key] : spare)
        m_entries.erase(key);
}

} // namespace wayfolio
