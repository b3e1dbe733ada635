// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace wayfolio {

/// Reads the numbers of a packed resource from memory; after the first impossible one, isGood() stays false and
/// everything reads as 0. The bytes must outlive it.
class PackedReader
{
public:
    explicit PackedReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    [[nodiscard]] bool isGood() const { return m_good; }

    [[nodiscard]] bool isAtEnd() const { return m_position == m_bytes.size(); }

    /// Eight bytes, little-endian.
    double real();
    QByteArrayView take(qsizetype size);
    /// Seven bits a byte, the lowest first; up to 49 bits.
    quint64 varint();
    /// A varint with the sign in its lowest bit.
    qint64 zigzag();
    /// A number of things that take at least so many bytes each.
    qsizetype count(qsizetype leastBytes);

private:
    QByteArrayView m_bytes;
    qsizetype m_position = 0;
    bool m_good = true;
};

/// What a packed resource holds: `magic`, then what qUncompress() takes. Empty when it cannot be what was packed.
QByteArray unpackedContent(QByteArrayView file, QByteArrayView magic);
/// Of that content, as it stands at the end of what was packed (Adler-32, RFC 1950): tells it from others at no cost.
quint32 packedChecksum(QByteArrayView file);

} // namespace wayfolio
