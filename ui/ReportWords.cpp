// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ReportWords.h"

#include "ui/Formats.h"
#include "ui/Sentences.h"

#include <QCoreApplication>
#include <QStringList>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

const QString kReportIndent = u"  "_s;

QString outcomeOfImport(const ImportReport& report)
{
    const QString duration = format::secondsText(report.seconds);
    switch (report.state) {
    case JobState::Done:
        return ReportWords::tr("Import finished in %1.").arg(duration);
    case JobState::Cancelled:
        return ReportWords::tr("Import cancelled after %1; what was done is kept.").arg(duration);
    case JobState::Failed:
        return ReportWords::tr("Import stopped after %1; what was done is kept.").arg(duration);
    }
    Q_UNREACHABLE_RETURN({});
}

QString countLine(const QString& label, qint64 count)
{
    //: A line of the import report: %1 is what was counted, %2 the number.
    return ReportWords::tr("%1: %2").arg(label, format::numberText(count));
}

QStringList linesOf(const ImportDoubt& doubt, qsizetype mostFiles)
{
    QStringList lines{kReportIndent + countedTitle(doubtTitle(doubt.problem), doubt.files.size())};
    for (const QString& file : doubt.files.first(std::min(mostFiles, doubt.files.size())))
        lines << kReportIndent + kReportIndent + format::displayPath(file);
    const qsizetype left = doubt.files.size() - mostFiles;
    if (left > 0)
        //: Below a list of files that is not shown to its end.
        lines << kReportIndent + kReportIndent + ReportWords::tr("… and %Ln more", nullptr, static_cast<int>(left));
    return lines;
}

} // namespace

QString reportSummary(const ImportReport& report)
{
    QStringList parts{ReportWords::tr("%Ln added", nullptr, static_cast<int>(report.added))};
    const auto append = [&parts](qint64 count, const QString& text) {
        if (count > 0)
            parts << text;
    };
    append(report.updated, ReportWords::tr("%Ln updated", nullptr, static_cast<int>(report.updated)));
    append(report.moved, ReportWords::tr("%Ln moved", nullptr, static_cast<int>(report.moved)));
    append(report.restored, ReportWords::tr("%Ln restored", nullptr, static_cast<int>(report.restored)));
    const qint64 unchanged = report.unchanged - report.restored;
    append(unchanged, ReportWords::tr("%Ln unchanged", nullptr, static_cast<int>(unchanged)));
    append(report.missing, ReportWords::tr("%Ln missing", nullptr, static_cast<int>(report.missing)));
    append(report.withoutPosition,
           ReportWords::tr("%Ln without a position", nullptr, static_cast<int>(report.withoutPosition)));
    append(report.failed(), ReportWords::tr("%Ln failed", nullptr, static_cast<int>(report.failed())));
    return parts.join(ReportWords::tr(", ", "between the parts of a list"));
}

QString reportHeading(const ImportReport& report)
{
    const QString outcome = outcomeOfImport(report);
    return report.fatal ? outcome + u'\n' + sentence(*report.fatal) : outcome;
}

QString doubtTitle(PhotoProblem problem)
{
    switch (problem) {
    case PhotoProblem::NoPosition:
        return ReportWords::tr("No position in the file");
    case PhotoProblem::PositionZero:
        return ReportWords::tr("Position refused: 0°, 0°, the receiver had no fix");
    case PhotoProblem::PositionOutOfRange:
        return ReportWords::tr("Position refused: not on the globe");
    case PhotoProblem::PositionUnreadable:
        return ReportWords::tr("Position refused: incomplete or unreadable");
    case PhotoProblem::PositionNoHemisphere:
        return ReportWords::tr("Position waits for confirmation: no north or south, east or west");
    case PhotoProblem::NoTime:
        return ReportWords::tr("No time in the file");
    case PhotoProblem::TimeUnreadable:
        return ReportWords::tr("Time is no valid date");
    case PhotoProblem::OffsetUnreadable:
        return ReportWords::tr("Time zone offset unreadable");
    case PhotoProblem::MetadataDamaged:
        return ReportWords::tr("Metadata damaged");
    case PhotoProblem::TimeAssumed:
        return ReportWords::tr("Time zone assumed");
    case PhotoProblem::ReceiverVoid:
        return ReportWords::tr("Position marked as not valid by the receiver");
    case PhotoProblem::DatumNotWgs84:
        return ReportWords::tr("Position in another datum than WGS-84");
    case PhotoProblem::SixtySeconds:
        return ReportWords::tr("Position with 60 minutes or seconds");
    case PhotoProblem::PositionDisputed:
        return ReportWords::tr("Sources disagree about the position");
    case PhotoProblem::TimeDisputed:
        return ReportWords::tr("Sources disagree about the time");
    case PhotoProblem::ClockOffByHours:
        return ReportWords::tr("Camera’s clock off by whole hours");
    case PhotoProblem::AmbiguousLocalTime:
        return ReportWords::tr("Time that clocks showed twice that night");
    case PhotoProblem::SkippedLocalTime:
        return ReportWords::tr("Time that clocks skipped that night");
    case PhotoProblem::SidecarUnreadable:
        return ReportWords::tr("XMP or JSON beside it unreadable");
    case PhotoProblem::PositionRemoved:
        return ReportWords::tr("Position removed by hand");
    }
    Q_UNREACHABLE_RETURN({});
}

QString countedTitle(const QString& title, qsizetype count)
{
    //: A heading: %1 is what the files below it have in common, %2 their number.
    return ReportWords::tr("%1 (%2)").arg(title, format::numberText(count));
}

QString reportText(const ImportReport& report, qsizetype mostFilesPerDoubt)
{
    QStringList lines{
        reportHeading(report),
        QString(),
        countLine(ReportWords::tr("Added"), report.added),
        countLine(ReportWords::tr("Updated"), report.updated),
        countLine(ReportWords::tr("Moved"), report.moved),
        countLine(ReportWords::tr("Unchanged"), report.unchanged),
        countLine(ReportWords::tr("Without a position"), report.withoutPosition),
        countLine(ReportWords::tr("Missing"), report.missing),
        countLine(ReportWords::tr("Failed"), report.failed()),
    };
    if (!report.failures.empty()) {
        lines << QString() << ReportWords::tr("Could not be imported:");
        for (const Error& failure : report.failures)
            lines << kReportIndent + sentence(failure);
    }
    if (!report.doubts.empty()) {
        lines << QString() << ReportWords::tr("New or changed, and doubtful:");
        for (const ImportDoubt& doubt : report.doubts)
            lines << linesOf(doubt, mostFilesPerDoubt);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace wayfolio
