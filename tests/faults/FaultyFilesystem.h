// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>

namespace wayfolio::test {

/// What goes wrong beneath SQLite, at which of its steps. A step changes a file or waits for the disk: a write, a
/// cut, a sync, a removal. They are counted from 1 in the order SQLite takes them.
struct FilesystemFault
{
    enum class Kind {
        None,
        Die,       ///< SIGKILL just before the step
        DieTorn,   ///< a write is done by half first
        PowerLoss, ///< and of what was not synced, any sectors may be missing
        Full,      ///< the step, if it is a write, and all later writes find no room
        MoveAway,  ///< just before the step, `folder` is renamed to its name with ".gone"
        Remove,    ///< just before the step, `folder` is removed with all in it
    };

    Kind kind = Kind::None;
    std::int64_t step = 0;
    unsigned seed = 0;    ///< which sectors survive
    std::string folder{}; ///< of the catalogue
};

/// From now on, every file that SQLite opens in this process goes through a layer that fails so. `steps` counts; it
/// may lie in memory that another process sees. SQLite on one thread only.
void installFaultyFilesystem(const FilesystemFault& fault, std::int64_t& steps);

} // namespace wayfolio::test
