// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/MediaType.h"
#include "tests/flow/WayfolioProcess.h"
#include "tests/support/CsvTable.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <map>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Real photos of many cameras, where WAYFOLIO_CORPUS names the folder that has them.
class CorpusFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFileIsAccountedFor();
    void everyPhotoMatchesTheSchema();
    void positionsAgreeWithTruth();
    void exportsAreValid_data();
    void exportsAreValid();
    void snapshot();

private:
    [[nodiscard]] RunResult run(const QStringList& arguments) const
    {
        return m_wayfolio.run(arguments + QStringList{u"--catalog"_s, u"c.sqlite"_s});
    }

    WayfolioProcess m_wayfolio;
    RunResult m_import;
    QString m_folder;
    std::map<QString, QJsonObject> m_photos; ///< by every one of their files
    QByteArray m_photosJson;
};

namespace {

bool isNear(const QJsonValue& actual, const QString& expected)
{
    constexpr double kTolerance = 2e-6; // truth.csv has what exiftool prints
    return actual.isDouble() && std::abs(actual.toDouble() - expected.toDouble()) < kTolerance;
}

} // namespace

void CorpusFlowTest::initTestCase()
{
    if (corpusFolder().isEmpty())
        QSKIP("WAYFOLIO_CORPUS is not set");
    m_folder = QDir(corpusFolder() + u"/photos"_s).canonicalPath();
    QVERIFY(QFileInfo(m_folder).isDir());
    m_import = run({u"import"_s, u"--json"_s, m_folder});
    m_photosJson = run({u"photos"_s, u"--json"_s}).out;
    const QJsonArray photos = QJsonDocument::fromJson(m_photosJson).array();
    for (const QJsonValue& photo : photos) {
        for (const QJsonValue& file : photo[u"files"].toArray())
            m_photos[file.toString()] = photo.toObject();
    }
}

void CorpusFlowTest::everyFileIsAccountedFor()
{
    QCOMPARE(m_import.exitCode, 1); // some of it is broken on purpose
    const QJsonObject report = m_import.json().object();
    QCOMPARE(report[u"state"].toString(), u"done"_s);
    QCOMPARE(report[u"added"].toInteger(), qint64(m_photos.size()));
    QVERIFY(report[u"added"].toInt() > 150);
    std::map<QString, int> reasons;
    for (const QJsonValue& failure : report[u"failures"].toArray()) {
        ++reasons[failure[u"reason"].toString()];
        QVERIFY(failure[u"path"].toString().startsWith(m_folder));
    }
    qInfo("added %d, without position %d, failed %d", report[u"added"].toInt(), report[u"withoutPosition"].toInt(),
          report[u"failed"].toInt());
    for (const auto& [reason, count] : reasons)
        qInfo("  %s: %d", qPrintable(reason), count);
    QCOMPARE(run({u"import"_s, u"--json"_s, m_folder}).json()[u"added"].toInt(), 0);
}

void CorpusFlowTest::everyPhotoMatchesTheSchema()
{
    WAYFOLIO_VERIFY_VALID(validateJson(m_photosJson, u"photos"_s));
    WAYFOLIO_VERIFY_VALID(validateJson(m_import.out, u"import"_s));
    WAYFOLIO_VERIFY_VALID(validateJson(run({u"trips"_s, u"--json"_s}).out, u"trips"_s));
}

/// `gps_usable` says whether a position should be found, best_lat and best_lon which.
void CorpusFlowTest::positionsAgreeWithTruth()
{
    int asked = 0;
    QStringList disagreements;
    for (const CsvRow& row : readCsvTable(m_folder + u"/truth.csv"_s)) {
        const QString usable = row.at(u"gps_usable"_s);
        const bool isWanted = usable == "yes"_L1;
        const QString path = row.at(u"path"_s);
        if ((!isWanted && !usable.startsWith("no"_L1)) || !hasMediaExtension(path)) // the rest are sidecars
            continue;
        ++asked;
        const auto found = m_photos.find(m_folder + u'/' + path);
        const QJsonObject photo = found == m_photos.end() ? QJsonObject() : found->second;
        const bool agrees = isWanted ? isNear(photo[u"latitude"], row.at(u"best_lat"_s)) &&
                                           isNear(photo[u"longitude"], row.at(u"best_lon"_s))
                                     : !photo[u"latitude"].isDouble();
        if (!agrees) {
            disagreements.append(u"%1: %2 %3,%4, found %5,%6"_s.arg(
                path, usable, row.at(u"best_lat"_s), row.at(u"best_lon"_s), photo[u"latitude"].toVariant().toString(),
                photo[u"longitude"].toVariant().toString()));
        }
    }
    qInfo("positions: %d of %d files agree with truth.csv", asked - int(disagreements.size()), asked);
    for (const QString& line : std::as_const(disagreements))
        qInfo("  %s", qPrintable(line));
    QVERIFY(asked > 100);
    QVERIFY2(disagreements.size() * 20 <= asked, "fewer than 95 of 100 agree");
}

void CorpusFlowTest::exportsAreValid_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("schema");
    QTest::newRow("gpx") << u"all.gpx"_s << u"gpx/master.xsd"_s;
    QTest::newRow("kml") << u"all.kml"_s << u"kml/kml-all.xsd"_s;
}

void CorpusFlowTest::exportsAreValid()
{
    QFETCH(const QString, file);
    QFETCH(const QString, schema);
    QCOMPARE(run({u"export"_s, u"-o"_s, file}).exitCode, 0);
    WAYFOLIO_VERIFY_VALID(validateXml(m_wayfolio.path(file), schema));
}

void CorpusFlowTest::snapshot()
{
    const RunResult result = run({u"snapshot"_s, u"-o"_s, u"map.png"_s});
    QVERIFY2(result.exitCode == 0, qPrintable(result.err));
    QVERIFY(QFileInfo(m_wayfolio.path(u"map.png"_s)).size() > 10'000);
}

} // namespace wayfolio::test

using wayfolio::test::CorpusFlowTest;
WAYFOLIO_TEST(CorpusFlowTest)

#include "CorpusFlowTest.moc"
