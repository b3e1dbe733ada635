// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/flow/SamplePhotos.h"
#include "tests/flow/WayfolioProcess.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Folders that are imported, removed, brought back and relocated, without a window.
class LibrariesFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void lists();
    void removesAndRestores();
    void relocates();
    void followsARenamedFolder();
    void refuses_data();
    void refuses();

private:
    [[nodiscard]] RunResult run(const QStringList& arguments) const
    {
        return m_wayfolio->run(QStringList{arguments.first(), u"--catalog"_s, u"c.sqlite"_s} + arguments.sliced(1));
    }

    [[nodiscard]] QJsonArray libraries() const;

    [[nodiscard]] qsizetype photos() const { return run({u"photos"_s, u"--json"_s}).json().array().size(); }

    std::unique_ptr<WayfolioProcess> m_wayfolio;
};

void LibrariesFlowTest::init()
{
    m_wayfolio = std::make_unique<WayfolioProcess>();
    QVERIFY(makeGoodPhotos(m_wayfolio->path(u"photos"_s)));
    QVERIFY(makeManyPhotos(m_wayfolio->path(u"more"_s), 3));
    QCOMPARE(run({u"import"_s, u"photos"_s}).exitCode, 0);
    QCOMPARE(run({u"import"_s, u"more/0.jpg"_s}).exitCode, 0);
}

QJsonArray LibrariesFlowTest::libraries() const
{
    return run({u"libraries"_s, u"--json"_s}).json().array();
}

void LibrariesFlowTest::lists()
{
    const RunResult result = run({u"libraries"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    WAYFOLIO_VERIFY_VALID(validateJson(result.out, u"libraries"_s));
    QCOMPARE(libraries().size(), 2);
    const QJsonObject photos = libraries().at(0).toObject();
    QCOMPARE(photos[u"path"].toString(), QFileInfo(m_wayfolio->path(u"photos"_s)).canonicalFilePath());
    QCOMPARE(photos[u"photoCount"].toInt(), kGoodPhotos);
    QCOMPARE(photos[u"state"].toString(), u"available"_s);
    QVERIFY(photos[u"lastScan"].isString());
    QVERIFY(libraries().at(1)[u"path"].isNull());
    QCOMPARE(libraries().at(1)[u"photoCount"].toInt(), 1);

    const QString text = QString::fromUtf8(run({u"libraries"_s}).out);
    QVERIFY2(text.contains(u"%1 photos  available   /"_s.arg(kGoodPhotos)), qPrintable(text));
    QVERIFY2(text.endsWith("1 photo  available   (single files)\n"_L1), qPrintable(text));
}

void LibrariesFlowTest::removesAndRestores()
{
    const QByteArray before = run({u"photos"_s, u"--json"_s}).out;
    const RunResult removed = run({u"libraries"_s, u"remove"_s, u"photos"_s});
    QCOMPARE(removed.exitCode, 0);
    QVERIFY2(removed.out.isEmpty() && removed.err.contains("Removed"_L1), qPrintable(removed.err));
    QCOMPARE(photos(), 1);
    QCOMPARE(libraries().size(), 1);
    QVERIFY(QFileInfo::exists(m_wayfolio->path(u"photos"_s)));
    QCOMPARE(run({u"check"_s}).exitCode, 0);

    const RunResult restored = run({u"libraries"_s, u"--json"_s, u"restore"_s, u"photos/"_s});
    QCOMPARE(restored.exitCode, 0);
    QCOMPARE(restored.json().array(), libraries());
    QCOMPARE(run({u"photos"_s, u"--json"_s}).out, before);
}

void LibrariesFlowTest::relocates()
{
    QVERIFY(QDir(m_wayfolio->folder()).rename(u"photos"_s, u"pictures"_s));
    QCOMPARE(libraries().at(0)[u"state"].toString(), u"unavailable"_s);
    QCOMPARE(photos(), kGoodPhotos + 1);
    QCOMPARE(run({u"libraries"_s, u"relocate"_s, u"photos"_s, u"pictures"_s}).exitCode, 0);
    QCOMPARE(libraries().at(0)[u"state"].toString(), u"available"_s);
    const QJsonObject report = run({u"import"_s, u"--json"_s, u"pictures"_s}).json().object();
    QCOMPARE(report[u"unchanged"].toInt(), kGoodPhotos);
    QCOMPARE(report[u"added"].toInt() + report[u"moved"].toInt() + report[u"missing"].toInt(), 0);
}

void LibrariesFlowTest::followsARenamedFolder()
{
    QVERIFY(QDir(m_wayfolio->folder()).rename(u"photos"_s, u"pictures"_s));
    const RunResult result = run({u"import"_s, u"--json"_s, u"pictures"_s});
    WAYFOLIO_VERIFY_VALID(validateJson(result.out, u"import"_s));
    QCOMPARE(result.json()[u"moved"].toInt(), kGoodPhotos);
    QVERIFY2(result.err.contains("6 moved"_L1), qPrintable(result.err));
    QCOMPARE(photos(), kGoodPhotos + 1);
    QCOMPARE(libraries().size(), 2);
}

void LibrariesFlowTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("remove what is none") << QStringList{u"libraries"_s, u"remove"_s, u"more"_s}
                                         << u"is not among the imported folders"_s;
    QTest::newRow("restore what was not removed")
        << QStringList{u"libraries"_s, u"restore"_s, u"photos"_s} << u"is not among the imported folders"_s;
    QTest::newRow("relocate to other files")
        << QStringList{u"libraries"_s, u"relocate"_s, u"photos"_s, u"more"_s} << u"holds none of the photos"_s;
    QTest::newRow("relocate to nothing") << QStringList{u"libraries"_s, u"relocate"_s, u"photos"_s, u"none"_s}
                                         << u"was not found"_s;
}

void LibrariesFlowTest::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, sentence);
    const RunResult result = run(arguments);
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.err.contains(sentence), qPrintable(result.err));
    QCOMPARE(photos(), kGoodPhotos + 1);
    QCOMPARE(m_wayfolio->run({u"libraries"_s, u"--catalog"_s, u"none.sqlite"_s, u"remove"_s, u"photos"_s}).exitCode, 3);
    QVERIFY(!QFileInfo::exists(m_wayfolio->path(u"none.sqlite"_s)));
}

} // namespace wayfolio::test

using wayfolio::test::LibrariesFlowTest;
WAYFOLIO_TEST(LibrariesFlowTest)

#include "LibrariesFlowTest.moc"
