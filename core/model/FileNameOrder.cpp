// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/FileNameOrder.h"

#include <algorithm>

namespace wayfolio {

namespace {

bool isAsciiDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/// Takes the number that `text` begins with, without leading zeros.
QStringView takeNumber(QStringView& text)
{
    const auto* const end = std::ranges::find_if_not(text, isAsciiDigit);
    const QStringView number = text.first(end - text.begin());
    text = text.sliced(number.size());
    const auto* const first = std::ranges::find_if(number, [](QChar digit) { return digit != u'0'; });
    return number.sliced(first - number.begin());
}

/// Of any length; the longer one is the larger.
std::weak_ordering compareNumbers(QStringView left, QStringView right)
{
    if (left.size() != right.size())
        return left.size() <=> right.size();
    return left.compare(right) <=> 0;
}

} // namespace

std::weak_ordering compareFileNames(QStringView left, QStringView right)
{
    while (!left.isEmpty() && !right.isEmpty()) {
        if (isAsciiDigit(left.front()) && isAsciiDigit(right.front())) {
            if (const auto order = compareNumbers(takeNumber(left), takeNumber(right)); order != 0)
                return order;
            continue;
        }
        if (left.front() != right.front())
            return left.front().unicode() <=> right.front().unicode();
        left = left.sliced(1);
        right = right.sliced(1);
    }
    return left.size() <=> right.size();
}

} // namespace wayfolio
