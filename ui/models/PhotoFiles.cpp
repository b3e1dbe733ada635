// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/PhotoFiles.h"

#include "ui/Formats.h"

#include <QFileInfo>

namespace wayfolio {

PhotoFiles::PhotoFiles(CatalogService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(0);
    connect(&m_gather, &QTimer::timeout, this, &PhotoFiles::request);
}

QString PhotoFiles::fileName(PhotoId id)
{
    if (const QString* known = m_names.object(id))
        return *known;
    m_names.insert(id, new QString); // asked for once
    m_wanted.push_back(id);
    m_gather.start();
    return {};
}

void PhotoFiles::request()
{
    m_service.photos(std::exchange(m_wanted, {})).then(this, [this](const std::vector<Photo>& photos) {
        for (const Photo& photo : photos) {
            if (photo.files.isEmpty())
                continue;
            m_names.insert(photo.id, new QString(format::displayPath(QFileInfo(photo.files.constFirst()).fileName())));
            Q_EMIT ready(photo.id);
        }
    });
}

} // namespace wayfolio
