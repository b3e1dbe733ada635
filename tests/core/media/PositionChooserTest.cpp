// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/PositionChooser.h"

#include "tests/core/media/Describe.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <cmath>

using namespace wayfolio;
using namespace Qt::StringLiterals;

namespace {

/// What one source says, in degrees; nothing where it says nothing.
struct Said
{
    std::optional<double> latitude = {};
    std::optional<double> longitude = {};
    std::optional<double> altitude = {};
};

Rational hundredMillionths(double number)
{
    return {.numerator = std::llround(std::abs(number) * 1e8), .denominator = 100'000'000};
}

void sayInXmp(XmpTags& tags, const Said& said)
{
    if (said.latitude)
        tags.latitude = QByteArray::number(*said.latitude, 'f', 8);
    if (said.longitude)
        tags.longitude = QByteArray::number(*said.longitude, 'f', 8);
    if (said.altitude)
        tags.altitude = QByteArray::number(*said.altitude, 'f', 2);
}

/// Tags as several sources fill them.
class Tags
{
public:
    Tags& sidecar(const Said& said)
    {
        sayInXmp(m_tags.sidecar, said);
        return *this;
    }

    Tags& exif(const Said& said)
    {
        GpsTags& gps = m_tags.gps;
        if (said.latitude)
            gps.latitude = {hundredMillionths(*said.latitude), {0, 1}, {0, 1}};
        if (said.longitude)
            gps.longitude = {hundredMillionths(*said.longitude), {0, 1}, {0, 1}};
        gps.latitudeRef = said.latitude.value_or(0) < 0 ? "S" : "N";
        gps.longitudeRef = said.longitude.value_or(0) < 0 ? "W" : "E";
        if (said.altitude)
            gps.altitude = hundredMillionths(*said.altitude);
        gps.altitudeRef = said.altitude.value_or(0) < 0 ? 1 : 0;
        return *this;
    }

    Tags& xmp(const Said& said)
    {
        sayInXmp(m_tags.xmp, said);
        return *this;
    }

    Tags& video(const char* coordinates)
    {
        m_tags.video.coordinates = coordinates;
        return *this;
    }

    Tags& takeout(const Said& said)
    {
        m_tags.takeout.latitude = said.latitude;
        m_tags.takeout.longitude = said.longitude;
        m_tags.takeout.altitudeMeters = said.altitude;
        return *this;
    }

    Tags& withoutReference()
    {
        m_tags.gps.latitudeRef.clear();
        return *this;
    }

    Tags& fromTokyo()
    {
        m_tags.gps.mapDatum = "TOKYO";
        return *this;
    }

    Tags& withoutFix()
    {
        m_tags.gps.status = "V";
        return *this;
    }

    operator MetadataTags() const { return m_tags; }

private:
    MetadataTags m_tags;
};

QString describeChoice(const PositionChoice& choice)
{
    QStringList lines;
    if (choice.position)
        lines += test::describe(*choice.position) + u' ' + identifier(choice.position->origin) + u' ' +
                 identifier(choice.position->source);
    if (choice.problems)
        lines += identifiers(choice.problems).join(u' ');
    for (const Candidate& candidate : choice.candidates)
        lines += identifier(candidate.topic) + u' ' + identifier(candidate.source) + u' ' + test::describe(candidate);
    return lines.join(u'\n');
}

} // namespace

Q_DECLARE_METATYPE(wayfolio::MetadataTags)

class PositionChooserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choice_data();
    void choice();
    void distance_data();
    void distance();

private:
    static void precedenceRows();
    static void refusedRows();
    static void altitudeRows();
};

void PositionChooserTest::choice_data()
{
    QTest::addColumn<MetadataTags>("tags");
    QTest::addColumn<QStringList>("expected");
    precedenceRows();
    refusedRows();
    altitudeRows();
}

void PositionChooserTest::precedenceRows()
{
    const auto row = [](const char* name, const Tags& tags, const QStringList& expected) {
        QTest::newRow(name) << MetadataTags(tags) << expected;
    };
    row("nobody", {}, {u"noPosition"_s});
    row("EXIF", Tags().exif({.latitude = 48.8584, .longitude = -2.2945}),
        {u"48.85840 -2.29450 measured exif"_s, u"position exif won 48.8584000, -2.2945000"_s});
    row("embedded XMP", Tags().xmp({.latitude = 48.8584, .longitude = -2.2945}),
        {u"48.85840 -2.29450 measured xmp"_s, u"position xmp won 48.8584000, -2.2945000"_s});
    row("XMP sidecar", Tags().sidecar({.latitude = 48.8584, .longitude = -2.2945}),
        {u"48.85840 -2.29450 sidecar xmpSidecar"_s, u"position xmpSidecar won 48.8584000, -2.2945000"_s});
    row("a video's boxes", Tags().video("+48.8584-002.2945/"),
        {u"48.85840 -2.29450 measured container"_s, u"position container won 48.8584000, -2.2945000"_s});
    row("Takeout", Tags().takeout({.latitude = -8.5069, .longitude = 115.2625, .altitude = 200}),
        {u"-8.50690 115.26250 200m sidecar takeout"_s, u"position takeout won -8.5069000, 115.2625000"_s,
         u"altitude takeout won 200.0"_s});
    row("all, each elsewhere",
        Tags()
            .takeout({.latitude = 1.0, .longitude = 10.0})
            .video("+02.0+010.0/")
            .xmp({.latitude = 3.0, .longitude = 10.0})
            .exif({.latitude = 4.0, .longitude = 10.0})
            .sidecar({.latitude = 5.0, .longitude = 10.0}),
        {u"5.00000 10.00000 sidecar xmpSidecar"_s, u"positionDisputed"_s,
         u"position xmpSidecar won 5.0000000, 10.0000000"_s, u"position exif lost outranked 4.0000000, 10.0000000"_s,
         u"position xmp lost outranked 3.0000000, 10.0000000"_s,
         u"position container lost outranked 2.0000000, 10.0000000"_s,
         u"position takeout lost outranked 1.0000000, 10.0000000"_s});
    row("two that agree",
        Tags().exif({.latitude = 48.8584, .longitude = 2.2945}).xmp({.latitude = 48.85841, .longitude = 2.29451}),
        {u"48.85840 2.29450 measured exif"_s, u"position exif won 48.8584000, 2.2945000"_s,
         u"position xmp lost sameAsWinner 48.8584100, 2.2945100"_s});
    row("a remark of one that lost is the winner's no more",
        Tags().sidecar({.latitude = 46.0, .longitude = 7.0}).exif({.latitude = 46.0, .longitude = 7.0}).withoutFix(),
        {u"46.00000 7.00000 sidecar xmpSidecar"_s, u"position xmpSidecar won 46.0000000, 7.0000000"_s,
         u"position exif lost sameAsWinner 46.0000000, 7.0000000"_s});
    row("no fix, and nobody above", Tags().exif({.latitude = 46.0, .longitude = 7.0}).withoutFix(),
        {u"46.00000 7.00000 measured exif"_s, u"receiverVoid"_s,
         u"position exif won receiverVoid 46.0000000, 7.0000000"_s});
    row("what was written before the conversion stays where it is",
        Tags().exif({.latitude = 35.68, .longitude = 139.76}).fromTokyo().xmp({.latitude = 35.68, .longitude = 139.76}),
        {u"35.68324 139.75677 measured exif"_s, u"datumNotWgs84 positionDisputed"_s,
         u"position exif won 35.6832388, 139.7567667"_s,
         u"position exif lost datumConverted 35.6800000, 139.7600000 TOKYO"_s,
         u"position xmp lost outranked 35.6800000, 139.7600000"_s});
}

void PositionChooserTest::refusedRows()
{
    const auto row = [](const char* name, const Tags& tags, const QStringList& expected) {
        QTest::newRow(name) << MetadataTags(tags) << expected;
    };
    row("one that makes no sense gives way",
        Tags().exif({.latitude = 0.0, .longitude = 0.0}).xmp({.latitude = 48.8584, .longitude = 2.2945}),
        {u"48.85840 2.29450 measured xmp"_s, u"position xmp won 48.8584000, 2.2945000"_s,
         u"position exif refused zero 0.0000000, 0.0000000"_s});
    row("none makes sense: the reason of the first",
        Tags().sidecar({.latitude = 95.5, .longitude = 1.5}).exif({.latitude = 0.0, .longitude = 0.0}),
        {u"positionOutOfRange"_s, u"position xmpSidecar refused outOfRange 95.5000000, 1.5000000"_s,
         u"position exif refused zero 0.0000000, 0.0000000"_s});
    row("waits for a person", Tags().exif({.latitude = 46.0, .longitude = -7.0}).withoutReference(),
        {u"positionNoHemisphere"_s, u"position exif refused noHemisphere ±46.0000000, -7.0000000"_s});
    row("Takeout with one axis", Tags().takeout({.latitude = 46.5}),
        {u"positionUnreadable"_s, u"position takeout refused unreadable 46.5, ?"_s});
    row("Takeout's (0,0)", Tags().takeout({.latitude = 0.0, .longitude = 0.0, .altitude = 0.0}),
        {u"positionZero"_s, u"position takeout refused zero 0.0000000, 0.0000000"_s});
    row("Takeout with no numbers", Tags().takeout({.latitude = NAN, .longitude = 7.0}),
        {u"positionUnreadable"_s, u"position takeout refused unreadable nan, 7"_s});
}

void PositionChooserTest::altitudeRows()
{
    const auto row = [](const char* name, const Tags& tags, const QStringList& expected) {
        QTest::newRow(name) << MetadataTags(tags) << expected;
    };
    const QString position = u"position exif won 46.0000000, 7.0000000"_s;
    const QString agrees = u"position xmp lost sameAsWinner 46.0000000, 7.0000000"_s;
    const Said place{.latitude = 46.0, .longitude = 7.0};
    const auto at = [](double altitude) { return Said{.latitude = 46.0, .longitude = 7.0, .altitude = altitude}; };
    row("the winner's", Tags().exif(at(1500)).xmp(at(1400)),
        {u"46.00000 7.00000 1500m measured exif"_s, position, agrees, u"altitude exif won 1500.0"_s,
         u"altitude xmp lost outranked 1400.0"_s});
    row("two altitudes that agree", Tags().exif(at(1500)).xmp(at(1500.9)),
        {u"46.00000 7.00000 1500m measured exif"_s, position, agrees, u"altitude exif won 1500.0"_s,
         u"altitude xmp lost sameAsWinner 1500.9"_s});
    row("the next at the same place", Tags().exif(place).xmp(at(-12)),
        {u"46.00000 7.00000 -12m measured exif"_s, position, agrees, u"altitude xmp won -12.0"_s});
    row("one that stands above, at the same place", Tags().sidecar(place).exif(at(1500)),
        {u"46.00000 7.00000 1500m sidecar xmpSidecar"_s, u"position xmpSidecar won 46.0000000, 7.0000000"_s,
         u"position exif lost sameAsWinner 46.0000000, 7.0000000"_s, u"altitude exif won 1500.0"_s});
    row("that of another place", Tags().exif(place).xmp({.latitude = 47.0, .longitude = 7.0, .altitude = 900}),
        {u"46.00000 7.00000 measured exif"_s, u"positionDisputed"_s, position,
         u"position xmp lost outranked 47.0000000, 7.0000000"_s, u"altitude xmp lost belongsElsewhere 900.0"_s});
    row("that of no place", Tags().exif({.altitude = 900}).xmp(place),
        {u"46.00000 7.00000 measured xmp"_s, u"position xmp won 46.0000000, 7.0000000"_s,
         u"altitude exif lost belongsElsewhere 900.0"_s});
    row("no place at all", Tags().exif({.altitude = 900}),
        {u"noPosition"_s, u"altitude exif lost belongsElsewhere 900.0"_s});
    row("an absurd one gives way", Tags().exif(at(3'000'000)).xmp(at(1500)),
        {u"46.00000 7.00000 1500m measured exif"_s, position, agrees, u"altitude xmp won 1500.0"_s,
         u"altitude exif refused outOfRange 300000000000000/100000000"_s});
    row("Takeout's zero is none", Tags().takeout(at(0)),
        {u"46.00000 7.00000 sidecar takeout"_s, u"position takeout won 46.0000000, 7.0000000"_s});
}

void PositionChooserTest::choice()
{
    QFETCH(const MetadataTags, tags);
    QFETCH(const QStringList, expected);
    QCOMPARE(describeChoice(choosePosition(tags)), expected.join(u'\n'));
}

void PositionChooserTest::distance_data()
{
    QTest::addColumn<Said>("exif");
    QTest::addColumn<Said>("xmp");
    QTest::addColumn<CandidateReason>("reason");
    QTest::addColumn<bool>("isDisputed");
    const auto row = [](const char* name, const Said& exif, const Said& xmp, CandidateReason reason, bool isDisputed) {
        QTest::newRow(name) << exif << xmp << reason << isDisputed;
    };
    const Said equator{.latitude = 0.0, .longitude = 7.0};
    row("1e-5 degrees", equator, {.latitude = 0.00001, .longitude = 7.00001}, CandidateReason::SameAsWinner, false);
    row("2e-5 degrees", equator, {.latitude = 0.0, .longitude = 7.00002}, CandidateReason::Outranked, false);
    row("99 m", equator, {.latitude = 0.00089, .longitude = 7.0}, CandidateReason::Outranked, false);
    row("101 m", equator, {.latitude = 0.00091, .longitude = 7.0}, CandidateReason::Outranked, true);
    row("two names of the antimeridian", {.latitude = -16.8, .longitude = 180.0},
        {.latitude = -16.8, .longitude = -180.0}, CandidateReason::SameAsWinner, false);
    row("two names of the pole", {.latitude = 90.0, .longitude = 10.0}, {.latitude = 90.0, .longitude = -120.0},
        CandidateReason::SameAsWinner, false);
}

void PositionChooserTest::distance()
{
    QFETCH(const Said, exif);
    QFETCH(const Said, xmp);
    QFETCH(const CandidateReason, reason);
    QFETCH(const bool, isDisputed);
    const PositionChoice choice = choosePosition(Tags().exif(exif).xmp(xmp));
    QCOMPARE(choice.candidates.size(), 2U);
    QCOMPARE(identifier(choice.candidates.back().reason), identifier(reason));
    QCOMPARE(choice.problems.testFlag(PhotoProblem::PositionDisputed), isDisputed);
}

WAYFOLIO_TEST(PositionChooserTest)

#include "PositionChooserTest.moc"
