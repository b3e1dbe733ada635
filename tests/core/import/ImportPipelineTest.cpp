// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/ImportPipeline.h"

#include "core/media/MetadataReader.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ImportPipelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void waitsForWhatIsKnown();
    void tellsWhatIsBack_data();
    void tellsWhatIsBack();
    void endsWithoutKnowing();

private:
    QTemporaryDir m_folder;
    ReaderPool m_readers{1};
};

namespace {

ImportPipeline::Scan scanOf(const QString& folder)
{
    return [folder](const ScanVisitor& visitor, const std::stop_token& stop) {
        return FolderScanner({}).scan({folder}, visitor, stop);
    };
}

KnownFile knownAsItIs(const QString& path)
{
    KnownFile known;
    const ScanVisitor visitor{.file = [&](const ScannedFile& file) { known.stamp = file.stamp; }, .failure = {}};
    FolderScanner({}).scan({path}, visitor, {});
    known.readerVersion = MetadataReader::kVersion;
    known.hasPhoto = true;
    return known;
}

} // namespace

void ImportPipelineTest::initTestCase()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(TestPhoto().save(m_folder.filePath(u"%1.jpg"_s.arg(i))));
}

/// The folders are walked meanwhile, but nothing is read that may be known.
void ImportPipelineTest::waitsForWhatIsKnown()
{
    ImportPipeline pipeline(scanOf(m_folder.path()), {}, m_readers);
    const ImportFindings early = pipeline.take(100ms);
    QVERIFY(!early.finished);
    QVERIFY(early.read.empty());
    KnownFiles known;
    for (int i = 0; i < 3; ++i) {
        const QString path = m_folder.filePath(u"%1.jpg"_s.arg(i));
        known.emplace(path, knownAsItIs(path));
    }
    known.emplace(m_folder.filePath(u"gone.jpg"_s), KnownFile());
    pipeline.know(known);
    qint64 unchanged = 0;
    size_t read = 0;
    for (bool finished = false; !finished;) {
        const ImportFindings findings = pipeline.take(10s);
        unchanged += findings.unchanged;
        read += findings.read.size();
        finished = findings.finished;
    }
    QCOMPARE(unchanged, 3);
    QCOMPARE(read, size_t{2});
    QCOMPARE(pipeline.unseen().size(), size_t{1});
    QVERIFY(pipeline.scanWasComplete());
}

void ImportPipelineTest::tellsWhatIsBack_data()
{
    QTest::addColumn<bool>("missing");
    QTest::addColumn<bool>("removed");
    QTest::addColumn<bool>("isBack");
    QTest::newRow("it was there") << false << false << false;
    QTest::newRow("it was missing") << true << false << true;
    // The person removed its library since the import began: that stays so.
    QTest::newRow("it is removed with its library") << false << true << false;
    QTest::newRow("it was missing, and is removed") << true << true << false;
}

void ImportPipelineTest::tellsWhatIsBack()
{
    QFETCH(const bool, missing);
    QFETCH(const bool, removed);
    QFETCH(const bool, isBack);
    const QString path = m_folder.filePath(u"0.jpg"_s);
    KnownFile file = knownAsItIs(path);
    file.missing = missing;
    file.removed = removed;
    ImportPipeline pipeline(scanOf(path), {}, m_readers);
    pipeline.know({{path, file}});
    QStringList back;
    qint64 unchanged = 0;
    for (bool finished = false; !finished;) {
        const ImportFindings findings = pipeline.take(10s);
        back += findings.back;
        unchanged += findings.unchanged;
        finished = findings.finished;
    }
    QCOMPARE(back, isBack ? QStringList{path} : QStringList());
    QCOMPARE(unchanged, 1);
}

void ImportPipelineTest::endsWithoutKnowing()
{
    for (const bool isStopped : {false, true}) {
        ImportPipeline pipeline(scanOf(m_folder.path()), {}, m_readers);
        if (isStopped)
            pipeline.stop();
    }
    m_readers.threads().waitUntilIdle();
}

} // namespace wayfolio::test

using wayfolio::test::ImportPipelineTest;
WAYFOLIO_TEST(ImportPipelineTest)

#include "ImportPipelineTest.moc"
