// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/video/FrameGrabber.h"
#include "core/video/VideoModules.h"

namespace wayfolio {

/// Starts this very program as a process that takes a frame of a video. Its main() begins with
/// `if (isFrameGrabber(argc, argv)) return runFrameGrabber(argc, argv);`. An empty command where the module that plays
/// videos is missing. Needs a QCoreApplication.
FrameCommand frameCommand();

/// Whether this process was started by frameCommand().
bool isFrameGrabber(int argc, char** argv);
/// All that such a process does; its exit status.
int runFrameGrabber(int argc, char** argv);

/// The frame that stands for a video: one a little after its beginning, which is often dark. Runs an event loop until
/// it is there. Null where there is none, and after `timeLimit`.
[[nodiscard]] QImage posterFrame(const VideoPlayerMaker& makePlayer, const QString& path, int longestSide,
                                 std::chrono::milliseconds timeLimit);

} // namespace wayfolio
