// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/PhotoStore.h"
#include "core/jobs/CatalogSnapshot.h"
#include "core/jobs/ExportTask.h"
#include "core/jobs/ImportTask.h"
#include "core/jobs/PhotoEdit.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <functional>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// What a person does with all photos at once takes ten times as long for ten times as many, and not a hundred times.
/// The processor's time of the same machine on both, the best of a few attempts: how fast it is does not matter.
class GrowthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsQuadratic_data();
    void nothingIsQuadratic();
};

namespace {

constexpr int kFew = 600;
constexpr int kMany = 10 * kFew;
/// Between ten and a hundred.
constexpr double kMostGrowth = 35;
constexpr int kAttempts = 3;

/// On the path of a catalogue of so many photos.
using Work = std::function<bool(const QString& path, int count)>;

bool writeCatalog(const QString& path, int count)
{
    auto catalog = Catalog::open(path);
    std::vector<FileOutcome> outcomes;
    for (int i = 0; i < count; ++i) {
        Photo photo;
        photo.position =
            Position{.point = GeoPoint::nearest(i % 60, i % 170), .altitudeMeters = {}, .uncertaintyMeters = {}};
        const Instant time(std::chrono::minutes(20'000'000 + 40 * i + (i / 50) * 4000)); // a trip of fifty each
        photo.captureTime.utc = time;
        photo.captureTime.wall = WallTime(time.time_since_epoch());
        photo.captureTime.wallText = isoText(*photo.captureTime.wall);
        outcomes.push_back({.path = u"/photos/%1.jpg"_s.arg(i), .stamp = {}, .readerVersion = 1, .photo = photo});
    }
    return catalog && PhotoStore(**catalog).record(outcomes) && rebuildTrips(**catalog);
}

double processorSeconds(const std::function<bool()>& work, bool& done)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
    };
    const double start = now();
    done = work() && done;
    return now() - start;
}

bool onOpened(const QString& path, const std::function<bool(Catalog&)>& work)
{
    auto catalog = Catalog::open(path);
    return catalog && work(**catalog);
}

bool exportAll(const QString& path, ExportFormat exportFormat)
{
    return onOpened(path, [&](Catalog& catalog) {
        const auto content = loadExportContent(catalog, EverythingScope{}, u"All"_s);
        return content && exportTrip(*content, exportFormat, path + u".export"_s);
    });
}

bool placeAllAndUndo(const QString& path, int count)
{
    std::vector<PositionFact> facts;
    for (qint64 id = 1; id <= count; ++id)
        facts.push_back({.photo = PhotoId{id}, .position = GeoPoint::nearest(46, 9)});
    const Result<PhotoEdit> undo = applyEdit(path, facts);
    return undo && applyEdit(path, *undo);
}

} // namespace

void GrowthTest::nothingIsQuadratic_data()
{
    QTest::addColumn<Work>("work");
    QTest::newRow("read the catalogue") << Work(
        [](const QString& path, int) { return onOpened(path, [](Catalog& c) { return !!loadSnapshot(c); }); });
    QTest::newRow("cut into trips") << Work(
        [](const QString& path, int) { return onOpened(path, [](Catalog& c) { return !!rebuildTrips(c); }); });
    QTest::newRow("export as GPX") << Work([](const QString& path, int) { return exportAll(path, ExportFormat::Gpx); });
    QTest::newRow("export as KML") << Work([](const QString& path, int) { return exportAll(path, ExportFormat::Kml); });
    QTest::newRow("set all places and undo it") << Work(placeAllAndUndo);
}

void GrowthTest::nothingIsQuadratic()
{
    QFETCH(const Work, work);
    const QTemporaryDir folder;
    const QString few = folder.filePath(u"few.sqlite"_s);
    const QString many = folder.filePath(u"many.sqlite"_s);
    QVERIFY(writeCatalog(few, kFew) && writeCatalog(many, kMany));
    double best = 1000;
    bool done = true;
    for (int attempt = 0; attempt < kAttempts && best > kMostGrowth; ++attempt) {
        const double little = processorSeconds([&] { return work(few, kFew); }, done);
        best = std::min(best, processorSeconds([&] { return work(many, kMany); }, done) / little);
    }
    QVERIFY(done);
    QVERIFY2(best <= kMostGrowth, qPrintable(QString::number(best)));
}

WAYFOLIO_TEST(GrowthTest)

} // namespace wayfolio::test

#include "GrowthTest.moc"
