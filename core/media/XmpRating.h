// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace wayfolio {

/// The stars in an XMP packet (xmp:Rating, XMP part 1, 8.4), as an attribute or an element, by its text alone: the
/// packets of most photos say nothing else that is asked for, and to parse them takes longer than all the rest.
/// 0 when there are none; -1 (kRejected) for rejected.
int ratingOfXmpPacket(QByteArrayView packet);

} // namespace wayfolio
