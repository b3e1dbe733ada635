// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "tests/core/catalog/CatalogPhotos.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// The order of photos that the clock cannot tell apart.
class MomentOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void orders_data()
    {
        QTest::addColumn<QStringList>("photos"); // as they arrive: milliseconds and the name of the file
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* name, const QStringList& photos, const QStringList& names) {
            QTest::newRow(name) << photos << names;
        };
        row("a burst within a second, by number", {u"1000 IMG_10"_s, u"1000 IMG_9"_s, u"1000 IMG_11"_s},
            {u"IMG_9"_s, u"IMG_10"_s, u"IMG_11"_s});
        row("sub-seconds before names", {u"1002 IMG_1"_s, u"1001 IMG_2"_s, u"1000 IMG_3"_s},
            {u"IMG_3"_s, u"IMG_2"_s, u"IMG_1"_s});
        row("equal names, by id", {u"1000 a/IMG_1"_s, u"1000 b/IMG_1"_s}, {u"a/IMG_1"_s, u"b/IMG_1"_s});
        row("two bursts", {u"2000 IMG_4"_s, u"1000 IMG_2"_s, u"2000 IMG_3"_s, u"1000 IMG_1"_s},
            {u"IMG_1"_s, u"IMG_2"_s, u"IMG_3"_s, u"IMG_4"_s});
        row("without a time, as they came", {u" IMG_2"_s, u" IMG_1"_s, u"1000 IMG_3"_s},
            {u"IMG_3"_s, u"IMG_2"_s, u"IMG_1"_s});
    }

    void orders()
    {
        QFETCH(const QStringList, photos);
        QFETCH(const QStringList, names);
        const QTemporaryDir folder;
        const auto catalog = Catalog::open(folder.filePath(u"catalog.sqlite"_s));
        QVERIFY(catalog);
        std::vector<FileOutcome> outcomes;
        for (const QString& text : photos) {
            Photo photo;
            if (const QString time = text.section(u' ', 0, 0); !time.isEmpty())
                photo.captureTime.utc = Instant(std::chrono::milliseconds(time.toLongLong()));
            outcomes.push_back(outcome(u"/p/"_s + text.section(u' ', 1), photo));
        }
        PhotoStore store(**catalog);
        QVERIFY(store.record(outcomes));

        const auto nameOf = [](const Photo& photo) { return photo.files.front().sliced(3); };
        QStringList listed;
        std::vector<Photo> loaded;
        const std::vector<PhotoSummary> summaries = store.summaries().value();
        for (const PhotoSummary& summary : summaries) {
            loaded.push_back(store.photo(summary.id).value().value());
            listed += nameOf(loaded.back());
        }
        QCOMPARE(listed, names);
        QVERIFY(std::ranges::is_sorted(loaded, isEarlier));

        QStringList visited;
        QVERIFY(store.forEachPhoto([&](const Photo& photo) {
            visited += nameOf(photo);
            return true;
        }));
        QCOMPARE(visited, names);

        // Who has seen enough is not shown more.
        visited.clear();
        QVERIFY(store.forEachPhoto([&](const Photo& photo) {
            visited += nameOf(photo);
            return false;
        }));
        QCOMPARE(visited, names.first(1));
    }
};

WAYFOLIO_TEST(MomentOrderTest)

} // namespace wayfolio::test

#include "MomentOrderTest.moc"
