// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/flow/WayfolioProcess.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Neither arguments nor a display: the whole main job on the bundled sample trip.
class SampleFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhereEverythingIs();
    void catalogueHoldsTheTrip();
    void filesAreWhole();
    void linksLeadToPhotos();
    void gpxIsValid();
    void kmlIsValid();
    void anotherRunMakesAnotherFolder();

private:
    WayfolioProcess m_wayfolio;
    RunResult m_result;
    QString m_made; ///< the new folder
};

void SampleFlowTest::initTestCase()
{
    m_result = m_wayfolio.run({});
    QVERIFY2(m_result.exitCode == 0, qPrintable(m_result.err));
    const QStringList made = QDir(m_wayfolio.folder()).entryList({u"wayfolio-sample-*"_s}, QDir::Dirs);
    QCOMPARE(made.size(), 1);
    m_made = m_wayfolio.path(made.first());
}

void SampleFlowTest::saysWhereEverythingIs()
{
    const QString text = QString::fromUtf8(m_result.out);
    for (const QString& name : {u"photos"_s, u"catalog.sqlite"_s, u"trip.gpx"_s, u"trip.kml"_s, u"map.png"_s}) {
        const QString path = m_made + u'/' + name;
        QVERIFY2(text.contains(path), qPrintable(text));
        QVERIFY2(QFileInfo::exists(path), qPrintable(path));
    }
    QVERIFY(!m_result.err.isEmpty());
}

void SampleFlowTest::catalogueHoldsTheTrip()
{
    const QStringList catalog{u"--json"_s, u"--catalog"_s, m_made + u"/catalog.sqlite"_s};
    const QJsonArray photos = m_wayfolio.run(QStringList{u"photos"_s} + catalog).json().array();
    QCOMPARE(photos.size(), QDir(m_made + u"/photos"_s).entryList({u"*.jpg"_s}).size());
    QVERIFY(photos.size() >= 30);
    const QJsonArray trips = m_wayfolio.run(QStringList{u"trips"_s} + catalog).json().array();
    QVERIFY(!trips.isEmpty());
    QVERIFY(trips[0][u"locatedCount"].toInt() > 10);
}

void SampleFlowTest::filesAreWhole()
{
    QCOMPARE(QImage(m_made + u"/map.png"_s, "png").size(), QSize(1200, 800));
    QVERIFY(QFileInfo(m_made + u"/trip.gpx"_s).size() > 1000);
    QVERIFY(QFileInfo(m_made + u"/trip.kml"_s).size() > 1000);
}

void SampleFlowTest::linksLeadToPhotos()
{
    QFile file(m_made + u"/trip.gpx"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    int links = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "link"_L1)
            continue;
        const QString link = xml.attributes().value("href"_L1).toString();
        if (link.contains("://"_L1))
            continue; // the creator's own page
        ++links;
        QVERIFY(!link.startsWith(u'/'));
        const QString path = m_made + u'/' + QString::fromUtf8(QByteArray::fromPercentEncoding(link.toUtf8()));
        QVERIFY2(QFileInfo::exists(path), qPrintable(path));
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(links > 10);
}

void SampleFlowTest::gpxIsValid()
{
    WAYFOLIO_VERIFY_VALID(validateXml(m_made + u"/trip.gpx"_s, u"gpx/master.xsd"_s));
}

void SampleFlowTest::kmlIsValid()
{
    WAYFOLIO_VERIFY_VALID(validateXml(m_made + u"/trip.kml"_s, u"kml/kml-all.xsd"_s));
}

void SampleFlowTest::anotherRunMakesAnotherFolder()
{
    QCOMPARE(m_wayfolio.run({}).exitCode, 0);
    QCOMPARE(QDir(m_wayfolio.folder()).entryList({u"wayfolio-sample-*"_s}, QDir::Dirs).size(), 2);
}

} // namespace wayfolio::test

using wayfolio::test::SampleFlowTest;
WAYFOLIO_TEST(SampleFlowTest)

#include "SampleFlowTest.moc"
