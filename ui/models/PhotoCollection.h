// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogService.h"

#include <QElapsedTimer>
#include <QObject>

#include <chrono>

namespace wayfolio {

/// The catalogue as the window's panels see it: one immutable snapshot, replaced as a whole. GUI thread.
class PhotoCollection : public QObject
{
    Q_OBJECT

public:
    explicit PhotoCollection(CatalogService& service, QObject* parent = nullptr);

    /// Never null; empty until the first load.
    [[nodiscard]] const std::shared_ptr<const CatalogSnapshot>& snapshot() const { return m_snapshot; }

    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    /// Reads the catalogue again, off the GUI thread; loads that overlap are merged into one.
    void reload();

    /// What the last load took, from the question to the answer.
    [[nodiscard]] std::chrono::milliseconds loadDuration() const { return m_loadDuration; }

Q_SIGNALS:
    void changed();
    void failed(const wayfolio::Error& error);

private:
    CatalogService& m_service;
    std::shared_ptr<const CatalogSnapshot> m_snapshot;
    QElapsedTimer m_sinceAsked;
    std::chrono::milliseconds m_loadDuration{0};
    bool m_loaded = false;
    bool m_loading = false;
    bool m_reloadWanted = false;
};

} // namespace wayfolio
