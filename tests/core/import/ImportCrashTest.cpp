// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

constexpr int kFiles = 3000;
constexpr int kKills = 20;
constexpr unsigned kSeed = 20240310;

using PhotosByPath = std::map<QString, Photo>;

PhotosByPath photosByPath(Catalog& catalog)
{
    PhotosByPath photos;
    const auto read = PhotoStore(catalog).forEachPhoto([&photos](const Photo& photo) {
        return std::ranges::all_of(photo.files,
                                   [&](const QString& file) { return photos.emplace(file, photo).second; });
    });
    return read ? photos : PhotosByPath();
}

/// What was committed of `before` is still there. A photo may have got its second file since.
bool isKept(const Photo& before, const Photo& now)
{
    return before == now || (before.files.size() < now.files.size() && before.position == now.position &&
                             before.captureTime == now.captureTime);
}

void removeCatalog(const QString& path)
{
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + suffix);
}

} // namespace

/// An import that dies in the middle loses nothing that was committed, and the next one goes on.
class ImportCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void survivesBeingKilled_data()
    {
        QTest::addColumn<bool>("isPaired");
        QTest::addRow("photos of one file") << false;
        QTest::addRow("photos of two files") << true;
    }

    void survivesBeingKilled()
    {
        QFETCH(bool, isPaired);
        makeFiles(isPaired);
        const double wholeRun = secondsOfWholeRun();
        std::mt19937 random(kSeed);
        std::uniform_real_distribution<double> moment(0.0, wholeRun * 0.9);
        int killedMidway = 0;
        PhotosByPath committed;
        for (int kill = 0; kill < kKills; ++kill) {
            if (committed.size() == kFiles) {
                removeCatalog(m_catalogPath);
                committed.clear();
            }
            startAndKill(moment(random));
            PhotosByPath now;
            inspect(now);
            for (const auto& [path, photo] : committed)
                QVERIFY2(isKept(photo, now.at(path)), qPrintable(path));
            if (!now.empty() && now.size() < kFiles)
                ++killedMidway;
            committed = std::move(now);
        }
        qInfo("%d of %d kills left part of the photos committed", killedMidway, kKills);
        QVERIFY2(killedMidway > 0, "no kill came in the middle");
        finishesAfterwards(committed);
        const auto catalog = Catalog::open(m_catalogPath).value();
        QCOMPARE(PhotoStore(*catalog).count().value(), isPaired ? kFiles / 2 : kFiles);
    }

    void cleanup()
    {
        removeCatalog(m_catalogPath);
        QDir(m_photos).removeRecursively();
    }

private:
    void makeFiles(bool isPaired)
    {
        const TestPhoto photo = TestPhoto()
                                    .at(37.5, 127.0, 38)
                                    .takenAt("2024:03:10 12:34:56", "+09:00")
                                    .set("Exif.Image.Make", "Sample")
                                    .set("Exif.Image.Model", "One");
        const QString rawPath = m_folder.filePath(u"raw.tif"_s);
        QVERIFY(photo.save(rawPath));
        QFile raw(rawPath);
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const QByteArray rawBytes = raw.readAll();
        const QByteArray jpegBytes = photo.jpeg();
        QVERIFY(QDir().mkpath(m_photos));
        for (int i = 0; i < kFiles; ++i) {
            const bool isRaw = isPaired && i % 2 == 1;
            QFile file(u"%1/%2.%3"_s.arg(m_photos).arg(isPaired ? i / 2 : i).arg(isRaw ? u"dng"_s : u"jpg"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write(isRaw ? rawBytes : jpegBytes) > 0);
        }
    }

    double secondsOfWholeRun()
    {
        QElapsedTimer clock;
        clock.start();
        QProcess helper;
        helper.start(QStringLiteral(WAYFOLIO_IMPORT_HELPER), {m_catalogPath, m_photos});
        if (!helper.waitForFinished(60'000) || helper.exitCode() != 0)
            QTest::qFail("the helper does not import", __FILE__, __LINE__);
        removeCatalog(m_catalogPath);
        return static_cast<double>(clock.nsecsElapsed()) / 1e9;
    }

    void startAndKill(double seconds)
    {
        QProcess helper;
        helper.start(QStringLiteral(WAYFOLIO_IMPORT_HELPER), {m_catalogPath, m_photos});
        QVERIFY(helper.waitForStarted());
        helper.waitForFinished(static_cast<int>(seconds * 1000.0));
        helper.kill();
        QVERIFY(helper.state() == QProcess::NotRunning || helper.waitForFinished());
    }

    void inspect(PhotosByPath& photos)
    {
        if (!QFile::exists(m_catalogPath))
            return;
        const auto catalog = Catalog::open(m_catalogPath);
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
        QCOMPARE((*catalog)->check().value(), QStringList());
        photos = photosByPath(**catalog);
        QVERIFY(qint64(photos.size()) >= PhotoStore(**catalog).count().value()); // no path twice
    }

    void finishesAfterwards(const PhotosByPath& committed)
    {
        QProcess helper;
        helper.start(QStringLiteral(WAYFOLIO_IMPORT_HELPER), {m_catalogPath, m_photos});
        QVERIFY(helper.waitForFinished(60'000));
        QCOMPARE(helper.readAllStandardOutput(),
                 u"added %1 unchanged %2 failed 0\n"_s.arg(kFiles - committed.size()).arg(committed.size()).toUtf8());
        PhotosByPath now;
        inspect(now);
        QCOMPARE(now.size(), size_t{kFiles});
        for (const auto& [path, photo] : committed)
            QVERIFY2(isKept(photo, now.at(path)), qPrintable(path));
    }

    QTemporaryDir m_folder;
    QString m_photos = m_folder.filePath(u"photos"_s);
    QString m_catalogPath = m_folder.filePath(u"catalog.sqlite"_s);
};

WAYFOLIO_TEST(ImportCrashTest)

} // namespace wayfolio::test

#include "ImportCrashTest.moc"
