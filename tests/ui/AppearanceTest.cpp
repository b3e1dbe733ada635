// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/Appearance.h"

#include "tests/support/TestRegistry.h"
#include "ui/Look.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace wayfolio::test {

class AppearanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void darkIsDark();
    void textStaysReadable_data();
    void textStaysReadable();
    void followsAPaletteSetBySomebodyElse();
};

namespace {

/// Relative luminance and contrast as WCAG 2.2 defines them.
double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& first, const QColor& second)
{
    const auto [low, high] = std::minmax({luminance(first), luminance(second)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

void AppearanceTest::darkIsDark()
{
    Appearance appearance;
    QSignalSpy changed(&appearance, &Appearance::darkChanged);
    appearance.setMode(Appearance::Mode::Light);
    QVERIFY(!appearance.isDark());
    appearance.setMode(Appearance::Mode::Dark);
    QVERIFY(appearance.isDark());
    QVERIFY(QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.3F);
    QVERIFY(QGuiApplication::palette().color(QPalette::Base).lightnessF() < 0.3F);
    QCOMPARE(QIcon::fallbackThemeName(), QStringLiteral("breeze-dark"));
    appearance.setMode(Appearance::Mode::Light);
    QVERIFY(!appearance.isDark());
    QCOMPARE(QIcon::fallbackThemeName(), QStringLiteral("breeze"));
    QCOMPARE(changed.size(), 2);
}

void AppearanceTest::textStaysReadable_data()
{
    QTest::addColumn<Appearance::Mode>("mode");
    QTest::newRow("light") << Appearance::Mode::Light;
    QTest::newRow("dark") << Appearance::Mode::Dark;
}

void AppearanceTest::textStaysReadable()
{
    QFETCH(Appearance::Mode, mode);
    Appearance appearance;
    appearance.setMode(mode);
    const QPalette palette = QGuiApplication::palette();
    constexpr double kReadable = 4.5; // WCAG 2.2, 1.4.3
    QCOMPARE_GE(contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)), kReadable);
    QCOMPARE_GE(contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)), kReadable);
    QCOMPARE_GE(contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)), kReadable);
    QCOMPARE_GE(contrast(look::secondaryText(palette), palette.color(QPalette::Base)), kReadable);
}

void AppearanceTest::followsAPaletteSetBySomebodyElse()
{
    Appearance appearance;
    appearance.setMode(Appearance::Mode::System);
    QSignalSpy changed(&appearance, &Appearance::darkChanged);
    QApplication::setPalette(QPalette(QColor(30, 30, 30)));
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(appearance.isDark());
    QApplication::setPalette(QPalette());
    QTRY_VERIFY(!appearance.isDark());
}

} // namespace wayfolio::test

using wayfolio::test::AppearanceTest;
WAYFOLIO_TEST(AppearanceTest)

#include "AppearanceTest.moc"
