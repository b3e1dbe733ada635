// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/thumbnails/ThumbnailStore.h"

#include "core/base/WorkerPool.h"
#include "tests/core/catalog/FileSizeLimit.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <SQLiteCpp/SQLiteCpp.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

constexpr FileStamp kStamp{.sizeBytes = 1234, .modifiedNs = 1'700'000'000'123'456'789};

QImage filled(QColor color)
{
    QImage image(64, 48, color.alpha() < 255 ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    image.fill(color);
    return image;
}

/// Does not compress: some 7 KB as JPEG.
QImage noise(quint32 seed)
{
    QImage image(96, 72, QImage::Format_RGB32);
    QRandomGenerator random(seed);
    random.fillRange(reinterpret_cast<quint32*>(image.bits()), image.width() * image.height());
    return image;
}

QString fileIn(const QTemporaryDir& folder)
{
    return folder.filePath(u"thumbnails-2.sqlite"_s);
}

} // namespace

class ThumbnailStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasInserted_data();
    void findsWhatWasInserted();
    void missesOtherStamps_data();
    void missesOtherStamps();
    void keepsOneThumbnailAPath();
    void tellsTheBest_data();
    void tellsTheBest();
    void removesTheVersionBefore();
    void replacesWhatIsNoStoreOfOurs_data();
    void replacesWhatIsNoStoreOfOurs();
    void missesWhereNothingCanBeWritten();
    void missesWhereThereIsNoRoom();
    void removesTheOldestBeyondTheLimit();
    void keepsWhatWasUsedLately();
    void servesManyThreads();
};

void ThumbnailStoreTest::findsWhatWasInserted_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QColor>("color");
    QTest::newRow("plain") << u"/photos/a.jpg"_s << QColor(200, 30, 90);
    QTest::newRow("transparent") << u"/photos/b.png"_s << QColor(200, 30, 90, 128);
    QTest::newRow("spaces, Korean, newline, quote") << u"/사진/서울 1\n'x'.jpg"_s << QColor(0, 90, 10);
}

void ThumbnailStoreTest::findsWhatWasInserted()
{
    QFETCH(QString, path);
    QFETCH(QColor, color);
    const QTemporaryDir folder;
    {
        ThumbnailStore store(folder.filePath(u"new/cache"_s));
        QVERIFY(store.find(path, kStamp).isNull());
        store.insert(path, kStamp, filled(color));
        QVERIFY(!store.find(path, kStamp).isNull());
    }
    const QImage found = ThumbnailStore(folder.filePath(u"new/cache"_s)).find(path, kStamp);
    QCOMPARE(found.size(), QSize(64, 48));
    const QColor seen = found.pixelColor(20, 20);
    QVERIFY(std::abs(seen.red() - color.red()) < 6 && std::abs(seen.green() - color.green()) < 6);
    QVERIFY(std::abs(seen.alpha() - color.alpha()) < 2);
}

void ThumbnailStoreTest::missesOtherStamps_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<qint64>("sizeBytes");
    QTest::addColumn<qint64>("modifiedNs");
    QTest::newRow("other size") << u"/a.jpg"_s << kStamp.sizeBytes + 1 << kStamp.modifiedNs;
    QTest::newRow("a nanosecond later") << u"/a.jpg"_s << kStamp.sizeBytes << kStamp.modifiedNs + 1;
    QTest::newRow("other path") << u"/A.jpg"_s << kStamp.sizeBytes << kStamp.modifiedNs;
}

void ThumbnailStoreTest::missesOtherStamps()
{
    QFETCH(QString, path);
    QFETCH(qint64, sizeBytes);
    QFETCH(qint64, modifiedNs);
    const QTemporaryDir folder;
    ThumbnailStore store(folder.path());
    store.insert(u"/a.jpg"_s, kStamp, filled(Qt::red));
    QVERIFY(store.find(path, {.sizeBytes = sizeBytes, .modifiedNs = modifiedNs}).isNull());
}

void ThumbnailStoreTest::keepsOneThumbnailAPath()
{
    const QTemporaryDir folder;
    ThumbnailStore store(folder.path());
    const FileStamp later{.sizeBytes = 99, .modifiedNs = 5};
    store.insert(u"/a.jpg"_s, kStamp, filled(Qt::red));
    store.insert(u"/a.jpg"_s, later, filled(Qt::blue));
    QVERIFY(store.find(u"/a.jpg"_s, kStamp).isNull());
    QVERIFY(store.find(u"/a.jpg"_s, later).pixelColor(9, 9).blue() > 240);
}

void ThumbnailStoreTest::tellsTheBest_data()
{
    QTest::addColumn<Sharpness>("first");
    QTest::addColumn<Sharpness>("second");
    QTest::addColumn<bool>("isBest");
    QTest::newRow("soft") << Sharpness::Any << Sharpness::Any << false;
    QTest::newRow("bettered") << Sharpness::Any << Sharpness::Best << true;
    QTest::newRow("soft again, of a file that changed") << Sharpness::Best << Sharpness::Any << false;
}

void ThumbnailStoreTest::tellsTheBest()
{
    QFETCH(const Sharpness, first);
    QFETCH(const Sharpness, second);
    QFETCH(const bool, isBest);
    const QTemporaryDir folder;
    ThumbnailStore store(folder.path());
    store.insert(u"/a.jpg"_s, kStamp, filled(Qt::red), first);
    store.insert(u"/a.jpg"_s, kStamp, filled(Qt::blue), second);
    QVERIFY(store.find(u"/a.jpg"_s, kStamp).pixelColor(9, 9).blue() > 240);
    QCOMPARE(!store.find(u"/a.jpg"_s, kStamp, Sharpness::Best).isNull(), isBest);
}

void ThumbnailStoreTest::removesTheVersionBefore()
{
    const QTemporaryDir folder;
    QFile old(folder.filePath(u"thumbnails-1.sqlite"_s));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    const ThumbnailStore store(folder.path());
    QVERIFY(!old.exists());
}

void ThumbnailStoreTest::replacesWhatIsNoStoreOfOurs_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"empty", "text", "cut", "overwritten", "foreign"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void ThumbnailStoreTest::replacesWhatIsNoStoreOfOurs()
{
    QFETCH(QString, what);
    const QTemporaryDir folder;
    if (what == u"foreign") {
        SQLite::Database(fileIn(folder).toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
            .exec("CREATE TABLE thumbnail (id INTEGER PRIMARY KEY, note TEXT)");
    } else {
        {
            ThumbnailStore store(folder.path());
            for (quint32 i = 0; i < 20; ++i)
                store.insert(u"/%1.jpg"_s.arg(i), kStamp, noise(i));
        }
        QFile file(fileIn(folder));
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (what == u"empty" || what == u"text")
            QVERIFY(file.resize(0));
        if (what == u"text")
            file.write(QByteArray("no database at all\n").repeated(500));
        if (what == u"cut")
            QVERIFY(file.resize(6000));
        if (what == u"overwritten") { // all but the first page
            QVERIFY(file.seek(4096));
            file.write(QByteArray(static_cast<qsizetype>(file.size() - 4096), '\xee'));
        }
    }
    ThumbnailStore store(folder.path());
    QVERIFY(store.find(u"/3.jpg"_s, kStamp).isNull());
    store.insert(u"/3.jpg"_s, kStamp, noise(3));
    QVERIFY(!store.find(u"/3.jpg"_s, kStamp).isNull());
}

void ThumbnailStoreTest::missesWhereNothingCanBeWritten()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    ThumbnailStore store(file.fileName() + u"/cache"_s);
    store.insert(u"/a.jpg"_s, kStamp, filled(Qt::red));
    QVERIFY(store.find(u"/a.jpg"_s, kStamp).isNull());
}

/// On a full disk what is kept is found, what is not is only missed; with room again it goes on.
void ThumbnailStoreTest::missesWhereThereIsNoRoom()
{
    const QTemporaryDir folder;
    const auto path = [](int i) { return u"/%1.jpg"_s.arg(i); };
    {
        const FileSizeLimit limit(0);
        ThumbnailStore store(folder.path());
        store.insert(path(0), kStamp, noise(0));
        QVERIFY(store.find(path(0), kStamp).isNull());
    }
    ThumbnailStore store(folder.path());
    store.insert(path(0), kStamp, noise(0));
    QVERIFY(!store.find(path(0), kStamp).isNull());
    {
        const FileSizeLimit limit(200'000);
        for (int i = 1; i < 60; ++i)
            store.insert(path(i), kStamp, noise(static_cast<quint32>(i)));
        QVERIFY(!store.find(path(0), kStamp).isNull());
        QVERIFY(store.find(path(59), kStamp).isNull());
    }
    store.insert(path(59), kStamp, noise(59));
    QVERIFY(!store.find(path(59), kStamp).isNull());
}

void ThumbnailStoreTest::removesTheOldestBeyondTheLimit()
{
    const QTemporaryDir folder;
    constexpr qint64 kLimit = 100'000;
    ThumbnailStore store(folder.path(), kLimit);
    for (quint32 i = 0; i < 60; ++i)
        store.insert(u"/%1.jpg"_s.arg(i), kStamp, noise(i));
    QVERIFY(store.find(u"/0.jpg"_s, kStamp).isNull());
    QVERIFY(!store.find(u"/59.jpg"_s, kStamp).isNull());
    QVERIFY(!store.find(u"/55.jpg"_s, kStamp).isNull());
    SQLite::Database database(fileIn(folder).toStdString());
    const auto bytes = database.execAndGet("SELECT sum(length(picture)) FROM thumbnail").getInt64();
    QVERIFY2(bytes <= kLimit && bytes > kLimit / 2, qPrintable(QString::number(bytes)));
}

void ThumbnailStoreTest::keepsWhatWasUsedLately()
{
    const QTemporaryDir folder;
    {
        ThumbnailStore store(folder.path());
        for (quint32 i = 0; i < 12; ++i)
            store.insert(u"/%1.jpg"_s.arg(i), kStamp, noise(i));
    }
    SQLite::Database(fileIn(folder).toStdString(), SQLite::OPEN_READWRITE).exec("UPDATE thumbnail SET usedDay = 100");
    qint64 limit = 0;
    {
        SQLite::Database database(fileIn(folder).toStdString());
        limit = database.execAndGet("SELECT sum(bytes) FROM thumbnail").getInt64();
    }
    ThumbnailStore store(folder.path(), limit);
    QVERIFY(!store.find(u"/0.jpg"_s, kStamp).isNull()); // seen today again, the others long ago
    store.insert(u"/new.jpg"_s, kStamp, noise(77));
    QVERIFY(!store.find(u"/0.jpg"_s, kStamp).isNull());
    QVERIFY(store.find(u"/1.jpg"_s, kStamp).isNull());
    QVERIFY(!store.find(u"/new.jpg"_s, kStamp).isNull());
}

void ThumbnailStoreTest::servesManyThreads()
{
    const QTemporaryDir folder;
    ThumbnailStore store(folder.path());
    std::atomic<int> found = 0;
    {
        WorkerPool workers(4);
        for (int i = 0; i < 200; ++i) {
            workers.submit([&store, &found, i] {
                const QString path = u"/%1.jpg"_s.arg(i);
                store.insert(path, kStamp, filled(QColor(i, 0, 0)));
                const QImage thumbnail = store.find(path, kStamp);
                if (!thumbnail.isNull() && std::abs(thumbnail.pixelColor(5, 5).red() - i) < 6)
                    ++found;
            });
        }
    }
    QCOMPARE(found.load(), 200);
}

} // namespace wayfolio::test

using wayfolio::test::ThumbnailStoreTest;
WAYFOLIO_TEST(ThumbnailStoreTest)

#include "ThumbnailStoreTest.moc"
