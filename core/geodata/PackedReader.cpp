// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/PackedReader.h"

#include <QtEndian>

namespace wayfolio {

namespace {

constexpr quint32 kMaxContentBytes = 64U << 20;

} // namespace

double PackedReader::real()
{
    const QByteArrayView field = take(sizeof(double));
    return m_good ? qFromLittleEndian<double>(field.data()) : 0;
}

QByteArrayView PackedReader::take(qsizetype size)
{
    if (!m_good || size > m_bytes.size() - m_position) {
        m_good = false;
        return {};
    }
    m_position += size;
    return m_bytes.sliced(m_position - size, size);
}

quint64 PackedReader::varint()
{
    quint64 value = 0;
    for (int shift = 0; m_position < m_bytes.size() && shift < 49; shift += 7) {
        const auto byte = static_cast<quint8>(m_bytes[m_position++]);
        value |= quint64{byte & 127U} << shift;
        if (byte < 128)
            return m_good ? value : 0;
    }
    m_good = false;
    return 0;
}

qint64 PackedReader::zigzag()
{
    const quint64 value = varint();
    return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
}

qsizetype PackedReader::count(qsizetype leastBytes)
{
    const quint64 value = varint();
    if (value > static_cast<quint64>((m_bytes.size() - m_position) / leastBytes))
        m_good = false;
    return m_good ? static_cast<qsizetype>(value) : 0;
}

QByteArray unpackedContent(QByteArrayView file, QByteArrayView magic)
{
    if (!file.startsWith(magic) || file.size() < magic.size() + 5)
        return {};
    const QByteArrayView packed = file.sliced(magic.size());
    const auto size = qFromBigEndian<quint32>(packed.data());
    // Checked before anything is allocated.
    if (size == 0 || size > kMaxContentBytes)
        return {};
    const QByteArray content = qUncompress(reinterpret_cast<const uchar*>(packed.data()), packed.size());
    return static_cast<quint32>(content.size()) == size ? content : QByteArray();
}

quint32 packedChecksum(QByteArrayView file)
{
    constexpr qsizetype kSize = sizeof(quint32);
    return file.size() < kSize ? 0 : qFromBigEndian<quint32>(file.last(kSize).data());
}

} // namespace wayfolio
