// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace wayfolio::test {

/// Photos as people have them, in `folder`: four with a position and a time (one name with spaces, one Korean, in a
/// Korean folder, one with a line feed, one in the west and south), one without a position, one whose position is 0/0.
/// False when a file could not be written.
bool makeGoodPhotos(const QString& folder);
constexpr int kGoodPhotos = 6;
constexpr int kLocatedPhotos = 4;

/// So many small photos of one place and moment, 0.jpg and on, in `folder`.
bool makeManyPhotos(const QString& folder, int count);

/// Files that cannot be photos, in `folder`: empty.jpg, text.jpg, pipe.jpg (a FIFO).
bool makeBadFiles(const QString& folder);
constexpr int kBadFiles = 3;

/// A JPEG that ends in the middle of its metadata.
bool writeTruncatedPhoto(const QString& path);

bool writeFile(const QString& path, const QByteArray& content);

} // namespace wayfolio::test
