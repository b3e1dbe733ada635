// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/video/FrameGrabber.h"

#include "core/base/WorkerPool.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSide = 40;

QImage painted(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, qRgb(x, y, 200));
    }
    return image;
}

/// The script is given the path as $0 and the side as $1.
FrameCommand shell(const QString& script, std::chrono::milliseconds timeLimit = FrameCommand::kTimeLimit)
{
    return {.program = u"/bin/sh"_s, .arguments = {u"-c"_s, script}, .timeLimit = timeLimit};
}

} // namespace

class FrameGrabberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QFile file(m_message);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(frameMessage(painted({kSide, 30})));
    }

    void takesWhatIsWritten()
    {
        QCOMPARE(grabFrame(shell(u"cat \"$0\""_s), m_message, kSide), painted({kSide, 30}));
        QCOMPARE(grabFrame(shell(u"test $1 = 40 && cat \"$0\""_s), m_message, kSide), painted({kSide, 30}));
    }

    void nothingFromWhatGoesWrong_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("says no") << u"exit 1"_s;
        QTest::newRow("says nothing") << u"exit 0"_s;
        QTest::newRow("dies at the end") << u"cat \"$0\"; kill -SEGV $$"_s;
        QTest::newRow("fails at the end") << u"cat \"$0\"; exit 1"_s;
        QTest::newRow("says too little") << u"head -c 100 \"$0\""_s;
        QTest::newRow("says too much") << u"cat \"$0\" \"$0\""_s;
        QTest::newRow("never ends to speak") << u"cat /dev/zero"_s;
        QTest::newRow("speaks in sentences") << u"echo This is no picture at all."_s;
    }

    void nothingFromWhatGoesWrong()
    {
        QFETCH(const QString, script);
        QVERIFY(grabFrame(shell(script), m_message, kSide).isNull());
    }

    void nothingFromWhatDoesNotStart()
    {
        QVERIFY(grabFrame({}, m_message, kSide).isNull());
        QVERIFY(grabFrame({.program = u"/nonexistent/program"_s, .arguments = {}}, m_message, kSide).isNull());
    }

    void waitsNoLongerThanItShould()
    {
        QElapsedTimer clock;
        clock.start();
        QVERIFY(grabFrame(shell(u"exec sleep 60"_s, std::chrono::milliseconds(200)), m_message, kSide).isNull());
        QVERIFY(clock.elapsed() >= 200);
        QVERIFY(clock.elapsed() < 30'000);
    }

    void stopsWhenNobodyWantsItAnyMore()
    {
        std::stop_source wish;
        bool isNull = false;
        {
            WorkerPool worker(1);
            worker.submit(
                [&] { isNull = grabFrame(shell(u"exec sleep 60"_s), m_message, kSide, wish.get_token()).isNull(); });
            wish.request_stop();
        }
        QVERIFY(isNull);
    }

    void believesNoOtherMessage_data()
    {
        QTest::addColumn<QByteArray>("message");
        const QByteArray good = frameMessage(painted({2, 3}));
        const auto withSize = [&](quint32 width, quint32 height) {
            QByteArray message = good;
            std::memcpy(message.data(), &width, sizeof(width));
            std::memcpy(message.data() + sizeof(width), &height, sizeof(height));
            return message;
        };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a size") << good.first(6);
        QTest::newRow("a size alone") << good.first(8);
        QTest::newRow("a byte less") << good.chopped(1);
        QTest::newRow("a byte more") << good + '\0';
        QTest::newRow("no width") << withSize(0, 6).first(8);
        QTest::newRow("a size beyond all numbers") << withSize(0x80000000U, 0x80000002U);
        QTest::newRow("larger than asked for") << frameMessage(painted({kSide + 1, 1}));
    }

    void believesNoOtherMessage()
    {
        QFETCH(const QByteArray, message);
        QVERIFY(parseFrameMessage(message, kSide).isNull());
    }

private:
    QTemporaryDir m_folder;
    QString m_message = m_folder.filePath(u"a message.raw"_s);
};

} // namespace wayfolio::test

using wayfolio::test::FrameGrabberTest;
WAYFOLIO_TEST(FrameGrabberTest)

#include "FrameGrabberTest.moc"
