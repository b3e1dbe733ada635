// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/video/VideoModules.h"

#include <QObject>
#include <QTimer>

namespace wayfolio {

class PictureView;
class VideoBar;

/// Plays the video that is looked at, in the place of its picture. The player is made when it is first played, and is
/// gone as soon as another photo is looked at. GUI thread.
class VideoPlayback : public QObject, private VideoListener
{
    Q_OBJECT

public:
    /// All outlive this. `makePlayer` may be empty: then nothing here plays videos.
    VideoPlayback(PictureView& view, VideoBar& bar, VideoPlayerMaker makePlayer, QObject* parent);
    ~VideoPlayback() override;

    /// Whether there is anything that might play; known without loading it.
    [[nodiscard]] bool canPlay() const { return static_cast<bool>(m_makePlayer); }

    /// The video to be played when it is asked for; empty for none. Ends what was played.
    void setVideo(const QString& path);
    void toggle();
    void toggleSound();
    /// By so much, from where it is.
    void skip(std::chrono::milliseconds time);
    /// More than these pixels of a frame would not be seen; empty: all are wanted.
    void setFrameSize(QSize pixels);

    [[nodiscard]] bool isPlaying() const { return m_isPlaying; }

    [[nodiscard]] bool hasPlayer() const { return m_player != nullptr; }

Q_SIGNALS:
    /// Nothing here plays it, against all hopes.
    void playElsewhere(const QString& path);

private:
    void videoOpened(const VideoFacts& facts) override;
    void videoFrame(const QImage& frame, QSize fullSize) override;
    void videoAt(std::chrono::milliseconds position) override;
    void videoEnded() override;
    void videoFailed(const Error& error) override;

    void prepare();
    void start();
    void stop();
    void setPlaying(bool playing);
    void seekSoon(std::chrono::milliseconds position);

    PictureView& m_view;
    VideoBar& m_bar;
    VideoPlayerMaker m_makePlayer;
    std::unique_ptr<VideoPlayer> m_player;
    QString m_path;
    QSize m_frameSize;
    QTimer m_seekTimer; ///< so that a slider that is dragged asks for no more than can be shown
    std::chrono::milliseconds m_seekTo{0};
    bool m_isOpen = false;
    bool m_isPlaying = false;
    bool m_isMuted = false;                 ///< of all videos from now on, until it is changed again
    std::unique_ptr<WorkerPool> m_preparer; ///< once there was a video
};

} // namespace wayfolio
