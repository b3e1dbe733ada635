// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/TimelineScale.h"

#include "tests/support/TestRegistry.h"
#include "tests/ui/TimelineTimes.h"
#include "ui/timeline/TimelineWords.h"

#include <QTest>

#include <cmath>

namespace wayfolio::test {

class TimelineScaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void cleanup() { QLocale::setDefault(QLocale::system()); }

    void beginsWithTheWhole();
    void zoomsAboutThePointer();
    void staysWithinTheWhole();
    void looksNoCloserThanMinutes();
    void unitsFitThePixels_data();
    void unitsFitThePixels();
    void edgesCoverTheView();
    void ticksNameTheCalendar_data();
    void ticksNameTheCalendar();
    void spansAreSaidShortly_data();
    void spansAreSaidShortly();

private:
    static TimelineScale scaleOf(const QString& begin, const QString& end)
    {
        TimelineScale scale;
        scale.setWidth(1000);
        scale.setWhole(spanOf(u"1990-01-01T00:00"_s, u"2030-01-01T00:00"_s));
        const double first = minuteOf(begin).time_since_epoch().count();
        scale.show(first, minuteOf(end).time_since_epoch().count());
        return scale;
    }
};

void TimelineScaleTest::beginsWithTheWhole()
{
    TimelineScale scale;
    scale.setWidth(1000);
    const TimeSpan whole = spanOf(u"2004-05-01T10:00"_s, u"2024-03-10T12:34"_s);
    scale.setWhole(whole);
    QVERIFY(scale.isWhole());
    QVERIFY(scale.toX(whole.begin) > 0 && scale.toX(whole.begin) < 50);
    QVERIFY(scale.toX(whole.end) < 1000 && scale.toX(whole.end) > 950);
    // Photos that come later are seen, too, while all is seen.
    const TimeSpan later = spanOf(u"2004-05-01T10:00"_s, u"2034-03-10T12:34"_s);
    scale.setWhole(later);
    QVERIFY(scale.toX(later.end) < 1000);
    scale.zoomAt(500, 4);
    QVERIFY(!scale.isWhole());
    const double begin = scale.begin();
    scale.setWhole(whole);
    QCOMPARE(scale.begin(), begin);
}

void TimelineScaleTest::zoomsAboutThePointer()
{
    TimelineScale scale = scaleOf(u"2010-01-01T00:00"_s, u"2012-01-01T00:00"_s);
    const WallMinute time = scale.toTime(300);
    scale.zoomAt(300, 7);
    QVERIFY(std::abs(scale.toX(time) - 300) < 1);
    scale.panBy(120);
    QVERIFY(std::abs(scale.toX(time) - 420) < 1);
}

void TimelineScaleTest::staysWithinTheWhole()
{
    TimelineScale scale = scaleOf(u"2010-01-01T00:00"_s, u"2012-01-01T00:00"_s);
    scale.panBy(1e7);
    QVERIFY(textOf(scale.toTime(0)).startsWith(u"1989"_s));
    scale.panBy(-1e7);
    QVERIFY(textOf(scale.toTime(1000)).startsWith(u"2030"_s));
    scale.zoomAt(200, 1e-6);
    QVERIFY(scale.isWhole());
}

void TimelineScaleTest::looksNoCloserThanMinutes()
{
    TimelineScale scale = scaleOf(u"2010-01-01T00:00"_s, u"2012-01-01T00:00"_s);
    scale.zoomAt(500, 1e9);
    QCOMPARE(scale.end() - scale.begin(), TimelineScale::kShortestMinutes);
    TimelineScale moment; // all photos in one minute
    moment.setWidth(1000);
    moment.setWhole(spanOf(u"2024-03-10T12:34"_s, u"2024-03-10T12:35"_s));
    QVERIFY(moment.end() - moment.begin() >= TimelineScale::kShortestMinutes);
    QVERIFY(std::abs(moment.toX(minuteOf(u"2024-03-10T12:34"_s)) - 500) < 30);
}

void TimelineScaleTest::unitsFitThePixels_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::addColumn<CalendarUnit>("bars");
    QTest::addColumn<CalendarUnit>("ticks");
    QTest::newRow("decades") << "1990-01-01T00:00" << "2030-01-01T00:00" << CalendarUnit::Quarter
                             << CalendarUnit::Decade;
    QTest::newRow("years") << "2008-01-01T00:00" << "2020-01-01T00:00" << CalendarUnit::Month << CalendarUnit::Year;
    QTest::newRow("months") << "2014-01-01T00:00" << "2015-01-01T00:00" << CalendarUnit::Week << CalendarUnit::Month;
    QTest::newRow("days") << "2014-01-01T00:00" << "2014-01-10T00:00" << CalendarUnit::Hour << CalendarUnit::Day;
    QTest::newRow("hours") << "2014-01-01T00:00" << "2014-01-01T16:00" << CalendarUnit::TenMinutes
                           << CalendarUnit::Hour;
    QTest::newRow("minutes") << "2014-01-01T10:00" << "2014-01-01T11:00" << CalendarUnit::Minute
                             << CalendarUnit::TenMinutes;
}

void TimelineScaleTest::unitsFitThePixels()
{
    QFETCH(QString, begin);
    QFETCH(QString, end);
    const TimelineScale scale = scaleOf(begin, end);
    QTEST(scale.barUnit(), "bars");
    QTEST(scale.tickUnit([](CalendarUnit) { return 40; }), "ticks");
}

void TimelineScaleTest::edgesCoverTheView()
{
    const TimelineScale scale = scaleOf(u"2024-01-31T10:00"_s, u"2024-03-02T10:00"_s);
    QStringList edges;
    for (const WallMinute edge : scale.edges(CalendarUnit::Month))
        edges << textOf(edge);
    QCOMPARE(edges,
             (QStringList{u"2024-01-01T00:00"_s, u"2024-02-01T00:00"_s, u"2024-03-01T00:00"_s, u"2024-04-01T00:00"_s}));
}

void TimelineScaleTest::ticksNameTheCalendar_data()
{
    QTest::addColumn<CalendarUnit>("unit");
    QTest::addColumn<QString>("inner");
    QTest::addColumn<QString>("outer");
    QTest::newRow("decade") << CalendarUnit::Decade << "2020" << QString();
    QTest::newRow("year") << CalendarUnit::Year << "2024" << QString();
    QTest::newRow("month") << CalendarUnit::Month << "Mar" << "2024";
    QTest::newRow("day") << CalendarUnit::Day << "9" << "March 2024";
    QTest::newRow("hour") << CalendarUnit::Hour << "15:00" << "Sat, 9 March 2024";
    QTest::newRow("minute") << CalendarUnit::Minute << "15:07" << "Sat, 9 March 2024";
}

void TimelineScaleTest::ticksNameTheCalendar()
{
    QFETCH(CalendarUnit, unit);
    const WallMinute time = minuteOf(u"2024-03-09T15:07"_s);
    QTEST(tickLabel(unit, unitStart(unit, time)), "inner");
    const auto outer = TimelineScale::outerUnit(unit);
    QTEST(outer ? outerTickLabel(*outer, unitStart(*outer, time)) : QString(), "outer");
}

void TimelineScaleTest::spansAreSaidShortly_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("text");
    QTest::newRow("year") << "2024-01-01T00:00" << "2025-01-01T00:00" << "2024";
    QTest::newRow("month") << "2024-02-01T00:00" << "2024-03-01T00:00" << "February 2024";
    QTest::newRow("day") << "2024-02-29T00:00" << "2024-03-01T00:00" << "29 February 2024";
    QTest::newRow("days") << "2024-02-10T00:00" << "2024-02-13T00:00" << u"10 – 12 February 2024"_s;
    QTest::newRow("hours") << "2024-02-10T12:00" << "2024-02-10T13:00" << u"10 February 2024, 12:00 – 13:00"_s;
    QTest::newRow("to midnight") << "2024-02-10T18:00" << "2024-02-11T00:00" << u"10 February 2024, 18:00 – 00:00"_s;
    QTest::newRow("over midnight") << "2024-02-10T23:00" << "2024-02-11T01:00"
                                   << u"10 February 2024, 23:00 – 11 February 2024, 01:00"_s;
}

void TimelineScaleTest::spansAreSaidShortly()
{
    QFETCH(QString, begin);
    QFETCH(QString, end);
    QTEST(spanText(spanOf(begin, end)), "text");
}

} // namespace wayfolio::test

using wayfolio::test::TimelineScaleTest;
WAYFOLIO_TEST(TimelineScaleTest)

#include "TimelineScaleTest.moc"
