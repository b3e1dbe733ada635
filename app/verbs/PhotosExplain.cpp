// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/PhotosExplain.h"

#include "app/verbs/ExplainText.h"
#include "app/verbs/JsonOutput.h"
#include "app/verbs/PlaceNames.h"
#include "app/verbs/VerbArguments.h"
#include "core/geodata/LazyTimeZones.h"
#include "core/media/MetadataReader.h"

#include <QJsonArray>

namespace wayfolio {

namespace {

/// A blank line between the files.
void writeText(const PhotoExplanation& explanation, const std::optional<PlaceName>& place, bool isFirst,
               Console& console)
{
    if (!isFirst)
        console.writeLine();
    for (const QString& line : explainLines(explanation, place))
        console.writeLine(line);
}

} // namespace

ExitCode explainFiles(const QStringList& paths, bool json, Console& console)
{
    MetadataReader::initialize();
    const PlaceNames places;
    const TimeContext time{.zoneAt = lazyTimeZones()};
    ExitCode exitCode = ExitCode::Done;
    QJsonArray array;
    bool isFirst = true;
    for (const QString& path : paths) {
        const Result<PhotoExplanation> explanation = explainFile(path, time);
        const auto place = explanation ? places.of(explanation->photo) : std::nullopt;
        if (json)
            array.append(toJson(explanation, path, place));
        else if (explanation)
            writeText(*explanation, place, std::exchange(isFirst, false), console);
        if (!explanation) {
            failWith(console, explanation.error());
            exitCode = ExitCode::SomeFailed;
        }
    }
    if (json)
        console.writeJson(QJsonDocument(array));
    return exitCode;
}

} // namespace wayfolio
