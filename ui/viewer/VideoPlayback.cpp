// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/viewer/VideoPlayback.h"

#include "ui/Formats.h"
#include "ui/viewer/PictureView.h"
#include "ui/viewer/VideoBar.h"

#include <QFileInfo>

#include <algorithm>

namespace wayfolio {

namespace chrono = std::chrono;

namespace {

constexpr chrono::milliseconds kSeekPause{80};

} // namespace

VideoPlayback::VideoPlayback(PictureView& view, VideoBar& bar, VideoPlayerMaker makePlayer, QObject* parent)
    : QObject(parent)
    , m_view(view)
    , m_bar(bar)
    , m_makePlayer(std::move(makePlayer))
{
    m_seekTimer.setSingleShot(true);
    m_seekTimer.setInterval(kSeekPause);
    connect(&m_seekTimer, &QTimer::timeout, this, [this] {
        if (m_isOpen)
            m_player->seek(m_seekTo);
    });
    connect(&m_bar, &VideoBar::playToggled, this, &VideoPlayback::toggle);
    connect(&m_bar, &VideoBar::muteToggled, this, &VideoPlayback::toggleSound);
    connect(&m_bar, &VideoBar::seekRequested, this, &VideoPlayback::seekSoon);
}

VideoPlayback::~VideoPlayback() = default;

void VideoPlayback::setVideo(const QString& path)
{
    stop();
    m_path = path;
    m_bar.reset();
    m_bar.setMuted(m_isMuted);
    m_bar.setVisible(canPlay() && !path.isEmpty());
    if (!path.isEmpty())
        prepare();
}

/// Who looks at a video may play it; nobody shall wait then.
void VideoPlayback::prepare()
{
    if (m_preparer || !m_makePlayer.prepare)
        return;
    m_preparer = std::make_unique<WorkerPool>(1);
    m_preparer->submit([prepare = m_makePlayer.prepare] { prepare(); });
}

void VideoPlayback::toggle()
{
    if (m_path.isEmpty())
        return;
    if (!m_player)
        start();
    else if (m_isOpen)
        setPlaying(!m_isPlaying);
}

void VideoPlayback::toggleSound()
{
    m_isMuted = !m_isMuted;
    m_bar.setMuted(m_isMuted);
    if (m_player)
        m_player->setMuted(m_isMuted);
}

void VideoPlayback::skip(chrono::milliseconds time)
{
    if (!m_isOpen)
        return;
    m_bar.setPosition(m_bar.position() + time); // which keeps it within the video
    seekSoon(m_bar.position());
}

void VideoPlayback::setFrameSize(QSize pixels)
{
    m_frameSize = pixels;
    if (m_player)
        m_player->setFrameSize(pixels);
}

void VideoPlayback::start()
{
    m_bar.setTrouble({});
    m_player = m_makePlayer ? m_makePlayer.make(*this) : nullptr;
    if (!m_player) {
        Q_EMIT playElsewhere(m_path);
        return;
    }
    m_player->setMuted(m_isMuted);
    m_player->setFrameSize(m_frameSize);
    m_player->open(m_path);
}

void VideoPlayback::stop()
{
    m_seekTimer.stop();
    m_isOpen = false;
    m_isPlaying = false;
    m_player.reset();
}

void VideoPlayback::setPlaying(bool playing)
{
    m_isPlaying = playing;
    m_bar.setPlaying(playing);
    if (playing)
        m_player->play();
    else
        m_player->pause();
}

/// At once, then no more often than can be shown.
void VideoPlayback::seekSoon(chrono::milliseconds position)
{
    m_seekTo = position;
    if (m_isOpen && !m_seekTimer.isActive())
        m_seekTimer.start();
}

void VideoPlayback::videoOpened(const VideoFacts& facts)
{
    m_isOpen = true;
    m_bar.setDuration(facts.duration);
    m_bar.setSound(!facts.hasSound    ? VideoBar::Sound::None
                   : facts.canBeHeard ? VideoBar::Sound::Present
                                      : VideoBar::Sound::NoDevice);
    setPlaying(true);
}

void VideoPlayback::videoFrame(const QImage& frame, QSize fullSize)
{
    m_view.showFrame(frame, fullSize);
}

void VideoPlayback::videoAt(chrono::milliseconds position)
{
    if (!m_seekTimer.isActive()) // it would jump back to where it comes from
        m_bar.setPosition(position);
}

void VideoPlayback::videoEnded()
{
    m_isPlaying = false;
    m_bar.setPlaying(false);
}

/// The player is told of from within: it goes later.
void VideoPlayback::videoFailed(const Error& error)
{
    const QString name = format::displayPath(QFileInfo(error.subject).fileName());
    const auto sentence = [&] {
        switch (error.code) {
        case ErrorCode::NotFound:
            return tr("“%1” cannot be played: it is no longer there.").arg(name);
        case ErrorCode::NotReadable:
            return tr("“%1” cannot be played: it cannot be read.").arg(name);
        case ErrorCode::NotRegularFile:
            return tr("“%1” cannot be played: it is not a file.").arg(name);
        default:
            return tr("“%1” cannot be played: it is damaged, or nothing here decodes it.").arg(name);
        }
    };
    m_isOpen = false;
    m_isPlaying = false;
    m_bar.reset();
    m_bar.setTrouble(error.detail.isEmpty() ? sentence() : QStringLiteral("%1 (%2)").arg(sentence(), error.detail));
    QMetaObject::invokeMethod(
        this,
        [this, failed = m_player.get()] {
            if (m_player.get() == failed)
                stop();
        },
        Qt::QueuedConnection);
}

} // namespace wayfolio
