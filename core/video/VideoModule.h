// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Error.h"

#include <QImage>
#include <QtPlugin>

#include <chrono>
#include <memory>

namespace wayfolio {

/// What is known of a video once it is open.
struct VideoFacts
{
    std::chrono::milliseconds duration{0};
    bool hasSound = false;
    bool canBeHeard = false; ///< there is a device for its sound
};

/// Told what becomes of a video. On the thread of the player.
class VideoListener
{
public:
    virtual ~VideoListener() = default;

    virtual void videoOpened(const VideoFacts& facts) = 0;
    /// Upright. `fullSize`: of the video, where the frame was reduced to what is seen of it.
    virtual void videoFrame(const QImage& frame, QSize fullSize) = 0;
    virtual void videoAt(std::chrono::milliseconds position) = 0;
    virtual void videoEnded() = 0;
    /// NotFound, NotReadable, NotRegularFile, UnsupportedFormat (nothing here decodes it). Nothing else comes then.
    virtual void videoFailed(const Error& error) = 0;
};

/// Plays one video at a time. Needs an event loop; belongs to the thread that made it. Calls that take long (opening,
/// decoding, turning frames into pictures) are done elsewhere. Every call but open() is for an open video.
class VideoPlayer
{
public:
    virtual ~VideoPlayer() = default;

    /// Answered by videoOpened() or videoFailed(); stands still at its beginning.
    virtual void open(const QString& path) = 0;
    virtual void play() = 0;
    /// Shows the frame it stands at.
    virtual void pause() = 0;
    virtual void seek(std::chrono::milliseconds position) = 0;
    virtual void setMuted(bool muted) = 0;
    /// Frames need not be larger, in pixels; an empty size asks for all there are.
    virtual void setFrameSize(QSize pixels) = 0;
};

/// What plays videos: a module of its own, which is loaded when the first video is played. So a program that plays none
/// costs nothing more, and one without the module's libraries starts all the same.
class VideoModule
{
public:
    virtual ~VideoModule() = default;

    /// `listener` outlives it. Null where the system has nothing that decodes.
    virtual std::unique_ptr<VideoPlayer> makePlayer(VideoListener& listener) = 0;
};

} // namespace wayfolio

Q_DECLARE_INTERFACE(wayfolio::VideoModule, "org.wayfolio.VideoModule/1")
