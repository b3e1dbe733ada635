// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/video/VideoModule.h"

#include <functional>

namespace wayfolio {

/// Makes players of videos. Empty where nothing plays them.
struct VideoPlayerMaker
{
    /// Null where nothing plays them after all. On the thread that will use the player.
    std::function<std::unique_ptr<VideoPlayer>(VideoListener&)> make;
    /// Loads what the first make() would else load, which takes some tenths of a second. Any thread; may be empty.
    std::function<void()> prepare;

    explicit operator bool() const { return static_cast<bool>(make); }
};

/// The file of the module beside this program, whether it was built or not. Needs a QCoreApplication.
QString videoModulePath();

/// Loads the module of that file when it is first asked for a player. Empty where there is no such file: then nothing
/// of this program plays videos.
VideoPlayerMaker videoPlayerMaker(const QString& modulePath);

} // namespace wayfolio
