// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/TripExporter.h"

#include "tests/core/catalog/FileSizeLimit.h"
#include "tests/core/catalog/OrdinaryUser.h"
#include "tests/core/exchange/ExchangePhotos.h"
#include "tests/core/exchange/XmlTree.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>

Q_DECLARE_METATYPE(wayfolio::ExportFormat)

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// All of a file or nothing.
class TripExporterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void writes_data() { addFormats(); }

    void writes();

    void replacesAFile_data() { addFormats(); }

    void replacesAFile();

    void emptyScope_data() { addFormats(); }

    void emptyScope();

    void cancelledHalfWay_data() { addFormats(); }

    void cancelledHalfWay();

    void cancelledBefore_data() { addFormats(); }

    void cancelledBefore();

    void progress_data() { addFormats(); }

    void progress();

    void diskThatFillsUp_data() { addFormats(); }

    void diskThatFillsUp();
    void unwritableFolder();
    void placesThatAreNone_data();
    void placesThatAreNone();

private:
    static void addFormats();
    [[nodiscard]] Result<ExportSummary> exported(const ExportContent& content, const std::stop_token& stop = {},
                                                 const ProgressFunction& progress = {}) const;
    /// As before the export: the old file with its content, or nothing, and no other file.
    void verifyUntouched(bool hadFile) const;
    [[nodiscard]] QByteArray content() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

const QByteArray kPrecious = "what stood there before";

bool writePrecious(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(kPrecious) == kPrecious.size();
}

/// Enough to leave every buffer long before the end.
ExportContent longJourney()
{
    ExportContent content = journey();
    for (int i = 0; i < 5000; ++i)
        content.photos.push_back(photoAt(100 + i, u"/srv/photos/%1.jpg"_s.arg(i), 10, 10, i, TripId{1}));
    return content;
}

} // namespace

void TripExporterTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(m_folder->filePath(u"여행 1"_s)));
    m_path = m_folder->filePath(u"여행 1/my trip.xml"_s);
}

void TripExporterTest::addFormats()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("gpx") << ExportFormat::Gpx;
    QTest::newRow("kml") << ExportFormat::Kml;
}

Result<ExportSummary> TripExporterTest::exported(const ExportContent& content, const std::stop_token& stop,
                                                 const ProgressFunction& progress) const
{
    QFETCH(const ExportFormat, format);
    return exportTrip(content, format, m_path, stop, progress);
}

QByteArray TripExporterTest::content() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TripExporterTest::verifyUntouched(bool hadFile) const
{
    const QFileInfo file(m_path);
    const QStringList names =
        file.dir().entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    QCOMPARE(names, hadFile ? QStringList{file.fileName()} : QStringList());
    QCOMPARE(content(), hadFile ? kPrecious : QByteArray());
}

void TripExporterTest::writes()
{
    QFETCH(const ExportFormat, format);
    const auto summary = exported(journey());
    QVERIFY(summary);
    QCOMPARE(summary->photoCount, kJourneyPhotos);
    QCOMPARE(summary->routeCount, 1);
    QCOMPARE(readXml(content()).name, format == ExportFormat::Gpx ? u"gpx"_s : u"kml"_s);
    QCOMPARE(QDir(QFileInfo(m_path).path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TripExporterTest::replacesAFile()
{
    QVERIFY(writePrecious(m_path));
    QVERIFY(exported(journey()));
    QVERIFY(!readXml(content()).name.isEmpty());
}

void TripExporterTest::emptyScope()
{
    ExportContent placeless = journey();
    for (Photo& photo : placeless.photos)
        photo.position.reset();
    for (const bool hadFile : {false, true}) {
        if (hadFile)
            QVERIFY(writePrecious(m_path));
        for (const ExportContent& nothing : {ExportContent{}, placeless}) {
            const auto summary = exported(nothing);
            QVERIFY(!summary);
            QCOMPARE(summary.error().code, ErrorCode::NothingToExport);
            verifyUntouched(hadFile);
        }
    }
}

void TripExporterTest::cancelledHalfWay()
{
    const ExportContent content = longJourney();
    for (const bool hadFile : {false, true}) {
        if (hadFile)
            QVERIFY(writePrecious(m_path));
        std::stop_source stop;
        qint64 last = 0;
        const auto summary = exported(content, stop.get_token(), [&](const Progress& progress) {
            last = progress.done;
            if (progress.done == 2500)
                stop.request_stop();
        });
        QVERIFY(!summary);
        QCOMPARE(summary.error().code, ErrorCode::Cancelled);
        QCOMPARE(last, 2500); // not one more
        verifyUntouched(hadFile);
    }
}

void TripExporterTest::cancelledBefore()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(writePrecious(m_path));
    const auto summary =
        exported(journey(), stop.get_token(), [](const Progress&) { QFAIL("nothing was to be done"); });
    QCOMPARE(summary.error().code, ErrorCode::Cancelled);
    verifyUntouched(true);
}

void TripExporterTest::progress()
{
    std::vector<Progress> told;
    QVERIFY(exported(journey(), {}, [&told](const Progress& progress) { told.push_back(progress); }));
    QCOMPARE(told.size(), size_t{kJourneyPhotos});
    for (size_t i = 0; i < told.size(); ++i)
        QCOMPARE(told[i], (Progress{.done = qint64(i) + 1, .total = kJourneyPhotos, .totalIsFinal = true}));
}

void TripExporterTest::diskThatFillsUp()
{
    const ExportContent content = longJourney();
    for (const bool hadFile : {false, true}) {
        if (hadFile)
            QVERIFY(writePrecious(m_path));
        qint64 last = 0;
        const auto summary = [&] {
            const FileSizeLimit limit(100'000);
            return exported(content, {}, [&last](const Progress& progress) { last = progress.done; });
        }();
        QVERIFY(!summary);
        QCOMPARE(summary.error().code, ErrorCode::DiskFull);
        QCOMPARE(summary.error().subject, m_path);
        QVERIFY(last < 2500); // did not go on for nothing
        verifyUntouched(hadFile);
    }
}

void TripExporterTest::unwritableFolder()
{
    QVERIFY(writePrecious(m_path));
    const QString folder = QFileInfo(m_path).path();
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions::fromInt(0x7755)));
    QVERIFY(QFile::setPermissions(folder, QFile::Permissions::fromInt(0x5555)));
    const auto summary = [&]() -> Result<ExportSummary> {
        const OrdinaryUser user;
        if (!user.isOrdinary())
            return fail(ErrorCode::InvalidArgument, {});
        return exportTrip(journey(), ExportFormat::Gpx, m_path);
    }();
    QFile::setPermissions(folder, QFile::Permissions::fromInt(0x7755));
    QVERIFY(!summary);
    if (summary.error().code == ErrorCode::InvalidArgument)
        QSKIP("cannot become an ordinary user here");
    QCOMPARE(summary.error().code, ErrorCode::NotWritable);
    QCOMPARE(summary.error().subject, m_path);
    verifyUntouched(true);
}

void TripExporterTest::placesThatAreNone_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<ErrorCode>("expected");
    QTest::newRow("in no folder") << u"nowhere/at/all.gpx"_s << ErrorCode::NotFound;
    QTest::newRow("below a file") << u"file/a.gpx"_s << ErrorCode::NotFound;
    QTest::newRow("a folder") << u"folder"_s << ErrorCode::NotWritable;
    QTest::newRow("a pipe") << u"pipe"_s << ErrorCode::NotRegularFile;
}

void TripExporterTest::placesThatAreNone()
{
    QFETCH(const QString, place);
    QFETCH(const ErrorCode, expected);
    const QDir root(m_folder->path());
    QVERIFY(root.mkpath(u"folder"_s) && writePrecious(root.filePath(u"file"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(root.filePath(u"pipe"_s)).constData(), 0600), 0);
    const QStringList before = root.entryList(QDir::AllEntries | QDir::Hidden | QDir::System);
    const auto summary = exportTrip(journey(), ExportFormat::Gpx, root.filePath(place));
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, expected);
    QCOMPARE(root.entryList(QDir::AllEntries | QDir::Hidden | QDir::System), before);
    QVERIFY(root.entryList(QDir::AllEntries | QDir::System).contains(u"pipe"_s));
}

} // namespace wayfolio::test

using wayfolio::test::TripExporterTest;
WAYFOLIO_TEST(TripExporterTest)

#include "TripExporterTest.moc"
