// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/Interrupt.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace wayfolio {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};
constexpr char kSignalCame = 's';
constexpr char kClosing = 'c';

/// A handler may do little but write(2) (POSIX 2.4.3), and has nothing else to know the pipe by.
std::atomic<int> writeEnd{-1};

void onSignal(int /*number*/)
{
    const int savedErrno = errno;
    [[maybe_unused]] const auto written = ::write(writeEnd.load(), &kSignalCame, 1);
    errno = savedErrno;
}

void handle(int number, void (*handler)(int), int flags)
{
    struct sigaction before = {};
    sigaction(number, nullptr, &before);
    if (before.sa_handler == SIG_IGN)
        return;
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, nullptr);
}

} // namespace

Interrupt::Interrupt()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return; // out of descriptors: Ctrl-C ends the program, as it does everywhere
    m_readEnd = ends[0];
    writeEnd = ends[1];
    m_watcher.submit([this] { waitForSignal(); });
    for (const int number : kSignals)
        handle(number, onSignal, SA_RESTART | static_cast<int>(SA_RESETHAND));
}

Interrupt::~Interrupt()
{
    if (m_readEnd < 0)
        return;
    for (const int number : kSignals)
        handle(number, SIG_DFL, 0);
    [[maybe_unused]] const auto written = ::write(writeEnd.load(), &kClosing, 1);
    m_watcher.waitUntilIdle();
    ::close(writeEnd.exchange(-1));
    ::close(m_readEnd);
}

void Interrupt::waitForSignal()
{
    char what = 0;
    ssize_t count = 0;
    do {
        count = ::read(m_readEnd, &what, 1);
        if (count == 1 && what == kSignalCame)
            m_stop.request_stop();
    } while ((count < 0 && errno == EINTR) || (count == 1 && what == kSignalCame));
}

} // namespace wayfolio
