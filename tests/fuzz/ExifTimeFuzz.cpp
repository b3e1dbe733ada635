// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ByteCursor.h"
#include "core/media/ExifTime.h"
#include "tests/fuzz/FuzzTarget.h"

/// The same bytes as each kind of time there is.
void wayfolio::fuzz::readInput(const QByteArray& input)
{
    parseXmpTime(input);
    parseXmpInstant(input);
    parseIptcTime(input);
    parseUtcOffset(input);
    QByteArrayList lines = input.split('\n');
    lines.resize(3);
    const ParsedTime time = parseExifTime({.dateTime = lines.at(0), .subSeconds = lines.at(1), .offset = lines.at(2)});
    require(!time.time || !time.time->text.isEmpty());
    ByteCursor cursor(input);
    videoInstant(static_cast<qint64>(cursor.number(8)));
    std::vector<Rational> clock;
    while (clock.size() < 3)
        clock.push_back({.numerator = static_cast<qint32>(static_cast<quint32>(cursor.number(4))),
                         .denominator = static_cast<qint32>(static_cast<quint32>(cursor.number(4)))});
    parseGpsTime(cursor.rest(), clock);
}
