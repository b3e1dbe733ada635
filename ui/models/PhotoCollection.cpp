// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/PhotoCollection.h"

namespace wayfolio {

PhotoCollection::PhotoCollection(CatalogService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_snapshot(std::make_shared<const CatalogSnapshot>())
{}

void PhotoCollection::reload()
{
    if (m_loading) {
        m_reloadWanted = true;
        return;
    }
    m_loading = true;
    m_sinceAsked.start();
    m_service.snapshot(m_snapshot).then(this, [this](const Result<std::shared_ptr<const CatalogSnapshot>>& result) {
        m_loading = false;
        m_loadDuration = std::chrono::milliseconds(m_sinceAsked.elapsed());
        if (result) {
            auto former = std::exchange(m_snapshot, *result);
            m_loaded = true;
            Q_EMIT changed();
            m_service.dispose(std::move(former)); // nobody shows it any more
        } else {
            Q_EMIT failed(result.error());
        }
        if (std::exchange(m_reloadWanted, false))
            reload();
    });
}

} // namespace wayfolio
