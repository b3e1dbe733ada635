// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/TileCache.h"

#include "core/map/HostPatience.h"
#include "tests/support/TestRegistry.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What downloads remember: tiles, and hosts.
class TileCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAll();
    void foreignFilesAreNotTiles();
    void staysWithinItsLimit();
    void useIsNoted_data();
    void useIsNoted();
    void aFolderThatCannotBe();
    void hostsAreLeftAlone();
    void twoFailuresAtOnceAreOne();
};

void TileCacheTest::keepsAll()
{
    const QTemporaryDir folder;
    TileCache cache(folder.filePath(u"tiles"_s));
    QVERIFY(!cache.find("a"));
    const CachedTile tile{.picture = "picture",
                          .expires = QDateTime::fromSecsSinceEpoch(1'900'000'000, QTimeZone::UTC),
                          .entityTag = "\"tag\"",
                          .lastModified = "then"};
    cache.keep("a", tile);
    QCOMPARE(cache.find("a"), tile);
    QVERIFY(!cache.find("b"));
    CachedTile newer = tile;
    newer.picture = "another";
    cache.keep("a", newer);
    QCOMPARE(TileCache(folder.filePath(u"tiles"_s)).find("a"), newer);
}

void TileCacheTest::foreignFilesAreNotTiles()
{
    const QTemporaryDir folder;
    TileCache cache(folder.path());
    cache.keep("a", {.picture = "picture", .expires = {}, .entityTag = {}, .lastModified = {}});
    QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    QFile file(files.next());
    for (const QByteArray& content : {QByteArray(), "short"_ba, QByteArray(100, '\xff'), QByteArray(100, '\0')}) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(!cache.find("a"));
    }
}

void TileCacheTest::staysWithinItsLimit()
{
    const QTemporaryDir folder;
    constexpr qint64 kLimit = 100'000;
    TileCache cache(folder.path(), kLimit);
    for (int i = 0; i < 100; ++i)
        cache.keep(QByteArray::number(i),
                   {.picture = QByteArray(3000, 'x'), .expires = {}, .entityTag = {}, .lastModified = {}});
    cache.trim();
    qint64 total = 0;
    QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        total += files.nextFileInfo().size();
    QVERIFY(total <= kLimit);
    QVERIFY(total > kLimit / 2);
    QVERIFY(cache.find("99"));
}

void TileCacheTest::useIsNoted_data()
{
    QTest::addColumn<int>("hoursAgo");
    QTest::addColumn<bool>("isNoted");
    QTest::newRow("days ago") << 72 << true;
    QTest::newRow("today: spares a write") << 1 << false;
}

/// The longest unused ones go first: a tile that is looked at is one of the newest again.
void TileCacheTest::useIsNoted()
{
    QFETCH(const int, hoursAgo);
    const QTemporaryDir folder;
    TileCache cache(folder.path());
    cache.keep("a", {.picture = "picture", .expires = {}, .entityTag = {}, .lastModified = {}});
    QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    QFile file(files.next());
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-3600LL * hoursAgo);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(before, QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(cache.find("a"));
    QTEST(QFileInfo(file.fileName()).lastModified() > before.addSecs(60), "isNoted");
}

void TileCacheTest::aFolderThatCannotBe()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    TileCache cache(file.fileName());
    cache.keep("a", {.picture = "picture", .expires = {}, .entityTag = {}, .lastModified = {}});
    QVERIFY(!cache.find("a"));
    cache.trim();
}

void TileCacheTest::hostsAreLeftAlone()
{
    HostPatience patience(10s);
    const HostPatience::Clock::time_point begin{};
    const Error failure{ErrorCode::ServerFailed, u"h"_s, {}};
    QVERIFY(!patience.refusal(u"h"_s, begin));
    auto now = begin;
    for (const auto pause : {10s, 20s, 40s, 80s, 160s, 300s, 300s}) { // and not longer
        patience.failed(u"h"_s, failure, std::nullopt, now);
        QCOMPARE(patience.refusal(u"h"_s, now + pause - 1ms), failure);
        QVERIFY(!patience.refusal(u"h"_s, now + pause));
        QVERIFY(!patience.refusal(u"other"_s, now));
        now += pause;
    }
    patience.succeeded(u"h"_s);
    patience.failed(u"h"_s, failure, 0s, now);
    QVERIFY(!patience.refusal(u"h"_s, now + 1s)); // as it asked, but not at once
    patience.succeeded(u"h"_s);
    patience.failed(u"h"_s, failure, std::chrono::hours(100), now);
    QVERIFY(patience.refusal(u"h"_s, now + 59min));
    QVERIFY(!patience.refusal(u"h"_s, now + 1h));
    patience.forget();
    patience.failed(u"h"_s, {ErrorCode::ServerBusy, u"h"_s, {}}, std::nullopt, now);
    QVERIFY(patience.refusal(u"h"_s, now + 29s));
}

void TileCacheTest::twoFailuresAtOnceAreOne()
{
    HostPatience patience(10s);
    const HostPatience::Clock::time_point now{};
    for (int i = 0; i < 2; ++i)
        patience.failed(u"h"_s, {ErrorCode::ServerFailed, u"h"_s, {}}, std::nullopt, now + i * 1s);
    QVERIFY(!patience.refusal(u"h"_s, now + 11s));
}

WAYFOLIO_TEST(TileCacheTest)

} // namespace wayfolio::test

#include "TileCacheTest.moc"
