// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Position.h"

#include <array>
#include <format>

namespace wayfolio {

using namespace Qt::StringLiterals;

QString identifier(PositionOrigin origin)
{
    static constexpr std::array kNames{"measured"_L1, "sidecar"_L1, "track"_L1, "estimated"_L1, "manual"_L1};
    return kNames.at(static_cast<size_t>(origin));
}

QString writtenPoint(GeoPoint point)
{
    return QString::fromLatin1(std::format("{:.7f}, {:.7f}", point.latitude(), point.longitude()));
}

} // namespace wayfolio
