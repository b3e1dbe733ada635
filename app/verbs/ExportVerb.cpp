// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/Interrupt.h"
#include "app/verbs/ExportFile.h"
#include "app/verbs/VerbArguments.h"

#include <QFileInfo>
#include <QJsonObject>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

struct ExportArguments
{
    ExportScope scope;
    ExportFormat format = ExportFormat::Gpx;
    QString filePath;
};

std::optional<ExportFormat> formatOf(const QString& name)
{
    if (name == "gpx"_L1)
        return ExportFormat::Gpx;
    if (name == "kml"_L1)
        return ExportFormat::Kml;
    return std::nullopt;
}

/// Or the sentence that says what is wrong.
std::expected<ExportArguments, QString> read(const VerbArguments& options)
{
    if (!options.isSet(u"output"_s))
        return std::unexpected(u"Say which file to write: -o FILE."_s);
    if (options.isSet(u"trip"_s) && options.isSet(u"all"_s))
        return std::unexpected(u"Either --trip or --all, not both."_s);
    const auto trip = options.tripId();
    if (!trip)
        return std::unexpected(u"“%1” is not the number of a trip."_s.arg(options.value(u"trip"_s)));
    const QFileInfo file(options.value(u"output"_s));
    const bool isNamed = options.isSet(u"format"_s);
    const auto format = formatOf(isNamed ? options.value(u"format"_s) : file.suffix().toLower());
    if (!format)
        return std::unexpected(isNamed
                                   ? u"“%1” is not a format; there are gpx and kml."_s.arg(options.value(u"format"_s))
                                   : u"Say which format to write: --format gpx or --format kml."_s);
    return ExportArguments{trip->isValid() ? ExportScope(*trip) : ExportScope(EverythingScope{}), *format,
                           file.absoluteFilePath()};
}

void print(const ExportSummary& summary, const ExportArguments& wanted, bool json, Console& console)
{
    if (json) {
        console.writeJson(QJsonDocument(QJsonObject{
            {u"file"_s, wanted.filePath},
            {u"format"_s, wanted.format == ExportFormat::Gpx ? u"gpx"_s : u"kml"_s},
            {u"photoCount"_s, summary.photoCount},
            {u"routeCount"_s, summary.routeCount},
        }));
    } else {
        console.writeLine(u"%1: %2, %3"_s.arg(wanted.filePath, counted(summary.photoCount, "photo"_L1),
                                              counted(summary.routeCount, "route"_L1)));
    }
}

} // namespace

ExitCode runExportVerb(const Verb& verb, const QStringList& arguments, Console& console)
{
    VerbArguments options(verb, console);
    options.addOption({u"format"_s, u"gpx or kml (default: by the file's name)."_s, u"gpx|kml"_s});
    options.addOption(VerbArguments::tripOption());
    options.addOption({u"all"_s, u"Every photo with a position (the default)."_s});
    options.addOption(VerbArguments::outputOption(u"FILE"_s));
    if (const auto ended = options.parse(arguments))
        return *ended;
    const auto wanted = read(options);
    if (!wanted)
        return options.usageError(wanted.error());
    const auto catalog = openForReading(options.catalogPath());
    if (!catalog)
        return failToOpen(console, catalog.error());

    const Interrupt interrupt;
    const auto summary = [&] {
        ProgressLine line(console, "photo"_L1);
        return exportFile(**catalog, wanted->scope, wanted->format, wanted->filePath, interrupt.token(),
                          line.function());
    }();
    if (!summary)
        return failWith(console, summary.error());
    print(*summary, *wanted, options.json(), console);
    return ExitCode::Done;
}

} // namespace wayfolio
