// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/XmlText.h"

#include <array>
#include <charconv>
#include <cmath>

namespace wayfolio {

namespace {

/// Of a character outside any surrogate pair.
QChar writable(QChar character)
{
    if (character == u'\n' || character == u'\r' || character == u'\t')
        return u' ';
    const bool allowed = character >= u' ' && character < u'\xFFFE' && !character.isSurrogate();
    return allowed ? character : QChar(QChar::ReplacementCharacter);
}

/// std::to_chars knows no locale.
QLatin1StringView fixedText(std::array<char, 64>& buffer, double value, int decimals)
{
    char* const begin = buffer.data();
    const auto result = std::to_chars(begin, begin + buffer.size(), value, std::chars_format::fixed, decimals);
    return result.ec == std::errc{} ? QLatin1StringView(begin, result.ptr) : QLatin1StringView{};
}

} // namespace

QString XmlText::singleLine(QStringView text)
{
    QString line;
    line.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            line += text.sliced(i++, 2);
        else
            line += writable(text[i]);
    }
    return line;
}

QString XmlText::degrees(double value)
{
    std::array<char, 64> buffer{};
    return fixedText(buffer, value, 7);
}

std::optional<QString> XmlText::meters(double value)
{
    constexpr double kLargest = 1e12; // a broken rational, and still short enough for the buffer
    if (!std::isfinite(value) || std::abs(value) > kLargest)
        return std::nullopt;
    std::array<char, 64> buffer{};
    QLatin1StringView text = fixedText(buffer, value, 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == QLatin1StringView("-0") ? QStringLiteral("0") : QString(text);
}

} // namespace wayfolio
