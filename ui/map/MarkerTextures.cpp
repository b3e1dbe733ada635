// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MarkerTextures.h"

#include <QQuickWindow>

#include <algorithm>

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

bool MarkerTextures::isOutdated(const MarkerTextureKey& key) const
{
    const auto found = m_entries.find(key);
    return found != m_entries.end() && found->second.isOutdated;
}

void MarkerTextures::insert(const MarkerTextureKey& key, const QImage& image, QQuickWindow& window)
{
    std::unique_ptr<QSGTexture> texture(
        window.createTextureFromImage(image, QQuickWindow::CreateTextureOptions(QQuickWindow::TextureHasAlphaChannel) |
                                                 QQuickWindow::TextureCanUseAtlas));
    Entry& entry = m_entries[key];
    if (entry.texture)
        m_replaced.push_back(std::move(entry.texture));
    entry = {.texture = std::move(texture), .usedInRound = m_round};
}

void MarkerTextures::outdate(const std::unordered_set<PhotoId>& pictures)
{
    for (auto& [key, entry] : m_entries)
        entry.isOutdated = entry.isOutdated || pictures.contains(key.picture);
}

void MarkerTextures::outdateAll()
{
    for (auto& [key, entry] : m_entries)
        entry.isOutdated = key.picture.isValid();
}

void MarkerTextures::trim()
{
    m_replaced.clear();
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
