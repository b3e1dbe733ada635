// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/PhotosExplain.h"

#include "app/verbs/ExplainText.h"
#include "app/verbs/JsonOutput.h"
#include "app/verbs/VerbArguments.h"
#include "core/media/MetadataReader.h"

#include <QJsonArray>

namespace wayfolio {

namespace {

/// A blank line between the files.
void writeText(const PhotoExplanation& explanation, bool isFirst, Console& console)
{
    if (!isFirst)
        console.writeLine();
    for (const QString& line : explainLines(explanation))
        console.writeLine(line);
}

} // namespace

ExitCode explainFiles(const QStringList& paths, bool json, Console& console)
{
    MetadataReader::initialize();
    ExitCode exitCode = ExitCode::Done;
    QJsonArray array;
    bool isFirst = true;
    for (const QString& path : paths) {
        const Result<PhotoExplanation> explanation = explainFile(path, QTimeZone::systemTimeZone());
        if (json)
            array.append(toJson(explanation, path, {}));
        else if (explanation)
            writeText(*explanation, std::exchange(isFirst, false), console);
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
