// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/Interrupt.h"
#include "app/verbs/JsonOutput.h"
#include "app/verbs/VerbArguments.h"
#include "core/catalog/LibraryStore.h"
#include "core/import/FolderScanner.h"
#include "core/jobs/LibraryTask.h"
#include "core/jobs/PhotoEdit.h"
#include "ui/Formats.h"

#include <QJsonArray>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

QString textLine(const Library& library)
{
    constexpr int kCountWidth = 15;
    constexpr int kStateWidth = 12;
    QString text = counted(library.photoCount, "photo"_L1).rightJustified(kCountWidth) + u"  "_s +
                   identifier(library.state).leftJustified(kStateWidth) +
                   (library.path.isEmpty() ? u"(single files)"_s : library.path);
    if (library.missingCount > 0)
        text += u", %1 missing"_s.arg(library.missingCount);
    if (library.failedCount > 0)
        text += u", %1 failed"_s.arg(library.failedCount);
    return text;
}

ExitCode print(const VerbArguments& options, Console& console)
{
    const auto catalog = openForReading(options.catalogPath());
    if (!catalog)
        return failToOpen(console, catalog.error());
    const auto libraries = listLibraries(**catalog, MountTable::ofSystem());
    if (!libraries)
        return failWith(console, libraries.error());
    QJsonArray array;
    for (const Library& library : *libraries) {
        if (options.json())
            array.append(toJson(library));
        else
            console.writeLine(textLine(library));
    }
    if (options.json())
        console.writeJson(QJsonDocument(array));
    return ExitCode::Done;
}

Result<LibraryId> findLibraryAt(const QString& catalogPath, const QString& path, bool removed)
{
    return openForReading(catalogPath).and_then([&](const std::unique_ptr<Catalog>& catalog) {
        return LibraryStore(*catalog).find(path, removed);
    });
}

/// Every action says what became of it on the message stream; with --json the libraries that are left are printed.
ExitCode apply(const PhotoEdit& edit, const QString& done, const VerbArguments& options, Console& console)
{
    Result<PhotoEdit> undo;
    {
        const Interrupt interrupt;
        ProgressLine line(console, "file"_L1);
        undo = applyEdit(options.catalogPath(), edit, interrupt.token(), line.function());
    }
    if (!undo)
        return failWith(console, undo.error());
    if (sizeOf(*undo) < sizeOf(edit))
        return failWith(console, {ErrorCode::Cancelled, {}, {}});
    console.say(done);
    return options.json() ? print(options, console) : ExitCode::Done;
}

ExitCode setRemoved(const QString& path, bool removed, const VerbArguments& options, Console& console)
{
    const Result<LibraryId> id = findLibraryAt(options.catalogPath(), path, !removed);
    if (!id)
        return id.error().code == ErrorCode::NotFound ? failToOpen(console, id.error()) : failWith(console, id.error());
    const QString name = format::displayPath(path);
    const QString done = removed ? u"Removed “%1”; its files are untouched. “wayfolio libraries restore” brings it "
                                   "back, for %2 days."_s.arg(name)
                                       .arg(LibraryStore::kRemovedDays)
                                 : u"Restored “%1”."_s.arg(name);
    return apply(std::vector{LibraryRemoval{.library = *id, .removed = removed}}, done, options, console);
}

ExitCode relocate(const QString& from, const QString& to, const VerbArguments& options, Console& console)
{
    const Result<LibraryId> id = findLibraryAt(options.catalogPath(), from, false);
    if (!id)
        return id.error().code == ErrorCode::NotFound ? failToOpen(console, id.error()) : failWith(console, id.error());
    return apply(std::vector{LibraryPlace{.library = *id, .path = to}},
                 u"“%1” is “%2” now."_s.arg(format::displayPath(from), format::displayPath(to)), options, console);
}

} // namespace

ExitCode runLibrariesVerb(const Verb& verb, const QStringList& arguments, Console& console)
{
    VerbArguments options(verb, console);
    if (const auto ended = options.parse(arguments))
        return *ended;
    QStringList words = options.positional();
    if (words.isEmpty())
        return print(options, console);
    const QString action = words.takeFirst();
    QStringList paths;
    for (const QString& word : std::as_const(words))
        paths.append(FolderScanner::canonicalRoot(word));
    const bool isRemoval = action == "remove"_L1;
    if ((isRemoval || action == "restore"_L1) && paths.size() == 1)
        return setRemoved(paths.first(), isRemoval, options, console);
    if (action == "relocate"_L1 && paths.size() == 2)
        return relocate(paths.first(), paths.last(), options, console);
    return options.usageError(u"Say “remove PATH”, “restore PATH” or “relocate OLD NEW”, or nothing to list them."_s);
}

} // namespace wayfolio
