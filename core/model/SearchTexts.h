// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace wayfolio {

/// A great many texts to search in, each with a number of its owner. Of each only that is kept which is not as in the
/// one before it, for file names are numbered: four bytes a text rather than twenty. One pass through a million takes
/// some 20 milliseconds, so that no index is kept beside them.
class SearchTexts
{
public:
    SearchTexts() = default;

    /// What bytes() gave. They may come from a damaged file: the first text that cannot be is behind the last. Nothing
    /// is added to them.
    explicit SearchTexts(std::string_view bytes)
        : m_bytes(bytes)
    {}

    void reserve(size_t bytes) { m_bytes.reserve(bytes); }

    /// Of words already (SearchText.h).
    void add(quint32 owner, std::string_view words);

    /// Of every text that has the term, once; a text's owner, in the order they were added.
    [[nodiscard]] std::vector<quint32> find(std::string_view term) const;

    /// What it keeps in memory.
    [[nodiscard]] size_t byteSize() const { return m_bytes.size(); }

    /// To be kept; the same on every machine.
    [[nodiscard]] std::string_view bytes() const { return m_bytes; }

private:
    class Reader;
    static constexpr quint32 kBeforeFirst = std::numeric_limits<quint32>::max();

    std::string m_bytes; ///< text by text: what it shares with the one before, whose it is, and what is new
    std::string m_last;  ///< text that was added
    quint32 m_lastOwner = kBeforeFirst;
};

} // namespace wayfolio
