// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <algorithm>

namespace wayfolio {

/// Takes big-endian numbers and texts off the front of some bytes. Beyond their end it gives zeros and empty texts and
/// says so once, with hasFailed(): a reader asks after a whole structure, not after each number.
class ByteCursor
{
public:
    explicit ByteCursor(QByteArrayView bytes)
        : m_rest(bytes)
    {}

    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    [[nodiscard]] QByteArrayView rest() const { return m_rest; }

    /// An unsigned number of 0 to 8 bytes.
    quint64 number(int byteCount)
    {
        quint64 value = 0;
        for (const char byte : take(byteCount))
            value = value << 8U | static_cast<uchar>(byte);
        return value;
    }

    QByteArrayView take(qsizetype byteCount)
    {
        if (byteCount < 0 || byteCount > m_rest.size()) {
            m_hasFailed = true;
            byteCount = 0;
        }
        const QByteArrayView taken = m_rest.first(byteCount);
        m_rest = m_rest.sliced(byteCount);
        return taken;
    }

    void skip(qsizetype byteCount) { take(byteCount); }

    /// Up to a NUL, which is taken too, or to the end.
    QByteArrayView text()
    {
        const qsizetype end = m_rest.indexOf('\0');
        const QByteArrayView taken = take(end < 0 ? m_rest.size() : end);
        skip(std::min<qsizetype>(1, m_rest.size()));
        return taken;
    }

private:
    QByteArrayView m_rest;
    bool m_hasFailed = false;
};

} // namespace wayfolio
