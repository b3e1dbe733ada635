// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ContentFingerprint.h"

#include "core/media/MediaFile.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace wayfolio {

namespace {

constexpr qint64 kFingerprintHeadBytes = 16 * 1024;
constexpr qint64 kFingerprintTailBytes = 4 * 1024;

} // namespace

quint64 contentFingerprint(const MediaFile& file)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    std::array<char, sizeof(qint64)> size{};
    qToLittleEndian(file.size(), size.data());
    hash.addData(QByteArrayView(size));
    hash.addData(QByteArrayView(file.head()).first(std::min(file.head().size(), kFingerprintHeadBytes)));
    const qint64 tailBytes = std::min(file.size(), kFingerprintTailBytes);
    const QByteArray tail = file.read(file.size() - tailBytes, tailBytes);
    if (tail.size() != tailBytes)
        return 0; // it cannot be read, or is being written
    hash.addData(tail);
    const auto fingerprint = qFromLittleEndian<quint64>(hash.resultView().data());
    return std::max<quint64>(fingerprint, 1);
}

} // namespace wayfolio
