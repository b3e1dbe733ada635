// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/PhotoMime.h"

#include <QCoreApplication>
#include <QUrl>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

/// Tells an own drag from those of others, whoever hands it on: the number of the process.
const QString kPhotosType = u"application/x-wayfolio-photos"_s;

/// What is dragged within a process is handed on as it is: a million ids need not be written, and read again with each
/// move of the pointer.
class PhotoMimeData : public QMimeData
{
public:
    PhotoSet photos;
};

} // namespace

std::unique_ptr<QMimeData> photoMime(const QStringList& files, const PhotoSet& photos)
{
    auto data = std::make_unique<PhotoMimeData>();
    data->photos = photos;
    QList<QUrl> urls;
    urls.reserve(files.size());
    for (const QString& file : files)
        urls << QUrl::fromLocalFile(file);
    if (!urls.isEmpty())
        data->setUrls(urls);
    data->setData(kPhotosType, QByteArray::number(QCoreApplication::applicationPid()));
    return data;
}

bool isOwnDrag(const QMimeData& data)
{
    return data.data(kPhotosType) == QByteArray::number(QCoreApplication::applicationPid());
}

PhotoSet draggedPhotos(const QMimeData& data)
{
    const auto* own = dynamic_cast<const PhotoMimeData*>(&data);
    return own != nullptr ? own->photos : PhotoSet();
}

} // namespace wayfolio
