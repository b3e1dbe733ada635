// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace wayfolio {

/// Whether an absolute path is a folder's or of something below it, as far as the names say.
inline bool isAtOrBelow(const QString& path, const QString& folder)
{
    return path.startsWith(folder) &&
           (path.size() == folder.size() || folder.endsWith(u'/') || path.at(folder.size()) == u'/');
}

/// The path that something at or below `from` has when that folder is `to`.
inline QString pathMovedAlong(const QString& path, const QString& from, const QString& to)
{
    QString rest = path.sliced(from.size()); // "", "name" behind "/", or "/name"
    if (rest.isEmpty())
        return to;
    if (!rest.startsWith(u'/'))
        rest.prepend(u'/');
    return to.endsWith(u'/') ? to + rest.sliced(1) : to + rest;
}

} // namespace wayfolio
