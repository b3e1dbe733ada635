// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geodata/PackedReader.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace wayfolio {

/// Texts for some of many numbered things, in one block of UTF-8: a string object each would take three times the
/// memory.
class TextTable
{
public:
    /// Reads a text for each of these numbers, which ascend. The reader is no longer good when that fails.
    void read(PackedReader& reader, std::vector<quint32> numbers);

    /// Empty for a number that has none.
    [[nodiscard]] QString at(quint32 number) const;

private:
    std::vector<quint32> m_numbers;
    std::vector<quint32> m_starts; ///< one more than there are texts
    QByteArray m_texts;
};

} // namespace wayfolio
