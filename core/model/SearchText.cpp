// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/SearchText.h"

#include <QList>
#include <QStringTokenizer>

#include <algorithm>

namespace wayfolio {

namespace {

bool isAsciiLetter(char character)
{
    return character >= 'a' && character <= 'z';
}

bool isAsciiDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// Most file names are of these characters, and there are a million of them.
template<class Words>
void addAscii(Words& words, char character)
{
    if (character >= 'A' && character <= 'Z')
        character = static_cast<char>(character - 'A' + 'a');
    if (isAsciiLetter(character) || isAsciiDigit(character))
        words.push_back(character);
    else if (words.size() > 0 && words.back() != ' ')
        words.push_back(' ');
}

bool losesAccents(QChar::Script script)
{
    return script == QChar::Script_Latin || script == QChar::Script_Greek || script == QChar::Script_Cyrillic;
}

/// Of a decomposed text; elsewhere a mark makes another letter (か and が).
QString withoutAccents(const QString& text)
{
    QString kept;
    kept.reserve(text.size());
    QChar::Script base = QChar::Script_Unknown;
    for (const QChar character : text) {
        if (character.category() == QChar::Mark_NonSpacing) {
            if (losesAccents(base))
                continue;
        } else {
            base = character.script();
        }
        kept.append(character);
    }
    return kept;
}

bool isOfWord(char32_t character)
{
    return QChar::isLetterOrNumber(character) || QChar::isMark(character);
}

/// Of scripts that put no spaces between words, or glue what people look for separately, as in Korean.
bool hasWordsWithin(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Hangul:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

/// The character whose UTF-8 begins there.
char32_t characterAt(std::string_view text, size_t position)
{
    const auto byte = [&](size_t index) -> char32_t {
        return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
    };
    const char32_t first = byte(position);
    const auto more = [&](size_t index) { return byte(position + index) & 0x3fU; };
    if (first < 0xc0)
        return first;
    if (first < 0xe0)
        return (first & 0x1fU) << 6 | more(1);
    if (first < 0xf0)
        return (first & 0x0fU) << 12 | more(1) << 6 | more(2);
    return (first & 0x07U) << 18 | more(1) << 12 | more(2) << 6 | more(3);
}

} // namespace

QByteArray searchWords(QStringView text)
{
    if (std::ranges::all_of(text, [](QChar character) { return character.unicode() < 0x80; })) {
        QByteArray words;
        words.reserve(text.size());
        for (const QChar character : text)
            addAscii(words, static_cast<char>(character.unicode()));
        return words.trimmed();
    }
    // ẞ becomes ss only once its case is folded, and what folding makes may have to be composed again.
    const QString folded = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    const QString plain = withoutAccents(folded).normalized(QString::NormalizationForm_KC);
    QString words;
    words.reserve(plain.size());
    for (const char32_t character : QStringView(plain).toUcs4()) {
        if (character == U'ß')
            words.append(QLatin1StringView("ss"));
        else if (isOfWord(character))
            words.append(QChar::fromUcs4(character));
        else if (!words.isEmpty() && words.back() != QLatin1Char(' '))
            words.append(QLatin1Char(' '));
    }
    return words.trimmed().toUtf8();
}

void putSearchWords(std::string_view utf8, std::string& words)
{
    words.clear();
    if (!std::ranges::all_of(utf8, [](char character) { return static_cast<unsigned char>(character) < 0x80; })) {
        words = searchWords(QString::fromUtf8(utf8)).toStdString();
        return;
    }
    for (const char character : utf8)
        addAscii(words, character);
    if (words.ends_with(' '))
        words.pop_back();
}

std::vector<QByteArray> searchTerms(QStringView text)
{
    std::vector<QByteArray> terms;
    const QString spaced = text.toString().simplified(); // all kinds of spaces
    for (const QStringView part : QStringTokenizer(QStringView(spaced), u' ', Qt::SkipEmptyParts)) {
        if (QByteArray words = searchWords(part); !words.isEmpty())
            terms.push_back(std::move(words));
    }
    return terms;
}

bool mayBeginAt(std::string_view words, size_t position)
{
    if (position == 0 || words[position - 1] == ' ')
        return true;
    if (isAsciiDigit(words[position]))
        return !isAsciiDigit(words[position - 1]);
    return hasWordsWithin(characterAt(words, position));
}

} // namespace wayfolio
