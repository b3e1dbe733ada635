// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace wayfolio {

/// An EXIF ASCII value up to its first NUL (EXIF 3.0, 4.6.2), without the blanks cameras pad it with.
inline QByteArrayView trimmedExifText(QByteArrayView text)
{
    if (const qsizetype end = text.indexOf('\0'); end >= 0)
        text = text.first(end);
    return text.trimmed();
}

} // namespace wayfolio
