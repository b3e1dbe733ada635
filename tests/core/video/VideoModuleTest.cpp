// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/video/FrameMain.h"
#include "core/video/VideoModules.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Heard final : VideoListener
{
    void videoOpened(const VideoFacts& opened) override { facts = opened; }

    void videoFrame(const QImage& newFrame, QSize newFullSize) override
    {
        frame = newFrame;
        fullSize = newFullSize;
        ++frames;
    }

    void videoAt(std::chrono::milliseconds newPosition) override { position = newPosition; }

    void videoEnded() override { ended = true; }

    void videoFailed(const Error& newError) override { error = newError; }

    std::optional<VideoFacts> facts;
    QImage frame;
    QSize fullSize;
    int frames = 0;
    std::chrono::milliseconds position{-1};
    bool ended = false;
    std::optional<Error> error;
};

QString video(const char* name)
{
    return u"" WAYFOLIO_TEST_VIDEOS "/"_s + QString::fromLatin1(name);
}

enum class Looks {
    Red,
    Green,
    Blue,
    White,
    Other,
};

Looks looks(QRgb color)
{
    const auto isHigh = [](int value) { return value > 200; };
    const auto isLow = [](int value) { return value < 60; };
    const int red = qRed(color);
    const int green = qGreen(color);
    const int blue = qBlue(color);
    if (isHigh(red) && isHigh(green) && isHigh(blue))
        return Looks::White;
    if (isHigh(red) && isLow(green) && isLow(blue))
        return Looks::Red;
    if (isLow(red) && isHigh(green) && isLow(blue))
        return Looks::Green;
    return isLow(red) && isLow(green) && isHigh(blue) ? Looks::Blue : Looks::Other;
}

/// Of the part that changes.
Looks looks(const QImage& frame)
{
    return frame.isNull() ? Looks::Other : looks(frame.pixel(frame.width() / 2, frame.height() * 3 / 4));
}

} // namespace

/// The module as it is, with what decodes here. The video is red, green and blue, a second each, below a white band.
class VideoModuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_make = videoPlayerMaker(videoModulePath());
        if (!m_make)
            QSKIP("Built without Qt Multimedia");
    }

    void init()
    {
        m_heard = {};
        m_player = m_make.make(m_heard);
        if (!m_player)
            QSKIP("Nothing here decodes videos");
    }

    void cleanup() { m_player.reset(); }

    void withoutTheModule()
    {
        QVERIFY(!videoPlayerMaker(u"/nonexistent/libwayfolio-video.so"_s));
        QFile other(m_folder.filePath(u"libother.so"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("no library");
        other.close();
        const VideoPlayerMaker make = videoPlayerMaker(other.fileName());
        QVERIFY(make); // which is only seen when it is loaded
        QVERIFY(make.make(m_heard) == nullptr);
        make.prepare();
    }

    void opens()
    {
        m_player->open(video("three-colors.mp4"));
        QTRY_VERIFY(m_heard.facts);
        QVERIFY(std::chrono::abs(m_heard.facts->duration - 3s) < 200ms);
        QVERIFY(m_heard.facts->hasSound);
        m_player->pause();
        QTRY_COMPARE(looks(m_heard.frame), Looks::Red);
        QCOMPARE(m_heard.fullSize, QSize(320, 180));
        QCOMPARE(m_heard.frame.size(), QSize(320, 180));
        QCOMPARE(looks(m_heard.frame.pixel(160, 20)), Looks::White);
        QVERIFY(!m_heard.error);
    }

    void showsWhereItIsPut()
    {
        m_player->setFrameSize({100, 100});
        m_player->open(video("three-colors.mp4"));
        QTRY_VERIFY(m_heard.facts);
        m_player->pause();
        m_player->seek(1500ms);
        QTRY_COMPARE(looks(m_heard.frame), Looks::Green);
        QCOMPARE(m_heard.frame.size(), QSize(100, 56));
        QCOMPARE(m_heard.fullSize, QSize(320, 180));
        m_player->seek(2500ms);
        QTRY_COMPARE(looks(m_heard.frame), Looks::Blue);
        m_player->seek(200ms);
        QTRY_COMPARE(looks(m_heard.frame), Looks::Red);
        QTRY_VERIFY(std::chrono::abs(m_heard.position - 200ms) < 150ms);
    }

    void playsToItsEnd()
    {
        m_player->setMuted(true);
        m_player->open(video("three-colors.mp4"));
        QTRY_VERIFY(m_heard.facts);
        m_player->seek(2000ms);
        m_player->play();
        QTRY_VERIFY_WITH_TIMEOUT(m_heard.ended, 30'000);
        QCOMPARE(looks(m_heard.frame), Looks::Blue); // and stays
        QVERIFY(m_heard.position > 2000ms);

        m_player->play(); // from its beginning
        QTRY_COMPARE(looks(m_heard.frame), Looks::Red);
    }

    void standsUpright()
    {
        m_player->open(video("turned-no-sound.mp4"));
        QTRY_VERIFY(m_heard.facts);
        QVERIFY(!m_heard.facts->hasSound);
        QVERIFY(!m_heard.facts->canBeHeard);
        m_player->pause();
        QTRY_VERIFY(m_heard.frames > 0);
        QCOMPARE(m_heard.fullSize, QSize(180, 320));
        QCOMPARE(m_heard.frame.size(), QSize(180, 320));
        QCOMPARE(looks(m_heard.frame.pixel(170, 160)), Looks::White);
        QCOMPARE(looks(m_heard.frame.pixel(10, 160)), Looks::Red);
    }

    void failsWithAReason_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<ErrorCode>("expected");
        QTest::newRow("gone") << u"gone"_s << ErrorCode::NotFound;
        QTest::newRow("a folder") << u"folder"_s << ErrorCode::NotRegularFile;
        QTest::newRow("a pipe") << u"pipe"_s << ErrorCode::NotRegularFile;
        QTest::newRow("a text") << u"text"_s << ErrorCode::UnsupportedFormat;
        QTest::newRow("cut off") << u"cut"_s << ErrorCode::UnsupportedFormat;
        QTest::newRow("sound alone") << u"sound"_s << ErrorCode::UnsupportedFormat;
    }

    void failsWithAReason()
    {
        QFETCH(const QString, kind);
        QFETCH(const ErrorCode, expected);
        const QString path = m_folder.filePath(kind + u".mp4"_s);
        const auto write = [&path](const QByteArray& bytes) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QFile whole(video("three-colors.mp4"));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        if (kind == "folder"_L1)
            QVERIFY(QDir().mkpath(path));
        else if (kind == "pipe"_L1)
            QCOMPARE(::mkfifo(QFile::encodeName(path), 0600), 0);
        else if (kind == "text"_L1)
            QVERIFY(write("Not a video, but the name of one.\n"));
        else if (kind == "cut"_L1)
            QVERIFY(write(whole.read(600)));
        else if (kind == "sound"_L1)
            QVERIFY(write(silentWave()));
        m_player->open(path);
        QTRY_VERIFY(m_heard.error || m_heard.facts);
        QVERIFY(m_heard.error);
        QCOMPARE(m_heard.error->code, expected);
        QCOMPARE(m_heard.error->subject, path);
        QCOMPARE(m_heard.frames, 0);
    }

    void goesInTheMiddle()
    {
        m_player->open(video("three-colors.mp4"));
        m_player.reset(); // while it is opened
        QVERIFY(!m_heard.facts);
        m_player = m_make.make(m_heard);
        m_player->open(video("three-colors.mp4"));
        QTRY_VERIFY(m_heard.facts);
        m_player->play();
        QTRY_VERIFY(m_heard.frames > 1);
        m_player.reset();
        const int frames = m_heard.frames;
        QTest::qWait(300);
        QCOMPARE(m_heard.frames, frames);
    }

    void posterIsUpright()
    {
        const QImage poster = posterFrame(m_make, video("turned-no-sound.mp4"), 160, 30s);
        QCOMPARE(poster.size(), QSize(90, 160));
        QCOMPARE(looks(poster.pixel(85, 80)), Looks::White);
        QVERIFY(posterFrame(m_make, m_folder.filePath(u"gone.mp4"_s), 160, 30s).isNull());
        QVERIFY(posterFrame({}, video("turned-no-sound.mp4"), 160, 30s).isNull());
    }

    /// This very program, started again.
    void posterByAProcess()
    {
        const QImage poster = grabFrame(frameCommand(), video("three-colors.mp4"), 200);
        QCOMPARE(poster.size(), QSize(200, 112));
        QCOMPARE(looks(poster), Looks::Red);
        QVERIFY(grabFrame(frameCommand(), m_folder.filePath(u"gone.mp4"_s), 200).isNull());
    }

private:
    /// One tenth of a second (RIFF WAVE, 8 bits, mono).
    static QByteArray silentWave()
    {
        constexpr int kSamples = 800;
        QByteArray wave("RIFF\x44\x03\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00"
                        "\x40\x1f\x00\x00\x40\x1f\x00\x00\x01\x00\x08\x00"
                        "data\x20\x03\x00\x00",
                        44);
        return wave + QByteArray(kSamples, '\x80');
    }

    QTemporaryDir m_folder;
    VideoPlayerMaker m_make;
    Heard m_heard;
    std::unique_ptr<VideoPlayer> m_player;
};

} // namespace wayfolio::test

using wayfolio::test::VideoModuleTest;
WAYFOLIO_TEST(VideoModuleTest)

#include "VideoModuleTest.moc"
