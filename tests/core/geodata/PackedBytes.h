// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtEndian>

#include <bit>
#include <initializer_list>

namespace wayfolio::test {

/// Writes what core/geodata/PackedReader reads.
class PackedBytes
{
public:
    PackedBytes& byte(int value)
    {
        m_content.append(static_cast<char>(value));
        return *this;
    }

    PackedBytes& bytes(const QByteArray& value)
    {
        m_content.append(value);
        return *this;
    }

    PackedBytes& real(double value)
    {
        const quint64 bits = qToLittleEndian(std::bit_cast<quint64>(value));
        return bytes(QByteArray(reinterpret_cast<const char*>(&bits), sizeof(bits)));
    }

    PackedBytes& varint(quint64 value)
    {
        for (; value > 127; value >>= 7)
            byte(static_cast<int>((value & 127) | 128));
        return byte(static_cast<int>(value));
    }

    PackedBytes& zigzag(qint64 value) { return varint(static_cast<quint64>(value >= 0 ? 2 * value : -2 * value - 1)); }

    PackedBytes& text(const QByteArray& value) { return varint(static_cast<quint64>(value.size())).bytes(value); }

    PackedBytes& texts(std::initializer_list<QByteArray> values)
    {
        for (const QByteArray& value : values)
            text(value);
        return *this;
    }

    [[nodiscard]] const QByteArray& content() const { return m_content; }

private:
    QByteArray m_content;
};

} // namespace wayfolio::test
