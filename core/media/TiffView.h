// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <optional>

namespace wayfolio {

/// The numbers of a TIFF structure (TIFF 6.0, section 2). Every access is checked; nothing where the bytes end.
class TiffView
{
public:
    enum class Order {
        LittleEndian,
        BigEndian,
    };

    /// Where the value, or the offset of a longer one, stands within an entry.
    static constexpr qint64 kValueInEntry = 8;
    static constexpr qint64 kEntrySize = 12;

    TiffView(QByteArrayView bytes, Order order)
        : m_bytes(bytes)
        , m_order(order)
    {}

    /// Of bytes that begin with "II" or "MM"; nothing for others.
    static std::optional<TiffView> ofHeader(QByteArrayView bytes)
    {
        if (bytes.startsWith("II"))
            return TiffView(bytes, Order::LittleEndian);
        if (bytes.startsWith("MM"))
            return TiffView(bytes, Order::BigEndian);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<quint32> number16(qint64 at) const { return number<quint16>(at); }

    [[nodiscard]] std::optional<quint32> number32(qint64 at) const { return number<quint32>(at); }

    /// Where the entry of `tag` begins in the directory at `directory`.
    [[nodiscard]] std::optional<qint64> entry(qint64 directory, quint32 tag) const
    {
        const quint32 count = number16(directory).value_or(0);
        for (quint32 i = 0; i < count; ++i) {
            const qint64 at = directory + 2 + (kEntrySize * i);
            const auto found = number16(at);
            if (!found)
                return std::nullopt;
            if (*found == tag)
                return at;
        }
        return std::nullopt;
    }

    /// Where the entry of the maker note (EXIF 3.0, 4.6.5.B, tag 0x927c) begins, in the Exif directory that the first
    /// one points to.
    [[nodiscard]] std::optional<qint64> makerNoteEntry() const
    {
        constexpr quint32 kMakerNoteTag = 0x927c;
        const auto directory = exifDirectory();
        return directory ? entry(*directory, kMakerNoteTag) : std::nullopt;
    }

    /// Where the Exif directory begins that the first one points to.
    [[nodiscard]] std::optional<quint32> exifDirectory() const
    {
        constexpr quint32 kExifDirectoryTag = 0x8769;
        const auto first = number32(4);
        return first ? subdirectory(*first, kExifDirectoryTag) : std::nullopt;
    }

    /// Where the directory begins that an entry of another one points to.
    [[nodiscard]] std::optional<quint32> subdirectory(qint64 directory, quint32 tag) const
    {
        const auto pointer = entry(directory, tag);
        return pointer ? number32(*pointer + kValueInEntry) : std::nullopt;
    }

    /// The first four bytes of an entry's value, which is all of a short one.
    [[nodiscard]] QByteArrayView valueInEntry(qint64 at) const
    {
        constexpr qint64 kValueBytes = 4;
        return at + kEntrySize <= m_bytes.size() ? m_bytes.sliced(at + kValueInEntry, kValueBytes) : QByteArrayView();
    }

    /// The bytes of an entry of bytes or text that are too long to stand in the entry itself; empty where they do not
    /// lie within these.
    [[nodiscard]] QByteArrayView bytesOfEntry(qint64 at) const
    {
        constexpr qint64 kCountInEntry = 4;
        const auto count = number32(at + kCountInEntry);
        const auto offset = number32(at + kValueInEntry);
        if (!count || !offset || *count <= 4 || qint64{*offset} + *count > m_bytes.size())
            return {};
        return m_bytes.sliced(*offset, *count);
    }

private:
    template<class Number>
    [[nodiscard]] std::optional<quint32> number(qint64 at) const
    {
        constexpr qint64 kSize = sizeof(Number);
        if (at < 0 || at + kSize > m_bytes.size())
            return std::nullopt;
        const QByteArrayView bytes = m_bytes.sliced(at, kSize);
        return m_order == Order::BigEndian ? qFromBigEndian<Number>(bytes.data())
                                           : qFromLittleEndian<Number>(bytes.data());
    }

    QByteArrayView m_bytes;
    Order m_order;
};

} // namespace wayfolio
