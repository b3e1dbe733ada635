// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/PhotoText.h"

#include <QMimeDatabase>

namespace wayfolio {

QString PhotoText::fileName(const Photo& photo)
{
    return photo.files.isEmpty() ? QString() : photo.files.first().section(u'/', -1);
}

QString PhotoText::localTime(const Photo& photo)
{
    const CaptureTime& time = photo.captureTime;
    if (!time.wallText.isEmpty())
        return time.wallText;
    return time.wall ? isoText(*time.wall) : QString();
}

QString PhotoText::utcOffset(const Photo& photo)
{
    const auto& offset = photo.captureTime.offset;
    return offset ? isoText(*offset) : QString();
}

QString PhotoText::MimeTypes::ofFile(const QString& fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    if (dot < 0)
        return {};
    const QString suffix = fileName.sliced(dot + 1).toLower();
    const auto known = m_bySuffix.constFind(suffix);
    if (known != m_bySuffix.constEnd())
        return *known;
    const QMimeType type =
        QMimeDatabase().mimeTypeForFile(QStringLiteral("photo.") + suffix, QMimeDatabase::MatchExtension);
    return *m_bySuffix.insert(suffix, type.isDefault() ? QString() : type.name());
}

} // namespace wayfolio
