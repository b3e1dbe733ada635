// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/PhotoMime.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QUrl>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

/// The process first, for ids mean nothing to another one, then the ids.
const QString kPhotosType = u"application/x-wayfolio-photos"_s;

} // namespace

std::unique_ptr<QMimeData> photoMime(const QStringList& files, const std::vector<PhotoId>& photos)
{
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    urls.reserve(files.size());
    for (const QString& file : files)
        urls << QUrl::fromLocalFile(file);
    if (!urls.isEmpty())
        data->setUrls(urls);
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << QCoreApplication::applicationPid();
    for (const PhotoId id : photos)
        stream << id.value;
    data->setData(kPhotosType, bytes);
    return data;
}

bool isOwnDrag(const QMimeData& data)
{
    QDataStream stream(data.data(kPhotosType));
    qint64 process = 0;
    stream >> process;
    return stream.status() == QDataStream::Ok && process == QCoreApplication::applicationPid();
}

std::vector<PhotoId> draggedPhotos(const QMimeData& data)
{
    std::vector<PhotoId> photos;
    if (!isOwnDrag(data))
        return photos;
    QDataStream stream(data.data(kPhotosType));
    qint64 value = 0;
    for (stream >> value; !stream.atEnd();) {
        stream >> value;
        photos.push_back({value});
    }
    return photos;
}

} // namespace wayfolio
