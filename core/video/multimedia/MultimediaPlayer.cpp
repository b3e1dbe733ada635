// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/video/multimedia/MultimediaPlayer.h"

#include "core/video/multimedia/FramePicture.h"

#include <QAudioDevice>
#include <QFile>
#include <QFileInfo>
#include <QMediaDevices>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace wayfolio {

namespace {

/// Qt calls a damaged file one that cannot be opened.
bool canRead(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && !file.read(1).isEmpty();
}

} // namespace

MultimediaPlayer::MultimediaPlayer(VideoListener& listener)
    : m_listener(listener)
{
    m_player.setVideoSink(&m_sink);
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, &MultimediaPlayer::turn);
    connect(&m_player, &QMediaPlayer::mediaStatusChanged, this, &MultimediaPlayer::react);
    connect(&m_player, &QMediaPlayer::positionChanged, this, [this](qint64 position) {
        if (m_isOpen)
            m_listener.videoAt(std::chrono::milliseconds(position));
    });
    connect(&m_player, &QMediaPlayer::errorOccurred, this,
            [this](QMediaPlayer::Error /*error*/, const QString& description) {
                tellFailed(canRead(m_path) ? ErrorCode::UnsupportedFormat : ErrorCode::NotReadable, description);
            });
}

MultimediaPlayer::~MultimediaPlayer()
{
    disconnect(&m_sink, nullptr, this, nullptr);
    disconnect(&m_player, nullptr, this, nullptr);
}

void MultimediaPlayer::open(const QString& path)
{
    m_path = path;
    const QFileInfo file(path);
    if (!file.exists())
        return tellFailed(ErrorCode::NotFound);
    if (!file.isFile()) // opening a FIFO would wait for ever
        return tellFailed(ErrorCode::NotRegularFile);
    if (!file.isReadable())
        return tellFailed(ErrorCode::NotReadable);
    m_player.setSource(QUrl::fromLocalFile(file.absoluteFilePath()));
}

void MultimediaPlayer::play()
{
    m_player.play();
}

void MultimediaPlayer::pause()
{
    m_player.pause();
}

void MultimediaPlayer::seek(std::chrono::milliseconds position)
{
    m_player.setPosition(position.count());
}

void MultimediaPlayer::setMuted(bool muted)
{
    m_isMuted = muted;
    if (m_sound)
        m_sound->setMuted(muted);
}

void MultimediaPlayer::setFrameSize(QSize pixels)
{
    m_frameSize = pixels;
}

void MultimediaPlayer::react(QMediaPlayer::MediaStatus status)
{
    if (status == QMediaPlayer::LoadedMedia && !m_isOpen)
        tellOpened();
    else if (status == QMediaPlayer::EndOfMedia)
        m_listener.videoEnded();
}

/// Devices for sound are looked for only where there is sound: asking the system for them is dear.
void MultimediaPlayer::tellOpened()
{
    if (!m_player.hasVideo())
        return tellFailed(ErrorCode::UnsupportedFormat);
    if (m_player.hasAudio()) {
        if (const QAudioDevice device = QMediaDevices::defaultAudioOutput(); !device.isNull()) {
            m_sound = std::make_unique<QAudioOutput>(device);
            m_sound->setMuted(m_isMuted);
            m_player.setAudioOutput(m_sound.get());
        }
    }
    m_isOpen = true;
    m_listener.videoOpened({.duration = std::chrono::milliseconds(m_player.duration()),
                            .hasSound = m_player.hasAudio(),
                            .canBeHeard = m_sound != nullptr});
}

void MultimediaPlayer::tellFailed(ErrorCode code, const QString& detail)
{
    m_isOpen = false;
    m_listener.videoFailed({.code = code, .subject = m_path, .detail = detail});
}

void MultimediaPlayer::turn(const QVideoFrame& frame)
{
    if (!frame.isValid() || !m_isOpen)
        return; // at the end comes one of nothing
    if (m_isTurning) {
        m_waiting = frame;
        return;
    }
    m_isTurning = true;
    m_worker.submit([this, frame, fitting = m_frameSize] {
        const QImage picture = framePicture(frame, fitting);
        QMetaObject::invokeMethod(
            this,
            [this, picture, fullSize = uprightSize(frame)] {
                m_isTurning = false;
                if (const QVideoFrame next = std::exchange(m_waiting, {}); next.isValid())
                    turn(next);
                if (!picture.isNull())
                    m_listener.videoFrame(picture, fullSize);
            },
            Qt::QueuedConnection);
    });
}

} // namespace wayfolio
