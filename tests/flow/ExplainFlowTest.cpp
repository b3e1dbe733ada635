// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/flow/SamplePhotos.h"
#include "tests/flow/WayfolioProcess.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// `photos --explain`: files are read themselves, and no catalogue is needed or made.
class ExplainFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exitCodes_data();
    void exitCodes();
    void text();
    void json();

private:
    WayfolioProcess m_wayfolio;
};

void ExplainFlowTest::initTestCase()
{
    m_wayfolio.setEnvironment(u"TZ"_s, u"Europe/Berlin"_s);
    QVERIFY(TestPhoto()
                .at(37.5665, 126.978, 38)
                .takenAt("2024:03:10 12:34:56", "+09:00")
                .set("Exif.Image.Make", "Canon")
                .set("Exif.Image.Model", "EOS R5")
                .save(m_wayfolio.path(u"full.jpg"_s)));
    QVERIFY(TestPhoto().at(0, 0).takenAt("2024:03:10 12:34:56").save(m_wayfolio.path(u"zero.jpg"_s)));
    QVERIFY(writeFile(m_wayfolio.path(u"empty.jpg"_s), {}));
}

void ExplainFlowTest::exitCodes_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("message");
    QTest::newRow("one") << QStringList{u"full.jpg"_s} << 0 << QString();
    QTest::newRow("several") << QStringList{u"full.jpg"_s, u"zero.jpg"_s} << 0 << QString();
    QTest::newRow("one of two cannot be read") << QStringList{u"empty.jpg"_s, u"full.jpg"_s} << 1 << u"is empty."_s;
    QTest::newRow("not there") << QStringList{u"gone.jpg"_s} << 1 << u"was not found."_s;
    QTest::newRow("a folder") << QStringList{u"."_s} << 1 << u"wayfolio: “"_s;
    QTest::newRow("nothing named") << QStringList() << 2 << u"--help"_s;
}

void ExplainFlowTest::exitCodes()
{
    QFETCH(const QStringList, files);
    QFETCH(const int, exitCode);
    QFETCH(const QString, message);
    const RunResult result = m_wayfolio.run(QStringList{u"photos"_s, u"--explain"_s} + files);
    QVERIFY2(result.exitCode == exitCode, qPrintable(result.err));
    QVERIFY2(message.isEmpty() ? result.err.isEmpty() : result.err.contains(message), qPrintable(result.err));
    QCOMPARE(result.out.contains("Canon EOS R5"), files.contains(u"full.jpg"_s));
    const QDir data(m_wayfolio.folder());
    QVERIFY(data.entryList({u"*.sqlite"_s}, QDir::Files).isEmpty());
}

void ExplainFlowTest::text()
{
    const RunResult result = m_wayfolio.run({u"photos"_s, u"--explain"_s, u"full.jpg"_s, u"zero.jpg"_s});
    const QString out = QString::fromUtf8(result.out);
    const QStringList lines = out.split(u'\n');
    QVERIFY(lines.first().endsWith(u"/full.jpg"_s));
    for (const QString& line :
         {u"  Position    37.5665000, 126.9780000"_s, u"              From the file’s GPS."_s,
          u"  Time        2024-03-10 12:34:56"_s,
          u"              UTC+09:00, Asia/Seoul; the camera wrote the offset."_s,
          u"              Stated: it was written down as it is."_s, u"  Camera      Canon EOS R5"_s, QString(),
          u"              The position is 0°, 0°: the receiver had no fix."_s})
        QVERIFY2(lines.contains(line), qPrintable(line + u" is not in:\n"_s + out));
    QVERIFY(out.contains(u"Assumed: this computer’s zone."_s));
    QCOMPARE(lines.count(u"              In a catalogue, the photos before and after may tell better."_s), 1);
}

void ExplainFlowTest::json()
{
    const RunResult result =
        m_wayfolio.run({u"photos"_s, u"--explain"_s, u"--json"_s, u"full.jpg"_s, u"empty.jpg"_s, u"zero.jpg"_s});
    QCOMPARE(result.exitCode, 1);
    const QJsonArray explanations = result.json().array();
    QCOMPARE(explanations.size(), 3);
    QCOMPARE(explanations[0][u"photo"][u"latitude"].toDouble(), 37.5665);
    QCOMPARE(explanations[1][u"failure"][u"reason"].toString(), u"emptyFile"_s);
    QVERIFY(explanations[1][u"photo"].isNull());
    QCOMPARE(explanations[2][u"photo"][u"problems"].toArray()[0].toString(), u"positionZero"_s);
    WAYFOLIO_VERIFY_VALID(validateJson(result.out, u"explain"_s));
}

} // namespace wayfolio::test

using wayfolio::test::ExplainFlowTest;
WAYFOLIO_TEST(ExplainFlowTest)

#include "ExplainFlowTest.moc"
