// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/JsonOutput.h"

#include "resources/Resources.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <limits>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// The JSON of values, and that the schema knows every identifier the program can print.
class JsonOutputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void unknownIsNull();
    void ratingsAreStarsOrRejected();
    void doubtsAreGathered();
    void explanationOfAFileThatCannotBeRead();
    void membersAreThoseOfTheSchema_data();
    void membersAreThoseOfTheSchema();
    void coordinatesKeepEveryDigit_data();
    void coordinatesKeepEveryDigit();
    void identifiersAreInTheSchema_data();
    void identifiersAreInTheSchema();

private:
    /// The values a definition allows.
    [[nodiscard]] QJsonArray allowed(const QStringList& path) const;

    QJsonObject m_definitions;
};

namespace {

template<class Enum>
QStringList identifiersUpTo(Enum last)
{
    QStringList names;
    for (int value = 0; value <= static_cast<int>(last); ++value)
        names.append(identifier(static_cast<Enum>(value)));
    return names;
}

Photo barePhoto()
{
    Photo photo;
    photo.files = {u"/a.jpg"_s};
    return photo;
}

ImportReport doubtfulReport()
{
    ImportReport report;
    report.addDoubts(u"/a.jpg"_s, PhotoProblem::NoPosition | PhotoProblem::TimeAssumed);
    report.addDoubts(u"/b.jpg"_s, PhotoProblem::TimeAssumed);
    return report;
}

QJsonObject example(const QString& definition)
{
    if (definition == "photo"_L1)
        return toJson(barePhoto(), {});
    if (definition == "library"_L1)
        return toJson(Library{});
    if (definition == "trip"_L1)
        return toJson(Trip{}, {});
    if (definition == "failure"_L1)
        return toJson(Error{ErrorCode::NotFound, u"/a"_s, {}});
    if (definition == "explanation"_L1)
        return toJson(PhotoExplanation{.photo = barePhoto(), .candidates = {}}, u"/a.jpg"_s, {});
    if (definition == "place"_L1)
        return toJson(barePhoto(), PlaceName{})[u"place"].toObject();
    if (definition == "doubt"_L1)
        return toJson(doubtfulReport())[u"doubts"][0].toObject();
    return toJson(ImportReport{});
}

} // namespace

void JsonOutputTest::initTestCase()
{
    initializeResources();
    QFile file(u":/schema/wayfolio.schema.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_definitions = QJsonDocument::fromJson(file.readAll())[u"$defs"].toObject();
    QVERIFY(!m_definitions.isEmpty());
}

QJsonArray JsonOutputTest::allowed(const QStringList& path) const
{
    QJsonValue value = m_definitions;
    for (const QString& name : path)
        value = value.toObject().value(name);
    return value[u"enum"].toArray();
}

void JsonOutputTest::unknownIsNull()
{
    const QJsonObject photo = toJson(barePhoto(), {});
    for (const QString& name :
         {u"latitude"_s, u"longitude"_s, u"altitude"_s, u"positionOrigin"_s, u"positionSource"_s, u"uncertainty"_s,
          u"place"_s, u"direction"_s, u"localTime"_s, u"timeConfidence"_s, u"clockAheadHours"_s, u"utcOffset"_s,
          u"utc"_s, u"assumedUtc"_s, u"timeZone"_s, u"timeSource"_s, u"camera"_s, u"rating"_s, u"tripId"_s})
        QVERIFY2(photo.contains(name) && photo[name].isNull(), qPrintable(name));
    QCOMPARE(photo[u"orientation"].toInt(), 1);
    QCOMPARE(photo[u"problems"].toArray(), QJsonArray());
    QCOMPARE(photo[u"candidates"].toArray(), QJsonArray());
    QVERIFY(toJson(Error{ErrorCode::EmptyFile, u"/a"_s, {}})[u"detail"].isNull());
    QVERIFY(toJson(Trip{}, {})[u"cover"].isNull() && toJson(Trip{}, {})[u"name"].isNull());
}

void JsonOutputTest::ratingsAreStarsOrRejected()
{
    const QJsonArray ratings = allowed({u"photo"_s, u"properties"_s, u"rating"_s});
    for (const int rating : {kRejected, 0, 1, 5}) {
        Photo photo = barePhoto();
        photo.rating = rating;
        const QJsonValue told = toJson(photo, {})[u"rating"];
        QCOMPARE(told, rating == 0 ? QJsonValue() : QJsonValue(rating));
        QVERIFY(ratings.contains(told));
    }
}

void JsonOutputTest::doubtsAreGathered()
{
    const QJsonArray doubts = toJson(doubtfulReport())[u"doubts"].toArray();
    QCOMPARE(doubts.size(), 2);
    QCOMPARE(doubts[0][u"problem"].toString(), u"noPosition"_s);
    QCOMPARE(doubts[1], QJsonValue(QJsonObject{{u"problem"_s, u"timeAssumed"_s},
                                               {u"count"_s, 2},
                                               {u"files"_s, QJsonArray{u"/a.jpg"_s, u"/b.jpg"_s}}}));
}

void JsonOutputTest::explanationOfAFileThatCannotBeRead()
{
    const QJsonObject explanation = toJson(fail(ErrorCode::EmptyFile, u"/a.jpg"_s), u"/a.jpg"_s, {});
    QVERIFY(explanation[u"photo"].isNull());
    QCOMPARE(explanation[u"candidates"].toArray(), QJsonArray());
    QCOMPARE(explanation[u"failure"][u"reason"].toString(), u"emptyFile"_s);
}

void JsonOutputTest::membersAreThoseOfTheSchema_data()
{
    QTest::addColumn<QString>("definition");
    for (const QString& definition :
         {u"photo"_s, u"library"_s, u"trip"_s, u"failure"_s, u"import"_s, u"doubt"_s, u"explanation"_s, u"place"_s})
        QTest::addRow("%s", qPrintable(definition)) << definition;
}

void JsonOutputTest::membersAreThoseOfTheSchema()
{
    QFETCH(const QString, definition);
    const QJsonValue schema = m_definitions[definition];
    QCOMPARE(example(definition).keys(), schema[u"properties"].toObject().keys());
    QStringList required;
    for (const QJsonValue& name : schema[u"required"].toArray())
        required.append(name.toString());
    required.sort();
    QCOMPARE(example(definition).keys(), required);
}

void JsonOutputTest::coordinatesKeepEveryDigit_data()
{
    QTest::addColumn<int>("latitudeUnits");
    QTest::addColumn<int>("longitudeUnits");
    QTest::addColumn<QByteArray>("latitude");
    QTest::addColumn<QByteArray>("longitude");
    QTest::newRow("seven decimals") << 375665001 << 1269780999 << QByteArray("37.5665001") << QByteArray("126.9780999");
    QTest::newRow("smallest step") << 1 << -1 << QByteArray("1e-7") << QByteArray("-1e-7");
    QTest::newRow("south-west") << -338568000 << -1790000003 << QByteArray("-33.8568") << QByteArray("-179.0000003");
    QTest::newRow("corner") << -900000000 << 1800000000 << QByteArray("-90") << QByteArray("180");
}

void JsonOutputTest::coordinatesKeepEveryDigit()
{
    QFETCH(const int, latitudeUnits);
    QFETCH(const int, longitudeUnits);
    QFETCH(const QByteArray, latitude);
    QFETCH(const QByteArray, longitude);
    Photo photo = barePhoto();
    const auto point = GeoPoint::fromUnits(latitudeUnits, longitudeUnits);
    QVERIFY(point.has_value());
    photo.position.emplace().point = *point;
    const QByteArray json = QJsonDocument(toJson(photo, {})).toJson(QJsonDocument::Compact).replace("e-07", "e-7");
    QVERIFY2(json.contains("\"latitude\":" + latitude + ','), json.constData());
    QVERIFY2(json.contains("\"longitude\":" + longitude + ','), json.constData());
}

void JsonOutputTest::identifiersAreInTheSchema_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("path");
    const auto ofPhoto = [](const QString& member) { return QStringList{u"photo"_s, u"properties"_s, member}; };
    QTest::newRow("reasons") << identifiersUpTo(ErrorCode::Cancelled) << QStringList{u"reason"_s};
    QTest::newRow("library states") << identifiersUpTo(LibraryState::Unavailable)
                                    << QStringList{u"library"_s, u"properties"_s, u"state"_s};
    QTest::newRow("kinds") << identifiersUpTo(MediaKind::Video) << ofPhoto(u"kind"_s);
    QTest::newRow("position origins") << identifiersUpTo(PositionOrigin::Manual) << ofPhoto(u"positionOrigin"_s);
    QStringList sources = identifiersUpTo(TimeSource::SurroundingZone);
    sources.removeFirst(); // "none" is null
    QTest::newRow("time sources") << sources << ofPhoto(u"timeSource"_s);
    QStringList confidences = identifiersUpTo(Confidence::Assumed);
    confidences.removeFirst(); // "none" is null
    QTest::newRow("confidences") << confidences << ofPhoto(u"timeConfidence"_s);
    const auto ofCandidate = [](const QString& member) { return QStringList{u"candidate"_s, u"properties"_s, member}; };
    QTest::newRow("candidate sources") << identifiersUpTo(CandidateSource::FileTime)
                                       << QStringList{u"candidateSource"_s};
    QTest::newRow("candidate topics") << identifiersUpTo(CandidateTopic::Orientation) << ofCandidate(u"topic"_s);
    QTest::newRow("verdicts") << identifiersUpTo(Verdict::Refused) << ofCandidate(u"verdict"_s);
    QTest::newRow("candidate reasons") << identifiersUpTo(CandidateReason::OtherMoment) << ofCandidate(u"reason"_s);
    QTest::newRow("problems") << identifiers(PhotoProblems::fromInt(-1)) << QStringList{u"problem"_s};
}

void JsonOutputTest::identifiersAreInTheSchema()
{
    QFETCH(const QStringList, names);
    QFETCH(const QStringList, path);
    QStringList inSchema;
    for (const QJsonValue& value : allowed(path)) {
        if (value.isString())
            inSchema.append(value.toString());
    }
    QCOMPARE(inSchema, names);
}

} // namespace wayfolio::test

using wayfolio::test::JsonOutputTest;
WAYFOLIO_TEST(JsonOutputTest)

#include "JsonOutputTest.moc"
