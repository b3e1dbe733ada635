// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/CalendarUnit.h"

#include "tests/support/TestRegistry.h"
#include "tests/ui/TimelineTimes.h"

#include <QTest>

namespace wayfolio::test {

class CalendarUnitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { QLocale::setDefault(QLocale::system()); }

    void startsAndNext_data();
    void startsAndNext();
    void weeksBeginAsTheLocaleHasIt_data();
    void weeksBeginAsTheLocaleHasIt();
    void unitsFollowOneAnother_data();
    void unitsFollowOneAnother();
    void wholeUnitsAround();
};

void CalendarUnitTest::startsAndNext_data()
{
    QTest::addColumn<CalendarUnit>("unit");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("next");
    QTest::newRow("century") << CalendarUnit::Century << "2024-03-10T12:34" << "2000-01-01T00:00" << "2100-01-01T00:00";
    QTest::newRow("decade") << CalendarUnit::Decade << "2024-03-10T12:34" << "2020-01-01T00:00" << "2030-01-01T00:00";
    QTest::newRow("decade before 1970") << CalendarUnit::Decade << "1969-12-31T23:59" << "1960-01-01T00:00"
                                        << "1970-01-01T00:00";
    QTest::newRow("year") << CalendarUnit::Year << "2024-12-31T23:59" << "2024-01-01T00:00" << "2025-01-01T00:00";
    QTest::newRow("quarter") << CalendarUnit::Quarter << "2024-06-30T00:00" << "2024-04-01T00:00" << "2024-07-01T00:00";
    QTest::newRow("leap month") << CalendarUnit::Month << "2024-02-29T10:00" << "2024-02-01T00:00"
                                << "2024-03-01T00:00";
    QTest::newRow("last month") << CalendarUnit::Month << "2023-12-05T10:00" << "2023-12-01T00:00"
                                << "2024-01-01T00:00";
    QTest::newRow("day") << CalendarUnit::Day << "2024-02-29T23:59" << "2024-02-29T00:00" << "2024-03-01T00:00";
    QTest::newRow("day before 1970") << CalendarUnit::Day << "1931-05-02T00:01" << "1931-05-02T00:00"
                                     << "1931-05-03T00:00";
    QTest::newRow("six hours") << CalendarUnit::SixHours << "2024-03-10T17:59" << "2024-03-10T12:00"
                               << "2024-03-10T18:00";
    QTest::newRow("hour") << CalendarUnit::Hour << "2024-03-10T23:59" << "2024-03-10T23:00" << "2024-03-11T00:00";
    QTest::newRow("ten minutes") << CalendarUnit::TenMinutes << "2024-03-10T12:30" << "2024-03-10T12:30"
                                 << "2024-03-10T12:40";
    QTest::newRow("minute") << CalendarUnit::Minute << "2024-03-10T12:34" << "2024-03-10T12:34" << "2024-03-10T12:35";
}

void CalendarUnitTest::startsAndNext()
{
    QFETCH(CalendarUnit, unit);
    QFETCH(QString, time);
    QTEST(textOf(unitStart(unit, minuteOf(time))), "start");
    QTEST(textOf(nextUnitStart(unit, minuteOf(time))), "next");
}

void CalendarUnitTest::weeksBeginAsTheLocaleHasIt_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("start");
    // 2024-03-13 is a Wednesday.
    QTest::newRow("Monday") << QLocale(QLocale::German, QLocale::Germany) << "2024-03-11T00:00";
    QTest::newRow("Sunday") << QLocale(QLocale::Korean, QLocale::SouthKorea) << "2024-03-10T00:00";
    QTest::newRow("Saturday") << QLocale(QLocale::Arabic, QLocale::Egypt) << "2024-03-09T00:00";
}

void CalendarUnitTest::weeksBeginAsTheLocaleHasIt()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, start);
    QLocale::setDefault(locale);
    const WallMinute wednesday = minuteOf(u"2024-03-13T09:00"_s);
    QCOMPARE(textOf(unitStart(CalendarUnit::Week, wednesday)), start);
    QVERIFY(unitStart(CalendarUnit::Week, minuteOf(start)) == minuteOf(start));
    QVERIFY(nextUnitStart(CalendarUnit::Week, wednesday) - minuteOf(start) == std::chrono::days(7));
}

void CalendarUnitTest::unitsFollowOneAnother_data()
{
    QTest::addColumn<CalendarUnit>("unit");
    for (const CalendarUnit unit : kCalendarUnits)
        QTest::addRow("%d", static_cast<int>(unit)) << unit;
}

/// Through four centuries of leap years, or three days of minutes.
void CalendarUnitTest::unitsFollowOneAnother()
{
    QFETCH(CalendarUnit, unit);
    WallMinute time = unitStart(unit, minuteOf(u"1890-02-10T10:10"_s));
    for (int i = 0; i < 5000; ++i) {
        const WallMinute next = nextUnitStart(unit, time);
        if (next >= minuteOf(u"2290-01-01T00:00"_s))
            break;
        QVERIFY(next > time);
        QVERIFY(unitStart(unit, next) == next);
        QVERIFY(unitStart(unit, next - WallMinute::duration(1)) == time);
        time = next;
    }
}

void CalendarUnitTest::wholeUnitsAround()
{
    const auto around = [](const QString& begin, const QString& end) {
        const TimeSpan span = wholeUnits(CalendarUnit::Day, {.begin = minuteOf(begin), .end = minuteOf(end)});
        return textOf(span.begin) + u' ' + textOf(span.end);
    };
    QCOMPARE(around(u"2024-03-10T12:00"_s, u"2024-03-11T00:00"_s), u"2024-03-10T00:00 2024-03-11T00:00"_s);
    QCOMPARE(around(u"2024-03-10T12:00"_s, u"2024-03-11T00:01"_s), u"2024-03-10T00:00 2024-03-12T00:00"_s);
    QCOMPARE(around(u"2024-03-10T00:00"_s, u"2024-03-10T00:00"_s), u"2024-03-10T00:00 2024-03-11T00:00"_s);
}

} // namespace wayfolio::test

using wayfolio::test::CalendarUnitTest;
WAYFOLIO_TEST(CalendarUnitTest)

#include "CalendarUnitTest.moc"
