// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/TripMenu.h"

#include "tests/support/TestRegistry.h"

#include <QScreen>
#include <QSignalSpy>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class TripMenuTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewTripsAreOneList();
    void manyTripsStandByTheirYears();
    void aLongYearScrolls();
    void aTripIsChosenWithTheKeys();
    void opensWithTheTripsOfNow();
    void isDisabledWithoutTrips();
};

namespace {

Trip tripFrom(qint64 id, std::chrono::local_days first, int days, qint64 photos)
{
    Trip trip;
    trip.id = TripId{id};
    trip.startWall = WallTime(first.time_since_epoch() + std::chrono::hours(9));
    trip.endWall = trip.startWall + std::chrono::days(days);
    trip.photoCount = photos;
    return trip;
}

TripMenu::Trips shared(std::vector<Trip> trips)
{
    return std::make_shared<const std::vector<Trip>>(std::move(trips));
}

/// `perYear` a year, from 2001 on; ids count from 1.
std::vector<Trip> tripsOfYears(int years, int perYear)
{
    std::vector<Trip> trips;
    for (int year = 0; year < years; ++year) {
        for (int number = 0; number < perYear; ++number)
            trips.push_back(tripFrom(std::ssize(trips) + 1,
                                     std::chrono::local_days(std::chrono::year(2001 + year) / 1 / 1) +
                                         std::chrono::days(number * 300 / perYear),
                                     0, 5));
    }
    return trips;
}

QStringList texts(const QMenu& menu)
{
    QStringList all;
    for (const QAction* action : menu.actions())
        all << action->text();
    return all;
}

} // namespace

void TripMenuTest::fewTripsAreOneList()
{
    using namespace std::chrono;
    TripMenu menu(u"Trip"_s);
    Trip named = tripFrom(2, local_days(2024y / 6 / 1), 0, 1200);
    named.name = u"Sea & Sand"_s;
    menu.setTrips(shared({tripFrom(1, local_days(2023y / 12 / 30), 4, 3), named}));
    menu.popup({});
    QCOMPARE(texts(menu),
             (QStringList{u"Sea && Sand (1,200)\t1 June 2024"_s, u"30 December 2023 – 3 January 2024 (3)"_s}));
    const QSignalSpy chosen(&menu, &TripMenu::tripChosen);
    menu.actions().constLast()->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst().value<TripId>(), TripId{1});
}

void TripMenuTest::manyTripsStandByTheirYears()
{
    TripMenu menu(u"Trip"_s);
    menu.setTrips(shared(tripsOfYears(25, 12)));
    menu.popup({});
    QCOMPARE(menu.actions().size(), 25);
    QCOMPARE(menu.actions().constFirst()->text(), u"2025"_s);
    QCOMPARE(menu.actions().constLast()->text(), u"2001"_s);
    QMenu& first = *menu.actions().constLast()->menu();
    QVERIFY(first.isEmpty()); // until it is opened
    first.popup({});
    QCOMPARE(first.actions().size(), 12);
    QCOMPARE(first.actions().constLast()->text(), u"1 January 2001 (5)"_s);
    first.close();
    first.popup({});
    QCOMPARE(first.actions().size(), 12);
}

/// In one column on the screen, from which the keys reach the last one.
void TripMenuTest::aLongYearScrolls()
{
    TripMenu menu(u"Trip"_s);
    menu.setTrips(shared(tripsOfYears(1, 120)));
    menu.popup({});
    QMenu& year = *menu.actions().constFirst()->menu();
    year.popup({});
    QVERIFY(QTest::qWaitForWindowExposed(&year));
    QCOMPARE(year.actions().size(), 120);
    const QRect screen = year.screen()->availableGeometry();
    QVERIFY(year.height() <= screen.height() && year.width() < screen.width() / 2);
    for (const QAction* action : year.actions()) {
        const QRect place = year.actionGeometry(const_cast<QAction*>(action));
        QCOMPARE(place.left(), year.actionGeometry(year.actions().constFirst()).left());
    }
    QVERIFY(!year.rect().contains(year.actionGeometry(year.actions().constLast())));
    QTest::keyClick(&year, Qt::Key_End);
    QCOMPARE(year.activeAction(), year.actions().constLast());
    QVERIFY(year.rect().contains(year.actionGeometry(year.actions().constLast())));
}

void TripMenuTest::aTripIsChosenWithTheKeys()
{
    TripMenu menu(u"Trip"_s);
    menu.setTrips(shared(tripsOfYears(3, 10)));
    const QSignalSpy chosen(&menu, &TripMenu::tripChosen);
    menu.popup({});
    QVERIFY(QTest::qWaitForWindowExposed(&menu));
    QTest::keyClick(&menu, Qt::Key_Down); // 2003
    QTest::keyClick(&menu, Qt::Key_Down); // 2002
    QTest::keyClick(&menu, Qt::Key_Right);
    QMenu& year = *menu.actions().at(1)->menu();
    QTRY_VERIFY(year.isVisible());
    QTest::keyClick(&year, Qt::Key_Down); // from the latest to the one before
    QTest::keyClick(&year, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst().value<TripId>(), TripId{19});
}

void TripMenuTest::opensWithTheTripsOfNow()
{
    TripMenu menu(u"Trip"_s);
    menu.setTrips(shared(tripsOfYears(3, 10)));
    menu.popup({});
    menu.close();
    menu.setTrips(shared(tripsOfYears(4, 10)));
    menu.popup({});
    QCOMPARE(menu.actions().size(), 4);
    menu.close();
    menu.setTrips(shared(tripsOfYears(1, 2)));
    menu.popup({});
    QCOMPARE(texts(menu), (QStringList{u"31 May 2001 (5)"_s, u"1 January 2001 (5)"_s}));
}

void TripMenuTest::isDisabledWithoutTrips()
{
    TripMenu menu(u"Trip"_s);
    QVERIFY(!menu.menuAction()->isEnabled());
    menu.setTrips(shared(tripsOfYears(1, 1)));
    QVERIFY(menu.menuAction()->isEnabled());
    menu.setTrips(shared({}));
    QVERIFY(!menu.menuAction()->isEnabled());
}

} // namespace wayfolio::test

using wayfolio::test::TripMenuTest;
WAYFOLIO_TEST(TripMenuTest)

#include "TripMenuTest.moc"
