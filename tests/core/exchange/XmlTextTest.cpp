// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/XmlText.h"

#include "tests/support/TestRegistry.h"

#include <QLocale>
#include <QTest>

#include <clocale>
#include <limits>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class XmlTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void singleLine_data();
    void singleLine();
    void degrees_data();
    void degrees();
    void meters_data();
    void meters();
};

void XmlTextTest::singleLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("left unescaped") << u"<a> & \"b\" ]]>"_s << u"<a> & \"b\" ]]>"_s;
    QTest::newRow("Korean") << u"서울"_s << u"서울"_s;
    QTest::newRow("line breaks and tabs") << u"a\nb\r\nc\td"_s << u"a b  c d"_s;
    QTest::newRow("control characters") << u"\x01\x08\x0b\x1f\x7f"_s << u"\uFFFD\uFFFD\uFFFD\uFFFD\x7f"_s;
    QTest::newRow("NUL") << QString(QChar(u'\0')) << u"\uFFFD"_s;
    QTest::newRow("pair") << u"🏔"_s << u"🏔"_s;
    QTest::newRow("lone high surrogate") << QString(QChar(0xd83c)) + u'x' << u"\uFFFDx"_s;
    QTest::newRow("high surrogate at the end") << u'x' + QString(QChar(0xd83c)) << u"x\uFFFD"_s;
    QTest::newRow("lone low surrogate") << u'x' + QString(QChar(0xdfd4)) + u'y' << u"x\uFFFDy"_s;
    QTest::newRow("reversed pair") << QString(QChar(0xdfd4)) + QChar(0xd83c) << u"\uFFFD\uFFFD"_s;
    QTest::newRow("no characters") << QString(QChar(0xfffe)) + QChar(0xffff) << u"\uFFFD\uFFFD"_s;
    QTest::newRow("the last that is one") << QString(QChar(0xfffd)) << u"\uFFFD"_s;
}

void XmlTextTest::singleLine()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(XmlText::singleLine(text), expected);
}

void XmlTextTest::degrees_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("zero") << 0.0 << u"0.0000000"_s;
    QTest::newRow("smallest step") << 1e-7 << u"0.0000001"_s;
    QTest::newRow("all digits") << -33.8567844 << u"-33.8567844"_s;
    QTest::newRow("antimeridian") << -180.0 << u"-180.0000000"_s;
    QTest::newRow("just inside") << 179.9999999 << u"179.9999999"_s;
}

void XmlTextTest::degrees()
{
    QFETCH(const double, value);
    QFETCH(const QString, expected);
    QLocale::setDefault(QLocale::German);
    std::setlocale(LC_NUMERIC, "de_DE.UTF-8"); // where it is installed
    const QString text = XmlText::degrees(value);
    std::setlocale(LC_NUMERIC, "C");
    QLocale::setDefault(QLocale::c());
    QCOMPARE(text, expected);
}

void XmlTextTest::meters_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("expected"); // empty: nothing to write
    QTest::newRow("zero") << 0.0 << u"0"_s;
    QTest::newRow("minus zero") << -0.0 << u"0"_s;
    QTest::newRow("rounds to minus zero") << -0.001 << u"0"_s;
    QTest::newRow("whole") << 560.0 << u"560"_s;
    QTest::newRow("zeros before the point stay") << 1000.0 << u"1000"_s;
    QTest::newRow("tenth") << 560.5 << u"560.5"_s;
    QTest::newRow("centimetres") << 560.254 << u"560.25"_s;
    QTest::newRow("below the sea") << -430.125 << u"-430.12"_s;
    QTest::newRow("absurd, but a number") << 1e12 << u"1000000000000"_s;
    QTest::newRow("more absurd") << 1e300 << QString();
    QTest::newRow("infinite") << -std::numeric_limits<double>::infinity() << QString();
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << QString();
}

void XmlTextTest::meters()
{
    QFETCH(const double, value);
    QFETCH(const QString, expected);
    QLocale::setDefault(QLocale::German);
    const auto text = XmlText::meters(value);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(text.value_or(QString()), expected);
    QCOMPARE(text.has_value(), !expected.isEmpty());
}

} // namespace wayfolio::test

using wayfolio::test::XmlTextTest;
WAYFOLIO_TEST(XmlTextTest)

#include "XmlTextTest.moc"
