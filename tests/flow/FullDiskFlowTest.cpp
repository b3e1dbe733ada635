// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/flow/SamplePhotos.h"
#include "tests/flow/SmallDisk.h"
#include "tests/flow/WayfolioProcess.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Everything that Wayfolio writes, on a disk without room.
class FullDiskFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void catalogue_data();
    void catalogue();
    void exports_data();
    void exports();
    void thumbnails();

private:
    [[nodiscard]] RunResult run(const QStringList& arguments, const QString& catalog) const
    {
        return m_wayfolio->run(arguments + QStringList{u"--catalog"_s, catalog});
    }

    [[nodiscard]] qint64 photoCount(const QString& catalog) const
    {
        const RunResult result = run({u"photos"_s, u"--json"_s}, catalog);
        return result.exitCode == 0 ? result.json().array().size() : -1;
    }

    std::unique_ptr<WayfolioProcess> m_wayfolio;
};

void FullDiskFlowTest::init()
{
    m_wayfolio = std::make_unique<WayfolioProcess>();
    QVERIFY(makeGoodPhotos(m_wayfolio->path(u"photos"_s)));
}

void FullDiskFlowTest::catalogue_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::addColumn<qint64>("room");
    QTest::newRow("none for a new one") << true << qint64{0};
    QTest::newRow("little for a new one") << true << qint64{50'000};
    QTest::newRow("none for more") << false << qint64{0};
    QTest::newRow("for a part of it") << false << qint64{600'000};
}

void FullDiskFlowTest::catalogue()
{
    QFETCH(const bool, isNew);
    QFETCH(const qint64, room);
    constexpr int kMany = 2000;
    SmallDisk disk(*m_wayfolio);
    qInfo("%s", disk.isMounted() ? "a real small disk" : "a limit on file sizes");
    const QString catalog = u"disk/c.sqlite"_s;
    QVERIFY(makeManyPhotos(m_wayfolio->path(u"more"_s), kMany));
    if (!isNew)
        QCOMPARE(run({u"import"_s, u"photos"_s}, catalog).exitCode, 0);
    QVERIFY(disk.fillBut(room));
    const RunResult result = run({u"import"_s, u"more"_s}, catalog);
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.err.count(u'\n'), 1);
    QVERIFY2(result.err.contains("c.sqlite"_L1) && result.err.contains("the disk is full"_L1), qPrintable(result.err));

    disk.makeRoom();
    if (!isNew) {
        QCOMPARE(run({u"check"_s}, catalog).out, "ok\n");
        QVERIFY(photoCount(catalog) >= kGoodPhotos);
    }
    QCOMPARE(run({u"import"_s, u"photos"_s, u"more"_s}, catalog).exitCode, 0);
    QCOMPARE(disk.files(), QStringList{u"c.sqlite"_s}); // nothing half beside it
    QCOMPARE(photoCount(catalog), kGoodPhotos + kMany);
    QCOMPARE(run({u"check"_s}, catalog).out, "ok\n");
}

void FullDiskFlowTest::exports_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("room");
    for (const qint64 room : {0, 30'000}) {
        QTest::addRow("gpx, %lld bytes", room) << u"export"_s << u"x.gpx"_s << room;
        QTest::addRow("kml, %lld bytes", room) << u"export"_s << u"x.kml"_s << room;
        QTest::addRow("png, %lld bytes", room) << u"snapshot"_s << u"x.png"_s << room;
    }
}

/// The old file stays, and no half of a new one.
void FullDiskFlowTest::exports()
{
    QFETCH(const QString, verb);
    QFETCH(const QString, name);
    QFETCH(const qint64, room);
    SmallDisk disk(*m_wayfolio);
    const QStringList arguments{verb, u"-o"_s, u"disk/"_s + name};
    QVERIFY(makeManyPhotos(m_wayfolio->path(u"more"_s), 500)); // larger than what a limit on sizes must allow
    QCOMPARE(run({u"import"_s, u"photos"_s, u"more"_s}, u"c.sqlite"_s).exitCode, 0);
    for (const bool isThere : {false, true}) {
        if (isThere)
            QVERIFY(writeFile(disk.path(name), "precious"));
        QVERIFY(disk.fillBut(room));
        const RunResult result = run(arguments, u"c.sqlite"_s);
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.err.contains(name) && result.err.contains("the disk is full"_L1), qPrintable(result.err));
        QCOMPARE(disk.files(), isThere ? QStringList{name} : QStringList());
        disk.makeRoom();
    }
    QFile old(disk.path(name));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), "precious");
    QCOMPARE(run(arguments, u"c.sqlite"_s).exitCode, 0);
}

/// They are only missed: the window imports and goes on.
void FullDiskFlowTest::thumbnails()
{
    SmallDisk disk(*m_wayfolio);
    m_wayfolio->setEnvironment(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    m_wayfolio->setEnvironment(u"XDG_CACHE_HOME"_s, m_wayfolio->path(u"disk"_s));
    m_wayfolio->setEnvironment(u"XDG_CONFIG_HOME"_s, m_wayfolio->path(u"home/config"_s));
    m_wayfolio->setEnvironment(u"XDG_RUNTIME_DIR"_s, m_wayfolio->path(u"home/run"_s));
    QVERIFY(QDir().mkpath(m_wayfolio->path(u"home/run"_s)));
    QVERIFY(
        QFile::setPermissions(m_wayfolio->path(u"home/run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    if (disk.isMounted()) // the catalogue has room
        QVERIFY(disk.fillBut(0));
    const auto window = m_wayfolio->prepared({u"--catalog"_s, u"c.sqlite"_s, u"photos"_s});
    window->start();
    QTRY_COMPARE_WITH_TIMEOUT(photoCount(u"c.sqlite"_s), kGoodPhotos, 30'000);
    QVERIFY(!window->waitForFinished(500)); // thumbnails are made meanwhile
    window->kill();
    window->waitForFinished();
    QCOMPARE(run({u"check"_s}, u"c.sqlite"_s).out, "ok\n");
}

} // namespace wayfolio::test

using wayfolio::test::FullDiskFlowTest;
WAYFOLIO_TEST(FullDiskFlowTest)

#include "FullDiskFlowTest.moc"
