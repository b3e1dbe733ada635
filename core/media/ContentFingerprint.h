// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

namespace wayfolio {

class MediaFile;

/// Tells a file's content from others without reading it whole: a digest of its size, its first 16 KiB, where the
/// metadata is, and its last 4 KiB. 0 is no fingerprint. The same on every computer and in every version: it is kept in
/// catalogues. Costs one short read, and none where the head of the file holds its end as well.
quint64 contentFingerprint(const MediaFile& file);

} // namespace wayfolio
