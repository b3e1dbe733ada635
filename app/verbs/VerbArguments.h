// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verbs/Verbs.h"
#include "core/catalog/Catalog.h"
#include "core/model/Photo.h"

#include <QCommandLineParser>

#include <optional>

namespace wayfolio {

/// The options of one verb: those that every verb has (--catalog, --json, --help), and its own, added before parse().
class VerbArguments
{
public:
    VerbArguments(const Verb& verb, Console& console);

    void addOption(const QCommandLineOption& option) { m_parser.addOption(option); }

    /// Nothing when the verb should go on; otherwise it is over (--help, or a usage error, has been answered).
    [[nodiscard]] std::optional<ExitCode> parse(const QStringList& arguments);
    /// Says what is wrong and where the help is.
    [[nodiscard]] ExitCode usageError(const QString& sentence) const;

    [[nodiscard]] bool isSet(const QString& option) const { return m_parser.isSet(option); }

    [[nodiscard]] QString value(const QString& option) const { return m_parser.value(option); }

    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }

    [[nodiscard]] bool json() const;
    /// Absolute: --catalog, else the default one.
    [[nodiscard]] QString catalogPath() const;
    /// Of --trip; an invalid id when it was not given, nothing when it is no number of a trip.
    [[nodiscard]] std::optional<TripId> tripId() const;

    static QCommandLineOption tripOption();
    static QCommandLineOption outputOption(const QString& valueName);

private:
    const Verb& m_verb;
    Console& m_console;
    QCommandLineParser m_parser;
};

/// --catalog FILE, for the window too.
QCommandLineOption catalogOption();
/// The absolute path that --catalog names, else the default one.
QString catalogPathOf(const QCommandLineParser& parser);
QStringList absolutePaths(const QStringList& paths);
/// The parser's help under a usage line of ours: Qt's names the program by its whole path.
QString helpText(const QCommandLineParser& parser, const QString& usage);

/// Says the sentence for the error; ExitCode::Failed.
ExitCode failWith(Console& console, const Error& error);
/// The same for a catalogue that openForReading() could not open.
ExitCode failToOpen(Console& console, const Error& error);
/// Opens a catalogue that must exist, without changing it.
Result<std::unique_ptr<Catalog>> openForReading(const QString& path);

} // namespace wayfolio
