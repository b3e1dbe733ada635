// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/NumberText.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <limits>

using namespace wayfolio;
using namespace Qt::StringLiterals;

class NumberTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists_data();
    void lists();
    void rationalsOfText_data();
    void rationalsOfText();
    void rationalsOfNumbers_data();
    void rationalsOfNumbers();
    void printable_data();
    void printable();
};

void NumberTextTest::lists_data()
{
    using Numbers = std::vector<double>;
    QTest::addColumn<Numbers>("expected"); // empty: refused
    const auto row = [](const char* text, const Numbers& expected) { QTest::newRow(text) << expected; };
    const Numbers three{52, 50, 34.0118};
    for (const char* text :
         {"52,50,34.0118", "52 50 34.0118", "52;50;34.0118", "52:50:34.0118", "52, 50, 34.0118", "52.0,50.0,34.0118",
          "52.0;50.0,34.0118", " 52  50 34.0118 ", "52/1 50/1 340118/10000", "52/1,50/1,340118/10000",
          "52,00000,50,00000,34,01180", "52,00000;50,00000;34,01180", "52 50 34,0118"})
        row(text, three);
    row("17,00000,8,00000,29,00000", {17, 8, 29});
    row("-008.0,30.0,03.6", {-8, 30, 3.6});
    row("52,50", {}); // 52.50, or 52 and 50
    row("52,5", {});
    row("52,842", {52.842});
    row("52,50.5", {52, 50.5});
    row("52,5 ; 30,25", {52.5, 30.25});
    row("52,5,30,25", {52.5, 30.25});
    row("52.842781", {52.842781});
    row("52", {52});
    row("52.842,50,34,01", {52.842, 50, 34, 1}); // with a point, commas divide
    for (const char* text :
         {"", " ", ",", "52,", ",52", "52,,34", "a", "52a", "1/0", "1/", "/1", "nan", "inf", "1e3", "1,2,3,x"})
        row(text, {});
}

void NumberTextTest::lists()
{
    QFETCH(const std::vector<double>, expected);
    QCOMPARE(numbersOf(QTest::currentDataTag()), expected);
}

void NumberTextTest::rationalsOfText_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const QString& expected) { QTest::newRow(text) << expected; };
    row("4305/10", u"4305/10"_s);
    row("-12/1", u"-12/1"_s);
    row("1500", u"1500/1"_s);
    row("+1500.5", u"1500500000000/1000000000"_s);
    row("1/0", u"1/0"_s);
    for (const char* text : {"", "x", "1/x", "1.5/2", "nan", "99999999999", "1/2/3"})
        row(text, u"0/0"_s);
}

void NumberTextTest::rationalsOfText()
{
    QFETCH(const QString, expected);
    QCOMPARE(rationalText(rationalOf(QByteArrayView(QTest::currentDataTag()))), expected);
}

void NumberTextTest::rationalsOfNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("expected");
    QTest::newRow("whole") << -12.0 << u"-12/1"_s;
    QTest::newRow("fraction") << 70.6504 << u"70650400000/1000000000"_s;
    QTest::newRow("NaN") << std::numeric_limits<double>::quiet_NaN() << u"0/0"_s;
    QTest::newRow("infinity") << std::numeric_limits<double>::infinity() << u"0/0"_s;
    QTest::newRow("too large") << 1e18 << u"0/0"_s;
}

void NumberTextTest::rationalsOfNumbers()
{
    QFETCH(const double, number);
    QFETCH(const QString, expected);
    QCOMPARE(rationalText(rationalOf(number)), expected);
}

void NumberTextTest::printable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QByteArray(" 48,51N ") << u"48,51N"_s;
    QTest::newRow("up to NUL") << QByteArray("N\0junk", 6) << u"N"_s;
    QTest::newRow("what does not print") << QByteArray("\x01?\n.") << u"\uFFFD?\uFFFD."_s;
    QTest::newRow("no UTF-8") << QByteArray("\xff") << u"\uFFFD"_s;
    QTest::newRow("endless") << QByteArray(1000, 'x') << QString(80, u'x');
}

void NumberTextTest::printable()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, expected);
    QCOMPARE(printableText(text), expected);
}

WAYFOLIO_TEST(NumberTextTest)

#include "NumberTextTest.moc"
