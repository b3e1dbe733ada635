// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/SearchText.h"

#include <QList>
#include <QStringTokenizer>

#include <algorithm>
#include <cstring>

namespace wayfolio {

namespace {

constexpr char kTextBreak = '\n';

bool isAsciiLetter(char character)
{
    return character >= 'a' && character <= 'z';
}

bool isAsciiDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar character) { return character.unicode() < 0x80; });
}

/// Most file names are of these letters, and there are a million of them.
QByteArray asciiWords(QStringView text)
{
    QByteArray words;
    words.reserve(text.size());
    for (const QChar character : text) {
        char letter = static_cast<char>(character.unicode());
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
        if (isAsciiLetter(letter) || isAsciiDigit(letter))
            words.append(letter);
        else if (!words.isEmpty() && words.back() != ' ')
            words.append(' ');
    }
    if (words.endsWith(' '))
        words.chop(1);
    return words;
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
    if (isAscii(text))
        return asciiWords(text);
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
    if (position == 0 || words[position - 1] == ' ' || words[position - 1] == kTextBreak)
        return true;
    if (isAsciiDigit(words[position]))
        return !isAsciiDigit(words[position - 1]);
    return hasWordsWithin(characterAt(words, position));
}

void SearchTexts::reserve(size_t texts, size_t bytes)
{
    m_words.reserve(bytes + texts);
    m_starts.reserve(texts);
    m_owners.reserve(texts);
}

void SearchTexts::add(quint32 owner, std::string_view words)
{
    m_starts.push_back(static_cast<quint32>(m_words.size()));
    m_owners.push_back(owner);
    m_words.push_back(kTextBreak);
    m_words.append(words);
}

std::vector<quint32> SearchTexts::find(std::string_view term) const
{
    std::vector<quint32> owners;
    if (term.empty())
        return owners;
    const std::string_view words(m_words);
    size_t text = 0; // the one that `from` is in
    for (size_t from = 0; from < words.size();) {
        const void* hit = memmem(words.data() + from, words.size() - from, term.data(), term.size());
        if (hit == nullptr)
            break;
        const auto position = static_cast<size_t>(static_cast<const char*>(hit) - words.data());
        if (!mayBeginAt(words, position)) {
            from = position + 1;
            continue;
        }
        // The next hit is near, mostly.
        while (text + 1 < m_starts.size() && m_starts[text + 1] <= position)
            ++text;
        owners.push_back(m_owners[text]);
        from = text + 1 < m_starts.size() ? m_starts[text + 1] : words.size();
    }
    return owners;
}

size_t SearchTexts::byteSize() const
{
    return m_words.capacity() + (m_starts.capacity() + m_owners.capacity()) * sizeof(quint32);
}

void SearchTexts::squeeze()
{
    m_words.shrink_to_fit();
    m_starts.shrink_to_fit();
    m_owners.shrink_to_fit();
}

} // namespace wayfolio
