// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace wayfolio {

/// The JPEG thumbnail within an Exif block's TIFF structure (EXIF 3.0, 4.5.6 and 4.8.2: the second directory's
/// JPEGInterchangeFormat and its length); shares the block's bytes. Empty when there is none, when it is no JPEG, or
/// when it does not lie within the block. Reads two directories and no more: decoding the whole block takes longer than
/// decoding the thumbnail.
QByteArrayView jpegThumbnailOfExif(QByteArrayView exifBlock);

} // namespace wayfolio
