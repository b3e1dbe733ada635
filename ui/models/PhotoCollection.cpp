// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/PhotoCollection.h"

namespace wayfolio {

PhotoCollection::PhotoCollection(CatalogService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
{
    auto empty = std::make_shared<CatalogSnapshot>();
    empty->clusters = std::make_shared<PhotoClusters>(std::span<const PhotoSummary>());
    m_snapshot = std::move(empty);
}

void PhotoCollection::reload()
{
    if (m_loading) {
        m_reloadWanted = true;
        return;
    }
    m_loading = true;
    m_service.snapshot().then(this, [this](const Result<std::shared_ptr<const CatalogSnapshot>>& result) {
        m_loading = false;
        if (result) {
            m_snapshot = *result;
            m_loaded = true;
            Q_EMIT changed();
        } else {
            Q_EMIT failed(result.error());
        }
        if (std::exchange(m_reloadWanted, false))
            reload();
    });
}

} // namespace wayfolio
