// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/DetailChooser.h"

#include "tests/core/media/Describe.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace wayfolio;
using namespace Qt::StringLiterals;

namespace {

template<class Value>
QString describeChoice(const Choice<Value>& choice)
{
    QStringList parts{choice.value ? QVariant::fromValue(*choice.value).toString() : u"none"_s};
    for (const Candidate& candidate : choice.candidates)
        parts += identifier(candidate.source) + u' ' + test::describe(candidate);
    return parts.join(u"; "_s);
}

XmpTags xmpDirection(const QByteArray& direction, const QByteArray& reference)
{
    XmpTags tags;
    tags.direction = direction;
    tags.directionRef = reference;
    return tags;
}

XmpTags xmpCamera(const QByteArray& make, const QByteArray& model)
{
    XmpTags tags;
    tags.make = make;
    tags.model = model;
    return tags;
}

} // namespace

Q_DECLARE_METATYPE(wayfolio::XmpTags)

class DetailChooserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void direction_data();
    void direction();
    void directionOfSeveral_data();
    void directionOfSeveral();
    void camera_data();
    void camera();
    void orientation_data();
    void orientation();
    void rating_data();
    void rating();
};

void DetailChooserTest::direction_data()
{
    QTest::addColumn<std::optional<Rational>>("direction");
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<QString>("expected");
    using Maybe = std::optional<Rational>;
    const auto row = [](const char* name, const Maybe& direction, QByteArray reference, const QString& expected) {
        QTest::newRow(name) << direction << reference << expected;
    };
    row("true", Maybe({26432, 100}), "T", u"264.32; exif won 264.3"_s);
    row("unspecified", Maybe({45, 1}), "", u"45; exif won 45.0"_s);
    row("lower case, NUL", Maybe({45, 1}), QByteArray("t\0", 2), u"45; exif won 45.0"_s);
    row("full circle", Maybe({360, 1}), "T", u"0; exif won 360.0"_s);
    row("magnetic", Maybe({45, 1}), "M", u"none; exif refused magneticDirection 45.0"_s);
    row("garbage", Maybe({45, 1}), "X", u"none; exif refused unreadable 45.0"_s);
    row("too large", Maybe({361, 1}), "T", u"none; exif refused outOfRange 361.0"_s);
    row("negative", Maybe({-1, 1}), "T", u"none; exif refused outOfRange -1.0"_s);
    row("0/0", Maybe({0, 0}), "T", u"none; exif refused unreadable 0/0"_s);
    row("absent", Maybe(), "T", u"none"_s);
}

void DetailChooserTest::direction()
{
    QFETCH(const std::optional<Rational>, direction);
    QFETCH(const QByteArray, reference);
    QFETCH(const QString, expected);
    MetadataTags tags;
    tags.gps.direction = direction;
    tags.gps.directionRef = reference;
    QCOMPARE(describeChoice(chooseDirection(tags)), expected);
}

void DetailChooserTest::directionOfSeveral_data()
{
    QTest::addColumn<XmpTags>("sidecar");
    QTest::addColumn<QByteArray>("exifReference");
    QTest::addColumn<XmpTags>("xmp");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const XmpTags& sidecar, QByteArray exifReference, const XmpTags& xmp,
                        const QString& expected) {
        QTest::newRow(name) << sidecar << exifReference << xmp << expected;
    };
    row("sidecar first", xmpDirection("10/1", "T"), "T", xmpDirection("20/1", "T"),
        u"10; xmpSidecar won 10.0; exif lost outranked 45.0; xmp lost outranked 20.0"_s);
    row("the same", {}, "T", xmpDirection("4500/100", "T"), u"45; exif won 45.0; xmp lost sameAsWinner 45.0"_s);
    row("magnetic gives way", {}, "M", xmpDirection("20.5", "T"),
        u"20.5; xmp won 20.5; exif refused magneticDirection 45.0"_s);
    row("magnetic XMP", xmpDirection("10/1", "M"), "T", {},
        u"45; exif won 45.0; xmpSidecar refused magneticDirection 10.0"_s);
    row("garbage", xmpDirection("north", "T"), "T", {}, u"45; exif won 45.0; xmpSidecar refused unreadable 0/0"_s);
}

void DetailChooserTest::directionOfSeveral()
{
    QFETCH(const XmpTags, sidecar);
    QFETCH(const QByteArray, exifReference);
    QFETCH(const XmpTags, xmp);
    QFETCH(const QString, expected);
    MetadataTags tags;
    tags.sidecar = sidecar;
    tags.gps.direction = {45, 1};
    tags.gps.directionRef = exifReference;
    tags.xmp = xmp;
    QCOMPARE(describeChoice(chooseDirection(tags)), expected);
}

void DetailChooserTest::camera_data()
{
    QTest::addColumn<XmpTags>("sidecar");
    QTest::addColumn<XmpTags>("exif");
    QTest::addColumn<XmpTags>("xmp");
    QTest::addColumn<XmpTags>("video");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const XmpTags& sidecar, const XmpTags& exif, const XmpTags& xmp,
                        const XmpTags& video, const QString& expected) {
        QTest::newRow(name) << sidecar << exif << xmp << video << expected;
    };
    const XmpTags iphone = xmpCamera("Apple", "iPhone 7");
    const XmpTags nikon = xmpCamera("NIKON CORPORATION", "NIKON D90");
    row("nobody", {}, {}, {}, {}, u"none"_s);
    row("EXIF", {}, nikon, {}, {}, u"NIKON D90; exif won NIKON D90"_s);
    row("sidecar first", iphone, nikon, nikon, {},
        u"Apple iPhone 7; xmpSidecar won Apple iPhone 7; exif lost outranked NIKON D90; "
        "xmp lost outranked NIKON D90"_s);
    row("the same", {}, nikon, xmpCamera("Nikon", "NIKON D90"), {},
        u"NIKON D90; exif won NIKON D90; xmp lost sameAsWinner NIKON D90"_s);
    row("a video's boxes", {}, {}, {}, iphone, u"Apple iPhone 7; container won Apple iPhone 7"_s);
    row("a maker completed by a model", {}, xmpCamera("Apple", ""), xmpCamera("", "iPhone 7"), {},
        u"Apple iPhone 7; exif won Apple iPhone 7; xmp lost sameAsWinner Apple iPhone 7"_s);
    row("NULs are no name", {}, xmpCamera(QByteArray("\0\0", 2), " "), iphone, {},
        u"Apple iPhone 7; xmp won Apple iPhone 7"_s);
}

void DetailChooserTest::camera()
{
    QFETCH(const XmpTags, sidecar);
    QFETCH(const XmpTags, exif);
    QFETCH(const XmpTags, xmp);
    QFETCH(const XmpTags, video);
    QFETCH(const QString, expected);
    MetadataTags tags;
    tags.sidecar = sidecar;
    tags.make = exif.make;
    tags.model = exif.model;
    tags.xmp = xmp;
    tags.video.make = video.make;
    tags.video.model = video.model;
    QCOMPARE(describeChoice(chooseCamera(tags)), expected);
}

void DetailChooserTest::orientation_data()
{
    QTest::addColumn<int>("sidecar");
    QTest::addColumn<int>("exif");
    QTest::addColumn<int>("xmp");
    QTest::addColumn<int>("heif");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nobody") << 0 << 0 << 0 << 0 << u"none"_s;
    QTest::newRow("sidecar first")
        << 3 << 6 << 8 << 1
        << u"3; xmpSidecar won 3; exif lost outranked 6; xmp lost outranked 8; container lost outranked 1"_s;
    QTest::newRow("the same") << 0 << 6 << 6 << 6
                              << u"6; exif won 6; xmp lost sameAsWinner 6; container lost sameAsWinner 6"_s;
    QTest::newRow("HEIF's alone") << 0 << 0 << 0 << 8 << u"8; container won 8"_s;
    QTest::newRow("out of range") << 0 << 9 << 8 << 0 << u"8; xmp won 8; exif refused outOfRange 9"_s;
    QTest::newRow("none makes sense") << -1 << 0 << 0 << 0 << u"none; xmpSidecar refused outOfRange -1"_s;
}

void DetailChooserTest::orientation()
{
    QFETCH(const int, sidecar);
    QFETCH(const int, exif);
    QFETCH(const int, xmp);
    QFETCH(const int, heif);
    QFETCH(const QString, expected);
    MetadataTags tags;
    tags.sidecar.orientation = sidecar;
    tags.orientation = exif;
    tags.xmp.orientation = xmp;
    tags.containerOrientation = heif;
    QCOMPARE(describeChoice(chooseOrientation(tags)), expected);
}

void DetailChooserTest::rating_data()
{
    QTest::addColumn<int>("sidecar");
    QTest::addColumn<int>("exif");
    QTest::addColumn<int>("xmp");
    QTest::addColumn<int>("stars");
    QTest::newRow("nobody") << 0 << 0 << 0 << 0;
    QTest::newRow("sidecar first") << 3 << 4 << 5 << 3;
    QTest::newRow("then EXIF") << 0 << 4 << 5 << 4;
    QTest::newRow("then XMP") << 0 << 0 << 5 << 5;
    QTest::newRow("rejected") << -1 << 4 << 5 << -1;
    QTest::newRow("rejected in XMP") << 0 << 0 << -1 << -1;
    QTest::newRow("below rejected") << -2 << 4 << 5 << 0;
    QTest::newRow("out of range") << 0 << 80 << 5 << 0;
}

void DetailChooserTest::rating()
{
    QFETCH(const int, sidecar);
    QFETCH(const int, exif);
    QFETCH(const int, xmp);
    MetadataTags tags;
    tags.sidecar.rating = sidecar;
    tags.rating = exif;
    tags.xmp.rating = xmp;
    QTEST(chooseRating(tags), "stars");
}

WAYFOLIO_TEST(DetailChooserTest)

#include "DetailChooserTest.moc"
