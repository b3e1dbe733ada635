// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/SearchTexts.h"

#include "core/model/SearchText.h"

#include <algorithm>
#include <limits>

namespace wayfolio {

namespace {

constexpr size_t kMostHead = std::numeric_limits<quint8>::max();
// Of the number that says the lengths: the middle's stands above.
constexpr quint32 kHasStep = 1; ///< the owner is not the next one
constexpr int kTailShift = 1;
constexpr size_t kMostTail = 7;
constexpr int kMiddleShift = 4;
constexpr int kBits = 7;
constexpr quint32 kSevenBits = 0x7f;
constexpr quint32 kMore = 0x80;

void putNumber(std::string& bytes, quint32 number)
{
    for (; number > kSevenBits; number >>= kBits)
        bytes.push_back(static_cast<char>((number & kSevenBits) | kMore));
    bytes.push_back(static_cast<char>(number));
}

/// Where the term begins, as people may look for it, from a position on.
size_t findTerm(std::string_view text, std::string_view term, size_t from)
{
    for (size_t at = text.find(term, from); at != std::string_view::npos; at = text.find(term, at + 1)) {
        if (mayBeginAt(text, at))
            return at;
    }
    return std::string_view::npos;
}

} // namespace

/// Goes through what add() wrote, with one text at a time laid out.
class SearchTexts::Reader
{
public:
    explicit Reader(std::string_view bytes)
        : m_bytes(bytes)
    {}

    /// False behind the last.
    bool next()
    {
        m_head = byte();
        const quint32 lengths = number();
        const size_t tail = lengths >> kTailShift & kMostTail;
        const size_t middle = lengths >> kMiddleShift;
        const quint32 step = (lengths & kHasStep) != 0 ? number() : 0;
        if (!m_isGood || m_head + tail > m_text.size() || middle > m_bytes.size() - m_position)
            return false;
        m_owner += 1 + (step >> 1 ^ (0U - (step & 1)));
        m_text.replace(m_head, m_text.size() - m_head - tail, m_bytes.substr(m_position, middle));
        m_position += middle;
        return true;
    }

    [[nodiscard]] const std::string& text() const { return m_text; }

    /// How much of it, from the beginning, is as in the one before.
    [[nodiscard]] size_t head() const { return m_head; }

    [[nodiscard]] quint32 owner() const { return m_owner; }

private:
    quint8 byte()
    {
        m_isGood = m_position < m_bytes.size();
        return m_isGood ? static_cast<quint8>(m_bytes[m_position++]) : 0;
    }

    quint32 number()
    {
        quint32 value = 0;
        for (int shift = 0; shift < std::numeric_limits<quint32>::digits; shift += kBits) {
            const quint8 part = byte();
            value |= (part & kSevenBits) << shift;
            if (part < kMore)
                break;
        }
        return value;
    }

    std::string_view m_bytes;
    size_t m_position = 0;
    bool m_isGood = true; ///< the last byte was there
    std::string m_text;
    size_t m_head = 0;
    quint32 m_owner = kBeforeFirst;
};

void SearchTexts::add(quint32 owner, std::string_view words)
{
    const size_t shorter = std::min(words.size(), m_last.size());
    const auto differs = std::ranges::mismatch(words.substr(0, std::min(shorter, kMostHead)), m_last);
    const auto head = static_cast<size_t>(differs.in1 - words.begin());
    size_t tail = 0;
    while (tail < std::min(shorter - head, kMostTail) &&
           words[words.size() - tail - 1] == m_last[m_last.size() - tail - 1])
        ++tail;
    const std::string_view middle = words.substr(head, words.size() - head - tail);
    m_bytes.push_back(static_cast<char>(head));
    const auto step = static_cast<qint32>(owner - m_lastOwner - 1);
    putNumber(m_bytes,
              static_cast<quint32>(middle.size() << kMiddleShift | tail << kTailShift) | (step != 0 ? kHasStep : 0));
    if (step != 0)
        putNumber(m_bytes, static_cast<quint32>(step << 1 ^ step >> 31));
    m_bytes.append(middle);
    m_last = words;
    m_lastOwner = owner;
}

std::vector<quint32> SearchTexts::find(std::string_view term) const
{
    std::vector<quint32> owners;
    if (term.empty())
        return owners;
    Reader reader(m_bytes);
    size_t found = std::string_view::npos; // in the text before
    while (reader.next()) {
        // What stands in the head alone stood there in the text before.
        const bool isInHead = found != std::string_view::npos && found + term.size() <= reader.head();
        if (!isInHead)
            found = findTerm(reader.text(), term, reader.head() - std::min(reader.head(), term.size() - 1));
        if (found != std::string_view::npos)
            owners.push_back(reader.owner());
    }
    return owners;
}

} // namespace wayfolio
