// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <chrono>
#include <expected>
#include <memory>
#include <optional>
#include <vector>

namespace wayfolio {

/// Something that happened in a watched folder.
struct FolderEvent
{
    enum class Kind {
        FileMade,      ///< a name was given; what is written into it is said when it is closed
        FileChanged,   ///< it was closed after writing, moved here or away, or deleted
        FolderCame,    ///< made, or moved here
        FolderWent,    ///< deleted, or moved away
        Moved,         ///< the watched folder itself
        Ended,         ///< the watched folder is deleted, or its drive is gone; its number means nothing from now on
        Lost,          ///< nobody knows what happened, for it was too much
        MountsChanged, ///< drives came or went
    };
    Kind kind = Kind::Lost;
    int watch = -1;  ///< the folder's number; not for the last two
    QByteArray name; ///< in the folder; empty where it is about the folder itself

    bool operator==(const FolderEvent&) const = default;
};

/// What a system says of folders. Used by one thread, except for wake().
class FolderEvents
{
public:
    FolderEvents() = default;
    virtual ~FolderEvents() = default;
    FolderEvents(const FolderEvents&) = delete;
    FolderEvents& operator=(const FolderEvents&) = delete;

    /// Watches a folder, not what is below it; gives a number for it, or an errno value. ENOSPC and EMFILE: the system
    /// allows no more. A folder that is watched already keeps its number.
    virtual std::expected<int, int> add(const QByteArray& path) = 0;
    virtual void remove(int watch) = 0;
    /// What happened, in order; waits for it, for wake(), or as long as is said.
    virtual std::vector<FolderEvent> wait(std::optional<std::chrono::milliseconds> longest) = 0;
    /// From any thread; also before wait().
    virtual void wake() = 0;
};

/// The system's own, by inotify(7).
///
/// Not QFileSystemWatcher: it says no more than that a folder changed, also for every piece of a file that is being
/// copied, follows nothing below, and hides that the system's limit is reached or that events were lost.
std::unique_ptr<FolderEvents> makeFolderEvents();

} // namespace wayfolio
