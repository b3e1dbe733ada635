// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/LegalOffsets.h"

#include "tests/core/import/TimeTexts.h"
#include "tests/support/TestRegistry.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <set>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class LegalOffsetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void legal_data()
    {
        QTest::addColumn<QString>("offset");
        QTest::addColumn<QString>("when");
        QTest::addColumn<bool>("isLegal");
        const auto row = [](const char* offset, const char* when, bool isLegal) {
            QTest::addRow("%s in %s", offset, when)
                << QString::fromLatin1(offset) << QString::fromLatin1(when) + u"T00:00:00Z"_s << isLegal;
        };
        row("+00:00", "2024-03-10", true);
        row("+14:00", "2024-03-10", true);
        row("-12:00", "2024-03-10", true);
        row("+05:45", "2024-03-10", true);
        row("-03:30", "2024-03-10", true);
        row("+05:15", "2024-03-10", false);
        row("+13:15", "2024-03-10", false);
        row("+08:30", "2013-09-10", false); // North Korea was at +09:00
        row("+08:30", "2016-09-10", true);
        row("+08:30", "2019-09-10", false);
        row("-04:30", "2010-01-01", true); // Venezuela
        row("-04:30", "2020-01-01", false);
        row("+11:30", "2015-01-01", true); // Norfolk
        row("+11:30", "2016-01-01", false);
        row("+07:30", "1981-01-01", true); // Singapore
        row("+07:30", "1983-01-01", false);
    }

    void legal()
    {
        QFETCH(const QString, offset);
        QFETCH(const QString, when);
        QFETCH(const bool, isLegal);
        QCOMPARE(isLegalOffset(*parseUtcOffset(offset.toLatin1()), *instant(when)), isLegal);
    }

    /// Against the tz database: what its zones show is legal, and every offset that is legal is shown by one.
    void agreesWithTheZonesOfTheWorld_data()
    {
        QTest::addColumn<QString>("when");
        for (const char* when : {"1990-01-15", "2004-07-15", "2012-01-15", "2017-07-15", "2024-01-15", "2024-07-15"})
            QTest::newRow(when) << QString::fromLatin1(when) + u"T00:00:00Z"_s;
    }

    void agreesWithTheZonesOfTheWorld()
    {
        QFETCH(const QString, when);
        const Instant moment = *instant(when);
        const QDateTime dateTime = QDateTime::fromString(when, Qt::ISODate);
        std::set<UtcOffset> shown;
        for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
            // Names that are no places, stations in Antarctica, Saudi Arabia's solar time, Liberia until 1972.
            if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("Antarctica/") && !id.startsWith("UTC") &&
                !id.startsWith("right/") && !id.startsWith("posix/"))
                shown.insert(UtcOffset(QTimeZone(id).offsetFromUtc(dateTime)));
        }
        QVERIFY(shown.size() > 30);
        for (const UtcOffset offset : shown) {
            if (offset.count() % 900 == 0 && offset <= std::chrono::hours(14))
                QVERIFY2(isLegalOffset(offset, moment), qPrintable(isoText(offset)));
        }
    }

    void snaps_data()
    {
        QTest::addColumn<QString>("wall");
        QTest::addColumn<QString>("offset");
        QTest::addColumn<int>("residualSeconds");
        const auto row = [](const char* name, const char* wall, const char* offset, int residualSeconds = 0) {
            QTest::newRow(name) << QString::fromLatin1(wall) << QString::fromLatin1(offset) << residualSeconds;
        };
        // Always beside 2024-03-10T12:00:00Z.
        row("exact", "2024-03-10T21:00:00", "+09:00");
        row("GPS a minute older", "2024-03-10T21:01:00", "+09:00", 60);
        row("GPS younger", "2024-03-10T20:58:30", "+09:00", -90);
        row("west", "2024-03-10T08:30:10", "-03:30", 10);
        row("Nepal", "2024-03-10T17:45:01", "+05:45", 1);
        row("across midnight", "2024-03-11T01:00:00", "+13:00");
        row("no zone within 15 minutes", "2024-03-10T20:15:00", "");
        row("just within", "2024-03-10T20:14:59", "+08:00", 899);
        row("the nearer of two", "2024-03-10T18:40:00", "+06:30", 600);
        row("a day apart", "2024-03-11T12:00:00", "");
        row("beyond the date line", "2024-03-11T03:00:00", "");
        row("years apart", "2003-12-14T12:01:44", "");
    }

    void snaps()
    {
        QFETCH(const QString, wall);
        QFETCH(const QString, offset);
        QFETCH(const int, residualSeconds);
        const auto snapped = snapToLegalOffset(wallTime(wall), *instant(u"2024-03-10T12:00:00Z"_s));
        QCOMPARE(snapped ? isoText(snapped->offset) : QString(), offset);
        QCOMPARE(snapped ? snapped->residual : std::chrono::seconds(0), std::chrono::seconds(residualSeconds));
    }
};

WAYFOLIO_TEST(LegalOffsetsTest)

} // namespace wayfolio::test

#include "LegalOffsetsTest.moc"
