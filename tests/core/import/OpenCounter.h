// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QString>

#include <array>
#include <sys/inotify.h>
#include <unistd.h>

namespace wayfolio::test {

/// Counts how often files (not folders) of one folder are opened while it lives.
class OpenCounter
{
public:
    explicit OpenCounter(const QString& folder)
        : m_handle(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        inotify_add_watch(m_handle, QFile::encodeName(folder).constData(), IN_OPEN);
    }

    ~OpenCounter() { close(m_handle); }

    OpenCounter(const OpenCounter&) = delete;
    OpenCounter& operator=(const OpenCounter&) = delete;

    int count()
    {
        alignas(inotify_event) std::array<char, 65536> buffer{};
        for (ssize_t length = 0; (length = read(m_handle, buffer.data(), buffer.size())) > 0;) {
            for (ssize_t at = 0; at < length;) {
                const auto* const event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
                m_count += (event->mask & IN_ISDIR) == 0 ? 1 : 0;
                at += ssize_t{sizeof(inotify_event)} + event->len;
            }
        }
        return m_count;
    }

private:
    int m_handle;
    int m_count = 0;
};

} // namespace wayfolio::test
