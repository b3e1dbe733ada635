// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "tests/benchmarks/Benchmarks.h"
#include "tests/benchmarks/ProcessCost.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

const QStringList kExiftoolTags{u"-GPSLatitude"_s, u"-GPSLongitude"_s, u"-GPSAltitude"_s, u"-DateTimeOriginal"_s,
                                u"-Make"_s,        u"-Model"_s,        u"-Orientation"_s, u"-OffsetTimeOriginal"_s};

/// exiftool takes minutes on all files of the library, and as long for each: some tell it.
constexpr qsizetype kFilesOfOneForExiftool = 10;

/// All regular files, in the order of their paths.
QStringList filesIn(const QString& folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(walk.next());
    files.sort();
    return files;
}

/// Every so-manyth, so that folders and formats are among them as they are among all.
QStringList sampleOf(const QStringList& files)
{
    QStringList sample;
    for (qsizetype i = 0; i < files.size(); i += kFilesOfOneForExiftool)
        sample.append(files.at(i));
    return sample;
}

bool writeLines(const QString& path, const QStringList& lines)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write((lines.join(u'\n') + u'\n').toLocal8Bit()) > 0 && file.flush();
}

/// The program itself, from its start to its end, on one library and one catalogue after the other.
class WholeProgram
{
public:
    explicit WholeProgram(QString library)
        : m_library(std::move(library))
    {}

    /// Megabytes, its readers included.
    double peakOfFirstImport()
    {
        m_catalog = m_scratch.filePath(u"%1.sqlite"_s.arg(++m_round));
        const auto cost = runProcessTree(program(), importArguments());
        return cost ? cost->peakMegabytes : 0;
    }

    /// Into a catalogue that does not exist yet.
    std::optional<ProcessCost> importFirst()
    {
        m_catalog = m_scratch.filePath(u"%1.sqlite"_s.arg(++m_round));
        return importAgain();
    }

    [[nodiscard]] std::optional<ProcessCost> importAgain() const
    {
        auto cost = runProcess(program(), importArguments());
        return cost && cost->exitStatus <= 1 ? cost : std::nullopt; // 1: some files were refused
    }

    [[nodiscard]] double bytesOfPhoto() const
    {
        const auto count = Catalog::open(m_catalog).and_then(
            [](const std::unique_ptr<Catalog>& catalog) { return PhotoStore(*catalog).count(); });
        return count && *count > 0 ? static_cast<double>(QFileInfo(m_catalog).size()) / static_cast<double>(*count) : 0;
    }

private:
    static QString program() { return QCoreApplication::applicationDirPath() + u"/wayfolio"_s; }

    [[nodiscard]] QStringList importArguments() const { return {u"import"_s, u"--catalog"_s, m_catalog, m_library}; }

    QString m_library;
    QTemporaryDir m_scratch;
    QString m_catalog;
    int m_round = 0;
};

void addSeconds(Samples& samples, const std::optional<ProcessCost>& cost)
{
    if (cost)
        samples.add(cost->seconds);
}

/// In the same round: what the program needs, and what the reference does.
Row coldRow(WholeProgram& program, const Options& options)
{
    Row row{.work = u"first import, cold, whole program"_s, .unit = u"s"_s};
    row.goalRatio = 2.2;
    row.referenceName =
        options.floorsProgram.isEmpty() ? u"reference absent"_s : u"floors read, 2 threads, 32 KB, cold"_s;
    if (options.floorsProgram.isEmpty())
        return row; // without it nothing is evicted
    for (int round = 0; round < options.rounds; ++round) {
        (void)runProcess(options.floorsProgram, {u"evict"_s, options.photoFolder});
        addSeconds(row.measured, program.importFirst());
        addSeconds(row.reference, runProcess(options.floorsProgram,
                                             {u"read"_s, options.photoFolder, u"2"_s, u"32768"_s, u"--cold"_s}));
    }
    return row;
}

/// What a file takes of an import of all, beside what it takes exiftool.
Row exiftoolRow(const Samples& imports, const Options& options)
{
    constexpr double kMillisecondsOfSecond = 1000;
    const QStringList files = filesIn(options.photoFolder);
    const QStringList sample = sampleOf(files);
    Row row{.work = u"first import of %1 files, warm: a file"_s.arg(files.size()), .unit = u"ms"_s};
    row.referenceName =
        u"exiftool -fast2 -n -csv, 8 tags, once, every %1th file (%2): a file"_s.arg(kFilesOfOneForExiftool)
            .arg(sample.size());
    row.goalRatio = 1.0 / 40;
    for (const double value : imports.values)
        row.measured.add(value * kMillisecondsOfSecond / static_cast<double>(files.size()));
    const QTemporaryDir folder;
    const QString list = folder.filePath(u"files"_s);
    if (sample.isEmpty() || !writeLines(list, sample))
        return row;
    const QStringList arguments =
        QStringList{u"-fast2"_s, u"-n"_s, u"-csv"_s} + kExiftoolTags + QStringList{u"-@"_s, list};
    if (const auto cost = runProcess(u"exiftool"_s, arguments))
        row.reference.add(cost->seconds * kMillisecondsOfSecond / static_cast<double>(sample.size()));
    return row;
}

std::vector<Row> warmRows(WholeProgram& program, const Options& options)
{
    Row exiv2{.work = u"first import, warm"_s, .unit = u"s"_s};
    exiv2.referenceName = u"exiv2 -g GPS -Pkv, 500 files a process"_s;
    exiv2.goalRatio = 1.0 / 3;
    Row memory{.work = u"first import: peak memory, readers included"_s, .unit = u"MB"_s};
    memory.goalAbsolute = 150;
    for (int round = 0; round < options.rounds; ++round)
        addSeconds(exiv2.measured, program.importFirst());
    memory.measured.add(program.peakOfFirstImport());
    const Row exiftool = exiftoolRow(exiv2.measured, options);
    for (int round = 0; round < options.rounds; ++round)
        addSeconds(
            exiv2.reference,
            runProcess(u"sh"_s, {u"-c"_s, u"find \"$0\" -type f -print0 | xargs -0 -n 500 exiv2 -q -g GPS -Pkv; true"_s,
                                 options.photoFolder}));
    return {exiftool, exiv2, memory};
}

Row rescanRow(const WholeProgram& program, const Options& options)
{
    Row row{.work = u"re-scan, nothing changed, with the program's start"_s, .unit = u"s"_s};
    row.referenceName = u"find -printf"_s;
    for (int round = 0; round < options.rounds; ++round) {
        addSeconds(row.measured, program.importAgain());
        addSeconds(row.reference, runFind(options.photoFolder));
    }
    return row;
}

} // namespace

std::vector<Row> libraryRows(const Options& options)
{
    if (options.photoFolder.isEmpty()) {
        std::fprintf(stderr, "library: left out, for it needs --photos FOLDER.\n");
        return {};
    }
    WholeProgram program(options.photoFolder);
    std::vector<Row> rows{coldRow(program, options)};
    for (const Row& row : warmRows(program, options))
        rows.push_back(row);
    rows.push_back(rescanRow(program, options));
    Row size{.work = u"catalogue, bytes a photo"_s, .unit = u"B"_s};
    size.goalAbsolute = 400;
    size.measured.add(program.bytesOfPhoto());
    rows.push_back(size);
    return rows;
}

} // namespace wayfolio::bench
