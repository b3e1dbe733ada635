// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/viewer/VideoPlayback.h"

#include "tests/support/TestRegistry.h"
#include "ui/viewer/PictureView.h"
#include "ui/viewer/VideoBar.h"

#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include <atomic>

namespace wayfolio::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What the player is told, in words, and what it tells, by hand.
struct Desk
{
    QStringList calls;
    VideoListener* listener = nullptr; ///< of the player that is there
    int made = 0;
};

class FakePlayer final : public VideoPlayer
{
public:
    FakePlayer(Desk& desk, VideoListener& listener)
        : m_desk(desk)
    {
        m_desk.listener = &listener;
        ++m_desk.made;
    }

    ~FakePlayer() override
    {
        m_desk.listener = nullptr;
        note(u"gone"_s);
    }

    void open(const QString& path) override { note(u"open "_s + path); }

    void play() override { note(u"play"_s); }

    void pause() override { note(u"pause"_s); }

    void seek(std::chrono::milliseconds position) override { note(u"seek %1"_s.arg(position.count())); }

    void setMuted(bool muted) override { note(muted ? u"mute"_s : u"unmute"_s); }

    void setFrameSize(QSize) override {}

private:
    void note(const QString& call) { m_desk.calls << call; }

    Desk& m_desk;
};

constexpr VideoFacts kFacts{.duration = 60s, .hasSound = true, .canBeHeard = true};

QImage plainFrame(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(Qt::green);
    return picture;
}

} // namespace

class VideoPlaybackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = {};
        m_prepared = 0;
        m_view = std::make_unique<PictureView>();
        m_view->resize(400, 300);
        m_bar = std::make_unique<VideoBar>();
        make({.make = [this](VideoListener& listener) { return std::make_unique<FakePlayer>(m_desk, listener); },
              .prepare = [this] { ++m_prepared; }});
        m_playback->setVideo(u"/videos/a.mp4"_s);
    }

    void cleanup()
    {
        m_playback.reset();
        m_bar.reset();
        m_view.reset();
    }

    void nothingIsMadeBeforeItIsPlayed()
    {
        QVERIFY(m_playback->canPlay());
        QVERIFY(!m_bar->isHidden());
        QCOMPARE(m_desk.made, 0);
        m_bar->playButton().click();
        QCOMPARE(m_desk.calls, QStringList({u"unmute"_s, u"open /videos/a.mp4"_s}));
        m_desk.listener->videoOpened(kFacts);
        QCOMPARE(m_desk.calls.last(), u"play"_s);
        QVERIFY(m_playback->isPlaying());
        QCOMPARE(m_bar->playButton().accessibleName(), u"Pause"_s);
        QCOMPARE(m_bar->slider().maximum(), 60'000);
    }

    void isPreparedOnceAVideoIsLookedAt()
    {
        make({.make = [this](VideoListener& listener) { return std::make_unique<FakePlayer>(m_desk, listener); },
              .prepare = [this] { ++m_prepared; }});
        m_prepared = 0;
        m_playback->setVideo({});
        QTest::qWait(20);
        QCOMPARE(m_prepared.load(), 0);
        m_playback->setVideo(u"/videos/a.mp4"_s);
        m_playback->setVideo(u"/videos/b.mp4"_s);
        QTRY_COMPARE(m_prepared.load(), 1);
        QTest::qWait(20);
        QCOMPARE(m_prepared.load(), 1);
    }

    void playsAndPauses()
    {
        open();
        m_playback->toggle();
        QCOMPARE(m_desk.calls, QStringList({u"pause"_s}));
        QVERIFY(!m_playback->isPlaying());
        QCOMPARE(m_bar->playButton().accessibleName(), u"Play"_s);
        m_bar->playButton().click();
        QCOMPARE(m_desk.calls.last(), u"play"_s);
        QCOMPARE(m_desk.made, 1);
        m_desk.listener->videoEnded();
        QVERIFY(!m_playback->isPlaying());
        m_playback->toggle();
        QCOMPARE(m_desk.calls.last(), u"play"_s);
    }

    void impatientClicksOpenItOnce()
    {
        for (int i = 0; i < 3; ++i)
            m_playback->toggle();
        QCOMPARE(m_desk.calls, QStringList({u"unmute"_s, u"open /videos/a.mp4"_s}));
    }

    void showsFramesInPlaceOfThePicture()
    {
        m_view->showPicture(plainFrame({40, 20}), {400, 200});
        open();
        m_desk.listener->videoFrame(plainFrame({80, 40}), {400, 200});
        QCOMPARE(m_view->photoRect(), QRectF(0, 50, 400, 200));
        m_view->zoomToPixels();
        m_view->zoomIn();
        const double scale = m_view->scale();
        m_desk.listener->videoFrame(plainFrame({60, 30}), {400, 200}); // fewer pixels, the same place
        QCOMPARE(m_view->scale(), scale);
        m_desk.listener->videoFrame(plainFrame({30, 60}), {200, 400}); // of another shape than was thought
        QCOMPARE(m_view->photoRect(), QRectF(125, 0, 150, 300));
    }

    void sliderFollowsAndLeads()
    {
        open();
        m_desk.listener->videoAt(12s);
        QCOMPARE(m_bar->position(), 12s);
        QCOMPARE(m_desk.calls, QStringList()); // it is not led by what it follows
        QCOMPARE(m_bar->slider().accessibleDescription(), u"0:12 of 1:00"_s);

        m_bar->slider().setValue(30'000);
        m_bar->slider().setValue(31'000);
        m_desk.listener->videoAt(12s); // from before
        QCOMPARE(m_bar->position(), 31s);
        QTRY_COMPARE(m_desk.calls, QStringList({u"seek 31000"_s})); // once
        m_desk.listener->videoAt(31s);
        QCOMPARE(m_bar->position(), 31s);
    }

    void skips_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("by");
        QTest::addColumn<int>("expected");
        QTest::newRow("forth") << 10 << 5 << 15;
        QTest::newRow("back") << 10 << -5 << 5;
        QTest::newRow("not before the beginning") << 2 << -5 << 0;
        QTest::newRow("not behind the end") << 58 << 5 << 60;
    }

    void skips()
    {
        QFETCH(const int, from);
        QFETCH(const int, by);
        QFETCH(const int, expected);
        m_playback->skip(5s); // not open: nothing to skip in
        open();
        m_desk.listener->videoAt(std::chrono::seconds(from));
        m_playback->skip(std::chrono::seconds(by));
        QTRY_COMPARE(m_desk.calls, QStringList({u"seek %1"_s.arg(expected * 1000)}));
    }

    void silenceLasts()
    {
        m_playback->toggleSound();
        m_playback->toggle();
        QCOMPARE(m_desk.calls.value(0), u"mute"_s);
        m_desk.listener->videoOpened(kFacts);
        QCOMPARE(m_bar->muteButton().accessibleName(), u"Sound on"_s);
        m_playback->setVideo(u"/videos/b.mp4"_s);
        m_desk.calls.clear();
        m_playback->toggle();
        QCOMPARE(m_desk.calls.value(0), u"mute"_s);
        m_bar->muteButton().click();
        QCOMPARE(m_desk.calls.last(), u"unmute"_s);
        QCOMPARE(m_bar->muteButton().accessibleName(), u"Sound off"_s);
    }

    void saysWhyThereIsNoSound_data()
    {
        QTest::addColumn<bool>("hasSound");
        QTest::addColumn<bool>("canBeHeard");
        QTest::addColumn<bool>("isEnabled");
        QTest::addColumn<QString>("name");
        QTest::newRow("sound") << true << true << true << u"Sound off"_s;
        QTest::newRow("a silent video") << false << false << false << u"This video has no sound"_s;
        QTest::newRow("no device") << true << false << false << u"Nothing here plays sound"_s;
    }

    void saysWhyThereIsNoSound()
    {
        QFETCH(const bool, hasSound);
        QFETCH(const bool, canBeHeard);
        m_playback->toggle();
        m_desk.listener->videoOpened({.duration = 1s, .hasSound = hasSound, .canBeHeard = canBeHeard});
        QTEST(m_bar->muteButton().isEnabled(), "isEnabled");
        QTEST(m_bar->muteButton().accessibleName(), "name");
        m_playback->setVideo(u"/videos/b.mp4"_s); // of which nothing is known
        QVERIFY(m_bar->muteButton().isEnabled());
    }

    void endsWithTheVideo_data()
    {
        QTest::addColumn<QString>("next");
        QTest::newRow("another video") << u"/videos/b.mp4"_s;
        QTest::newRow("a photo, or closed") << QString();
    }

    void endsWithTheVideo()
    {
        QFETCH(const QString, next);
        open();
        m_desk.listener->videoAt(12s);
        m_bar->slider().setValue(30'000);
        m_playback->setVideo(next);
        QCOMPARE(m_desk.calls, QStringList({u"gone"_s}));
        QVERIFY(!m_playback->hasPlayer());
        QVERIFY(!m_playback->isPlaying());
        QCOMPARE(m_bar->isHidden(), next.isEmpty());
        QCOMPARE(m_bar->position(), 0s);
        QTest::qWait(150); // no seek comes after it
        QCOMPARE(m_desk.calls, QStringList({u"gone"_s}));
        m_playback->toggle();
        QCOMPARE(m_playback->hasPlayer(), !next.isEmpty());
    }

    void saysWhyItFailed_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("reason");
        QTest::newRow("gone") << ErrorCode::NotFound << u"no longer there"_s;
        QTest::newRow("unreadable") << ErrorCode::NotReadable << u"cannot be read"_s;
        QTest::newRow("a pipe") << ErrorCode::NotRegularFile << u"not a file"_s;
        QTest::newRow("unknown") << ErrorCode::UnsupportedFormat << u"damaged, or nothing here decodes it"_s;
    }

    void saysWhyItFailed()
    {
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, reason);
        m_playback->toggle();
        m_desk.listener->videoFailed({.code = code, .subject = u"/videos/a.mp4"_s, .detail = u"Oh dear"_s});
        QVERIFY2(m_bar->trouble().contains(reason), qPrintable(m_bar->trouble()));
        QVERIFY(m_bar->trouble().contains(u"“a.mp4”"_s));
        QVERIFY(m_bar->trouble().contains("Oh dear"_L1));
        QVERIFY(m_bar->slider().isHidden());
        QTRY_VERIFY(!m_playback->hasPlayer());

        m_playback->toggle(); // it may have come back
        QCOMPARE(m_desk.made, 2);
        QVERIFY(m_bar->trouble().isEmpty());
        m_desk.listener->videoOpened(kFacts);
        QVERIFY(!m_bar->slider().isHidden());
    }

    void playsElsewhereWhereNothingPlays()
    {
        make({.make = [](VideoListener&) { return std::unique_ptr<VideoPlayer>(); }, .prepare = {}});
        m_playback->setVideo(u"/videos/a.mp4"_s);
        const QSignalSpy elsewhere(m_playback.get(), &VideoPlayback::playElsewhere);
        m_playback->toggle();
        QCOMPARE(elsewhere.count(), 1);
        QCOMPARE(elsewhere.at(0).at(0).toString(), u"/videos/a.mp4"_s);

        make({});
        m_playback->setVideo(u"/videos/a.mp4"_s);
        QVERIFY(!m_playback->canPlay());
        QVERIFY(m_bar->isHidden());
    }

    void writesTimes_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << 0LL << u"0:00"_s;
        QTest::newRow("not rounded up") << 7'999LL << u"0:07"_s;
        QTest::newRow("minutes") << 754'000LL << u"12:34"_s;
        QTest::newRow("hours") << 3'723'000LL << u"1:02:03"_s;
        QTest::newRow("days") << 90'000'000LL << u"25:00:00"_s;
    }

    void writesTimes()
    {
        QFETCH(const qint64, milliseconds);
        QTEST(videoTimeText(std::chrono::milliseconds(milliseconds)), "expected");
    }

private:
    void make(VideoPlayerMaker maker)
    {
        m_playback = std::make_unique<VideoPlayback>(*m_view, *m_bar, std::move(maker), nullptr);
    }

    /// And forgets what it took.
    void open()
    {
        m_playback->toggle();
        m_desk.listener->videoOpened(kFacts);
        m_desk.calls.clear();
    }

    Desk m_desk;
    std::atomic<int> m_prepared = 0;
    std::unique_ptr<PictureView> m_view;
    std::unique_ptr<VideoBar> m_bar;
    std::unique_ptr<VideoPlayback> m_playback;
};

} // namespace wayfolio::test

using wayfolio::test::VideoPlaybackTest;
WAYFOLIO_TEST(VideoPlaybackTest)

#include "VideoPlaybackTest.moc"
