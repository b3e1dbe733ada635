// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/MetadataReader.h"
#include "core/media/ReaderMain.h"
#include "resources/Resources.h"
#include "tests/benchmarks/Benchmarks.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;
namespace bench = wayfolio::bench;

/// `wayfolio-bench all|clusters|edits|frames|import|library|places|timezones [--json]`: measures beside a floor or a
/// peer of the same run and prints a table. Never fails because a machine is slow.
int main(int argc, char* argv[])
{
    if (wayfolio::isReader(argc, argv))
        return wayfolio::runReader();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"wayfolio-bench"_s);
    wayfolio::initializeResources();
    wayfolio::MetadataReader::initialize();

    const std::map<QString, std::vector<bench::Row> (*)(const bench::Options&)> subjects{
        {u"clusters"_s, bench::clusterRows},  {u"edits"_s, bench::editRows},      {u"frames"_s, bench::mapFrameRows},
        {u"import"_s, bench::importRows},     {u"library"_s, bench::libraryRows}, {u"places"_s, bench::gazetteerRows},
        {u"timezones"_s, bench::timeZoneRows}};

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"subject"_s, u"all, "_s + QStringList([&] {
                                                                QStringList names;
                                                                for (const auto& [name, rows] : subjects)
                                                                    names.append(name);
                                                                return names;
                                                            }())
                                                                .join(u", "_s));
    const QCommandLineOption jsonOption(u"json"_s, u"Print JSON instead of a table."_s);
    const QCommandLineOption roundsOption(u"rounds"_s, u"Repetitions."_s, u"n"_s, u"5"_s);
    const QCommandLineOption photosOption(
        u"photos"_s, u"Import this folder instead of generated photos; without it there is no library."_s, u"folder"_s);
    const QCommandLineOption floorsOption(u"floors"_s, u"The program that measures the floor."_s, u"file"_s);
    parser.addOptions({jsonOption, roundsOption, photosOption, floorsOption});
    parser.process(application);

    const QString subject = parser.positionalArguments().value(0, u"all"_s);
    if (subject != "all"_L1 && !subjects.contains(subject))
        parser.showHelp(2);
    bench::Options options;
    options.rounds = std::max(1, parser.value(roundsOption).toInt());
    options.photoFolder = parser.value(photosOption);
    options.floorsProgram = parser.value(floorsOption);

    std::vector<bench::Row> rows;
    for (const auto& [name, measure] : subjects) {
        if (subject == "all"_L1 || subject == name) {
            const auto measured = measure(options);
            rows.insert(rows.end(), measured.begin(), measured.end());
        }
    }
    const QByteArray output = parser.isSet(jsonOption) ? bench::json(rows) : bench::table(rows).toUtf8();
    std::fwrite(output.constData(), 1, static_cast<size_t>(output.size()), stdout);
    return 0;
}
