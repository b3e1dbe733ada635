// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>

namespace wayfolio {

/// Where the desktop's programs keep the thumbnails that they share: freedesktop.org's Thumbnail Managing Standard
/// 0.9.0, "Thumbnail Directory". `thumbnails` in the person's cache folder.
QString sharedThumbnailFolder();

/// What another program left there for a file, reduced to `longestSide`: the smallest that is as large, else the
/// largest. Null when there is none of the file as it is now ("Detect Modifications"), or it is not to be believed.
/// Reads at most a few files; writes none. Any thread.
[[nodiscard]] QImage sharedThumbnail(const QString& folder, const QString& path, int longestSide);

} // namespace wayfolio
