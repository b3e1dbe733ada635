// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Position.h"

#include <array>

namespace wayfolio {

using namespace Qt::StringLiterals;

QString identifier(PositionOrigin origin)
{
    static constexpr std::array kNames{"measured"_L1, "sidecar"_L1, "track"_L1, "estimated"_L1, "manual"_L1};
    return kNames.at(static_cast<size_t>(origin));
}

} // namespace wayfolio
