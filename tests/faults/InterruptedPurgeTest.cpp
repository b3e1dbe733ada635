// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Catalog.h"
#include "core/catalog/LibraryStore.h"
#include "core/catalog/PhotoStore.h"
#include "tests/faults/FaultLab.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <set>
#include <SQLiteCpp/SQLiteCpp.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRemoved = 2500; ///< three portions
constexpr int kShown = 20;

/// A library that was removed long ago.
void addRemoved(const QString& catalogPath)
{
    const auto catalog = Catalog::open(catalogPath).value();
    std::vector<FileOutcome> outcomes;
    for (int i = 0; i < kRemoved; ++i)
        outcomes.push_back({.path = u"/gone/%1/%2.jpg"_s.arg(i / 400).arg(i),
                            .stamp = {.sizeBytes = 1, .modifiedNs = 1},
                            .readerVersion = 1,
                            .fingerprint = 0,
                            .photo = Photo{}});
    QVERIFY(PhotoStore(*catalog).record(outcomes));
    LibraryStore libraries(*catalog);
    QVERIFY(libraries.add({u"/gone"_s}, {}, {}, true));
    QVERIFY(libraries.setRemoved(libraries.find(u"/gone"_s, false).value(), true, {}));
}

qint64 count(const QString& catalogPath, const char* table)
{
    const auto catalog = Catalog::open(catalogPath).value();
    return catalog->database().execAndGet(std::string("SELECT count(*) FROM ") + table).getInt64();
}

} // namespace

/// An import forgets, some at a time, what was removed long ago. Whatever happens between, what is left stays removed,
/// can be brought back, or is forgotten by the next import.
class InterruptedPurgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOn_data();
    void goesOn();
};

void InterruptedPurgeTest::goesOn_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("stride"); // in commits or steps
    QTest::newRow("killed before each commit") << u"beforeCommit"_s << 1;
    QTest::newRow("killed after each commit") << u"afterCommit"_s << 1;
    QTest::newRow("killed in between") << u"dieTorn"_s << 16;
    QTest::newRow("no room") << u"full"_s << 16;
}

void InterruptedPurgeTest::goesOn()
{
    QFETCH(const QString, fault);
    QFETCH(const int, stride);
    FaultLab lab;
    QVERIFY(lab.makePhotos(kShown) && lab.import().isDone);
    const PhotosByPath shown = verifiedPhotos(lab.catalogPath());
    QCOMPARE(shown.size(), size_t(kShown));
    addRemoved(lab.catalogPath());
    QVERIFY(verifiedPhotos(lab.catalogPath()) == shown);
    QVERIFY(lab.keepCatalog());
    const ImportEnd whole = lab.import();
    QVERIFY(whole.isDone);
    QCOMPARE(count(lab.catalogPath(), "photo"), kShown);
    QCOMPARE(count(lab.catalogPath(), "library"), 1);
    std::set<qint64> lefts;
    for (qint64 number = 1; number <= (fault.endsWith(u"Commit"_s) ? whole.commits : whole.steps); number += stride) {
        lab.reset();
        lab.import({.name = fault, .number = number, .seed = static_cast<int>(number)});
        QVERIFY(verifiedPhotos(lab.catalogPath()) == shown);
        const qint64 left = count(lab.catalogPath(), "photo") - kShown;
        lefts.insert(left);
        if (number % 2 == 0) { // the other half is brought back
            const auto catalog = Catalog::open(lab.catalogPath()).value();
            QCOMPARE(LibraryStore(*catalog).restoreBelow({u"/gone"_s}, {}).value(), left);
        }
        QVERIFY(lab.import().isDone);
        QCOMPARE(qint64(verifiedPhotos(lab.catalogPath()).size()), kShown + (number % 2 == 0 ? left : 0));
        QCOMPARE(count(lab.catalogPath(), "photo"), kShown + (number % 2 == 0 ? left : 0));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at %1"_s.arg(number)));
    }
    QVERIFY(lefts.contains(kRemoved) && lefts.size() > 2); // portions, not all or none
}

} // namespace wayfolio::test

using wayfolio::test::InterruptedPurgeTest;
WAYFOLIO_TEST(InterruptedPurgeTest)

#include "InterruptedPurgeTest.moc"
