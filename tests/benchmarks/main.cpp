// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/MetadataReader.h"
#include "core/media/ReaderMain.h"
#include "core/video/FrameMain.h"
#include "resources/Resources.h"
#include "tests/benchmarks/Benchmarks.h"
#include "tests/benchmarks/Children.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;
namespace bench = wayfolio::bench;

namespace {

using Subjects = std::map<QString, std::vector<bench::Row> (*)(const bench::Options&)>;

const Subjects& subjects()
{
    static const Subjects all{{u"basemap"_s, bench::baseMapRows},    {u"clusters"_s, bench::clusterRows},
                              {u"edits"_s, bench::editRows},         {u"frames"_s, bench::mapFrameRows},
                              {u"import"_s, bench::importRows},      {u"library"_s, bench::libraryRows},
                              {u"linear"_s, bench::linearRows},      {u"memory"_s, bench::memoryRows},
                              {u"places"_s, bench::gazetteerRows},   {u"rescan"_s, bench::rescanRows},
                              {u"search"_s, bench::searchRows},      {u"slots"_s, bench::slotRows},
                              {u"startup"_s, bench::startupRows},    {u"thumbnails"_s, bench::thumbnailRows},
                              {u"timezones"_s, bench::timeZoneRows}, {u"window"_s, bench::windowRows}};
    return all;
}

/// One number a name on standard output.
int runChild(const QStringList& arguments)
{
    const std::map<QString, std::optional<QJsonObject> (*)(const QStringList&)> children{
        {u"clusters"_s, bench::clusterChild},
        {u"selected"_s, bench::selectedChild},
        {u"slots"_s, bench::slotsChild},
        {u"window"_s, bench::windowChild}};
    const auto child = children.find(arguments.value(0));
    const auto answer = child == children.end() ? std::nullopt : child->second(arguments.sliced(1));
    if (!answer)
        return 1;
    const QByteArray output = QJsonDocument(*answer).toJson(QJsonDocument::Compact);
    std::fwrite(output.constData(), 1, static_cast<size_t>(output.size()), stdout);
    return 0;
}

std::vector<bench::Row> measured(const QString& subject, const bench::Options& options)
{
    std::vector<bench::Row> rows;
    for (const auto& [name, measure] : subjects()) {
        if (subject != "all"_L1 && subject != name)
            continue;
        std::fprintf(stderr, "%s…\n", qPrintable(name));
        const auto more = measure(options);
        rows.insert(rows.end(), more.begin(), more.end());
    }
    return rows;
}

} // namespace

/// `wayfolio-bench all|SUBJECT [--json]`: measures beside a floor or a peer of the same run and prints a table. Never
/// fails because a machine is slow.
int main(int argc, char* argv[])
{
    if (wayfolio::isReader(argc, argv))
        return wayfolio::runReader();
    if (wayfolio::isFrameGrabber(argc, argv))
        return wayfolio::runFrameGrabber(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"wayfolio-bench"_s);
    wayfolio::initializeResources();
    wayfolio::MetadataReader::initialize();
    if (QCoreApplication::arguments().value(1) == "--child"_L1)
        return runChild(QCoreApplication::arguments().sliced(2));

    QStringList names{u"all"_s};
    for (const auto& [name, rows] : subjects())
        names.append(name);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"subject"_s, names.join(u", "_s));
    const QCommandLineOption jsonOption(u"json"_s, u"Print JSON instead of a table."_s);
    const QCommandLineOption roundsOption(u"rounds"_s, u"Repetitions."_s, u"n"_s, u"5"_s);
    const QCommandLineOption photosOption(
        u"photos"_s, u"Import this folder instead of generated photos; without it there is no library."_s, u"folder"_s);
    const QCommandLineOption floorsOption(u"floors"_s, u"The program that measures the floor."_s, u"file"_s);
    const QCommandLineOption scratchOption(
        u"scratch"_s, u"Keep the large catalogues here, and use those that are there."_s, u"folder"_s);
    const QCommandLineOption superclusterOption(
        u"supercluster"_s, u"A node_modules with supercluster, to be measured beside the cluster index."_s,
        u"folder"_s);
    parser.addOptions({jsonOption, roundsOption, photosOption, floorsOption, scratchOption, superclusterOption});
    parser.process(application);

    const QString subject = parser.positionalArguments().value(0, u"all"_s);
    if (!names.contains(subject))
        parser.showHelp(2);
    const QTemporaryDir temporary;
    bench::Options options;
    options.rounds = std::max(1, parser.value(roundsOption).toInt());
    options.photoFolder = parser.value(photosOption);
    options.floorsProgram = parser.value(floorsOption);
    options.scratchFolder =
        parser.isSet(scratchOption) ? QFileInfo(parser.value(scratchOption)).absoluteFilePath() : temporary.path();
    options.superclusterFolder = parser.value(superclusterOption);

    const std::vector<bench::Row> rows = measured(subject, options);
    const QByteArray output = parser.isSet(jsonOption) ? bench::json(rows) : bench::table(rows).toUtf8();
    std::fwrite(output.constData(), 1, static_cast<size_t>(output.size()), stdout);
    return 0;
}
