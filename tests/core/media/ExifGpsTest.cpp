// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExifGps.h"

#include "tests/core/media/Describe.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace wayfolio;
using namespace Qt::StringLiterals;

namespace {

using Angle = std::vector<Rational>;

const Angle kZeroAngle{{0, 1}, {0, 1}, {0, 1}};

/// 33° 26' 16.08" and 70° 39' 1.44", with the references given.
GpsTags santiagoTags(const QByteArray& latitudeRef = "S", const QByteArray& longitudeRef = "W")
{
    GpsTags tags;
    tags.latitude = {{33, 1}, {26, 1}, {1608, 100}};
    tags.latitudeRef = latitudeRef;
    tags.longitude = {{70, 1}, {39, 1}, {144, 100}};
    tags.longitudeRef = longitudeRef;
    return tags;
}

GpsTags placeTags(const Angle& latitude, const QByteArray& latitudeRef, const Angle& longitude,
                  const QByteArray& longitudeRef)
{
    GpsTags tags;
    tags.latitude = latitude;
    tags.latitudeRef = latitudeRef;
    tags.longitude = longitude;
    tags.longitudeRef = longitudeRef;
    return tags;
}

GpsTags textTags(const QByteArray& latitude, const QByteArray& longitude, const QByteArray& latitudeRef = "N",
                 const QByteArray& longitudeRef = "E")
{
    GpsTags tags = placeTags({{0, 0}}, latitudeRef, {{0, 0}}, longitudeRef);
    tags.latitudeText = latitude;
    tags.longitudeText = longitude;
    return tags;
}

const QString kSantiagoText = u"-33.43780 -70.65040"_s;

} // namespace

Q_DECLARE_METATYPE(wayfolio::GpsTags)

class ExifGpsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void position_data();
    void position();
    void remarks_data();
    void remarks();
    void altitude_data();
    void altitude();
    void uncertainty_data();
    void uncertainty();
    void destination_data();
    void destination();

private:
    static void formRows();
    static void hemisphereRows();
    static void placeRows();
    static void refusedRows();
};

void ExifGpsTest::position_data()
{
    QTest::addColumn<GpsTags>("tags");
    QTest::addColumn<QString>("expected");
    formRows();
    hemisphereRows();
    placeRows();
    refusedRows();
}

void ExifGpsTest::formRows()
{
    const auto row = [](const char* name, const GpsTags& tags, const QString& expected = kSantiagoText) {
        QTest::newRow(name) << tags << expected;
    };
    row("degrees, minutes, seconds", santiagoTags());
    row("decimal minutes", placeTags({{33, 1}, {26268, 1000}, {0, 1}}, "S", {{70, 1}, {39024, 1000}, {0, 1}}, "W"));
    row("decimal degrees", placeTags({{334378, 10000}, {0, 1}, {0, 1}}, "S", {{706504, 10000}, {0, 1}, {0, 1}}, "W"));
    row("text, decimal commas", textTags("52,00000,50,00000,34,01180", "11,00000,10,00000,58,28360"),
        u"52.84278 11.18286"_s);
    row("text, its own letters", textTags("33.4378 S", "70.6504 W", "", ""));
    row("text, letters and references", textTags("33.4378 S", "70.6504 W", "S", "W"));
    row("text without numbers", textTags(" ", QByteArray("\0", 1)),
        u"positionUnreadable; refused unreadable 0/0, 0/0"_s);
    row("text that contradicts its reference", textTags("33.4378 N", "70.6504 W", "S", "W"),
        u"positionNoHemisphere; refused unreadable ±33.4378000, -70.6504000"_s);
    row("text that is none", textTags("here", "there"), u"positionUnreadable; refused unreadable here, there"_s);
    row("sixty seconds", placeTags({{33, 1}, {26, 1}, {60, 1}}, "S", {{70, 1}, {39, 1}, {60, 1}}, "W"),
        u"-33.45000 -70.66667; sixtySeconds; won sixtySeconds -33.4500000, -70.6666667"_s);
    row("sixty minutes", placeTags({{33, 1}, {60, 1}, {0, 1}}, "S", kZeroAngle, "E"),
        u"-34.00000 0.00000; sixtySeconds; won sixtySeconds -34.0000000, 0.0000000"_s);
    row("sixty minutes and seconds", placeTags({{33, 1}, {59, 1}, {60, 1}}, "N", {{70, 1}, {60, 1}, {60, 1}}, "E"),
        u"34.00000 71.01667; sixtySeconds; won sixtySeconds 34.0000000, 71.0166667"_s);
    row("nearly sixty seconds", placeTags({{33, 1}, {26, 1}, {599999, 10000}}, "S", kZeroAngle, "E"),
        u"-33.45000 0.00000"_s);
}

void ExifGpsTest::hemisphereRows()
{
    const auto row = [](const char* name, const GpsTags& tags, const QString& expected = kSantiagoText) {
        QTest::newRow(name) << tags << expected;
    };
    const QString confirm = u"positionNoHemisphere; refused noHemisphere "_s;
    const QString garbage = u"positionNoHemisphere; refused unreadable "_s;
    row("north east", santiagoTags("N", "E"), u"33.43780 70.65040"_s);
    row("lower case, NUL, blanks", santiagoTags(QByteArray("s\0", 2), " w "));
    row("words", santiagoTags("South", "WEST"));
    row("a sign and a reference count once",
        placeTags({{-33, 1}, {26, 1}, {1608, 100}}, "S", {{-334378, 10000}, {0, 1}, {0, 1}}, "E"),
        u"-33.43780 33.43780"_s);
    row("no references", santiagoTags("", ""), confirm + u"±33.4378000, ±70.6504000"_s);
    row("blank references", santiagoTags(" ", QByteArray("\0", 1)), confirm + u"±33.4378000, ±70.6504000"_s);
    row("no latitude reference", santiagoTags("", "W"), confirm + u"±33.4378000, -70.6504000"_s);
    row("no longitude reference", santiagoTags("N", ""), confirm + u"33.4378000, ±70.6504000"_s);
    row("a sign is no reference", placeTags({{-33, 1}, {26, 1}, {1608, 100}}, "", kZeroAngle, "E"),
        confirm + u"±33.4378000, 0.0000000"_s);
    row("garbage", santiagoTags("?", "W"), garbage + u"±33.4378000, -70.6504000"_s);
    row("garbage and nothing", santiagoTags("", "?"), garbage + u"±33.4378000, ±70.6504000"_s);
    row("swapped", santiagoTags("W", "S"), garbage + u"±33.4378000, ±70.6504000"_s);
}

void ExifGpsTest::placeRows()
{
    const auto row = [](const char* name, const GpsTags& tags, const QString& expected) {
        QTest::newRow(name) << tags << expected;
    };
    const Angle antimeridian{{180, 1}, {0, 1}, {0, 1}};
    const Angle pole{{90, 1}, {0, 1}, {0, 1}};
    row("south pole", placeTags(pole, "S", kZeroAngle, "E"), u"-90.00000 0.00000"_s);
    row("north pole", placeTags(pole, "N", kZeroAngle, "W"), u"90.00000 0.00000"_s);
    row("antimeridian, east", placeTags(kZeroAngle, "N", antimeridian, "E"), u"0.00000 180.00000"_s);
    row("antimeridian, west", placeTags(kZeroAngle, "N", antimeridian, "W"), u"0.00000 -180.00000"_s);
    row("equator", placeTags(kZeroAngle, "N", {{706504, 10000}, {0, 1}, {0, 1}}, "W"), u"0.00000 -70.65040"_s);
    row("Greenwich", placeTags({{514779, 10000}, {0, 1}, {0, 1}}, "N", kZeroAngle, "E"), u"51.47790 0.00000"_s);
    row("ten metres from (0,0)", placeTags({{0, 1}, {0, 1}, {36, 100}}, "N", kZeroAngle, "E"), u"0.00010 0.00000"_s);
    row("just farther than a metre from (0,0)", placeTags({{101, 10'000'000}, {0, 1}, {0, 1}}, "N", kZeroAngle, "E"),
        u"0.00001 0.00000"_s);
    row("nothing", {}, {});
    row("references alone", placeTags({}, "N", {}, "E"), {});
}

void ExifGpsTest::refusedRows()
{
    const auto row = [](const char* name, const GpsTags& tags, const QString& expected) {
        QTest::newRow(name) << tags << expected;
    };
    const auto latitude = [&](const char* name, const Angle& numbers, const QString& expected) {
        GpsTags tags = santiagoTags();
        tags.latitude = numbers;
        row(name, tags, expected);
    };
    const QString unreadable = u"positionUnreadable; refused unreadable "_s;
    row("(0,0)", placeTags(kZeroAngle, "N", kZeroAngle, "E"), u"positionZero; refused zero 0.0000000, 0.0000000"_s);
    row("(0,0) without references", placeTags(kZeroAngle, "", kZeroAngle, ""),
        u"positionZero; refused zero ±0.0000000, ±0.0000000"_s);
    row("half a metre from (0,0)", placeTags({{0, 1}, {0, 1}, {2, 100}}, "N", {{0, 1}, {0, 1}, {2, 100}}, "W"),
        u"positionZero; refused zero 0.0000056, -0.0000056"_s);
    const Angle nearlyAMetre{{99, 10'000'000}, {0, 1}, {0, 1}};
    row("just nearer than a metre to (0,0)", placeTags(nearlyAMetre, "N", nearlyAMetre, "W"),
        u"positionZero; refused zero 0.0000099, -0.0000099"_s);
    latitude("beyond the pole", {{95, 1}, {30, 1}, {0, 1}},
             u"positionOutOfRange; refused outOfRange -95.5000000, -70.6504000"_s);
    row("beyond 180", placeTags(kZeroAngle, "N", {{180, 1}, {0, 1}, {36, 1}}, "E"),
        u"positionOutOfRange; refused outOfRange 0.0000000, 180.0100000"_s);
    const QString longitude = u", 70/1 39/1 144/100"_s;
    latitude("sixty-one seconds", {{33, 1}, {26, 1}, {61, 1}}, unreadable + u"33/1 26/1 61/1"_s + longitude);
    latitude("sixty-one minutes", {{33, 1}, {61, 1}, {0, 1}}, unreadable + u"33/1 61/1 0/1"_s + longitude);
    latitude("two numbers", {{33, 1}, {26, 1}}, unreadable + u"33/1 26/1"_s + longitude);
    latitude("one number", {{334378, 10000}}, unreadable + u"334378/10000"_s + longitude);
    latitude("seconds n/0", {{33, 1}, {26, 1}, {16, 0}}, unreadable + u"33/1 26/1 16/0"_s + longitude);
    latitude("0/0", {{0, 0}, {0, 0}, {0, 0}}, unreadable + u"0/0 0/0 0/0"_s + longitude);
    latitude("impossible type", {{0, 0}}, unreadable + u"0/0"_s + longitude);
    latitude("only longitude", {}, unreadable + u"?"_s + longitude);
}

void ExifGpsTest::position()
{
    QFETCH(const GpsTags, tags);
    QFETCH(const QString, expected);
    const ParsedPosition parsed = parseExifPosition(tags);
    QCOMPARE(test::describe(parsed), expected);
    if (parsed.position) {
        QCOMPARE(identifier(parsed.position->origin), u"measured"_s);
        QCOMPARE(identifier(parsed.position->source), u"exif"_s);
        QCOMPARE(identifier(parsed.candidates.front().source), u"exif"_s);
    }
}

void ExifGpsTest::remarks_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("datum");
    QTest::addColumn<bool>("hasSixty");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, QByteArray status, QByteArray datum, bool hasSixty, const QString& expected) {
        QTest::newRow(name) << status << datum << hasSixty << expected;
    };
    const QString plain = u"35.68000 139.76000"_s;
    const QString won = u"35.6800000, 139.7600000"_s;
    row("active", "A", "WGS-84", false, plain);
    row("void", "V", "", false, plain + u"; receiverVoid; won receiverVoid "_s + won);
    row("void, lower case and NUL", QByteArray("v\0", 2), "", false,
        plain + u"; receiverVoid; won receiverVoid "_s + won);
    row("no such status", "X", "", false, plain);
    row("padded datum", "", "WGS-84          ", false, plain);
    row("another datum", "", "ED50", false, plain + u"; datumNotWgs84; won datumUnknown "_s + won);
    row("Tokyo", "", "TOKYO", false,
        u"35.68324 139.75677; datumNotWgs84; lost datumConverted 35.6800000, 139.7600000 TOKYO"_s);
    row("Tokyo, void", "V", "Tokyo Datum", false,
        u"35.68324 139.75677; receiverVoid; datumNotWgs84; won receiverVoid 35.6832388, 139.7567667; "
        "lost datumConverted 35.6800000, 139.7600000 Tokyo Datum"_s);
    row("all at once", "V", "ED50", true,
        u"35.68000 139.76000; receiverVoid; datumNotWgs84; sixtySeconds; won receiverVoid "_s + won);
    row("two at once", "", "ED50", true, u"35.68000 139.76000; datumNotWgs84; sixtySeconds; won datumUnknown "_s + won);
}

void ExifGpsTest::remarks()
{
    QFETCH(const QByteArray, status);
    QFETCH(const QByteArray, datum);
    QFETCH(const bool, hasSixty);
    QFETCH(const QString, expected);
    GpsTags tags = placeTags({{3568, 100}, {0, 1}, {0, 1}}, "N", {{139, 1}, {456, 10}, {0, 1}}, "E");
    if (hasSixty)
        tags.longitude = {{139, 1}, {446, 10}, {60, 1}};
    tags.status = status;
    tags.mapDatum = datum;
    QCOMPARE(test::describe(parseExifPosition(tags)), expected);
}

void ExifGpsTest::altitude_data()
{
    QTest::addColumn<Rational>("altitude");
    QTest::addColumn<int>("reference");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, Rational altitude, int reference, const QString& expected) {
        QTest::newRow(name) << altitude << reference << expected;
    };
    row("above", {56725, 100}, 0, u" 567.25m"_s);
    row("below", {4305, 10}, 1, u" -430.5m"_s);
    row("above the sea, EXIF 3.0", {20, 1}, 2, u" 20m"_s);
    row("below the sea, EXIF 3.0", {20, 1}, 3, u" -20m"_s);
    row("no such reference", {20, 1}, 255, u" 20m"_s);
    row("below twice", {-20, 1}, 1, u" -20m"_s);
    row("a sign of its own", {-20, 1}, 0, u" -20m"_s);
    row("sea level", {0, 1}, 0, u" 0m"_s);
    row("-12 without its sign", {4294967284, 1}, 0, u" -12m"_s);
    row("-12.5 without its sign", {4294966046, 100}, 0, u" -12.5m"_s);
    row("-12 without its sign, below", {4294967284, 1}, 1, u" -12m"_s);
    row("large numbers of small parts", {4294967284, 1000000}, 0, u" 4294.97m"_s);
    row("orbit", {400000, 1}, 0, u" 400000m"_s);
    row("0/0", {0, 0}, 0, u"; refused unreadable 0/0"_s);
    row("n/0", {12, 0}, 1, u"; refused unreadable 12/0"_s);
    row("too high", {1000001, 1}, 0, u"; refused outOfRange 1000001/1"_s);
    row("too deep", {12001, 1}, 1, u"; refused outOfRange 12001/1"_s);
    row("neither a height nor a depth", {3000000000, 1}, 0, u"; refused outOfRange 3000000000/1"_s);
}

void ExifGpsTest::altitude()
{
    QFETCH(const Rational, altitude);
    QFETCH(const int, reference);
    QFETCH(const QString, expected);
    GpsTags tags = santiagoTags();
    tags.altitude = altitude;
    tags.altitudeRef = reference;
    QCOMPARE(test::describe(parseExifPosition(tags)), kSantiagoText + expected);
    // Without a place it is known all the same.
    GpsTags altitudeAlone;
    altitudeAlone.altitude = altitude;
    altitudeAlone.altitudeRef = reference;
    const ParsedPosition alone = parseExifPosition(altitudeAlone);
    QVERIFY(!alone.position && !alone.problems);
    QCOMPARE(alone.altitudeMeters, parseExifPosition(tags).altitudeMeters);
}

void ExifGpsTest::uncertainty_data()
{
    QTest::addColumn<std::optional<Rational>>("error");
    QTest::addColumn<QString>("expected");
    using Maybe = std::optional<Rational>;
    QTest::newRow("metres") << Maybe({65, 10}) << u" +-6.5m"_s;
    QTest::newRow("none") << Maybe() << u""_s;
    QTest::newRow("zero is not certainty") << Maybe({0, 1}) << u""_s;
    QTest::newRow("0/0") << Maybe({0, 0}) << u""_s;
    QTest::newRow("negative") << Maybe({-5, 1}) << u""_s;
    QTest::newRow("absurd") << Maybe({4294967295, 1}) << u""_s;
}

void ExifGpsTest::uncertainty()
{
    QFETCH(const std::optional<Rational>, error);
    QFETCH(const QString, expected);
    GpsTags tags = santiagoTags();
    tags.horizontalErrorMeters = error;
    QCOMPARE(test::describe(parseExifPosition(tags)), kSantiagoText + expected);
}

void ExifGpsTest::destination_data()
{
    QTest::addColumn<GpsTags>("tags");
    QTest::addColumn<Angle>("latitude");
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const GpsTags& tags, const Angle& latitude, QByteArray reference,
                        const QString& expected) { QTest::newRow(name) << tags << latitude << reference << expected; };
    const Angle ten{{10, 1}, {0, 1}, {0, 1}};
    row("alone", {}, ten, "N", u"refused belongsElsewhere 10.0000000, -20.0000000"_s);
    row("beside the camera's", santiagoTags(), ten, "N",
        u"-33.43780 -70.65040; refused belongsElsewhere 10.0000000, -20.0000000"_s);
    row("unreadable", {}, {{0, 0}}, "N", u"refused belongsElsewhere 0/0, 20/1 0/1 0/1"_s);
    row("no hemisphere", {}, ten, "", u"refused belongsElsewhere ±10.0000000, -20.0000000"_s);
}

void ExifGpsTest::destination()
{
    QFETCH(GpsTags, tags);
    QFETCH(const Angle, latitude);
    QFETCH(const QByteArray, reference);
    QFETCH(const QString, expected);
    tags.destinationLatitude = latitude;
    tags.destinationLatitudeRef = reference;
    tags.destinationLongitude = {{20, 1}, {0, 1}, {0, 1}};
    tags.destinationLongitudeRef = "W";
    QCOMPARE(test::describe(parseExifPosition(tags)), expected);
}

WAYFOLIO_TEST(ExifGpsTest)

#include "ExifGpsTest.moc"
