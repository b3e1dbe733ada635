// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <vector>

namespace wayfolio::test {

/// From one point of a border to the next, in units of its cell.
struct BorderStep
{
    qint64 east;
    qint64 north;
};

/// Writes the format that resources/timezones/pack-timezones describes.
class PackedZones
{
public:
    PackedZones& varint(quint64 value)
    {
        for (; value > 127; value >>= 7)
            m_content.append(static_cast<char>((value & 127) | 128));
        m_content.append(static_cast<char>(value));
        return *this;
    }

    PackedZones& names(const QByteArrayList& names)
    {
        varint(static_cast<quint64>(names.size()));
        for (const QByteArray& name : names) {
            varint(static_cast<quint64>(name.size()));
            m_content.append(name);
        }
        return *this;
    }

    PackedZones& cells(quint64 zone, int count) { return varint(2 * zone).varint(static_cast<quint64>(count)); }

    PackedZones& cell(const PackedZones& borders)
    {
        varint(2 * static_cast<quint64>(borders.m_content.size()) + 1);
        m_content.append(borders.m_content);
        return *this;
    }

    /// The first step is from the cell's corner.
    PackedZones& border(quint64 left, quint64 right, const std::vector<BorderStep>& steps)
    {
        varint(left).varint(right).varint(steps.size());
        varint(static_cast<quint64>(steps.front().east)).varint(static_cast<quint64>(steps.front().north));
        for (size_t i = 1; i < steps.size(); ++i)
            zigzag(steps[i].east).zigzag(steps[i].north);
        return *this;
    }

    [[nodiscard]] const QByteArray& content() const { return m_content; }

    [[nodiscard]] QByteArray file() const { return "WFZONES1" + qCompress(m_content); }

private:
    PackedZones& zigzag(qint64 value) { return varint(static_cast<quint64>(value >= 0 ? 2 * value : -2 * value - 1)); }

    QByteArray m_content;
};

/// Two borders in one cell. From west to east: zone 1, zone 2, and within zone 2 an enclave of zone 3.
inline PackedZones smallBorders()
{
    return PackedZones()
        .border(1, 2, {{1000, 0}, {200, 700}, {-400, 1348}})
        .border(3, 2, {{3000, 1000}, {500, 0}, {0, 500}, {-500, 0}, {0, -500}});
}

} // namespace wayfolio::test
