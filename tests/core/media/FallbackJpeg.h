// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace wayfolio::test {

/// The same JPEG with a stray byte between its first segments: findJpegHead() gives up there, before it has seen
/// anything, so that MetadataReader leaves the file to Exiv2, which looks for the next marker.
inline QByteArray forcedToFallback(const QByteArray& jpeg)
{
    return QByteArray(jpeg).insert(2, QByteArray("\xff\xe0\0\x02\0", 5));
}

} // namespace wayfolio::test
