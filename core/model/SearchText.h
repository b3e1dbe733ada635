// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace wayfolio {

/// What is compared when people search: words of letters and numbers with a space between them, in UTF-8. Case and
/// width make no difference, nor ß and ss, nor accents on Latin, Greek and Cyrillic letters, nor whether the text is
/// composed (file names of macOS are not).
QByteArray searchWords(QStringView text);
/// The same into a string that is there already.
void putSearchWords(std::string_view utf8, std::string& words);

/// What a person typed: each part between spaces is looked for by itself, and what is one part stays together:
/// "IMG_12" are the words "img 12" one behind the other.
std::vector<QByteArray> searchTerms(QStringView text);

/// Whether what begins at `position` of the words may be found: at the beginning of a word, at the beginning of a
/// number within one (DSC01234), and anywhere in scripts that put no spaces between words, so that 운대 finds 해운대.
bool mayBeginAt(std::string_view words, size_t position);

} // namespace wayfolio
