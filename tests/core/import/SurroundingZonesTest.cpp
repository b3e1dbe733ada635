// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/SurroundingZones.h"

#include "tests/core/import/TimeTexts.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

/// "2024-07-10T11:00:00+09:00 Asia/Seoul", the name only where it is known.
void add(SurroundingZones& zones, const QString& known)
{
    const QStringList words = known.split(u' ');
    const WrittenTime time = writtenTime(words[0]).value();
    zones.add(time.wall, time.offset.value(), words.value(1).toStdString());
}

/// "+09:00", with "?" behind it in the hour that is repeated and "!" in the one that is skipped.
QString textOf(const std::optional<ZonedWallTime>& zoned)
{
    if (!zoned)
        return {};
    switch (zoned->kind) {
    case ZonedWallTime::Kind::Plain:
        return isoText(zoned->offset);
    case ZonedWallTime::Kind::Ambiguous:
        return isoText(zoned->offset) + u'?';
    case ZonedWallTime::Kind::Skipped:
        return isoText(zoned->offset) + u'!';
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

class SurroundingZonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void answers_data()
    {
        QTest::addColumn<QStringList>("known");
        QTest::addColumn<QString>("wall");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char* name, const QStringList& known, const QString& wall, const QString& answer) {
            QTest::newRow(name) << known << wall << answer;
        };
        const QString noon = u"2024-07-10T12:00:00"_s;
        const QString eleven = u"2024-07-10T11:00:00+09:00"_s;
        const QString one = u"2024-07-10T13:00:00+09:00"_s;
        row("nobody", {}, noon, {});
        row("the offset of both", {eleven, one}, noon, u"+09:00"_s);
        row("the zone of both", {eleven + u" Asia/Seoul"_s, one + u" Asia/Seoul"_s}, noon, u"+09:00"_s);
        row("two zones whose clocks showed the same", {eleven + u" Asia/Seoul"_s, one + u" Asia/Tokyo"_s}, noon,
            u"+09:00"_s);
        row("one has a name", {eleven, one + u" Asia/Tokyo"_s}, noon, u"+09:00"_s);
        row("a name that nobody knows", {eleven + u" Moon/Sea"_s, one}, noon, u"+09:00"_s);
        row("they differ", {eleven, u"2024-07-10T13:00:00+08:00"_s}, noon, {});
        row("nothing before", {one, u"2024-07-10T14:00:00+09:00"_s}, noon, {});
        row("nothing after", {eleven, u"2024-07-10T10:00:00+09:00"_s}, noon, {});
        row("two days away on either side", {u"2024-07-08T12:00:00+09:00"_s, u"2024-07-12T12:00:00+09:00"_s}, noon,
            u"+09:00"_s);
        row("further before", {u"2024-07-08T11:59:59+09:00"_s, one}, noon, {});
        row("further after", {eleven, u"2024-07-12T12:00:01+09:00"_s}, noon, {});
        row("only the nearest count", {u"2024-07-10T10:00:00+01:00"_s, eleven, one, u"2024-07-10T14:00:00+01:00"_s},
            noon, u"+09:00"_s);
        row("the same moment is both sides", {u"2024-07-10T12:00:00+09:00"_s}, noon, u"+09:00"_s);
        row("and stands above those around", {eleven, u"2024-07-10T12:00:00+01:00"_s, one}, noon, u"+01:00"_s);
        row("the same moment, of two minds", {eleven, noon + u"+09:00"_s, noon + u"+01:00"_s, one}, noon, {});
        row("two minds before", {eleven, u"2024-07-10T11:00:00+01:00"_s, one}, noon, {});
        row("two minds after", {eleven, u"2024-07-10T13:00:00+01:00"_s, one}, noon, {});
        const QString winter = u"2024-10-27T12:00:00+01:00 Europe/Berlin"_s;
        row("clocks are changed between, before it", {u"2024-10-26T12:00:00+02:00 Europe/Berlin"_s, winter},
            u"2024-10-27T04:00:00"_s, u"+01:00"_s);
        row("clocks are changed between, after it", {u"2024-10-26T12:00:00+02:00 Europe/Berlin"_s, winter},
            u"2024-10-27T01:00:00"_s, u"+02:00"_s);
        row("in the hour that is repeated", {u"2024-10-26T12:00:00+02:00 Europe/Berlin"_s, winter},
            u"2024-10-27T02:30:00"_s, u"+02:00?"_s);
        row("in the hour that is skipped",
            {u"2024-03-30T12:00:00+01:00 Europe/Berlin"_s, u"2024-03-31T12:00:00+02:00 Europe/Berlin"_s},
            u"2024-03-31T02:30:00"_s, u"+01:00!"_s);
        row("clocks are changed between, by whom nobody knows", {u"2024-10-26T12:00:00+02:00"_s, winter},
            u"2024-10-27T04:00:00"_s, {});
    }

    void answers()
    {
        QFETCH(QStringList, known);
        QFETCH(const QString, wall);
        QFETCH(const QString, answer);
        std::ranges::sort(known);
        do {
            SurroundingZones zones;
            for (const QString& photo : known)
                add(zones, photo);
            zones.settle();
            const auto zoned = zones.at(wallTime(wall));
            QCOMPARE(textOf(zoned), answer);
            QVERIFY(!zoned || zoned->utc == instantOf(wallTime(wall), zoned->offset));
        } while (std::ranges::next_permutation(known).found);
    }

    /// As many as a clock that was never set makes.
    void manyOfOneMoment()
    {
        SurroundingZones zones;
        const WallTime wall = wallTime(u"2000-01-01T00:00:00"_s);
        for (int i = 0; i < 100'000; ++i)
            zones.add(wall, std::chrono::hours(9), "Asia/Seoul");
        zones.settle();
        for (int i = 0; i < 100; ++i)
            QCOMPARE(textOf(zones.at(wall)), u"+09:00"_s);
    }
};

WAYFOLIO_TEST(SurroundingZonesTest)

} // namespace wayfolio::test

#include "SurroundingZonesTest.moc"
