// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/TakeoutJson.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class TakeoutJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
};

namespace {

QString textOfNumber(const std::optional<double>& number)
{
    return number ? QString::number(*number, 'g', 10) : u"-"_s;
}

/// "title: latitude longitude altitude, seconds"
QString describeTakeout(const TakeoutJson& json)
{
    const TakeoutTags& tags = json.tags;
    return u"%1: %2 %3 %4, %5"_s.arg(json.title, textOfNumber(tags.latitude), textOfNumber(tags.longitude),
                                     textOfNumber(tags.altitudeMeters),
                                     tags.takenSeconds ? QString::number(*tags.takenSeconds) : u"-"_s);
}

QByteArray place(const char* name, double latitude, double longitude, double altitude)
{
    return QByteArray("\"") + name + R"(":{"latitude":)" + QByteArray::number(latitude, 'g', 12) + R"(,"longitude":)" +
           QByteArray::number(longitude, 'g', 12) + R"(,"altitude":)" + QByteArray::number(altitude) +
           R"(,"latitudeSpan":0.0,"longitudeSpan":0.0})";
}

QByteArray taken(const QByteArray& timestamp)
{
    return R"("photoTakenTime":{"timestamp":)" + timestamp + R"(,"formatted":"Mar 10, 2024, 12:34:56 PM UTC"})";
}

} // namespace

void TakeoutJsonTest::parses_data()
{
    QTest::addColumn<QByteArray>("members"); // of the object
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& members, const char* expected) {
        QTest::newRow(name) << members << QString::fromUtf8(expected);
    };
    row("title alone", R"("title":"제주.jpg")", "제주.jpg: - - -, -");
    row("time alone", taken("\"1710074096\""), ": - - -, 1710074096");
    row("time as a number", taken("1710074096"), ": - - -, 1710074096");
    row("before 1970", taken("\"-86400\""), ": - - -, -86400");
    row("a time of zero is none", taken("\"0\""), ": - - -, -");
    row("a time that is none", taken("\"soon\""), ": - - -, -");
    row("a time beyond all dates", taken("\"9223372036854775807\""), ": - - -, -");
    row("a fraction of a second is no whole number", taken("1710074096.5"), ": - - -, -");
    row("position of the file", R"("title":"a",)" + place("geoDataExif", -8.5069, 115.2625, 200.5),
        "a: -8.5069 115.2625 200.5, -");
    row("position of Google", R"("title":"a",)" + place("geoData", -8.5069, 115.2625, 200.5),
        "a: -8.5069 115.2625 200.5, -");
    row("the file's before Google's",
        R"("title":"a",)" + place("geoData", 52.5107943, 13.4563869, 0) + ',' +
            place("geoDataExif", 52.51075833, 13.45664722, 35.25),
        "a: 52.51075833 13.45664722 35.25, -");
    row("Google's where the file has none",
        R"("title":"a",)" + place("geoData", 52.5, 13.5, 0) + ',' + place("geoDataExif", 0, 0, 0), "a: 52.5 13.5 -, -");
    row("zeros are none", R"("title":"a",)" + place("geoData", 0, 0, 0) + ',' + place("geoDataExif", 0, 0, 0),
        "a: - - -, -");
    row("an altitude without a place is none", R"("title":"a",)" + place("geoDataExif", 0, 0, 12), "a: - - -, -");
    row("the equator", R"("title":"a",)" + place("geoData", 0, 13.5, 0), "a: 0 13.5 -, -");
    row("Greenwich", R"("title":"a",)" + place("geoData", 51.5, 0, -3), "a: 51.5 0 -3, -");
    row("half a position", R"("title":"a","geoData":{"latitude":5})", "a: - - -, -");
    row("a position as text", R"("title":"a","geoData":{"latitude":"5","longitude":"6"})", "a: - - -, -");
    row("everything of another type", R"("title":"a","geoData":[1],"geoDataExif":7,"photoTakenTime":"x")",
        "a: - - -, -");
}

void TakeoutJsonTest::parses()
{
    QFETCH(const QByteArray, members);
    QFETCH(const QString, expected);
    const auto json = parseTakeoutJson('{' + members + '}');
    QVERIFY(json);
    QCOMPARE(describeTakeout(*json), expected);
}

void TakeoutJsonTest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char* name, const QByteArray& json, ErrorCode code) {
        QTest::newRow(name) << json << code;
    };
    row("nothing", {}, ErrorCode::DamagedFile);
    row("no JSON", "a letter", ErrorCode::DamagedFile);
    row("cut off", R"({"title":"a.jpg","photoTaken)", ErrorCode::DamagedFile);
    row("not UTF-8", "{\"title\":\"\xff\xfe\"}", ErrorCode::DamagedFile);
    row("a hundred thousand brackets", QByteArray(100'000, '['), ErrorCode::DamagedFile);
    row("too large", R"({"title":")" + QByteArray(kMaxTakeoutJsonBytes, 'x') + "\"}", ErrorCode::DamagedFile);
    row("an empty object", "{}", ErrorCode::UnknownFormat);
    row("a list", R"([{"title":"a"}])", ErrorCode::UnknownFormat);
    row("another program's", R"({"name":"wayfolio","version":"1.0.0"})", ErrorCode::UnknownFormat);
    row("a title that is none", R"({"title":5})", ErrorCode::UnknownFormat);
}

void TakeoutJsonTest::refuses()
{
    QFETCH(const QByteArray, json);
    QFETCH(const ErrorCode, code);
    const auto parsed = parseTakeoutJson(json);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, code);
}

WAYFOLIO_TEST(TakeoutJsonTest)

} // namespace wayfolio::test

#include "TakeoutJsonTest.moc"
