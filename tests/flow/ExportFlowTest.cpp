// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/flow/SamplePhotos.h"
#include "tests/flow/WayfolioProcess.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// From a catalogue to files, and every verb's JSON against the schema.
class ExportFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exportedFile_data();
    void exportedFile();

    void exportedFileIsValid_data() { exportedFile_data(); }

    void exportedFileIsValid();
    void oneTripOnly();
    void existingFileSurvivesAFailure();
    void snapshot_data();
    void snapshot();
    void snapshotShowsThePhotos();
    void jsonMatchesSchema_data();
    void jsonMatchesSchema();

private:
    [[nodiscard]] RunResult run(const QStringList& arguments) const
    {
        return m_wayfolio.run(arguments + QStringList{u"--catalog"_s, u"c.sqlite"_s});
    }

    WayfolioProcess m_wayfolio;
};

namespace {

/// How often each element occurs.
QHash<QString, int> elements(const QString& path)
{
    QHash<QString, int> counts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return counts;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            ++counts[xml.name().toString()];
    }
    if (xml.hasError())
        counts.clear();
    return counts;
}

} // namespace

void ExportFlowTest::initTestCase()
{
    QVERIFY(makeGoodPhotos(m_wayfolio.path(u"photos"_s)));
    QCOMPARE(run({u"import"_s, u"photos"_s}).exitCode, 0);
}

void ExportFlowTest::exportedFile_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("photoElement");
    QTest::addColumn<QString>("schema");
    const QString gpx = u"gpx/master.xsd"_s;
    const QString kml = u"kml/kml-all.xsd"_s;
    QTest::newRow("gpx") << QStringList{u"--format"_s, u"gpx"_s, u"--all"_s} << u"all.gpx"_s << u"wpt"_s << gpx;
    QTest::newRow("kml") << QStringList{u"--format"_s, u"kml"_s} << u"all.kml"_s << u"Point"_s << kml;
    QTest::newRow("by name") << QStringList{} << u"by name.GPX"_s << u"wpt"_s << gpx;
    QTest::newRow("format wins over name") << QStringList{u"--format"_s, u"kml"_s} << u"odd.gpx"_s << u"Point"_s << kml;
    QTest::newRow("Korean name") << QStringList{} << u"여행.kml"_s << u"Point"_s << kml;
}

void ExportFlowTest::exportedFile()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, file);
    QFETCH(const QString, photoElement);
    const RunResult result = run(QStringList{u"export"_s, u"--json"_s, u"-o"_s, file} + options);
    QVERIFY2(result.exitCode == 0, qPrintable(result.err));
    const QString path = m_wayfolio.path(file);
    QCOMPARE(result.json()[u"file"].toString(), path);
    QCOMPARE(result.json()[u"photoCount"].toInt(), kLocatedPhotos);
    QCOMPARE(result.json()[u"routeCount"].toInt(), 1);
    QCOMPARE(elements(path).value(photoElement), kLocatedPhotos);
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(!written.readAll().contains(m_wayfolio.folder().toUtf8())); // no path of this machine
}

void ExportFlowTest::exportedFileIsValid()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, file);
    QFETCH(const QString, schema);
    QCOMPARE(run(QStringList{u"export"_s, u"-o"_s, file} + options).exitCode, 0);
    WAYFOLIO_VERIFY_VALID(validateXml(m_wayfolio.path(file), schema));
}

void ExportFlowTest::oneTripOnly()
{
    const QJsonArray trips = run({u"trips"_s, u"--json"_s}).json().array();
    QCOMPARE(trips.size(), 2);
    for (const QJsonValue& trip : trips) {
        const QString id = QString::number(trip[u"id"].toInteger());
        const RunResult result = run({u"export"_s, u"--json"_s, u"--trip"_s, id, u"-o"_s, u"trip.gpx"_s});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(elements(m_wayfolio.path(u"trip.gpx"_s)).value(u"wpt"_s), trip[u"locatedCount"].toInt());
    }
}

void ExportFlowTest::existingFileSurvivesAFailure()
{
    QVERIFY(writeFile(m_wayfolio.path(u"mine.gpx"_s), "precious"));
    QCOMPARE(run({u"export"_s, u"--trip"_s, u"999"_s, u"-o"_s, u"mine.gpx"_s}).exitCode, 3);
    QFile file(m_wayfolio.path(u"mine.gpx"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "precious");
}

void ExportFlowTest::snapshot_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QSize>("size");
    QTest::newRow("default") << QStringList{} << QSize(1200, 800);
    QTest::newRow("size") << QStringList{u"--size"_s, u"640x480"_s} << QSize(640, 480);
    QTest::newRow("dark") << QStringList{u"--dark"_s, u"--size"_s, u"300x200"_s} << QSize(300, 200);
}

void ExportFlowTest::snapshot()
{
    QFETCH(const QStringList, options);
    QFETCH(const QSize, size);
    const RunResult result = run(QStringList{u"snapshot"_s, u"--json"_s, u"-o"_s, u"map.png"_s} + options);
    QVERIFY2(result.exitCode == 0, qPrintable(result.err));
    QCOMPARE(result.json()[u"width"].toInt(), size.width());
    QCOMPARE(result.json()[u"photoCount"].toInt(), kLocatedPhotos);
    QCOMPARE(result.json()[u"routeCount"].toInt(), 1); // the trip of a single photo has none
    const QImage image(m_wayfolio.path(u"map.png"_s), "png");
    QCOMPARE(image.size(), size);
}

/// The thumbnails of these photos are dark cyan, which neither map is; and the dark map is the darker one.
void ExportFlowTest::snapshotShowsThePhotos()
{
    const auto painted = [this](const QStringList& options) {
        const RunResult result = run(QStringList{u"snapshot"_s, u"-o"_s, u"shown.png"_s} + options);
        return result.exitCode == 0 ? QImage(m_wayfolio.path(u"shown.png"_s)) : QImage();
    };
    const auto meanLightness = [](const QImage& image) {
        return image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixelColor(0, 0).lightness();
    };
    const QImage light = painted({});
    const QImage dark = painted({u"--dark"_s});
    QVERIFY(!light.isNull() && !dark.isNull());
    qsizetype thumbnailPixels = 0;
    for (int y = 0; y < light.height(); ++y) {
        for (int x = 0; x < light.width(); ++x) {
            const QColor color = light.pixelColor(x, y);
            if (color.red() < 24 && std::abs(color.green() - 128) < 24 && std::abs(color.blue() - 128) < 24)
                ++thumbnailPixels;
        }
    }
    QVERIFY2(thumbnailPixels > 200, qPrintable(QString::number(thumbnailPixels)));
    QVERIFY(meanLightness(dark) + 40 < meanLightness(light));
    QVERIFY(painted({u"--style"_s, u"muted"_s}) != light);
    QVERIFY(painted({u"--names"_s, u"ko"_s}) != light);
    QCOMPARE(painted({u"--style"_s, u"plain"_s, u"--names"_s, u"en"_s}), light);
}

void ExportFlowTest::jsonMatchesSchema_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("definition");
    QTest::newRow("import") << QStringList{u"import"_s, u"photos"_s} << u"import"_s;
    QTest::newRow("import with failures")
        << QStringList{u"import"_s, u"photos"_s, u"bad"_s, u"no\nwhere"_s} << u"import"_s;
    QTest::newRow("import that fails") << QStringList{u"import"_s, u"photos"_s, u"--catalog"_s, u"bad"_s}
                                       << u"import"_s;
    QTest::newRow("photos") << QStringList{u"photos"_s} << u"photos"_s;
    QTest::newRow("trips") << QStringList{u"trips"_s} << u"trips"_s;
    QTest::newRow("export gpx") << QStringList{u"export"_s, u"-o"_s, u"s.gpx"_s} << u"export"_s;
    QTest::newRow("export kml") << QStringList{u"export"_s, u"-o"_s, u"s.kml"_s} << u"export"_s;
    QTest::newRow("snapshot") << QStringList{u"snapshot"_s, u"-o"_s, u"s.png"_s} << u"snapshot"_s;
    QTest::newRow("check") << QStringList{u"check"_s} << u"check"_s;
}

void ExportFlowTest::jsonMatchesSchema()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, definition);
    if (!QFileInfo::exists(m_wayfolio.path(u"bad"_s)))
        QVERIFY(makeBadFiles(m_wayfolio.path(u"bad"_s)));
    const QStringList all = QStringList{arguments.first(), u"--catalog"_s, u"c.sqlite"_s, u"--json"_s};
    const RunResult result = m_wayfolio.run(all + arguments.sliced(1));
    QVERIFY2(!result.json().isNull(), result.out.constData());
    WAYFOLIO_VERIFY_VALID(validateJson(result.out, definition));
    const Verdict nonsense = validateJson("{\"unheardOf\": 1}", definition);
    QVERIFY(!nonsense.complaint.isEmpty()); // the schema does say something
}

} // namespace wayfolio::test

using wayfolio::test::ExportFlowTest;
WAYFOLIO_TEST(ExportFlowTest)

#include "ExportFlowTest.moc"
