// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ContentFingerprint.h"

#include "core/media/ContentHash.h"
#include "core/media/MediaFile.h"

#include <algorithm>

namespace wayfolio {

namespace {

constexpr qint64 kFingerprintHeadBytes = 16 * 1024;
constexpr qint64 kFingerprintTailBytes = 4 * 1024;

} // namespace

quint64 contentFingerprint(const MediaFile& file)
{
    const auto head = QByteArrayView(file.head()).first(std::min(file.head().size(), kFingerprintHeadBytes));
    const qint64 tailBytes = std::min(file.size(), kFingerprintTailBytes);
    const QByteArray tail = file.read(file.size() - tailBytes, tailBytes);
    if (tail.size() != tailBytes)
        return 0; // it cannot be read, or is being written
    return std::max<quint64>(contentHash(tail, contentHash(head, static_cast<quint64>(file.size()))), 1);
}

} // namespace wayfolio
