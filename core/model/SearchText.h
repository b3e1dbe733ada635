// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>
#include <vector>

namespace wayfolio {

/// What is compared when people search: words of letters and numbers with a space between them, in UTF-8. Case and
/// width make no difference, nor ß and ss, nor accents on Latin, Greek and Cyrillic letters, nor whether the text is
/// composed (file names of macOS are not).
QByteArray searchWords(QStringView text);

/// What a person typed: each part between spaces is looked for by itself, and what is one part stays together:
/// "IMG_12" are the words "img 12" one behind the other.
std::vector<QByteArray> searchTerms(QStringView text);

/// Whether what begins at `position` of the words may be found: at the beginning of a word, at the beginning of a
/// number within one (DSC01234), and anywhere in scripts that put no spaces between words, so that 운대 finds 해운대.
bool mayBeginAt(std::string_view words, size_t position);

/// A great many texts to search in, each with a number of its owner. 8 bytes a text and its words in one block: one
/// pass through a million takes some milliseconds, so that no index is kept beside them.
class SearchTexts
{
public:
    void reserve(size_t texts, size_t bytes);
    /// Of words already.
    void add(quint32 owner, std::string_view words);

    [[nodiscard]] size_t size() const { return m_owners.size(); }

    /// Of every text that has the term, once; a text's owner, in the order they were added.
    [[nodiscard]] std::vector<quint32> find(std::string_view term) const;

    /// What it keeps in memory.
    [[nodiscard]] size_t byteSize() const;
    void squeeze();

private:
    std::string m_words;           ///< a line break in front of each text
    std::vector<quint32> m_starts; ///< of the line breaks
    std::vector<quint32> m_owners;
};

} // namespace wayfolio
