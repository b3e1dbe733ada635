// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/PhotoExplainer.h"

#include "core/media/MetadataReader.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

TimeContext inUtc()
{
    TimeContext context;
    context.assumedZone = QTimeZone::utc();
    return context;
}

} // namespace

class PhotoExplainerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { MetadataReader::initialize(); }

    void readsTheFileItself()
    {
        const QString path = m_folder.filePath(u"a.jpg"_s);
        QVERIFY(TestPhoto().at(37.5665, 126.978, 38).takenAt("2024:03:10 12:34:56", "+09:00").save(path));
        const Result<PhotoExplanation> explanation = explainFile(path, inUtc());
        QVERIFY(explanation);
        QCOMPARE(explanation->photo.files, QStringList{path});
        QCOMPARE(explanation->photo.position->point, GeoPoint::fromDegrees(37.5665, 126.978));
        QCOMPARE(isoText(*explanation->photo.captureTime.utc), u"2024-03-10T03:34:56Z"_s);
        // Everybody is heard, also who merely won.
        const auto tells = [&](CandidateTopic topic, CandidateSource source) {
            return std::ranges::any_of(explanation->candidates, [&](const Candidate& candidate) {
                return candidate.topic == topic && candidate.source == source;
            });
        };
        QVERIFY(tells(CandidateTopic::Position, CandidateSource::Exif));
        QVERIFY(tells(CandidateTopic::Time, CandidateSource::Exif));
        QVERIFY(tells(CandidateTopic::Zone, CandidateSource::Exif));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray("") << u"emptyFile"_s;
        QTest::newRow("text") << QByteArray("no photo") << u"unknownFormat"_s;
    }

    void refuses()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, reason);
        QFile file(m_folder.filePath(u"bad.jpg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const Result<PhotoExplanation> explanation = explainFile(file.fileName(), inUtc());
        QVERIFY(!explanation);
        QCOMPARE(identifier(explanation.error().code), reason);
    }

private:
    QTemporaryDir m_folder;
};

WAYFOLIO_TEST(PhotoExplainerTest)

} // namespace wayfolio::test

#include "PhotoExplainerTest.moc"
