// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

namespace wayfolio {

/// Formats a person tells apart, with their extensions.
struct FormatGroup
{
    QString name;           ///< "HEIC, AVIF"
    QStringList extensions; ///< lower case, without dots
};

/// Every extension of mediaExtensions(), each in one group; what belongs to no other is RAW.
std::vector<FormatGroup> formatGroups();

} // namespace wayfolio
