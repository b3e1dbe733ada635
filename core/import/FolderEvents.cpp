// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/FolderEvents.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>
#include <utility>

namespace wayfolio {

namespace {

// IN_MODIFY is not among them: a file that is being copied is worth reading once, when it is closed.
constexpr quint32 kAsked = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MOVE_SELF |
                           IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK;

class FileDescriptor
{
public:
    explicit FileDescriptor(int number)
        : m_number(number)
    {}

    ~FileDescriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }

    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;

    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

std::optional<FolderEvent::Kind> kindOf(quint32 mask)
{
    const bool isFolder = (mask & IN_ISDIR) != 0;
    if ((mask & IN_Q_OVERFLOW) != 0)
        return FolderEvent::Kind::Lost;
    if ((mask & IN_IGNORED) != 0) // follows whatever ends a watch
        return FolderEvent::Kind::Ended;
    if ((mask & IN_MOVE_SELF) != 0)
        return FolderEvent::Kind::Moved;
    if ((mask & (IN_CREATE | IN_MOVED_TO)) != 0 && isFolder)
        return FolderEvent::Kind::FolderCame;
    if ((mask & (IN_DELETE | IN_MOVED_FROM)) != 0 && isFolder)
        return FolderEvent::Kind::FolderWent;
    if ((mask & IN_CREATE) != 0)
        return FolderEvent::Kind::FileMade;
    if ((mask & (IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)) != 0)
        return FolderEvent::Kind::FileChanged;
    return std::nullopt;
}

class InotifyEvents : public FolderEvents
{
public:
    InotifyEvents()
        : m_inotify(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK))
        , m_startError(m_inotify.number() < 0 ? errno : 0)
        , m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
        , m_mounts(::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC))
    {}

    std::expected<int, int> add(const QByteArray& path) override
    {
        if (m_startError != 0)
            return std::unexpected(m_startError);
        const int watch = ::inotify_add_watch(m_inotify.number(), path.constData(), kAsked);
        if (watch < 0)
            return std::unexpected(errno);
        return watch;
    }

    void remove(int watch) override { ::inotify_rm_watch(m_inotify.number(), watch); }

    std::vector<FolderEvent> wait(std::optional<std::chrono::milliseconds> longest) override
    {
        std::array<pollfd, 3> sources{pollfd{.fd = m_wake.number(), .events = POLLIN, .revents = 0},
                                      pollfd{.fd = m_inotify.number(), .events = POLLIN, .revents = 0},
                                      pollfd{.fd = m_mounts.number(), .events = POLLPRI, .revents = 0}};
        ::poll(sources.data(), sources.size(), longest ? static_cast<int>(longest->count()) : -1);
        quint64 wakes = 0;
        (void)!::read(m_wake.number(), &wakes, sizeof wakes);
        std::vector<FolderEvent> events;
        if ((sources[1].revents & POLLIN) != 0)
            readInto(events);
        if ((sources[2].revents & POLLPRI) != 0) // proc(5)
            events.push_back({.kind = FolderEvent::Kind::MountsChanged, .watch = -1, .name = {}});
        return events;
    }

    void wake() override
    {
        const quint64 one = 1;
        (void)!::write(m_wake.number(), &one, sizeof one);
    }

private:
    void readInto(std::vector<FolderEvent>& events)
    {
        constexpr size_t kBufferBytes = 64 * 1024;
        alignas(inotify_event) std::array<char, kBufferBytes> buffer;
        const ssize_t size = ::read(m_inotify.number(), buffer.data(), buffer.size());
        constexpr auto kHeadBytes = static_cast<ssize_t>(sizeof(inotify_event));
        inotify_event event{};
        for (ssize_t at = 0; at + kHeadBytes <= size; at += kHeadBytes + event.len) {
            std::memcpy(&event, buffer.data() + at, sizeof event);
            const std::optional<FolderEvent::Kind> kind = kindOf(event.mask);
            if (kind)
                events.push_back({.kind = *kind,
                                  .watch = event.wd,
                                  .name = event.len > 0 ? QByteArray(buffer.data() + at + kHeadBytes) : QByteArray()});
        }
    }

    FileDescriptor m_inotify;
    int m_startError;
    FileDescriptor m_wake;
    FileDescriptor m_mounts;
};

} // namespace

std::unique_ptr<FolderEvents> makeFolderEvents()
{
    return std::make_unique<InotifyEvents>();
}

} // namespace wayfolio
