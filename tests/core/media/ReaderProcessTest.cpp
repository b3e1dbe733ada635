// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ReaderProcess.h"

#include "core/base/WorkerPool.h"
#include "core/media/MetadataReader.h"
#include "core/media/ReaderMain.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <thread>

namespace wayfolio::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Reading in another process: what it costs when a file ends it, and that it says the same as reading here.
class ReaderProcessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badFilesCostThemselvesAlone_data();
    void badFilesCostThemselvesAlone();
    void survivesBeingKilled();
    void stopsAtOnce();
    void programThatIsNotThere();
    void saysTheSameAsHere();
    void saysTheSameOfTheCorpus();
    void titlesOfAFolder();
    void keepsWhatItFreesAtHand();

private:
    [[nodiscard]] ReaderCommand helper(std::chrono::milliseconds timeLimit = 300ms) const
    {
        return {.program = QStringLiteral(WAYFOLIO_READER_HELPER),
                .arguments = {},
                .environment = readerCommand().environment,
                .timeLimit = timeLimit};
    }

    QTemporaryDir m_folder;
};

namespace {

/// "a.jpg", or why not: "readerCrashed".
QString describe(const std::optional<Reading>& reading)
{
    if (!reading)
        return u"stopped"_s;
    return *reading ? (*reading)->camera : identifier(reading->error().code);
}

QStringList readAll(PhotoReader& reader, const QStringList& paths)
{
    for (const QString& path : paths)
        reader.send({.path = path, .sidecars = {}});
    QStringList answers;
    for (qsizetype i = 0; i < paths.size(); ++i)
        answers.append(describe(reader.receive({})));
    return answers;
}

} // namespace

void ReaderProcessTest::badFilesCostThemselvesAlone_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("all well") << QStringList{u"a"_s, u"b"_s, u"c"_s} << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("one is refused") << QStringList{u"a"_s, u"refused"_s, u"c"_s}
                                    << QStringList{u"a"_s, u"emptyFile"_s, u"c"_s};
    QTest::newRow("crash, alone") << QStringList{u"crash"_s} << QStringList{u"readerCrashed"_s};
    QTest::newRow("crash, first") << QStringList{u"crash"_s, u"b"_s} << QStringList{u"readerCrashed"_s, u"b"_s};
    QTest::newRow("crash, in the middle") << QStringList{u"a"_s, u"b"_s, u"crash"_s, u"d"_s, u"e"_s}
                                          << QStringList{u"a"_s, u"b"_s, u"readerCrashed"_s, u"d"_s, u"e"_s};
    QTest::newRow("crash, last") << QStringList{u"a"_s, u"crash"_s} << QStringList{u"a"_s, u"readerCrashed"_s};
    QTest::newRow("two crashes") << QStringList{u"crash1"_s, u"b"_s, u"crash2"_s, u"d"_s}
                                 << QStringList{u"readerCrashed"_s, u"b"_s, u"readerCrashed"_s, u"d"_s};
    QTest::newRow("no second crash") << QStringList{u"a"_s, u"once"_s, u"c"_s}
                                     << QStringList{u"a"_s, u"once"_s, u"c"_s};
    QTest::newRow("silence") << QStringList{u"a"_s, u"hang"_s, u"c"_s}
                             << QStringList{u"a"_s, u"readerTimedOut"_s, u"c"_s};
    QTest::newRow("it ends by itself") << QStringList{u"a"_s, u"exit"_s, u"c"_s}
                                       << QStringList{u"a"_s, u"readerCrashed"_s, u"c"_s};
    QTest::newRow("an endless frame") << QStringList{u"a"_s, u"endless"_s, u"c"_s}
                                      << QStringList{u"a"_s, u"readerCrashed"_s, u"c"_s};
    QTest::newRow("a frame of rubbish") << QStringList{u"a"_s, u"rubbish"_s, u"c"_s}
                                        << QStringList{u"a"_s, u"readerCrashed"_s, u"c"_s};
}

void ReaderProcessTest::badFilesCostThemselvesAlone()
{
    QFETCH(const QStringList, names);
    QFETCH(const QStringList, expected);
    ReaderProcess reader(helper());
    QStringList paths;
    for (const QString& name : names)
        paths.append(m_folder.filePath(name));
    QCOMPARE(readAll(reader, paths), expected);
    QCOMPARE(readAll(reader, {u"afterwards"_s}), QStringList{u"afterwards"_s});
}

/// From outside, as by a system that is out of memory.
void ReaderProcessTest::survivesBeingKilled()
{
    ReaderProcess reader(helper());
    QCOMPARE(readAll(reader, {u"a"_s}), QStringList{u"a"_s});
    const qint64 first = reader.processId();
    QVERIFY(first > 0);
    QCOMPARE(::kill(static_cast<pid_t>(first), SIGKILL), 0);
    QCOMPARE(readAll(reader, {u"b"_s, u"c"_s}), (QStringList{u"b"_s, u"c"_s}));
    QVERIFY(reader.processId() != first);
}

void ReaderProcessTest::stopsAtOnce()
{
    std::stop_source stop;
    WorkerPool other(1);
    ReaderProcess reader(helper(1min));
    reader.send({.path = u"hang"_s, .sidecars = {}});
    other.submit([&stop] {
        std::this_thread::sleep_for(50ms);
        stop.request_stop();
    });
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(describe(reader.receive(stop.get_token())), u"stopped"_s);
    QVERIFY2(clock.elapsed() < 30'000, qPrintable(QString::number(clock.elapsed()))); // not the time limit
}

void ReaderProcessTest::programThatIsNotThere()
{
    ReaderProcess reader({.program = m_folder.filePath(u"nothing"_s), .arguments = {}});
    QCOMPARE(readAll(reader, {u"a"_s, u"b"_s}), (QStringList{u"readerFailed"_s, u"readerFailed"_s}));
}

void ReaderProcessTest::saysTheSameAsHere()
{
    const QString path = m_folder.filePath(u"photo.jpg"_s);
    QVERIFY(TestPhoto()
                .at(37.5, 127.0, 38)
                .takenAt("2024:03:10 12:34:56", "+09:00")
                .set("Exif.GPSInfo.GPSImgDirection", "900/10")
                .set("Exif.GPSInfo.GPSHPositioningError", "5/1")
                .set("Exif.Image.Make", "Sample")
                .save(path));
    ReaderProcess reader(readerCommand());
    for (const QString& file : {path, m_folder.filePath(u"missing.jpg"_s)}) {
        reader.send({.path = file, .sidecars = {}});
        const std::optional<Reading> reading = reader.receive({});
        QVERIFY(reading == MetadataReader().read(file));
        QCOMPARE(reading->has_value(), file == path);
    }
}

void ReaderProcessTest::saysTheSameOfTheCorpus()
{
    const QString corpus = qEnvironmentVariable("WAYFOLIO_CORPUS");
    if (corpus.isEmpty())
        QSKIP("WAYFOLIO_CORPUS names no corpus");
    ReaderProcess reader(readerCommand());
    int files = 0;
    for (QDirIterator it(corpus + u"/photos"_s, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        reader.send({.path = path, .sidecars = {.xmp = {path + u".xmp"_s}, .takeout = {}, .titles = {}}});
        const Reading here = MetadataReader().read(path, {.xmp = {path + u".xmp"_s}, .takeout = {}, .titles = {}});
        QVERIFY2(reader.receive({}) == here, qPrintable(path));
        ++files;
    }
    QVERIFY(files > 100);
}

/// Named once for all photos of a folder, and again to a process that was started anew.
void ReaderProcessTest::titlesOfAFolder()
{
    const QString photo = m_folder.filePath(u"titled.jpg"_s);
    QVERIFY(TestPhoto().save(photo));
    QFile json(m_folder.filePath(u"other.json"_s));
    QVERIFY(json.open(QIODevice::WriteOnly));
    json.write(R"({"title": "titled.jpg", "photoTakenTime": {"timestamp": "1700000000"}})");
    json.close();
    const ReadRequest request{
        .path = photo,
        .sidecars = {
            .xmp = {}, .takeout = {}, .titles = std::make_shared<const TakeoutTitles>(QStringList{json.fileName()})}};
    ReaderProcess reader(readerCommand());
    for (int round = 0; round < 2; ++round) {
        reader.send(request);
        reader.send({.path = photo, .sidecars = {}});
        reader.send(request);
        for (const bool isTitled : {true, false, true}) {
            const std::optional<Reading> reading = reader.receive({});
            QVERIFY(reading && *reading);
            QCOMPARE((*reading)->time.takeoutUtc.has_value(), isTitled);
        }
        QCOMPARE(::kill(static_cast<pid_t>(reader.processId()), SIGKILL), 0);
    }
}

void ReaderProcessTest::keepsWhatItFreesAtHand()
{
    constexpr auto kName = "GLIBC_TUNABLES";
    const QByteArray before = qgetenv(kName);
    qputenv(kName, "glibc.malloc.perturb=0");
    ReaderProcess reader(helper());
    before.isNull() ? qunsetenv(kName) : qputenv(kName, before);
    const QString tunables = readAll(reader, {u"environment"_s}).constFirst();
    QVERIFY2(tunables.startsWith("glibc.malloc.tcache_count="_L1), qPrintable(tunables));
    QVERIFY2(tunables.endsWith(":glibc.malloc.perturb=0"_L1), qPrintable(tunables)); // the last one counts
}

} // namespace wayfolio::test

using wayfolio::test::ReaderProcessTest;
WAYFOLIO_TEST(ReaderProcessTest)

#include "ReaderProcessTest.moc"
