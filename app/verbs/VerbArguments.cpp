// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/VerbArguments.h"

#include "ui/Sentences.h"

#include <QFileInfo>

namespace wayfolio {

using namespace Qt::StringLiterals;

VerbArguments::VerbArguments(const Verb& verb, Console& console)
    : m_verb(verb)
    , m_console(console)
{
    m_parser.setApplicationDescription(verb.summary + u'.');
    m_parser.addOption(catalogOption());
    m_parser.addOption({u"json"_s, u"Print JSON, with stable English identifiers."_s});
    m_parser.addOption({{u"h"_s, u"help"_s}, u"Show this help."_s});
}

std::optional<ExitCode> VerbArguments::parse(const QStringList& arguments)
{
    const QStringList withProgram = QStringList{u"wayfolio"_s} + arguments;
    if (!m_parser.parse(withProgram))
        return usageError(m_parser.errorText());
    if (m_parser.isSet(u"help"_s)) {
        QString usage = u"wayfolio %1 [options]"_s.arg(m_verb.name);
        if (!m_verb.arguments.isEmpty())
            usage += u' ' + m_verb.arguments;
        m_console.write(helpText(m_parser, usage).toUtf8());
        return ExitCode::Done;
    }
    if (m_verb.arguments.isEmpty() && !positional().isEmpty())
        return usageError(u"Unexpected argument “%1”."_s.arg(positional().first()));
    const bool needsSome = !m_verb.arguments.isEmpty() && !m_verb.arguments.startsWith(u'[');
    if (needsSome && positional().isEmpty())
        return usageError(u"Say what to %1."_s.arg(m_verb.name));
    return std::nullopt;
}

ExitCode VerbArguments::usageError(const QString& sentence) const
{
    m_console.say(u"wayfolio %1: %2"_s.arg(m_verb.name, sentence));
    m_console.say(u"Try “wayfolio %1 --help”."_s.arg(m_verb.name));
    return ExitCode::Usage;
}

bool VerbArguments::json() const
{
    return m_parser.isSet(u"json"_s);
}

QString VerbArguments::catalogPath() const
{
    return catalogPathOf(m_parser);
}

std::optional<TripId> VerbArguments::tripId() const
{
    if (!m_parser.isSet(u"trip"_s))
        return TripId{};
    bool isNumber = false;
    const TripId id{m_parser.value(u"trip"_s).toLongLong(&isNumber)};
    return isNumber && id.isValid() ? std::optional(id) : std::nullopt;
}

QCommandLineOption VerbArguments::tripOption()
{
    return {u"trip"_s, u"Only the trip of this number (see “wayfolio trips”)."_s, u"ID"_s};
}

QCommandLineOption VerbArguments::outputOption(const QString& valueName)
{
    return {{u"o"_s, u"output"_s}, u"The file to write; replaced when it exists."_s, valueName};
}

QCommandLineOption catalogOption()
{
    return {u"catalog"_s, u"The catalogue file (default: %1)."_s.arg(Catalog::defaultPath()), u"FILE"_s};
}

QString catalogPathOf(const QCommandLineParser& parser)
{
    if (!parser.isSet(u"catalog"_s))
        return Catalog::defaultPath();
    return QFileInfo(parser.value(u"catalog"_s)).absoluteFilePath();
}

QStringList absolutePaths(const QStringList& paths)
{
    QStringList absolute;
    for (const QString& path : paths)
        absolute.append(QFileInfo(path).absoluteFilePath());
    return absolute;
}

QString helpText(const QCommandLineParser& parser, const QString& usage)
{
    const QString text = parser.helpText();
    return u"Usage: "_s + usage + text.sliced(text.indexOf(u'\n'));
}

ExitCode failWith(Console& console, const Error& error)
{
    console.say(u"wayfolio: "_s + sentence(error));
    return ExitCode::Failed;
}

ExitCode failToOpen(Console& console, const Error& error)
{
    if (error.code != ErrorCode::NotFound)
        return failWith(console, error);
    console.say(u"wayfolio: There is no catalogue “%1” yet; “wayfolio import” makes it."_s.arg(error.subject));
    return ExitCode::Failed;
}

Result<std::unique_ptr<Catalog>> openForReading(const QString& path)
{
    return Catalog::open(path, Catalog::Access::ReadOnly);
}

} // namespace wayfolio
