// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/SampleJourney.h"

#include "app/Interrupt.h"
#include "app/verbs/ExportFile.h"
#include "app/verbs/SnapshotFile.h"
#include "app/verbs/TripText.h"
#include "app/verbs/VerbArguments.h"
#include "core/catalog/TripStore.h"
#include "core/jobs/ImportTask.h"
#include "core/media/ReaderMain.h"
#include "ui/Formats.h"
#include "ui/ReportWords.h"
#include "ui/Sentences.h"
#include "ui/tasks/SampleTrip.h"

#include <QDateTime>
#include <QDir>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLabelWidth = 11;

/// A new folder, never one that is there already.
Result<QDir> makeFolder()
{
    const QString name = u"wayfolio-sample-"_s + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    for (const QString& place : {QDir::currentPath(), QDir::tempPath()}) {
        const QDir parent(place);
        for (int attempt = 1; attempt <= 9; ++attempt) {
            const QString unused = attempt == 1 ? name : u"%1-%2"_s.arg(name).arg(attempt);
            if (!parent.exists(unused) && parent.mkdir(unused))
                return QDir(parent.absoluteFilePath(unused));
        }
    }
    return fail(ErrorCode::NotWritable, QDir::temp().absoluteFilePath(name));
}

void printLine(Console& console, QLatin1StringView label, const QString& text)
{
    console.writeLine(QString(label).leftJustified(kLabelWidth) + text);
}

Result<void> printTrips(Catalog& catalog, Console& console)
{
    const auto trips = TripStore(catalog).trips();
    if (!trips)
        return std::unexpected(trips.error());
    for (const Trip& trip : *trips) {
        printLine(console, "Trip"_L1,
                  u"%1: %2, %3"_s.arg(title(trip), counted(trip.photoCount, "photo"_L1),
                                      format::distanceText(trip.distanceMeters)));
    }
    return {};
}

Result<void> writeFiles(Catalog& catalog, const QDir& folder, Console& console)
{
    const auto print = [&console](QLatin1StringView label, const QString& path, const auto& summary) {
        printLine(console, label,
                  u"%1 (%2, %3)"_s.arg(path, counted(summary.photoCount, "photo"_L1),
                                       counted(summary.routeCount, "route"_L1)));
    };
    for (const ExportFormat format : {ExportFormat::Gpx, ExportFormat::Kml}) {
        const bool isGpx = format == ExportFormat::Gpx;
        const QString path = folder.absoluteFilePath(isGpx ? u"trip.gpx"_s : u"trip.kml"_s);
        const auto summary = exportFile(catalog, EverythingScope{}, format, path);
        if (!summary)
            return std::unexpected(summary.error());
        print(isGpx ? "GPX"_L1 : "KML"_L1, path, *summary);
    }
    const QString path = folder.absoluteFilePath(u"map.png"_s);
    const auto summary = snapshotFile(catalog, TripId{}, MapSnapshotOptions{}, path);
    if (!summary)
        return std::unexpected(summary.error());
    print("Map"_L1, path, *summary);
    return {};
}

/// The report of an import that went well enough to go on.
Result<ImportReport> importPhotos(const QString& photos, const QString& catalogPath, Console& console)
{
    MetadataReader::initialize();
    ReaderPool readers(0, readerCommand());
    const Interrupt interrupt;
    ProgressLine line(console, "file"_L1);
    const ImportRequest request{.paths = {photos}, .scan = {}};
    ImportReport report = importIntoCatalog(catalogPath, request, readers, interrupt.token(), line.function());
    if (report.fatal)
        return std::unexpected(*report.fatal);
    if (report.state != JobState::Done)
        return fail(ErrorCode::Cancelled, photos);
    return report;
}

Result<ExitCode> makeJourney(Console& console)
{
    const auto folder = makeFolder();
    if (!folder)
        return std::unexpected(folder.error());
    // Exports link to photos by relative paths, so these must be files beside them.
    const QString photos = folder->absoluteFilePath(u"photos"_s);
    if (const auto copied = extractSampleTrip(photos); !copied)
        return std::unexpected(copied.error());
    const QString catalogPath = folder->absoluteFilePath(u"catalog.sqlite"_s);
    const auto report = importPhotos(photos, catalogPath, console);
    if (!report)
        return std::unexpected(report.error());
    printLine(console, "Photos"_L1, u"%1 (%2)"_s.arg(photos, reportSummary(*report)));
    for (const Error& failure : report->failures)
        console.say(sentence(failure));
    printLine(console, "Catalogue"_L1, catalogPath);

    const auto catalog = openForReading(catalogPath);
    if (!catalog)
        return std::unexpected(catalog.error());
    return printTrips(**catalog, console)
        .and_then([&] { return writeFiles(**catalog, *folder, console); })
        .transform([&] { return report->failures.empty() ? ExitCode::Done : ExitCode::SomeFailed; });
}

} // namespace

ExitCode runSampleJourney(Console& console)
{
    console.say(u"There is no display for a window, so this is the sample trip, imported and exported:"_s);
    const auto made = makeJourney(console);
    return made ? *made : failWith(console, made.error());
}

} // namespace wayfolio
