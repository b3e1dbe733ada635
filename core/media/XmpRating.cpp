// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/XmpRating.h"

#include <QByteArray>

namespace wayfolio {

int ratingOfXmpPacket(QByteArrayView packet)
{
    constexpr QByteArrayView kName("xmp:Rating");
    constexpr qsizetype kLongestNumber = 8;
    const qsizetype found = packet.indexOf(kName);
    if (found < 0)
        return 0;
    QByteArrayView rest = packet.sliced(found + kName.size());
    const auto skipSpaces = [&rest] { rest = rest.trimmed(); };
    skipSpaces();
    const bool isElement = rest.startsWith('>');
    const bool isAttribute = rest.startsWith('=');
    if (!isElement && !isAttribute) // of a longer name
        return 0;
    rest = rest.sliced(1);
    skipSpaces();
    if (isAttribute) {
        if (!rest.startsWith('"') && !rest.startsWith('\''))
            return 0;
        rest = rest.sliced(1);
    }
    const QByteArrayView number = rest.first(std::min(rest.size(), kLongestNumber));
    qsizetype end = 0;
    while (end < number.size() && number[end] != '<' && number[end] != '"' && number[end] != '\'')
        ++end;
    return static_cast<int>(number.first(end).trimmed().toDouble()); // the standard allows 3.5
}

} // namespace wayfolio
