// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/flow/SamplePhotos.h"
#include "tests/flow/WayfolioProcess.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// From a folder to what `photos`, `trips` and `check` say of it.
class ImportFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_wayfolio.reset(); }

    void everyFileIsAccountedFor();
    void badInput_data();
    void badInput();
    void truncatedPhoto();
    void unreadableFolder();
    void importingAgainAddsNothing();
    void changedAndVanishedFiles();
    void photosAreNeverWrittenTo();
    void valuesOfAPhoto();
    void tripsAndCheck();
    void textIsOneLineAPhoto();
    void defaultCatalogue();

private:
    [[nodiscard]] RunResult run(const QString& verb, const QStringList& more = {}) const
    {
        return m_wayfolio->run(QStringList{verb, u"--catalog"_s, u"c.sqlite"_s} + more);
    }

    [[nodiscard]] RunResult import(const QStringList& paths) const
    {
        return run(u"import"_s, QStringList{u"--json"_s} + paths);
    }

    [[nodiscard]] QJsonObject photo(const QString& fileName) const;

    std::unique_ptr<WayfolioProcess> m_wayfolio;
};

void ImportFlowTest::init()
{
    m_wayfolio = std::make_unique<WayfolioProcess>();
    QVERIFY(makeGoodPhotos(m_wayfolio->path(u"photos"_s)));
}

QJsonObject ImportFlowTest::photo(const QString& fileName) const
{
    const QJsonArray photos = run(u"photos"_s, {u"--json"_s}).json().array();
    for (const QJsonValue& value : photos) {
        if (value[u"path"].toString().endsWith(u'/' + fileName))
            return value.toObject();
    }
    return {};
}

void ImportFlowTest::everyFileIsAccountedFor()
{
    QVERIFY(makeBadFiles(m_wayfolio->path(u"photos/bad"_s)));
    const RunResult result = import({u"photos"_s});
    QCOMPARE(result.exitCode, 1);
    const QJsonObject report = result.json().object();
    QCOMPARE(report[u"state"].toString(), u"done"_s);
    QCOMPARE(report[u"added"].toInt(), kGoodPhotos);
    QCOMPARE(report[u"failed"].toInt(), kBadFiles);
    QCOMPARE(report[u"failures"].toArray().size(), kBadFiles);
    QCOMPARE(report[u"withoutPosition"].toInt(), kGoodPhotos - kLocatedPhotos);
    QCOMPARE(report[u"updated"].toInt() + report[u"unchanged"].toInt() + report[u"missing"].toInt(), 0);
    QVERIFY(report[u"error"].isNull());
    qint64 doubtfulPositions = 0;
    for (const QJsonValue& doubt : report[u"doubts"].toArray()) {
        QCOMPARE(doubt[u"count"].toInteger(), doubt[u"files"].toArray().size());
        const QString problem = doubt[u"problem"].toString();
        if (problem == u"noPosition"_s || problem.startsWith(u"position"_s))
            doubtfulPositions += doubt[u"count"].toInteger();
    }
    QCOMPARE(doubtfulPositions, kGoodPhotos - kLocatedPhotos);
}

void ImportFlowTest::badInput_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    QTest::newRow("missing") << u"nowhere/at all.jpg"_s << u"notFound"_s;
    QTest::newRow("empty") << u"bad/empty.jpg"_s << u"emptyFile"_s;
    QTest::newRow("text") << u"bad/text.jpg"_s << u"unknownFormat"_s;
    QTest::newRow("fifo") << u"bad/pipe.jpg"_s << u"notRegularFile"_s;
}

/// One line in the report, with file and reason, and the rest is imported.
void ImportFlowTest::badInput()
{
    QFETCH(const QString, path);
    QFETCH(const QString, reason);
    QVERIFY(makeBadFiles(m_wayfolio->path(u"bad"_s)));
    const RunResult result = import({path, u"photos"_s});
    QCOMPARE(result.exitCode, 1);
    const QJsonObject report = result.json().object();
    QCOMPARE(report[u"added"].toInt(), kGoodPhotos);
    const QJsonArray failures = report[u"failures"].toArray();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.first()[u"path"].toString(), m_wayfolio->path(path));
    QCOMPARE(failures.first()[u"reason"].toString(), reason);
}

/// Cut inside its metadata it is still known for a photo; what is wrong with it is told.
void ImportFlowTest::truncatedPhoto()
{
    QVERIFY(writeTruncatedPhoto(m_wayfolio->path(u"photos/truncated.jpg"_s)));
    const RunResult result = run(u"import"_s, {u"photos"_s});
    const QByteArray path = m_wayfolio->path(u"photos/truncated.jpg"_s).toUtf8();
    QVERIFY(result.out.contains(path));
    const QJsonObject truncated = photo(u"truncated.jpg"_s);
    QVERIFY(result.exitCode == 1 || truncated[u"problems"].toArray().contains(u"metadataDamaged"_s));
    QCOMPARE(run(u"photos"_s, {u"--json"_s}).json().array().size(), kGoodPhotos + (truncated.isEmpty() ? 0 : 1));
}

void ImportFlowTest::unreadableFolder()
{
    if (!permissionsBind())
        QSKIP("this root cannot give up its rights");
    const QString folder = m_wayfolio->path(u"photos/locked"_s);
    const QString file = m_wayfolio->path(u"photos/locked.jpg"_s);
    QVERIFY(QDir().mkpath(folder) && QFile::setPermissions(folder, {}));
    QVERIFY(writeFile(file, "secret") && QFile::setPermissions(file, {}));
    const RunResult result = import({u"photos"_s});
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(result.exitCode, 1);
    const QJsonObject report = result.json().object();
    QCOMPARE(report[u"added"].toInt(), kGoodPhotos);
    QStringList paths;
    for (const QJsonValue& failure : report[u"failures"].toArray()) {
        paths += failure[u"path"].toString();
        QCOMPARE(failure[u"reason"].toString(), u"notReadable"_s);
    }
    paths.sort();
    QCOMPARE(paths, (QStringList{folder, file}));
}

void ImportFlowTest::importingAgainAddsNothing()
{
    QCOMPARE(import({u"photos"_s}).exitCode, 0);
    const RunResult before = run(u"photos"_s, {u"--json"_s});
    const RunResult again = import({u"photos"_s});
    QCOMPARE(again.exitCode, 0);
    const QJsonObject report = again.json().object();
    QCOMPARE(report[u"added"].toInt() + report[u"updated"].toInt(), 0);
    QCOMPARE(report[u"unchanged"].toInt(), kGoodPhotos);
    QCOMPARE(run(u"photos"_s, {u"--json"_s}).out, before.out);
}

void ImportFlowTest::changedAndVanishedFiles()
{
    QCOMPARE(import({u"photos"_s}).exitCode, 0);
    QVERIFY(QFile::remove(m_wayfolio->path(u"photos/santiago.jpg"_s)));
    QFile edited(m_wayfolio->path(u"photos/no place.jpg"_s));
    QVERIFY(edited.open(QIODevice::Append) && edited.write("\0", 1) == 1);
    edited.close();
    const QJsonObject report = import({u"photos"_s}).json().object();
    QCOMPARE(report[u"added"].toInt(), 0);
    QCOMPARE(report[u"updated"].toInt(), 1);
    QCOMPARE(report[u"missing"].toInt(), 1);
    QCOMPARE(report[u"unchanged"].toInt(), kGoodPhotos - 2);
    QCOMPARE(run(u"trips"_s, {u"--json"_s}).json().array().size(), 1);
    QVERIFY(photo(u"santiago.jpg"_s)[u"tripId"].isNull()); // still in the catalogue: its drive may come back
}

void ImportFlowTest::photosAreNeverWrittenTo()
{
    const QString path = m_wayfolio->path(u"photos/city hall 1.jpg"_s);
    const auto content = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = content();
    const QDateTime modified = QFileInfo(path).lastModified();
    const QStringList names = QDir(m_wayfolio->path(u"photos"_s)).entryList(QDir::AllEntries | QDir::Hidden);
    QCOMPARE(import({u"photos"_s}).exitCode, 0);
    QCOMPARE(content(), before);
    QCOMPARE(QFileInfo(path).lastModified(), modified);
    QCOMPARE(QDir(m_wayfolio->path(u"photos"_s)).entryList(QDir::AllEntries | QDir::Hidden), names);
}

void ImportFlowTest::valuesOfAPhoto()
{
    QCOMPARE(import({u"photos"_s}).exitCode, 0);
    const QString path = m_wayfolio->path(u"photos/city hall 1.jpg"_s);
    const QJsonObject expected{
        {u"path"_s, path},
        {u"files"_s, QJsonArray{path}},
        {u"kind"_s, u"photo"_s},
        {u"latitude"_s, 37.5665},
        {u"longitude"_s, 126.978},
        {u"altitude"_s, 38},
        {u"positionOrigin"_s, u"measured"_s},
        {u"positionSource"_s, u"exif"_s},
        {u"uncertainty"_s, QJsonValue()},
        {u"direction"_s, 273.5},
        {u"localTime"_s, u"2024-03-10T12:34:56.789"_s},
        {u"utcOffset"_s, u"+09:00"_s},
        {u"utc"_s, u"2024-03-10T03:34:56.789Z"_s},
        {u"assumedUtc"_s, QJsonValue()},
        {u"timeZone"_s, u"Asia/Seoul"_s},
        {u"timeSource"_s, u"offsetTimeOriginal"_s},
        {u"timeConfidence"_s, u"stated"_s},
        {u"clockAheadHours"_s, QJsonValue()},
        {u"camera"_s, u"Pixelwerk P1"_s},
        {u"orientation"_s, 6},
        {u"rating"_s, 4},
        {u"problems"_s, QJsonArray()},
        {u"candidates"_s, QJsonArray()},
    };
    QJsonObject actual = photo(u"city hall 1.jpg"_s);
    QVERIFY(actual.take(u"tripId").toInt() > 0);
    QCOMPARE(actual.take(u"place")[u"countryCode"].toString(), u"KR"_s);
    for (auto member = expected.begin(); member != expected.end(); ++member)
        QVERIFY2(actual[member.key()] == member.value(), qPrintable(member.key()));
    QCOMPARE(actual.keys(), expected.keys());

    const QJsonObject south = photo(u"santiago.jpg"_s);
    QCOMPARE(south[u"latitude"].toDouble(), -33.8568);
    QCOMPARE(south[u"longitude"].toDouble(), -70.6483);
    QCOMPARE(south[u"altitude"].toDouble(), -12.5);

    const QJsonObject undefined = photo(u"zero by zero.jpg"_s);
    QVERIFY(undefined[u"latitude"].isNull() && undefined[u"tripId"].isNull());
    QVERIFY(undefined[u"problems"].toArray().contains(u"positionUnreadable"_s));

    // The camera said nothing of the zone, but the place does.
    const QJsonObject inferred = photo(u"line\nfeed.jpg"_s);
    QCOMPARE(inferred[u"timeZone"].toString(), u"Asia/Seoul"_s);
    QCOMPARE(inferred[u"utcOffset"].toString(), u"+09:00"_s);
    QCOMPARE(inferred[u"timeSource"].toString(), u"placeZone"_s);
    QCOMPARE(inferred[u"timeConfidence"].toString(), u"inferred"_s);
    QVERIFY(inferred[u"utc"].isString() && inferred[u"assumedUtc"].isNull());
}

void ImportFlowTest::tripsAndCheck()
{
    QCOMPARE(import({u"photos"_s}).exitCode, 0);
    const RunResult trips = run(u"trips"_s, {u"--json"_s});
    QCOMPARE(trips.exitCode, 0);
    const QJsonArray array = trips.json().array();
    QCOMPARE(array.size(), 2);
    QCOMPARE(array[0][u"photoCount"].toInt(), 3);
    QCOMPARE(array[0][u"localStart"].toString(), u"2024-03-10T12:34:56.789"_s);
    QVERIFY(array[0][u"distanceMeters"].toDouble() > 1000);
    QCOMPARE(array[1][u"photoCount"].toInt(), 1);

    const RunResult check = run(u"check"_s);
    QCOMPARE(check.exitCode, 0);
    QCOMPARE(check.out, "ok\n");
    QCOMPARE(run(u"check"_s, {u"--json"_s}).json()[u"state"].toString(), u"ok"_s);
}

void ImportFlowTest::textIsOneLineAPhoto()
{
    QCOMPARE(run(u"import"_s, {u"photos"_s}).exitCode, 0);
    const RunResult photos = run(u"photos"_s);
    QCOMPARE(photos.out.count('\n'), kGoodPhotos);
    QVERIFY(photos.out.contains("line\\nfeed.jpg"));
    QVERIFY(photos.out.contains("서울/광화문.jpg"));
    QVERIFY(photos.out.contains("2024-03-10 12:34:56+09:00  37.5665000, 126.9780000"));
    QVERIFY2(photos.err.isEmpty(), qPrintable(photos.err));
    QCOMPARE(run(u"trips"_s).out.count('\n'), 2);
}

void ImportFlowTest::defaultCatalogue()
{
    QCOMPARE(m_wayfolio->run({u"import"_s, u"photos"_s}).exitCode, 0);
    QVERIFY(QFileInfo::exists(m_wayfolio->path(u"home/data/wayfolio/catalog.sqlite"_s)));
    QCOMPARE(m_wayfolio->run({u"photos"_s, u"--json"_s}).json().array().size(), kGoodPhotos);
}

} // namespace wayfolio::test

using wayfolio::test::ImportFlowTest;
WAYFOLIO_TEST(ImportFlowTest)

#include "ImportFlowTest.moc"
