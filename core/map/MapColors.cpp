// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MapColors.h"

#include <array>

namespace wayfolio::MapColors {

QColor accent(bool dark)
{
    return dark ? QColor(0xff, 0x7d, 0x5a) : QColor(0xd4, 0x47, 0x2a);
}

QColor onAccent(bool dark)
{
    return dark ? QColor(0x22, 0x12, 0x0d) : QColor(Qt::white);
}

QColor routeCasing(bool dark)
{
    return dark ? QColor(0x12, 0x18, 0x1e, 200) : QColor(255, 255, 255, 225);
}

QColor route(int dayIndex, bool dark)
{
    static constexpr std::array<QRgb, kRouteColorCount> kOnLight{0xffd4472a, 0xff0072b2, 0xff00845f,
                                                                 0xffb0568a, 0xffb87800, 0xff3a93c9};
    static constexpr std::array<QRgb, kRouteColorCount> kOnDark{0xffff7d5a, 0xff4aa8e0, 0xff35c79c,
                                                                0xffe296c1, 0xfff0b440, 0xff8fd0f5};
    const auto index = static_cast<size_t>(dayIndex) % kRouteColorCount;
    return QColor::fromRgb(dark ? kOnDark[index] : kOnLight[index]);
}

QColor markerFrame(bool dark)
{
    return dark ? QColor(0xf2, 0xf4, 0xf6) : QColor(Qt::white);
}

QColor markerShadow(bool dark)
{
    return dark ? QColor(0, 0, 0, 150) : QColor(25, 38, 52, 95);
}

QColor playDisc()
{
    return {20, 24, 28, 165};
}

QColor plate(bool dark)
{
    return dark ? QColor(0x1c, 0x23, 0x2a, 185) : QColor(255, 255, 255, 185);
}

} // namespace wayfolio::MapColors
