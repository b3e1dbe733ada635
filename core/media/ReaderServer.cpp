// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ReaderServer.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>

namespace wayfolio {

namespace {

using Clock = std::chrono::steady_clock;

// Waking the other side for every file would cost more than some files; but nobody waits long for one.
constexpr int kRepliesAtOnce = 32;
constexpr std::chrono::milliseconds kLongestDelay{5};

/// Of what a process allocates, not of what it maps: RAW files of any size are mapped.
constexpr rlim_t kMostMemory = rlim_t{1} << 30;

void limit(decltype(RLIMIT_DATA) resource, rlim_t value)
{
    rlimit limits{};
    if (::getrlimit(resource, &limits) != 0)
        return;
    limits.rlim_cur = std::min(limits.rlim_max, value);
    ::setrlimit(resource, &limits);
}

} // namespace

ReaderServer::ReaderServer(ReadFunction read)
    : m_read(std::move(read))
{}

int ReaderServer::run(int input, int output)
{
    while (receive(input)) {
        while (!m_requests.isEmpty()) {
            if (!answerNext(output))
                return 1;
        }
        if (!flush(output))
            return 1;
    }
    return m_frames.isBroken() ? 1 : 0;
}

void ReaderServer::prepareProcess()
{
    for (const int signal : {SIGINT, SIGQUIT, SIGHUP, SIGPIPE})
        ::signal(signal, SIG_IGN);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_DATA, kMostMemory);
}

/// Waits until there is at least one request. False at the end of the input, or of its sense.
bool ReaderServer::receive(int input)
{
    std::array<char, 64 * 1024> buffer; // NOLINT: filled by read()
    while (m_requests.isEmpty()) {
        const ssize_t count = ::read(input, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        m_frames.add(QByteArrayView(buffer.data(), count));
        while (const auto frame = m_frames.next()) {
            auto request = m_parser.parse(*frame);
            if (!request)
                return false;
            m_requests.push(*std::move(request));
        }
        if (m_frames.isBroken())
            return false;
    }
    return true;
}

bool ReaderServer::answerNext(int output)
{
    appendReply(m_read(m_requests.take()), m_replies);
    ++m_replyCount;
    const bool isDue = m_replyCount >= kRepliesAtOnce || Clock::now() - m_lastFlush >= kLongestDelay;
    return !isDue || flush(output);
}

bool ReaderServer::flush(int output)
{
    qsizetype done = 0;
    while (done < m_replies.size()) {
        const ssize_t count =
            ::write(output, m_replies.constData() + done, static_cast<size_t>(m_replies.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        done += count;
    }
    m_replies.clear();
    m_replyCount = 0;
    m_lastFlush = Clock::now();
    return true;
}

} // namespace wayfolio
