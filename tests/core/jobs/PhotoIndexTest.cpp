// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/PhotoIndex.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using Ids = std::vector<qint64>;

class PhotoIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEach_data();
    void findsEach();
};

void PhotoIndexTest::findsEach_data()
{
    QTest::addColumn<Ids>("ids");
    QTest::addColumn<Ids>("absent");
    QTest::newRow("none") << Ids() << Ids{-1, 0, 1};
    QTest::newRow("in order") << Ids{1, 2, 3} << Ids{-1, 0, 4};
    QTest::newRow("in no order, with gaps") << Ids{9, 2, 5} << Ids{1, 3, 8, 10};
    QTest::newRow("far apart") << Ids{4'000'000'000, 7, 5'000'000}
                               << Ids{-7, 0, 1, 6, 8, 4'100'000'000, 2'000'000'000'000};
}

void PhotoIndexTest::findsEach()
{
    QFETCH(const Ids, ids);
    QFETCH(const Ids, absent);
    std::vector<PhotoSummary> photos;
    for (const qint64 id : ids)
        photos.emplace_back().id = PhotoId{id};
    const PhotoIndex index(photos);
    for (size_t i = 0; i < ids.size(); ++i)
        QCOMPARE(index.indexOf(PhotoId{ids[i]}), static_cast<qsizetype>(i));
    for (const qint64 id : absent)
        QCOMPARE(index.indexOf(PhotoId{id}), -1);
    QCOMPARE(index.largestId(), ids.empty() ? PhotoId() : PhotoId{std::ranges::max(ids)});
}

WAYFOLIO_TEST(PhotoIndexTest)

} // namespace wayfolio::test

#include "PhotoIndexTest.moc"
