// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/WaitingPosition.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class WaitingPositionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void offersWhatIsPossible_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QStringList>("places");
        const auto row = [](const char* name, const QString& written, const QStringList& places) {
            QTest::newRow(name) << written << places;
        };
        row("both are missing", u"±33.4378000, ±70.6504000"_s,
            {u"33.4378 70.6504"_s, u"33.4378 -70.6504"_s, u"-33.4378 70.6504"_s, u"-33.4378 -70.6504"_s});
        row("the latitude's", u"±33.4378000, -70.6504000"_s, {u"33.4378 -70.6504"_s, u"-33.4378 -70.6504"_s});
        row("the longitude's", u"33.4378000, ±70.6504000"_s, {u"33.4378 70.6504"_s, u"33.4378 -70.6504"_s});
        row("on the equator there is no side", u"±0.0000000, ±70.6504000"_s, {u"0 70.6504"_s, u"0 -70.6504"_s});
        row("no numbers", u"±?, 12"_s, {});
        row("one number", u"±33.4"_s, {});
        row("nothing", {}, {});
    }

    void offersWhatIsPossible()
    {
        QFETCH(const QString, written);
        QFETCH(const QStringList, places);
        QStringList offered;
        for (const GeoPoint place : possiblePlaces(waitingPhoto(written)))
            offered << QString::number(place.latitude()) + u' ' + QString::number(place.longitude());
        QCOMPARE(offered, places);
    }

    void onlyWhatWaitsIsOffered_data()
    {
        QTest::addColumn<Photo>("photo");
        QTest::addColumn<bool>("isWaiting");
        const Photo waiting = waitingPhoto(u"±33.4378000, -70.6504000"_s);
        QTest::newRow("waits") << waiting << true;
        Photo placed = waiting;
        placed.position.emplace().point = *GeoPoint::fromDegrees(1, 2);
        QTest::newRow("has a position of another source") << placed << false;
        Photo garbage = waiting;
        garbage.candidates.front().reason = CandidateReason::Unreadable;
        QTest::newRow("garbage is not offered") << garbage << false;
        Photo altitude = waiting;
        altitude.candidates.front().topic = CandidateTopic::Altitude;
        QTest::newRow("not a position") << altitude << false;
    }

    void onlyWhatWaitsIsOffered()
    {
        QFETCH(const Photo, photo);
        QFETCH(const bool, isWaiting);
        QCOMPARE(waitingPosition(photo) != nullptr, isWaiting);
        QCOMPARE(!possiblePlaces(photo).empty(), isWaiting);
    }

private:
    static Photo waitingPhoto(const QString& written)
    {
        Photo photo;
        photo.problems = PhotoProblem::PositionNoHemisphere;
        photo.candidates = {{.topic = CandidateTopic::Position,
                             .source = CandidateSource::Exif,
                             .verdict = Verdict::Refused,
                             .reason = CandidateReason::NoHemisphere,
                             .value = written}};
        return photo;
    }
};

WAYFOLIO_TEST(WaitingPositionTest)

} // namespace wayfolio::test

#include "WaitingPositionTest.moc"
