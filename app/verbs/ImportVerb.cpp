// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/Interrupt.h"
#include "app/verbs/JsonOutput.h"
#include "app/verbs/VerbArguments.h"
#include "core/jobs/ImportTask.h"
#include "core/media/ReaderMain.h"
#include "ui/ReportWords.h"

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

ImportReport importPaths(const QString& catalogPath, const ImportRequest& request, Console& console)
{
    MetadataReader::initialize();
    ReaderPool readers(0, readerCommand());
    const Interrupt interrupt;
    ProgressLine line(console, "file"_L1);
    return importIntoCatalog(catalogPath, request, readers, interrupt.token(), line.function());
}

constexpr qsizetype kMostPrinted = 20; ///< of each doubt; --json names them all

void printReport(const ImportReport& report, Console& console)
{
    const QString text = reportText(report, kMostPrinted);
    for (const QString& line : text.trimmed().split(u'\n'))
        console.writeLine(line);
}

ExitCode exitCode(const ImportReport& report)
{
    if (report.state != JobState::Done)
        return ExitCode::Failed;
    return report.failures.empty() ? ExitCode::Done : ExitCode::SomeFailed;
}

} // namespace

ExitCode runImportVerb(const Verb& verb, const QStringList& arguments, Console& console)
{
    VerbArguments options(verb, console);
    options.addOption({u"no-recurse"_s, u"Leave folders inside the named folders alone."_s});
    options.addOption({u"hidden"_s, u"Look at files and folders whose name begins with a dot, too."_s});
    if (const auto ended = options.parse(arguments))
        return *ended;

    ImportRequest request;
    request.paths = absolutePaths(options.positional());
    request.scan.recurse = !options.isSet(u"no-recurse"_s);
    request.scan.hiddenFiles = options.isSet(u"hidden"_s);
    const ImportReport report = importPaths(options.catalogPath(), request, console);

    if (options.json())
        console.writeJson(QJsonDocument(toJson(report)));
    else if (!report.fatal)
        printReport(report, console);
    if (report.fatal)
        return failWith(console, *report.fatal);
    if (options.json())
        console.say(reportSummary(report));
    return exitCode(report);
}

} // namespace wayfolio
