// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/FaultLab.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// The room ends at any of the writes of an import.
class FullDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWrite_data();
    void everyWrite();
};

void FullDiskTest::everyWrite_data()
{
    QTest::addColumn<int>("known"); // files in the catalogue before
    QTest::newRow("while the catalogue is made") << 0;
    QTest::newRow("later") << 40;
}

/// The report says so and names the catalogue, nothing stays that is half, and with room again the import goes on.
void FullDiskTest::everyWrite()
{
    QFETCH(const int, known);
    FaultLab lab;
    QVERIFY(lab.makePhotos(known));
    QVERIFY(known == 0 || (lab.import().isDone && lab.keepCatalog()));
    QVERIFY(lab.makePhotos(known + 60));
    const ImportEnd whole = lab.import();
    QVERIFY(whole.isDone);
    const PhotosByPath expected = verifiedPhotos(lab.catalogPath());
    const QStringList files{u"catalog.sqlite"_s, u"catalog.sqlite-shm"_s, u"catalog.sqlite-wal"_s};
    int refused = 0;
    for (qint64 step = 1; step <= whole.steps; step += 2) {
        lab.reset();
        const ImportEnd end = lab.import({.name = u"full"_s, .number = step});
        QVERIFY(!end.wasKilled);
        if (!end.isDone) { // only the log could not be moved into the file, and stays beside it
            ++refused;
            QCOMPARE(end.fatal, u"diskFull"_s);
            QCOMPARE(end.subject, lab.catalogPath());
        }
        const PhotosByPath left = verifiedPhotos(lab.catalogPath());
        QCOMPARE(qint64(left.size()), known + end.added); // all that was counted is there
        verifyKept(left, expected);
        for (const QString& name : QDir(lab.folder()).entryList(QDir::Files))
            QVERIFY2(files.contains(name), qPrintable(name));
        const ImportEnd rest = lab.import();
        QVERIFY(rest.isDone);
        QCOMPARE(rest.added, qint64(expected.size() - left.size()));
        QVERIFY(verifiedPhotos(lab.catalogPath()) == expected);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at step %1"_s.arg(step)));
    }
    qInfo("%d times no room was left in %lld steps", refused, whole.steps);
    QVERIFY(refused > 10);
}

} // namespace wayfolio::test

using wayfolio::test::FullDiskTest;
WAYFOLIO_TEST(FullDiskTest)

#include "FullDiskTest.moc"
