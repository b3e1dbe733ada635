// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/FaultLab.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// The catalogue's folder is moved away, or removed, while an import writes into it.
class VanishedCatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atEachStep_data();
    void atEachStep();
    void isNotMadeAgain();

private:
    static constexpr int kKnown = 40;
    static constexpr int kFiles = 140;
};

void VanishedCatalogTest::atEachStep_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("moved away") << u"moveAway"_s;
    QTest::newRow("removed") << u"remove"_s;
}

/// The import says that it failed and names the catalogue, nothing new is put in its place, and what it says it stored
/// is where the catalogue is now.
void VanishedCatalogTest::atEachStep()
{
    QFETCH(const QString, fault);
    const bool isMoved = fault == "moveAway"_L1;
    FaultLab lab;
    QVERIFY(lab.makePhotos(kKnown) && lab.import().isDone && lab.keepCatalog() && lab.makePhotos(kFiles));
    const ImportEnd whole = lab.import();
    QVERIFY(whole.isDone);
    const PhotosByPath expected = verifiedPhotos(lab.catalogPath());
    const QString gone = lab.folder() + u".gone"_s;
    int failed = 0;
    for (qint64 step = 1; step <= whole.steps; step += 2) {
        lab.reset();
        QVERIFY(QDir(gone).removeRecursively());
        const ImportEnd end = lab.import({.name = fault, .number = step});
        QVERIFY(!end.wasKilled);
        if (!end.isDone) { // behind the last look at it, it may go unseen
            ++failed;
            QCOMPARE(end.fatal, u"catalogGone"_s);
            QCOMPARE(end.subject, lab.catalogPath());
        }
        if (end.steps >= step)
            QVERIFY(!QFile::exists(lab.folder()));
        if (isMoved && QFile::exists(gone)) {
            const PhotosByPath left = verifiedPhotos(gone + u"/catalog.sqlite"_s);
            QVERIFY(qint64(left.size()) >= kKnown + end.added);
            verifyKept(left, expected);
            QVERIFY(QDir().rename(gone, lab.folder()));
            QVERIFY(lab.import({.mayMakeCatalog = false}).isDone);
            QVERIFY(verifiedPhotos(lab.catalogPath()) == expected);
        }
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at step %1"_s.arg(step)));
    }
    qInfo("%d imports failed", failed);
    QVERIFY(failed > 10);
}

/// Where there was a catalogue, an import does not begin another.
void VanishedCatalogTest::isNotMadeAgain()
{
    FaultLab lab;
    QVERIFY(lab.makePhotos(1));
    const ImportEnd end = lab.import({.mayMakeCatalog = false});
    QVERIFY(!end.isDone);
    QCOMPARE(end.fatal, u"catalogGone"_s);
    QCOMPARE(end.subject, lab.catalogPath());
    QVERIFY(!QFile::exists(lab.folder()));
}

} // namespace wayfolio::test

using wayfolio::test::VanishedCatalogTest;
WAYFOLIO_TEST(VanishedCatalogTest)

#include "VanishedCatalogTest.moc"
