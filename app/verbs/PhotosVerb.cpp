// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/JsonOutput.h"
#include "app/verbs/PhotosExplain.h"
#include "app/verbs/PlaceNames.h"
#include "app/verbs/VerbArguments.h"
#include "core/catalog/PhotoStore.h"

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

/// To the second: what the clock showed, with its offset, else the instant.
QString timeText(const CaptureTime& time)
{
    constexpr qsizetype kToSeconds = 19;
    const auto toSeconds = [](const auto& known) { return isoText(known).left(kToSeconds).replace(u'T', u' '); };
    if (time.wall)
        return toSeconds(*time.wall) + (time.offset ? isoText(*time.offset) : QString());
    return time.utc ? toSeconds(*time.utc) + u'Z' : u"(no time)"_s;
}

/// Tab-free columns: when, where, which file.
QString textLine(const Photo& photo)
{
    constexpr int kTimeWidth = 25;
    constexpr int kPlaceWidth = 24;
    const QString where = photo.position ? u"%1, %2"_s.arg(QString::number(photo.position->point.latitude(), 'f', 7),
                                                           QString::number(photo.position->point.longitude(), 'f', 7))
                                         : u"(no position)"_s;
    return timeText(photo.captureTime).leftJustified(kTimeWidth) + u"  "_s + where.leftJustified(kPlaceWidth) +
           u"  "_s + photo.files.value(0);
}

/// A line a photo, so that a catalogue of any size goes through in constant memory.
Result<void> writeJsonArray(PhotoStore& store, const PlaceNames& places, Console& console)
{
    console.write("[");
    bool first = true;
    const auto outcome = store.forEachPhoto([&](const Photo& photo) {
        console.write(first ? "\n" : ",\n");
        first = false;
        console.write(QJsonDocument(toJson(photo, places.of(photo))).toJson(QJsonDocument::Compact));
        return console.canWrite();
    });
    if (outcome)
        console.write("\n]\n"); // an array that stays open cannot be taken for a whole one
    return outcome;
}

Result<void> writeLines(PhotoStore& store, Console& console)
{
    return store.forEachPhoto([&](const Photo& photo) {
        console.writeLine(textLine(photo));
        return console.canWrite();
    });
}

} // namespace

ExitCode runPhotosVerb(const Verb& verb, const QStringList& arguments, Console& console)
{
    VerbArguments options(verb, console);
    options.addOption({u"explain"_s, u"Read the FILEs themselves, and say of each value why it is believed."_s});
    if (const auto ended = options.parse(arguments))
        return *ended;
    const QStringList files = absolutePaths(options.positional());
    if (options.isSet(u"explain"_s) == files.isEmpty())
        return options.usageError(files.isEmpty() ? u"Say which files to explain."_s
                                                  : u"Files are named together with --explain."_s);
    if (!files.isEmpty())
        return explainFiles(files, options.json(), console);
    const auto catalog = openForReading(options.catalogPath());
    if (!catalog)
        return failToOpen(console, catalog.error());
    PhotoStore store(**catalog);
    const auto written = options.json() ? writeJsonArray(store, PlaceNames(), console) : writeLines(store, console);
    return written ? ExitCode::Done : failWith(console, written.error());
}

} // namespace wayfolio
