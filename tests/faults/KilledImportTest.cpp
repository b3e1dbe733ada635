// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/FaultLab.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <limits>
#include <random>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// `kill -9` at any moment from the making of the catalogue to behind the last commit loses nothing that was
/// committed, and the next import goes on.
class KilledImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survives_data();
    void survives();
};

namespace {

constexpr int kFiles = 240;
constexpr int kMostAttempts = 20; ///< for each kill
constexpr int kEachFinished = 10; ///< of so many killed imports, one is followed to its end
constexpr unsigned kSeed = 20240310;

/// Leaves the catalogue. A machine that is busy with something else only makes a run longer.
double shortestRunUs(FaultLab& lab)
{
    qint64 shortestNs = std::numeric_limits<qint64>::max();
    for (int run = 0; run < 5; ++run) {
        lab.reset();
        QElapsedTimer clock;
        clock.start();
        if (!lab.import().isDone)
            QTest::qFail("the helper does not import", __FILE__, __LINE__);
        shortestNs = std::min(shortestNs, clock.nsecsElapsed());
    }
    return static_cast<double>(shortestNs) / 1e3;
}

} // namespace

void KilledImportTest::survives_data()
{
    QTest::addColumn<bool>("isPaired");
    QTest::addColumn<int>("kills");
    QTest::newRow("photos of one file") << false << 300;
    QTest::newRow("photos of two files") << true << 200;
}

void KilledImportTest::survives()
{
    QFETCH(const bool, isPaired);
    QFETCH(const int, kills);
    FaultLab lab;
    QVERIFY(lab.makePhotos(kFiles, isPaired));
    const double wholeRunUs = shortestRunUs(lab);
    const PhotosByPath expected = verifiedPhotos(lab.catalogPath());
    QCOMPARE(expected.size(), size_t{kFiles});
    lab.reset();

    std::mt19937 random(kSeed);
    std::uniform_real_distribution<double> moment(0.0, wholeRunUs * 1.05);
    PhotosByPath committed;
    int killed = 0;
    int midway = 0;
    for (int attempt = 0; killed < kills; ++attempt) {
        QVERIFY2(attempt < kills * kMostAttempts, "the imports end before they can be killed");
        const ImportEnd end = lab.import({.killAfterUs = static_cast<qint64>(moment(random))});
        const PhotosByPath now = verifiedPhotos(lab.catalogPath());
        verifyKept(committed, now);
        verifyKept(now, expected);
        killed += end.wasKilled ? 1 : 0;
        midway += !now.empty() && now.size() < expected.size() ? 1 : 0;
        committed = now;
        const bool isFollowed = end.wasKilled && killed % kEachFinished == 0;
        if (isFollowed) {
            const ImportEnd rest = lab.import();
            QVERIFY(rest.isDone);
            QCOMPARE(rest.unchanged, qint64(committed.size())); // nothing committed is read again
            QCOMPARE(rest.added, qint64(expected.size() - committed.size()));
            QVERIFY(verifiedPhotos(lab.catalogPath()) == expected);
        }
        if (isFollowed || end.isDone) {
            lab.reset();
            committed.clear();
        }
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at attempt %1"_s.arg(attempt)));
    }
    qInfo("%d kills, %d with part of the photos committed; a whole import takes %.0f ms", killed, midway,
          wholeRunUs / 1e3);
    QVERIFY2(midway > 0, "no kill came in the middle");
}

} // namespace wayfolio::test

using wayfolio::test::KilledImportTest;
WAYFOLIO_TEST(KilledImportTest)

#include "KilledImportTest.moc"
