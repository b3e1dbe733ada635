// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImageReader>

#include <mutex>

namespace wayfolio {

/// The memory that decoding one picture may take. Qt's limit (256 MB a picture, unless a program says otherwise) is
/// enough for most; for a larger picture it is raised to what its header asks for, as long as this lives. Only one such
/// picture is decoded at a time in the whole process: the constructor waits for the one before. Any thread.
class DecodeTurn
{
public:
    /// More than that is no photo, or is not worth it: 134 megapixels of 16 bits a channel.
    static constexpr qint64 kMostBytes = qint64{1} << 30;
    /// From here on one after the other.
    static constexpr qint64 kManyBytes = qint64{200} << 20;

    explicit DecodeTurn(qint64 neededBytes);
    ~DecodeTurn();
    DecodeTurn(const DecodeTurn&) = delete;
    DecodeTurn& operator=(const DecodeTurn&) = delete;

    /// False for what needs more than kMostBytes: it must not be decoded.
    [[nodiscard]] bool isGranted() const { return m_isGranted; }

private:
    bool m_isGranted;
    std::unique_lock<std::mutex> m_turn; ///< held for a large picture alone
    int m_limitBefore = 0;
};

/// What the picture takes when it is decoded to be `longestSide` at most, by its header; 0 when that does not tell.
/// Only a JPEG is reduced while it is decoded.
[[nodiscard]] qint64 decodedBytes(const QImageReader& reader, int longestSide);

} // namespace wayfolio
