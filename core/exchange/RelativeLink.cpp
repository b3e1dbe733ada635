// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/RelativeLink.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const QString& absolutePath)
{
    return QDir::cleanPath(absolutePath).split(u'/', Qt::SkipEmptyParts);
}

/// Folders whose own folders belong to different people or devices.
bool gathersStrangers(const QStringList& folder)
{
    static const QList<QStringList> kGatherers{{},         {u"home"_s}, {u"media"_s},           {u"mnt"_s},
                                               {u"run"_s}, {u"var"_s},  {u"run"_s, u"media"_s}, {u"run"_s, u"user"_s}};
    return kGatherers.contains(folder);
}

} // namespace

RelativeLink::RelativeLink(const QString& folder)
{
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    m_folder = namesOf(canonical.isEmpty() ? QDir(folder).absolutePath() : canonical);
}

QString RelativeLink::to(const QString& photoPath) const
{
    const QString relative = relativePath(photoPath);
    const QString path = relative.isEmpty() ? photoPath.section(u'/', -1) : relative;
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

bool RelativeLink::reaches(const QString& photoPath) const
{
    return !relativePath(photoPath).isEmpty();
}

QString RelativeLink::relativePath(const QString& photoPath) const
{
    const QStringList photo = namesOf(photoPath);
    const auto firstDifferent = std::ranges::mismatch(m_folder, photo);
    const qsizetype shared = firstDifferent.in1 - m_folder.begin();
    const bool besideTheFile = shared == m_folder.size() && photo.size() == shared + 1;
    if (!besideTheFile && gathersStrangers(m_folder.first(shared)))
        return {};
    QStringList names(m_folder.size() - shared, u".."_s);
    names += photo.sliced(shared);
    return names.join(u'/');
}

} // namespace wayfolio
