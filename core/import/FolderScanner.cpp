// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/FolderScanner.h"

#include "core/import/FolderWalk.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace wayfolio {

FolderScanner::FolderScanner(ScanOptions options)
    : m_options(std::move(options))
{}

bool FolderScanner::scan(const QStringList& roots, const ScanVisitor& visitor, const std::stop_token& stop) const
{
    return FolderWalk(m_options, visitor, stop).run(roots);
}

bool FolderScanner::wouldVisit(const QString& path, const QString& root) const
{
    const QString prefix = root.endsWith(u'/') ? root : root + u'/';
    if (!path.startsWith(prefix))
        return false;
    const QList<QStringView> names = QStringView(path).sliced(prefix.size()).split(u'/');
    if (names.size() > 1 && !m_options.recurse)
        return false;
    const bool isHidden = std::ranges::any_of(names, [](QStringView name) { return name.startsWith(u'.'); });
    return (m_options.hiddenFiles || !isHidden) && isScannedName(names.back(), m_options);
}

QString FolderScanner::canonicalRoot(const QString& path)
{
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : canonical;
}

} // namespace wayfolio
