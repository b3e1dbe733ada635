// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/ReaderMessages.h"
#include "core/media/ReadQueue.h"

#include <chrono>
#include <functional>

namespace wayfolio {

/// The inside of a process that reads for another one (ReaderProcess): takes requests from one pipe until it is closed
/// and answers them through another, in order. Call MetadataReader::initialize() first.
class ReaderServer
{
public:
    using ReadFunction = std::function<Reading(const ReadRequest&)>;

    /// `read` is MetadataReader::read() but in tests.
    explicit ReaderServer(ReadFunction read);

    /// The exit status of the process: 0 when the other side closed its end, 1 when it spoke nonsense or is gone.
    int run(int input, int output);

    /// For a process that does nothing else: limits what a broken file can make it use, and leaves it to the closing of
    /// the pipe when it ends, so that a Ctrl-C meant for the program does not look like a crash.
    static void prepareProcess();

private:
    bool receive(int input);
    bool answerNext(int output);
    bool flush(int output);

    ReadFunction m_read;
    RequestParser m_parser;
    FrameSplitter m_frames;
    ReadQueue m_requests;
    QByteArray m_replies;
    int m_replyCount = 0;
    std::chrono::steady_clock::time_point m_lastFlush;
};

} // namespace wayfolio
