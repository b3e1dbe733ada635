// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/PhotoReader.h"

namespace wayfolio {

/// What goes through the pipes between the program and the processes that read for it: frames of a length (four bytes,
/// of this machine's order) and as many bytes. Both ends are the same program, so there are no versions; but a reader
/// may have been taken over by the file it read, so nothing it says is believed without a look at its form.
inline constexpr qsizetype kLargestFrame = 16 << 20;

/// Writes requests. The JSON files that Takeout's titles come from are the same for a whole folder and named once; a
/// reader that was started anew needs a new writer.
class RequestWriter
{
public:
    void append(const ReadRequest& request, QByteArray& out);

private:
    std::shared_ptr<const TakeoutTitles> m_titles;
};

/// The other end of a RequestWriter.
class RequestParser
{
public:
    /// Nothing when the payload is no request.
    std::optional<ReadRequest> parse(QByteArrayView payload);

private:
    std::shared_ptr<const TakeoutTitles> m_titles;
};

void appendReply(const Reading& reading, QByteArray& out);
/// Nothing when the payload is no reply.
std::optional<Reading> parseReply(QByteArrayView payload);

/// Takes frames off the front of what came through a pipe.
class FrameSplitter
{
public:
    void add(QByteArrayView bytes) { m_bytes.append(bytes); }

    /// Nothing while the next frame is not complete. Valid until the next call of a function that is not const.
    std::optional<QByteArrayView> next();

    /// A frame is longer than any can be: nothing that follows makes sense.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    QByteArray m_bytes;
    qsizetype m_taken = 0; ///< bytes of frames that were taken
    bool m_isBroken = false;
};

} // namespace wayfolio
