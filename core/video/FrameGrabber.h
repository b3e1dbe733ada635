// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QStringList>

#include <chrono>
#include <stop_token>

namespace wayfolio {

/// How a process that takes a frame of a video is started: its arguments are these, the path, and the longest side.
struct FrameCommand
{
    /// Far more than decoding one frame takes, of a large video on a slow disk.
    static constexpr std::chrono::milliseconds kTimeLimit{8'000};

    QString program; ///< ends in runFrameGrabber(); empty for none
    QStringList arguments;
    std::chrono::milliseconds timeLimit = kTimeLimit;
};

/// One upright frame from near the beginning of a video, in a process of its own: a file that crashes or stalls its
/// decoder costs nothing but its picture. Waits for it; null where there is none, or no more wish for it. Any thread.
[[nodiscard]] QImage grabFrame(const FrameCommand& command, const QString& path, int longestSide,
                               const std::stop_token& stop = {});

/// What such a process writes: width, height and the pixels of Format_RGB32, so that no decoder of pictures is needed
/// to read what a broken one may have written. Empty for a null picture.
[[nodiscard]] QByteArray frameMessage(const QImage& frame);
/// Null for anything that frameMessage() would not write, and for more than `longestSide`.
[[nodiscard]] QImage parseFrameMessage(const QByteArray& message, int longestSide);

} // namespace wayfolio
