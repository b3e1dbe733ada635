// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/Importer.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Imports whose files are read by processes that crash and stall.
class ReaderImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void badFilesAreLinesInTheReport();
    void cancelledWhileAReaderHangs();

private:
    void writeFiles(const QStringList& names);
    ImportReport import(std::chrono::milliseconds timeLimit, const std::stop_token& stop = {},
                        const ProgressFunction& progress = {});

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

/// "crash.jpg: readerCrashed", in the order of the names.
QStringList failuresOf(const ImportReport& report)
{
    QStringList lines;
    for (const Error& failure : report.failures)
        lines.append(failure.subject.sliced(failure.subject.lastIndexOf(u'/') + 1) + u": "_s +
                     identifier(failure.code));
    lines.sort();
    return lines;
}

} // namespace

void ReaderImportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void ReaderImportTest::writeFiles(const QStringList& names)
{
    for (const QString& name : names) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    }
}

ImportReport ReaderImportTest::import(std::chrono::milliseconds timeLimit, const std::stop_token& stop,
                                      const ProgressFunction& progress)
{
    const auto catalog = Catalog::open(m_folder->filePath(u"c.sqlite"_s)).value();
    ReaderPool readers(2, {.program = QStringLiteral(WAYFOLIO_READER_HELPER), .arguments = {}, .timeLimit = timeLimit});
    return Importer(*catalog, readers).run({.paths = {m_folder->path()}, .scan = {}}, stop, progress);
}

/// What crashes a reader is not tried again before it, or the reader, changes; what only took too long is.
void ReaderImportTest::badFilesAreLinesInTheReport()
{
    QStringList good;
    for (int i = 0; i < 200; ++i)
        good.append(u"%1.jpg"_s.arg(i));
    writeFiles(good + QStringList{u"crash.jpg"_s, u"hang.jpg"_s, u"refused.jpg"_s});
    const QStringList expected{u"crash.jpg: readerCrashed"_s, u"hang.jpg: readerTimedOut"_s,
                               u"refused.jpg: emptyFile"_s};
    const ImportReport first = import(200ms);
    QCOMPARE(first.state, JobState::Done);
    QCOMPARE(first.added, 200);
    QCOMPARE(failuresOf(first), expected);
    QCOMPARE(first.failedAsBefore, 0);

    const ImportReport again = import(200ms);
    QCOMPARE(again.unchanged, 200);
    QCOMPARE(failuresOf(again), expected);
    QCOMPARE(again.failedAsBefore, 2);
}

/// The others' photos are kept, and nobody waits for the time limit.
void ReaderImportTest::cancelledWhileAReaderHangs()
{
    writeFiles({u"a.jpg"_s, u"hang.jpg"_s});
    std::stop_source stop;
    const ImportReport report = import(10min, stop.get_token(), [&](const Progress& progress) {
        if (progress.done == 1)
            stop.request_stop();
    });
    QCOMPARE(report.state, JobState::Cancelled);
    QCOMPARE(report.added, 1);
    QVERIFY(report.failures.empty());
}

} // namespace wayfolio::test

using wayfolio::test::ReaderImportTest;
WAYFOLIO_TEST(ReaderImportTest)

#include "ReaderImportTest.moc"
