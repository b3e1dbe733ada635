// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/video/FrameMain.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <sys/resource.h>

namespace wayfolio {

namespace {

constexpr std::string_view kFrameArgument = "--frame-of-video-for-wayfolio";
constexpr int kFrameArguments = 4;

/// Of what such a process allocates: frames of 8K are 50 MB each, and decoders keep some 20.
constexpr rlim_t kMostFrameMemory = rlim_t{2} << 30;
constexpr rlim_t kMostSeconds = 30;

constexpr std::chrono::milliseconds kLatestPoster{5'000};

void limitFrameProcess(decltype(RLIMIT_DATA) resource, rlim_t value)
{
    rlimit limits{};
    if (::getrlimit(resource, &limits) != 0)
        return;
    limits.rlim_cur = std::min(limits.rlim_max, value);
    ::setrlimit(resource, &limits);
}

/// Waits for one frame.
class PosterListener final : public VideoListener
{
public:
    PosterListener(QEventLoop& loop, int longestSide)
        : m_loop(loop)
        , m_longestSide(longestSide)
    {}

    void start(std::unique_ptr<VideoPlayer> player, const QString& path)
    {
        m_player = std::move(player);
        m_player->setMuted(true);
        m_player->setFrameSize({m_longestSide, m_longestSide});
        m_player->open(path);
    }

    void videoOpened(const VideoFacts& facts) override
    {
        m_player->seek(std::min(facts.duration / 10, kLatestPoster));
        m_player->pause();
    }

    void videoFrame(const QImage& frame, QSize /*fullSize*/) override
    {
        m_frame = frame;
        m_loop.quit();
    }

    void videoAt(std::chrono::milliseconds /*position*/) override {}

    void videoEnded() override { m_loop.quit(); }

    void videoFailed(const Error& /*error*/) override { m_loop.quit(); }

    [[nodiscard]] const QImage& frame() const { return m_frame; }

private:
    QEventLoop& m_loop;
    int m_longestSide;
    QImage m_frame;
    std::unique_ptr<VideoPlayer> m_player; // the last member: it tells of nothing after what it would change is gone
};

} // namespace

FrameCommand frameCommand()
{
    if (!QFileInfo(videoModulePath()).isFile())
        return {};
    return {.program = QStringLiteral("/proc/self/exe"),
            .arguments = {QString::fromLatin1(kFrameArgument.data(), kFrameArgument.size())}};
}

bool isFrameGrabber(int argc, char** argv)
{
    return argc == kFrameArguments && argv[1] == kFrameArgument;
}

int runFrameGrabber(int argc, char** argv)
{
    for (const int signal : {SIGINT, SIGQUIT, SIGHUP, SIGPIPE})
        ::signal(signal, SIG_IGN);
    limitFrameProcess(RLIMIT_CORE, 0);
    limitFrameProcess(RLIMIT_DATA, kMostFrameMemory);
    limitFrameProcess(RLIMIT_CPU, kMostSeconds);
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int longestSide = std::clamp(arguments.at(3).toInt(), 1, 1 << 14);
    const QImage frame =
        posterFrame(videoPlayerMaker(videoModulePath()), arguments.at(2), longestSide, FrameCommand::kTimeLimit);
    const QByteArray message = frameMessage(frame);
    std::fwrite(message.constData(), 1, static_cast<size_t>(message.size()), stdout);
    std::fflush(stdout);
    // At once: what decoders leave behind at their end is not worth waiting for, nor for what goes wrong there.
    std::_Exit(message.isEmpty() ? 1 : 0);
}

QImage posterFrame(const VideoPlayerMaker& makePlayer, const QString& path, int longestSide,
                   std::chrono::milliseconds timeLimit)
{
    if (!makePlayer)
        return {};
    QEventLoop loop;
    PosterListener listener(loop, longestSide);
    auto player = makePlayer.make(listener);
    if (!player)
        return {};
    QTimer::singleShot(timeLimit, &loop, &QEventLoop::quit);
    // From within the loop, so that a player that fails at once ends it.
    QTimer::singleShot(0, &loop, [&] { listener.start(std::move(player), path); });
    loop.exec();
    return listener.frame();
}

} // namespace wayfolio
