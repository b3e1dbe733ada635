// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/CommandLine.h"

#include "app/verbs/VerbArguments.h"
#include "resources/Resources.h"
#include "ui/Formats.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kDescription =
    "Photos as a journey on a map, and as GPX and KML.\n"
    "\n"
    "Without a verb the window opens and imports the PATHs. A folder that is called\n"
    "like a verb is named with ./ before it. Verbs need no display:\n"
    "\n"_L1;

constexpr QLatin1StringView kExitCodes =
    "\n"
    "Exit status: 0 done, 1 some items failed, 2 wrong usage, 3 could not be done.\n"
    "Data goes to standard output, everything else to standard error.\n"_L1;

QString description()
{
    constexpr int kNameWidth = 10;
    QString text = kDescription;
    for (const Verb& verb : verbs())
        text += u"  wayfolio %1%2.\n"_s.arg(QString(verb.name).leftJustified(kNameWidth), verb.summary);
    return text + u"\nwayfolio VERB --help says more about each."_s;
}

/// Options that QApplication itself reads and removes.
QCommandLineOption toolkitOption(const QString& name)
{
    QCommandLineOption option(name, {}, u"VALUE"_s);
    option.setFlags(QCommandLineOption::HiddenFromHelp);
    return option;
}

void addOptions(QCommandLineParser& parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions); // -platform, as Qt has it
    parser.setApplicationDescription(description());
    parser.addPositionalArgument(u"PATH"_s, u"Photos and folders to import when the window opens."_s, u"[PATH...]"_s);
    parser.addOption(catalogOption());
    parser.addOption({u"json-schema"_s, u"Print the JSON schema of what the verbs print with --json."_s});
    parser.addOption({{u"h"_s, u"help"_s}, u"Show this help."_s});
    parser.addOption({{u"v"_s, u"version"_s}, u"Show the version."_s});
    for (const QString& name : {u"platform"_s, u"style"_s, u"session"_s})
        parser.addOption(toolkitOption(name));
}

AnswerInvocation usageError(const QString& sentence)
{
    return {u"wayfolio: %1\nTry “wayfolio --help”.\n"_s.arg(sentence), ExitCode::Usage};
}

QString jsonSchema()
{
    initializeResources();
    QFile file(u":/schema/wayfolio.schema.json"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The first that may be a mistyped verb; empty when all are there.
QString missingAmong(const QStringList& paths)
{
    const auto missing = std::ranges::find_if_not(paths, [](const QString& path) { return QFileInfo::exists(path); });
    return missing == paths.end() ? QString() : *missing;
}

AnswerInvocation neitherVerbNorFile(const QString& argument)
{
    return usageError(u"“%1” is neither a verb nor a file."_s.arg(format::displayPath(argument)));
}

Invocation interpretWindow(const QCommandLineParser& parser, bool hasDisplay)
{
    const QStringList paths = parser.positionalArguments();
    for (const QString& path : paths) {
        if (findVerb(path) && !QFileInfo::exists(path))
            return usageError(u"The verb “%1” must be the first argument."_s.arg(path));
    }
    if (!paths.isEmpty() && !QFileInfo::exists(paths.constFirst()))
        return neitherVerbNorFile(paths.constFirst());
    if (hasDisplay || parser.isSet(u"platform"_s))
        return WindowInvocation{catalogPathOf(parser), absolutePaths(paths)};
    return AnswerInvocation{u"wayfolio: There is no display to open a window on; “wayfolio import PATH...” imports "
                            "without one.\n"_s,
                            ExitCode::Failed};
}

} // namespace

Invocation interpret(const QStringList& arguments, bool hasDisplay)
{
    if (arguments.size() <= 1 && !hasDisplay)
        return SampleInvocation{};
    if (arguments.size() > 1) {
        if (const Verb* verb = findVerb(arguments.at(1)))
            return VerbInvocation{verb, arguments.sliced(2)};
    }
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments)) {
        const QString missing = missingAmong(parser.positionalArguments());
        return missing.isEmpty() ? usageError(parser.errorText()) : neitherVerbNorFile(missing);
    }
    if (parser.isSet(u"help"_s))
        return AnswerInvocation{helpText(parser, u"wayfolio [options] [PATH...]\n       wayfolio VERB [options]"_s) +
                                kExitCodes};
    if (parser.isSet(u"version"_s))
        return AnswerInvocation{u"wayfolio " WAYFOLIO_VERSION "\n"_s};
    if (parser.isSet(u"json-schema"_s))
        return AnswerInvocation{jsonSchema()};
    return interpretWindow(parser, hasDisplay);
}

bool environmentHasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

} // namespace wayfolio
