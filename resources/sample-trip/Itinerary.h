// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>

#include <optional>
#include <vector>

namespace wayfolio::sample {

/// Where the phone was, and where it looked.
struct Place
{
    double latitude = 0;          ///< degrees north, WGS-84
    double longitude = 0;         ///< degrees east
    double altitude = 0;          ///< metres
    std::optional<int> direction; ///< degrees clockwise from true north
};

/// How the phone was held: the EXIF orientation, so the stored picture lies on its side for the last two.
enum class Held { Upright = 1, TurnedLeft = 6, TurnedRight = 8 };

/// One photo. The phone writes place and offset; the camera knows neither, and its clock was never set to Taiwan's.
struct Shot
{
    QImage (*scene)() = nullptr;
    QByteArray time = {};   ///< as its own clock shows it: "2025:10:03 09:12:04"
    QByteArray offset = {}; ///< from UTC, the phone's only
    std::optional<Place> place = {};
    Held held = Held::Upright;
    int frame = 0; ///< the camera's running number; 0 for the phone, which names its files by time

    [[nodiscard]] bool isPhone() const { return frame == 0; }

    [[nodiscard]] QString fileName() const;
};

/// All photos in the order they were taken.
const std::vector<Shot>& itinerary();

} // namespace wayfolio::sample
