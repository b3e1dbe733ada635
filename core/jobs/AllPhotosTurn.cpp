// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/AllPhotosTurn.h"

namespace wayfolio {

std::unique_lock<std::mutex> turnWithAllPhotos()
{
    static std::mutex turn;
    return std::unique_lock(turn);
}

} // namespace wayfolio
