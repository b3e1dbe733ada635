// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogService.h"

#include <QCache>
#include <QObject>
#include <QTimer>

namespace wayfolio {

/// The files of photos, for the few that are looked at: summaries don't hold them. What is asked for in one go is
/// read in one go. GUI thread.
class PhotoFiles : public QObject
{
    Q_OBJECT

public:
    explicit PhotoFiles(CatalogService& service, QObject* parent = nullptr);

    /// Without its folder; empty while it is not known, then ready() will come.
    [[nodiscard]] QString fileName(PhotoId id);

Q_SIGNALS:
    void ready(wayfolio::PhotoId id);

private:
    void request();

    CatalogService& m_service;
    QCache<PhotoId, QString> m_names{2000};
    std::vector<PhotoId> m_wanted;
    QTimer m_gather;
};

} // namespace wayfolio
