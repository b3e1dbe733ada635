// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/video/VideoModule.h"

#include <QAudioOutput>
#include <QMediaPlayer>
#include <QVideoFrame>
#include <QVideoSink>

namespace wayfolio {

/// QMediaPlayer, its frames turned into pictures on a thread of their own: the latest one, where they come faster than
/// they are turned.
class MultimediaPlayer final : public QObject, public VideoPlayer
{
    Q_OBJECT

public:
    explicit MultimediaPlayer(VideoListener& listener);
    ~MultimediaPlayer() override;

    [[nodiscard]] bool isAvailable() const { return m_player.isAvailable(); }

    void open(const QString& path) override;
    void play() override;
    void pause() override;
    void seek(std::chrono::milliseconds position) override;
    void setMuted(bool muted) override;
    void setFrameSize(QSize pixels) override;

private:
    void react(QMediaPlayer::MediaStatus status);
    void tellOpened();
    void tellFailed(ErrorCode code, const QString& detail = {});
    void turn(const QVideoFrame& frame);

    VideoListener& m_listener;
    QString m_path;
    QVideoSink m_sink;
    std::unique_ptr<QAudioOutput> m_sound; ///< null where there is no device
    QMediaPlayer m_player;
    bool m_isMuted = false;
    bool m_isOpen = false;
    QSize m_frameSize;
    QVideoFrame m_waiting;
    bool m_isTurning = false;
    WorkerPool m_worker{1}; // the last member: joined before what its tasks tell is gone
};

} // namespace wayfolio
