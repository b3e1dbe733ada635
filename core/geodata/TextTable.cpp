// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/TextTable.h"

#include <algorithm>

namespace wayfolio {

void TextTable::read(PackedReader& reader, std::vector<quint32> numbers)
{
    m_numbers = std::move(numbers);
    m_starts.reserve(m_numbers.size() + 1);
    m_starts.push_back(0);
    for (size_t i = 0; i < m_numbers.size() && reader.isGood(); ++i) {
        m_texts.append(reader.take(reader.count(1)));
        m_starts.push_back(static_cast<quint32>(m_texts.size()));
    }
    m_texts.squeeze();
}

QString TextTable::at(quint32 number) const
{
    const auto found = std::ranges::lower_bound(m_numbers, number);
    if (found == m_numbers.end() || *found != number)
        return {};
    const auto index = static_cast<size_t>(found - m_numbers.begin());
    const quint32 start = m_starts[index];
    return QString::fromUtf8(QByteArrayView(m_texts).sliced(start, m_starts[index + 1] - start));
}

} // namespace wayfolio
