// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace wayfolio {

/// Whether an Exif block's TIFF structure says that the picture is in Adobe RGB, as cameras do that write no ICC
/// profile: InteroperabilityIndex "R03" (DCF 2.0, "DCF optional file"), and a ColorSpace that is not sRGB (EXIF 3.0,
/// 4.6.6.B, tag 0xa001). Reads three directories and no more.
bool saysAdobeRgb(QByteArrayView exifBlock);

} // namespace wayfolio
