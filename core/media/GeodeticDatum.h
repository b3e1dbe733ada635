// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace wayfolio {

/// What a pair of degrees refers to.
enum class GeodeticDatum {
    Wgs84, ///< or one that is within about two metres of it, as the modern ones of most countries are
    Tokyo, ///< Japan's until 2002, some 450 m off
    Other,
};

/// By the name a file gives, however it writes it: "WGS-84", "WGS 84", "World Geodetic System 1984", "TOKYO", "TKY".
/// No name means WGS-84, which is what receivers count in.
GeodeticDatum geodeticDatumOf(QByteArrayView name);

struct Degrees
{
    double latitude = 0;
    double longitude = 0;

    bool operator==(const Degrees&) const = default;
};

/// By the three parameters between the origins of Tokyo Datum (Bessel 1841) and of ITRF94, published by the
/// Geographical Survey Institute of Japan with the change to JGD2000. Within a metre at Tokyo, ten in the rest of
/// Japan.
Degrees wgs84OfTokyo(Degrees tokyo);

} // namespace wayfolio
