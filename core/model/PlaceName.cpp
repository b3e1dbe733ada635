// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/PlaceName.h"

namespace wayfolio {

QStringList PlaceName::parts() const
{
    QStringList said{town, city, region, country};
    said.removeAll(QString());
    said.removeDuplicates();
    return said;
}

} // namespace wayfolio
