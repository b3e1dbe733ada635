// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/ScaleBar.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

class ScaleBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void lengthIsRound_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<double>("metersPerPixel");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("pixels");
        const QLocale german(QLocale::German, QLocale::Germany);
        const QLocale american(QLocale::English, QLocale::UnitedStates);
        const QLocale egyptian(QLocale::Arabic, QLocale::Egypt);
        QTest::newRow("metres") << german << 1.0 << QStringLiteral("100 m") << 100.0;
        QTest::newRow("exactly a kilometre") << german << 1000.0 / 120 << QStringLiteral("1 km") << 120.0;
        QTest::newRow("kilometres") << german << 500.0 << QStringLiteral("50 km") << 100.0;
        QTest::newRow("thousands") << german << 40'000.0 << QStringLiteral("2.000 km") << 50.0;
        QTest::newRow("feet") << american << 0.3048 << QStringLiteral("100 ft") << 100.0;
        QTest::newRow("miles") << american << 1609.344 << QStringLiteral("100 mi") << 100.0;
        QTest::newRow("digits") << egyptian << 1.0 << QStringLiteral("١٠٠ m") << 100.0;
    }

    void lengthIsRound()
    {
        QFETCH(QLocale, locale);
        QFETCH(double, metersPerPixel);
        QFETCH(QString, text);
        QFETCH(double, pixels);
        const ScaleBarLength length = scaleBarLength(metersPerPixel, 120, locale);
        QCOMPARE(QString(length.text).replace(QChar(QChar::Nbsp), u' '), text);
        QVERIFY(qAbs(length.pixels - pixels) < 1e-6);
    }
};

WAYFOLIO_TEST(ScaleBarTest)

} // namespace wayfolio::test

#include "ScaleBarTest.moc"
