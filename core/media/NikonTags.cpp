// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/NikonTags.h"

#include "core/media/ByteCursor.h"
#include "core/media/ExifText.h"

#include <array>

namespace wayfolio {

namespace {

/// The types of TIFF 6.0, section 2, by their numbers.
enum NikonType : quint64 {
    kNikonByte = 1,
    kNikonText = 2,
    kNikonRational = 5,
};

constexpr std::array<qsizetype, 13> kBytesByType{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

struct NikonRecord
{
    quint64 tag = 0;
    quint64 type = 0;
    QByteArrayView value;

    [[nodiscard]] QByteArray text() const
    {
        return type == kNikonText ? trimmedExifText(value).toByteArray() : QByteArray();
    }

    [[nodiscard]] std::vector<Rational> rationals() const
    {
        constexpr int kMaxCount = 3;
        std::vector<Rational> numbers;
        ByteCursor cursor(value);
        for (int i = 0; i < kMaxCount && type == kNikonRational && !cursor.rest().isEmpty(); ++i) {
            const auto numerator = static_cast<qint64>(cursor.number(4));
            numbers.push_back({.numerator = numerator, .denominator = static_cast<qint64>(cursor.number(4))});
        }
        return numbers;
    }

    [[nodiscard]] std::optional<Rational> rational() const
    {
        const auto numbers = rationals();
        return numbers.empty() ? std::nullopt : std::optional(numbers.front());
    }
};

std::optional<NikonRecord> takeRecord(ByteCursor& cursor)
{
    NikonRecord record;
    record.tag = cursor.number(4);
    record.type = cursor.number(2);
    const auto count = static_cast<qsizetype>(cursor.number(2));
    if (record.type >= kBytesByType.size())
        return std::nullopt;
    record.value = cursor.take(count * kBytesByType.at(record.type));
    return cursor.hasFailed() ? std::nullopt : std::optional(record);
}

void noteNikonGps(GpsTags& gps, quint64 tag, const NikonRecord& record)
{
    switch (tag) {
    case 0x0001:
        gps.latitudeRef = record.text();
        return;
    case 0x0002:
        gps.latitude = record.rationals();
        return;
    case 0x0003:
        gps.longitudeRef = record.text();
        return;
    case 0x0004:
        gps.longitude = record.rationals();
        return;
    case 0x0005:
        gps.altitudeRef = record.type == kNikonByte && record.value.startsWith('\1') ? 1 : 0;
        return;
    case 0x0006:
        gps.altitude = record.rational();
        return;
    case 0x0007:
        gps.timeStamp = record.rationals();
        return;
    case 0x0010:
        gps.directionRef = record.text();
        return;
    case 0x0011:
        gps.direction = record.rational();
        return;
    case 0x0012:
        gps.mapDatum = record.text();
        return;
    case 0x001d:
        gps.dateStamp = record.text();
        return;
    default:
        return;
    }
}

void noteNikonRecord(NikonTags& found, const NikonRecord& record)
{
    constexpr quint64 kFirstGpsTag = 0x1200000;
    constexpr quint64 kLastGpsTag = 0x120ffff;
    switch (record.tag) {
    case 0x0001:
        found.make = record.text();
        return;
    case 0x0002:
        found.model = record.text();
        return;
    case 0x0012:
        found.dateTimeOriginal = record.text();
        return;
    default:
        if (record.tag >= kFirstGpsTag && record.tag <= kLastGpsTag)
            noteNikonGps(found.gps, record.tag - kFirstGpsTag, record);
    }
}

} // namespace

NikonTags readNikonTags(QByteArrayView content)
{
    NikonTags found;
    ByteCursor cursor(content);
    while (const auto record = takeRecord(cursor))
        noteNikonRecord(found, *record);
    return found;
}

} // namespace wayfolio
