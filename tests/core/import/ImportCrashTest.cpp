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

#include <map>
#include <random>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

constexpr int kPhotos = 3000;
constexpr int kKills = 20;
constexpr unsigned kSeed = 20240310;

using PhotosByPath = std::map<QString, Photo>;

PhotosByPath photosByPath(Catalog& catalog)
{
    PhotosByPath photos;
    const auto read = PhotoStore(catalog).forEachPhoto([&photos](const Photo& photo) {
        return photo.files.size() == 1 && photos.emplace(photo.files.front(), photo).second;
    });
    return read ? photos : PhotosByPath();
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

    void initTestCase()
    {
        const QByteArray bytes = TestPhoto().at(37.5, 127.0, 38).takenAt("2024:03:10 12:34:56", "+09:00").jpeg();
        QVERIFY(QDir().mkpath(m_photos));
        for (int i = 0; i < kPhotos; ++i) {
            QFile file(u"%1/%2.jpg"_s.arg(m_photos).arg(i));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(bytes), bytes.size());
        }
    }

    void survivesBeingKilled()
    {
        const double wholeRun = secondsOfWholeRun();
        std::mt19937 random(kSeed);
        std::uniform_real_distribution<double> moment(0.0, wholeRun * 0.9);
        int killedMidway = 0;
        PhotosByPath committed;
        for (int kill = 0; kill < kKills; ++kill) {
            if (committed.size() == kPhotos) {
                removeCatalog(m_catalogPath);
                committed.clear();
            }
            startAndKill(moment(random));
            PhotosByPath now;
            inspect(now);
            for (const auto& [path, photo] : committed)
                QCOMPARE(now.at(path), photo);
            if (!now.empty() && now.size() < kPhotos)
                ++killedMidway;
            committed = std::move(now);
        }
        qInfo("%d of %d kills left part of the photos committed", killedMidway, kKills);
        QVERIFY2(killedMidway > 0, "no kill came in the middle");
        finishesAfterwards(committed);
    }

private:
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
        QCOMPARE(qint64(photos.size()), PhotoStore(**catalog).count().value()); // no path twice
    }

    void finishesAfterwards(const PhotosByPath& committed)
    {
        QProcess helper;
        helper.start(QStringLiteral(WAYFOLIO_IMPORT_HELPER), {m_catalogPath, m_photos});
        QVERIFY(helper.waitForFinished(60'000));
        QCOMPARE(helper.readAllStandardOutput(),
                 u"added %1 unchanged %2 failed 0\n"_s.arg(kPhotos - committed.size()).arg(committed.size()).toUtf8());
        PhotosByPath now;
        inspect(now);
        QCOMPARE(now.size(), size_t{kPhotos});
        for (const auto& [path, photo] : committed)
            QCOMPARE(now.at(path), photo);
    }

    QTemporaryDir m_folder;
    QString m_photos = m_folder.filePath(u"photos"_s);
    QString m_catalogPath = m_folder.filePath(u"catalog.sqlite"_s);
};

WAYFOLIO_TEST(ImportCrashTest)

} // namespace wayfolio::test

#include "ImportCrashTest.moc"
