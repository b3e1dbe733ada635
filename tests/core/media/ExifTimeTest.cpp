// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExifTime.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace wayfolio;
using namespace Qt::StringLiterals;

namespace {

PhotoProblems problemsOf(const QString& text)
{
    PhotoProblems problems;
    problems.setFlag(PhotoProblem::TimeUnreadable, text.contains("timeUnreadable"_L1));
    problems.setFlag(PhotoProblem::OffsetUnreadable, text.contains("offsetUnreadable"_L1));
    return problems;
}

void check(const ParsedTime& parsed)
{
    QFETCH(QString, text);
    QFETCH(QString, wall);
    QFETCH(QString, offsetText);
    QFETCH(QString, problems);
    QCOMPARE(identifiers(parsed.problems), identifiers(problemsOf(problems)));
    QCOMPARE(parsed.time.has_value(), !text.isEmpty());
    if (!parsed.time)
        return;
    QCOMPARE(parsed.time->text, text);
    QCOMPARE(isoText(parsed.time->wall), wall.isEmpty() ? text : wall);
    QCOMPARE(parsed.time->offset ? isoText(*parsed.time->offset) : QString(), offsetText);
}

} // namespace

class ExifTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exif_data();
    void exif();
    void xmp_data();
    void xmp();
    void iptc_data();
    void iptc();
    void xmpInstant_data();
    void xmpInstant();
    void offset_data();
    void offset();
    void gps_data();
    void gps();
    void video_data();
    void video();
};

void ExifTimeTest::exif_data()
{
    QTest::addColumn<QByteArray>("dateTime");
    QTest::addColumn<QByteArray>("subSeconds");
    QTest::addColumn<QByteArray>("offsetTag");
    QTest::addColumn<QString>("text"); // empty: no time
    QTest::addColumn<QString>("wall"); // empty: as the text
    QTest::addColumn<QString>("offsetText");
    QTest::addColumn<QString>("problems");
    const auto row = [](const char* name, QByteArray dateTime, QByteArray subSeconds, QByteArray offset, QString text,
                        QString wall = {}, QString offsetText = {}, QString problems = {}) {
        QTest::newRow(name) << dateTime << subSeconds << offset << text << wall << offsetText << problems;
    };
    const QString noon = u"2024-03-10T12:34:56"_s;
    row("plain", "2024:03:10 12:34:56", "", "", noon);
    row("ends in NUL", QByteArray("2024:03:10 12:34:56\0\0", 21), "", "", noon);
    row("milliseconds", "2024:03:10 12:34:56", "789", "-03:00", noon + u".789"_s, {}, u"-03:00"_s);
    row("microseconds are kept as text", "2018:07:25 16:34:23", "935476", "", u"2018-07-25T16:34:23.935476"_s,
        u"2018-07-25T16:34:23.935"_s);
    row("two digits are hundredths", "2024:03:10 12:34:56", "05 ", "", noon + u".05"_s, noon + u".050"_s);
    row("zero digits", "2024:03:10 12:34:56", "00", "", noon + u".00"_s, noon);
    row("nines are not the next second", "2024:12:31 23:59:59", "99999", "", u"2024-12-31T23:59:59.99999"_s,
        u"2024-12-31T23:59:59.999"_s);
    row("garbage digits", "2024:03:10 12:34:56", "7x", "", noon);
    row("zero offset is an offset", "2024:03:10 12:34:56", "", "+00:00", noon, {}, u"+00:00"_s);
    row("blank offset", "2024:03:10 12:34:56", "", QByteArray("   :  \0", 7), noon);
    row("bad offset", "2024:03:10 12:34:56", "", "+25:00", noon, {}, {}, u"offsetUnreadable"_s);
    row("other separators", "2024-03-10T12:34:56", "", "", noon);
    row("slashes and a dot", "2024/03/10 12:34:56.5", "", "", noon + u".5"_s, noon + u".500"_s);
    row("blanks for zeros", "2024: 3:10  9: 4: 5", "", "", u"2024-03-10T09:04:05"_s);
    row("no zeros", "2024:3:10 9:04:05", "", "", u"2024-03-10T09:04:05"_s);
    row("to the minute", "2024:03:10 12:34", "", "", u"2024-03-10T12:34:00"_s);
    row("offset behind the time", "2024:03:10 12:34:56+09:00", "", "", noon, {}, u"+09:00"_s);
    row("the tag is above it", "2024:03:10 12:34:56+09:00", "", "-05:00", noon, {}, u"-05:00"_s);
    row("Z behind the time", "2024:03:10 12:34:56Z", "", "", noon, {}, u"+00:00"_s);
    row("leap second", "2016:12:31 23:59:60", "", "", u"2016-12-31T23:59:59"_s);
    row("24:00 is the next day", "2024:12:31 24:00:00", "", "", u"2025-01-01T00:00:00"_s);
    row("leap day", "2024:02:29 00:00:00", "", "", u"2024-02-29T00:00:00"_s);
    row("absent", "", "", "", {});
    row("absent, digits left over", "", "12", "+01:00", {});
    row("unknown is blanks", "    :  :     :  :  ", "", "", {});
    for (const char* text :
         {"0000:00:00 00:00:00", "2024:13:01 00:00:00", "2024:00:10 00:00:00", "2023:02:29 12:00:00",
          "2024:04:31 12:00:00", "2024:03:10 24:00:01", "2024:03:10 12:60:00", "2024:03:10 12:00:61", "2024:03:10",
          "2024:03:10 ", "2024:03:1012:34:56", "yesterday", "2024", "0001:01:01 00:00:00", "-2024:03:10 12:34:56",
          "2024:03:-1 12:34:56", "99999:01:01 00:00:00"})
        row(text, text, "123", "+01:00", {}, {}, {}, u"timeUnreadable"_s);
}

void ExifTimeTest::exif()
{
    QFETCH(QByteArray, dateTime);
    QFETCH(QByteArray, subSeconds);
    QFETCH(QByteArray, offsetTag);
    check(parseExifTime({.dateTime = dateTime, .subSeconds = subSeconds, .offset = offsetTag}));
}

void ExifTimeTest::xmp_data()
{
    QTest::addColumn<QByteArray>("xmp");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wall");
    QTest::addColumn<QString>("offsetText");
    QTest::addColumn<QString>("problems");
    const auto row = [](const QByteArray& xmp, const QString& text, const QString& wall = {},
                        const QString& offset = {}, const QString& problems = {}) {
        QTest::newRow(xmp) << xmp << text << wall << offset << problems;
    };
    row("2024-03-10T12:34:56", u"2024-03-10T12:34:56"_s);
    row("2024-03-10T12:34:56.78+05:45", u"2024-03-10T12:34:56.78"_s, u"2024-03-10T12:34:56.780"_s, u"+05:45"_s);
    row("2024-03-10T12:34Z", u"2024-03-10T12:34:00"_s, {}, u"+00:00"_s);
    row("2024-03-10T12:34:56+99:00", u"2024-03-10T12:34:56"_s, {}, {}, u"offsetUnreadable"_s);
    row("2024-03-10", {});
    row("2024-03", {}, {}, {}, u"timeUnreadable"_s);
    row("2024-02-30T12:00:00", {}, {}, {}, u"timeUnreadable"_s);
    row("", {});
}

void ExifTimeTest::xmp()
{
    QFETCH(QByteArray, xmp);
    check(parseXmpTime(xmp));
}

void ExifTimeTest::iptc_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wall");
    QTest::addColumn<QString>("offsetText");
    QTest::addColumn<QString>("problems");
    const auto row = [](const char* iptc, const QString& text, const QString& offset = {},
                        const QString& problems = {}) {
        QTest::newRow(iptc) << text << QString() << offset << problems;
    };
    const QString noon = u"2024-03-10T12:34:56"_s;
    row("20240310T123456+0900", noon, u"+09:00"_s);
    row("20240310T123456-0330", noon, u"-03:30"_s);
    row("20240310T123456", noon);
    row("20240310", {});
    row("20240310T", {});
    row("", {});
    row("20240230T123456+0900", {}, {}, u"timeUnreadable"_s);
    row("20240310T126156+0900", {}, {}, u"timeUnreadable"_s);
    row("20240310T1234", {}, {}, u"timeUnreadable"_s);
    row("2024-03-10T123456", {}, {}, u"timeUnreadable"_s);
    row("20240310T123456+9900", noon, {}, u"offsetUnreadable"_s);
}

void ExifTimeTest::iptc()
{
    check(parseIptcTime(QTest::currentDataTag()));
}

void ExifTimeTest::xmpInstant_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const QString& expected) { QTest::newRow(text) << expected; };
    row("2024-03-10T12:34:56Z", u"2024-03-10T12:34:56Z"_s);
    row("2024-03-10T12:34:56", u"2024-03-10T12:34:56Z"_s);
    row("2024-03-10T12:34:56.7+09:00", u"2024-03-10T03:34:56.700Z"_s);
    row("2024-03-10", {});
    row("12:34:56", {});
    row("", {});
}

void ExifTimeTest::xmpInstant()
{
    QFETCH(QString, expected);
    const auto parsed = parseXmpInstant(QTest::currentDataTag());
    QCOMPARE(parsed ? isoText(*parsed) : QString(), expected);
}

void ExifTimeTest::offset_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const QString& expected) { QTest::newRow(text) << expected; };
    row("+09:00", u"+09:00"_s);
    row("-03:30", u"-03:30"_s);
    row("+05:45", u"+05:45"_s);
    row("+0530", u"+05:30"_s);
    row("-9:00", u"-09:00"_s);
    row("+09", u"+09:00"_s);
    row("Z", u"+00:00"_s);
    row(" -00:00 ", u"+00:00"_s);
    row("+14:00", u"+14:00"_s);
    row("-12:00", u"-12:00"_s);
    for (const char* text : {"", "+", "09:00", "+14:01", "-12:15", "+15:00", "+09:60", "+09:0", "+09:", "+123",
                             "+12345", "+9:5", "+ 9:00", "+-9:00", "JST", "+09:00x", "++9:00"})
        row(text, {});
}

void ExifTimeTest::offset()
{
    QFETCH(QString, expected);
    const auto parsed = parseUtcOffset(QTest::currentDataTag());
    QCOMPARE(parsed ? isoText(*parsed) : QString(), expected);
}

void ExifTimeTest::gps_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<std::vector<Rational>>("time");
    QTest::addColumn<QString>("expected");
    const std::vector<Rational> time{{14, 1}, {28, 1}, {1724, 100}};
    QTest::newRow("plain") << QByteArray("2008:10:23") << time << u"2008-10-23T14:28:17.240Z"_s;
    QTest::newRow("dashes, NUL") << QByteArray("2008-10-23\0", 11) << time << u"2008-10-23T14:28:17.240Z"_s;
    QTest::newRow("leap second") << QByteArray("2016:12:31") << std::vector<Rational>{{23, 1}, {59, 1}, {60, 1}}
                                 << u"2017-01-01T00:00:00Z"_s;
    QTest::newRow("no date") << QByteArray() << time << QString();
    QTest::newRow("zero date") << QByteArray("0000:00:00") << time << QString();
    QTest::newRow("date and time in one") << QByteArray("2008:10:23 14:28:17") << time << QString();
    QTest::newRow("no time") << QByteArray("2008:10:23") << std::vector<Rational>{} << QString();
    QTest::newRow("two numbers") << QByteArray("2008:10:23") << std::vector<Rational>{{14, 1}, {28, 1}} << QString();
    QTest::newRow("0/0") << QByteArray("2008:10:23") << std::vector<Rational>{{0, 0}, {28, 1}, {0, 1}} << QString();
    QTest::newRow("hour 24") << QByteArray("2008:10:23") << std::vector<Rational>{{24, 1}, {0, 1}, {0, 1}} << QString();
    QTest::newRow("negative") << QByteArray("2008:10:23") << std::vector<Rational>{{-1, 1}, {0, 1}, {0, 1}}
                              << QString();
    QTest::newRow("second 61") << QByteArray("2008:10:23") << std::vector<Rational>{{1, 1}, {0, 1}, {61, 1}}
                               << QString();
}

void ExifTimeTest::gps()
{
    QFETCH(QByteArray, date);
    QFETCH(std::vector<Rational>, time);
    QFETCH(QString, expected);
    const auto parsed = parseGpsTime(date, time);
    QCOMPARE(parsed ? isoText(*parsed) : QString(), expected);
}

void ExifTimeTest::video_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("iPad") << 3778245245LL << u"2023-09-22T16:34:05Z"_s;
    QTest::newRow("beyond 32 bits") << 4294967296LL << u"2040-02-06T06:28:16Z"_s;
    QTest::newRow("zero") << 0LL << QString();
    QTest::newRow("1904") << 86400LL << QString();
    QTest::newRow("counts from 1970") << 1710074096LL << QString();
    QTest::newRow("negative") << -1LL << QString();
    QTest::newRow("absurd") << std::numeric_limits<qint64>::max() << QString();
}

void ExifTimeTest::video()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, expected);
    const auto instant = videoInstant(seconds);
    QCOMPARE(instant ? isoText(*instant) : QString(), expected);
}

WAYFOLIO_TEST(ExifTimeTest)

#include "ExifTimeTest.moc"
