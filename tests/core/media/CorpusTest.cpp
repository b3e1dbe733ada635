// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/LazyTimeZones.h"
#include "core/import/FolderSidecars.h"
#include "core/import/PhotoAssembler.h"
#include "core/media/CameraName.h"
#include "core/media/ExifTime.h"
#include "core/media/MediaType.h"
#include "core/media/MetadataReader.h"
#include "resources/Resources.h"
#include "tests/core/media/CorpusExceptions.h"
#include "tests/core/media/FallbackJpeg.h"
#include "tests/support/CsvTable.h"
#include "tests/support/TestRegistry.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Real photos of many cameras, and broken ones, where WAYFOLIO_CORPUS names the folder that has them.
class CorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFileEndsWithAnAnswer();
    void valuesAgree_data();
    void valuesAgree();
    void instantsAgree_data();
    void instantsAgree();
    void everyExceptionIsOfThisCorpus();
    void bothWaysIntoAJpegAgree();
    void cleanupTestCase();

private:
    struct Count
    {
        int agreed = 0;
        int checked = 0;
    };

    QString m_folder;
    std::map<QString, CsvRow> m_truth;       ///< truth.csv by path
    std::map<QString, CsvRow> m_expectation; ///< synth/EXPECT.csv by path, both below the folder
    std::map<QString, Count> m_counts;       ///< by field
    std::map<QString, int> m_timeSources;    ///< of all that was read
    int m_files = 0;
    int m_filesInFullAgreement = 0;
    int m_instantsInAgreement = 0;
    int m_instants = 0;
};

namespace {

/// Values by the name of their field, as text; "none" for what must be, or is, absent.
using Values = std::map<QString, QString>;

const QString kNone = u"none"_s;

/// "2018:07:25 16:34:23" and "935476" as "2018-07-25T16:34:23.935"; empty for what is no date.
QString isoOfExif(const QString& dateTime, const QString& subSeconds)
{
    static const QRegularExpression pattern(uR"(^[12]\d{3}:\d\d:\d\d \d\d:\d\d:\d\d$)"_s);
    if (!pattern.match(dateTime).hasMatch())
        return {};
    QString text = dateTime;
    text[4] = text[7] = u'-';
    text[10] = u'T';
    const QString milliseconds = subSeconds.trimmed().leftJustified(3, u'0').first(3);
    return milliseconds == "000"_L1 ? text : text + u'.' + milliseconds;
}

/// "2019:02:12 15:27:12+08:00", with the offset that it has or by which it is meant.
std::optional<Instant> instantOfExif(const QString& text, const QString& offset)
{
    constexpr qsizetype kDateTimeSize = 19;
    const QString written = text.size() > kDateTimeSize ? text.sliced(kDateTimeSize) : offset;
    const auto parsed = parseExifTime(
        {.dateTime = text.left(kDateTimeSize).toLatin1(), .subSeconds = {}, .offset = written.toLatin1()});
    if (!parsed.time || !parsed.time->offset)
        return std::nullopt;
    return Instant(parsed.time->wall.time_since_epoch() - *parsed.time->offset);
}

/// The creation date, else the header's time, which is UTC.
std::optional<Instant> videoInstantOf(const CsvRow& truth)
{
    if (const auto instant = instantOfExif(truth.at(u"keys_creation"_s), {}))
        return instant;
    return instantOfExif(truth.at(u"qt_create"_s), u"+00:00"_s);
}

/// What the instant must be: by an offset that is written, else by the GPS clock, which gives the offset to the second
/// of the wall time where there is one. Nothing where the table has neither.
std::optional<Instant> instantByTruth(const CsvRow& truth)
{
    QString wall = truth.at(u"exif_dto"_s);
    for (const QString& other : {truth.at(u"xmp_dto"_s), truth.at(u"xmp_created"_s)})
        wall = wall.isEmpty() ? other : wall;
    if (const auto instant = instantOfExif(wall, truth.at(u"exif_offset"_s)))
        return instant;
    const auto gps = instantOfExif(QString(truth.at(u"gps_datetime"_s)).remove(QRegularExpression(uR"(\.\d+)"_s)), {});
    const auto asUtc = instantOfExif(wall.left(19), u"+00:00"_s);
    if (gps && asUtc) {
        constexpr std::chrono::milliseconds kQuarterHour = std::chrono::minutes(15);
        const auto quarters = std::llround(static_cast<double>((*asUtc - *gps).count()) / kQuarterHour.count());
        const auto offset = quarters * kQuarterHour;
        const bool isOffset = offset >= kEarliestOffset && offset <= kLatestOffset; // else the two are of other moments
        return isOffset ? std::optional(*asUtc - offset) : std::nullopt;
    }
    if (gps)
        return gps;
    return truth.at(u"mime"_s).startsWith("video/"_L1) ? videoInstantOf(truth) : std::nullopt;
}

/// What exiftool found. A blank is only an answer where a position is concerned, whose presence was judged by hand.
void expectTruth(Values& values, const CsvRow& truth)
{
    const QString camera = cameraName(truth.at(u"make"_s).toUtf8(), truth.at(u"model"_s).toUtf8());
    if (!camera.isEmpty())
        values[u"camera"_s] = camera;
    if (const int orientation = truth.at(u"orientation"_s).toInt(); orientation >= 1 && orientation <= 8)
        values[u"orientation"_s] = QString::number(orientation);
    // A magnetic direction is no direction.
    const bool isTrueNorth = truth.at(u"img_dir_ref"_s) == "T"_L1;
    values[u"direction"_s] = isTrueNorth ? truth.at(u"img_dir"_s) : kNone;
}

void expectTruthOfPlaceAndTime(Values& values, const CsvRow& truth)
{
    const bool isUsable = !truth.at(u"gps_usable"_s).startsWith("no"_L1);
    // exiftool composes no altitude when the reference is missing; then it is above the sea.
    const QString composed = truth.at(u"comp_alt"_s);
    const QString altitude =
        composed.isEmpty() && truth.at(u"raw_altref"_s).isEmpty() ? truth.at(u"raw_alt"_s) : composed;
    values[u"latitude"_s] = isUsable ? truth.at(u"best_lat"_s) : kNone;
    values[u"longitude"_s] = isUsable ? truth.at(u"best_lon"_s) : kNone;
    values[u"altitude"_s] = isUsable && !altitude.isEmpty() ? altitude : kNone;
    if (truth.at(u"gps_usable"_s).startsWith("flag"_L1))
        values[u"flag"_s] = u"yes"_s;
    if (const QString local = isoOfExif(truth.at(u"exif_dto"_s), truth.at(u"exif_subsec"_s)); !local.isEmpty()) {
        values[u"local"_s] = local;
        if (const QString offset = truth.at(u"exif_offset"_s); !offset.isEmpty())
            values[u"offset"_s] = offset;
    }
    if (truth.at(u"mime"_s).startsWith("video/"_L1)) {
        if (const auto instant = videoInstantOf(truth))
            values[u"utc"_s] = isoText(*instant);
    }
}

void expectByHand(Values& values, const CsvRow& row)
{
    static const std::map<QString, QString> columns{
        {u"status"_s, u"status"_s}, {u"lat"_s, u"latitude"_s}, {u"lon"_s, u"longitude"_s}, {u"alt"_s, u"altitude"_s},
        {u"utc"_s, u"utc"_s},       {u"local"_s, u"local"_s},  {u"offset"_s, u"offset"_s}, {u"flag"_s, u"flag"_s}};
    for (const auto& [column, field] : columns) {
        if (const QString& value = row.at(column); !value.isEmpty())
            values[field] = value;
    }
}

QString textOf(const std::optional<double>& number)
{
    return number ? QString::number(*number, 'f', 7) : kNone;
}

TimeContext corpusContext()
{
    static const auto zoneAt = lazyTimeZones();
    return {.zoneAt = zoneAt, .assumedZone = QTimeZone::utc()};
}

/// What photos --json would say, but for the assumptions.
Values valuesOf(const Result<PhotoMetadata>& metadata)
{
    if (!metadata)
        return {{u"status"_s, u"failed"_s}};
    const Photo photo = assemblePhoto(*metadata, corpusContext());
    const auto& position = photo.position;
    const CaptureTime& time = photo.captureTime;
    Values values{{u"status"_s, u"photo"_s}};
    values[u"latitude"_s] = textOf(position ? std::optional(position->point.latitude()) : std::nullopt);
    values[u"longitude"_s] = textOf(position ? std::optional(position->point.longitude()) : std::nullopt);
    values[u"altitude"_s] = textOf(position ? position->altitudeMeters : std::nullopt);
    values[u"direction"_s] = textOf(photo.directionDegrees);
    values[u"local"_s] = time.wall ? isoText(*time.wall) : kNone;
    values[u"utc"_s] = time.utc ? isoText(*time.utc) : kNone;
    values[u"offset"_s] = time.offset ? isoText(*time.offset) : kNone;
    values[u"camera"_s] = photo.camera.isEmpty() ? kNone : photo.camera;
    values[u"orientation"_s] = QString::number(photo.orientation);
    const PhotoProblems nothingWrong = PhotoProblem::NoPosition | PhotoProblem::NoTime | PhotoProblem::TimeAssumed;
    values[u"flag"_s] = (photo.problems & ~nothingWrong) ? u"yes"_s : kNone;
    return values;
}

/// How far a number may be from what the tables say, in its unit; nothing for what is compared as text.
std::optional<double> tolerance(const QString& field)
{
    static const std::map<QString, double> tolerances{
        {u"latitude"_s, 1e-6}, {u"longitude"_s, 1e-6}, {u"altitude"_s, 0.5}, {u"direction"_s, 1e-3}};
    const auto found = tolerances.find(field);
    return found == tolerances.end() ? std::nullopt : std::optional(found->second);
}

bool agree(const QString& field, const QString& expected, const Values& found)
{
    const auto valueOf = [&](const QString& name) { return found.contains(name) ? found.at(name) : kNone; };
    const QString value = valueOf(field);
    if (expected == "none or flagged"_L1)
        return value == kNone || valueOf(u"flag"_s) == "yes"_L1;
    if (expected == "photo or failed"_L1)
        return value == "photo"_L1 || value == "failed"_L1;
    const auto allowed = tolerance(field);
    if (!allowed || expected == kNone || value == kNone)
        return value == expected;
    const double difference = value.toDouble() - expected.toDouble();
    return std::abs(field == "longitude"_L1 ? std::remainder(difference, 360.0) : difference) <= *allowed;
}

const char* exceptionOf(const QString& path, const QString& field)
{
    for (const CorpusException& exception : kCorpusExceptions) {
        if (path == QString::fromUtf8(exception.path) &&
            QString::fromLatin1(exception.fields).split(u' ').contains(field))
            return exception.reason;
    }
    return nullptr;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void CorpusTest::initTestCase()
{
    const QString corpus = qEnvironmentVariable("WAYFOLIO_CORPUS");
    if (corpus.isEmpty())
        QSKIP("WAYFOLIO_CORPUS is not set");
    initializeResources();
    m_folder = corpus + u"/photos/"_s;
    for (const CsvRow& row : readCsvTable(m_folder + u"truth.csv"_s))
        m_truth[row.at(u"path"_s)] = row;
    for (const CsvRow& row : readCsvTable(m_folder + u"synth/EXPECT.csv"_s))
        m_expectation[u"synth/"_s + row.at(u"path"_s)] = row;
    QVERIFY(m_truth.size() > 200);
    QVERIFY(m_expectation.size() > 70);
}

void CorpusTest::everyFileEndsWithAnAnswer()
{
    std::map<QString, int> answers;
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const auto metadata = MetadataReader().read(path);
        if (metadata)
            ++m_timeSources[identifier(assemblePhoto(*metadata, corpusContext()).captureTime.source)];
        ++answers[metadata ? u"read as "_s + metadata->mimeType : u"refused as "_s + identifier(metadata.error().code)];
    }
    for (const auto& [answer, count] : answers)
        qInfo("%s: %d", qPrintable(answer), count);
}

void CorpusTest::valuesAgree_data()
{
    QTest::addColumn<QString>("path");
    for (const auto& [path, row] : m_truth) {
        const auto expectation = m_expectation.find(path);
        const bool isSidecar = expectation == m_expectation.end() ? !hasMediaExtension(path)
                                                                  : expectation->second.at(u"status"_s) == "sidecar"_L1;
        if (!isSidecar)
            QTest::newRow(qUtf8Printable(path)) << path;
    }
}

void CorpusTest::valuesAgree()
{
    QFETCH(const QString, path);
    Values expected;
    expectTruth(expected, m_truth.at(path));
    if (const auto expectation = m_expectation.find(path); expectation != m_expectation.end())
        expectByHand(expected, expectation->second);
    else
        expectTruthOfPlaceAndTime(expected, m_truth.at(path));
    const Values found = valuesOf(MetadataReader().read(m_folder + path, sidecarsBeside(m_folder + path)));

    bool isInFullAgreement = true;
    for (const auto& [field, value] : expected) {
        const bool agrees = agree(field, value, found);
        ++m_counts[field].checked;
        m_counts[field].agreed += agrees ? 1 : 0;
        isInFullAgreement = isInFullAgreement && agrees;
        const QString difference =
            u"%1: expected %2, found %3"_s.arg(field, value, found.contains(field) ? found.at(field) : kNone);
        if (const char* reason = exceptionOf(path, field))
            QEXPECT_FAIL("", reason, Continue);
        QTest::qVerify(agrees, "agrees", qUtf8Printable(difference), __FILE__, __LINE__);
    }
    ++m_files;
    m_filesInFullAgreement += isInFullAgreement ? 1 : 0;
}

void CorpusTest::instantsAgree_data()
{
    QTest::addColumn<QString>("path");
    for (const auto& [path, row] : m_truth) {
        if (hasMediaExtension(path) && instantByTruth(row))
            QTest::newRow(qUtf8Printable(path)) << path;
    }
}

/// Within a second, for every file whose truth has an offset or a GPS time.
void CorpusTest::instantsAgree()
{
    QFETCH(const QString, path);
    const Instant expected = *instantByTruth(m_truth.at(path));
    const auto metadata = MetadataReader().read(m_folder + path);
    QVERIFY(metadata);
    const CaptureTime time = assemblePhoto(*metadata, corpusContext()).captureTime;
    const bool agrees = time.utc && std::chrono::abs(*time.utc - expected) <= std::chrono::seconds(1);
    ++m_instants;
    m_instantsInAgreement += agrees ? 1 : 0;
    if (const char* reason = exceptionOf(path, u"instant"_s))
        QEXPECT_FAIL("", reason, Continue);
    const QString difference = u"expected %1, found %2 from %3"_s.arg(
        isoText(expected), time.utc ? isoText(*time.utc) : kNone, identifier(time.source));
    QTest::qVerify(agrees, "agrees", qUtf8Printable(difference), __FILE__, __LINE__);
}

void CorpusTest::everyExceptionIsOfThisCorpus()
{
    for (const CorpusException& exception : kCorpusExceptions)
        QVERIFY2(m_truth.contains(QString::fromUtf8(exception.path)), exception.path);
}

void CorpusTest::bothWaysIntoAJpegAgree()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.jpg"_s);
    int checked = 0;
    QStringList disagreements;
    QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QByteArray content = contentOf(path);
        if (!content.startsWith("\xff\xd8\xff"))
            continue;
        ++checked;
        QFile file(copy);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(forcedToFallback(content)) > 0 && file.flush());
        auto quick = MetadataReader().read(path);
        auto full = MetadataReader().read(copy);
        QVERIFY(quick && full);
        QVERIFY(full->problems.testFlag(PhotoProblem::MetadataDamaged));
        quick->problems.setFlag(PhotoProblem::MetadataDamaged, true);
        full->fingerprint = quick->fingerprint; // of a stray byte more
        if (*quick != *full)
            disagreements.append(path.sliced(m_folder.size()));
    }
    qInfo("%d of %d JPEGs read the same both ways", checked - static_cast<int>(disagreements.size()), checked);
    QVERIFY(checked > 100);
    // The file ends within its Exif segment: the quick way keeps what was decoded until there, Exiv2 by itself nothing.
    QCOMPARE(disagreements.join(u'\n'), u"synth/truncated-exif.jpg"_s);
}

void CorpusTest::cleanupTestCase()
{
    qInfo("%d of %d photos agree in everything", m_filesInFullAgreement, m_files);
    qInfo("%d of %d instants agree", m_instantsInAgreement, m_instants);
    for (const auto& [source, count] : m_timeSources)
        qInfo("time from %s: %d", qPrintable(source), count);
    for (const auto& [field, count] : m_counts)
        qInfo("%s: %d of %d agree", qPrintable(field), count.agreed, count.checked);
}

} // namespace wayfolio::test

using wayfolio::test::CorpusTest;
WAYFOLIO_TEST(CorpusTest)

#include "CorpusTest.moc"
