// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace wayfolio {

/// The ContentIdentifier (tag 0x0011) of an Apple maker note: a UUID as text that the still of a Live Photo shares with
/// its video. The note begins with "Apple iOS", a version and "MM"; a big-endian directory follows whose offsets count
/// from the note's own beginning. Empty when it is another maker's or not well formed.
QByteArray appleContentId(QByteArrayView makerNote);

/// The same for a whole Exif block (its TIFF structure, without "Exif\0\0"), its maker note not hidden.
QByteArray appleContentIdOfExif(QByteArrayView exifBlock);

} // namespace wayfolio
