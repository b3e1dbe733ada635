// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/WideStroke.h"

#include "tests/support/TestRegistry.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <functional>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class WideStrokeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksLikeThePainters_data();
    void looksLikeThePainters();
    void doesNotDependOnWhatElseIsPainted();
    void staysInItsArea();
    void leavesThePainterAsItWas();
};

namespace {

constexpr QSize kSize(150, 200); // more rows than are painted at a time
constexpr QColor kGround(0xcf, 0xdf, 0xe6);
constexpr QColor kInk(0x20, 0x60, 0x90);

using Paint = std::function<void(QPainter&)>;

QImage painted(const Paint& paint)
{
    QImage image(kSize, QImage::Format_RGB32);
    image.fill(kGround);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    return image;
}

QImage stroked(const QList<QLineF>& lines, double width, const QRectF& area = QRectF(QPointF(), kSize))
{
    return painted([&](QPainter& painter) { strokeWide(painter, lines, width, kInk, area); });
}

/// The largest of all channels of all pixels.
int difference(const QImage& one, const QImage& other)
{
    int largest = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QColor a = one.pixelColor(x, y);
            const QColor b = other.pixelColor(x, y);
            largest = std::max(
                {largest, std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
        }
    }
    return largest;
}

} // namespace

void WideStrokeTest::looksLikeThePainters_data()
{
    QTest::addColumn<QLineF>("line");
    QTest::addColumn<double>("width");
    QTest::newRow("level") << QLineF(20, 30.5, 120, 30.5) << 5.0;
    QTest::newRow("upright") << QLineF(70.25, 10, 70.25, 190) << 7.0;
    QTest::newRow("long and slanting") << QLineF(10, 12, 140, 185) << 3.0;
    QTest::newRow("backwards") << QLineF(130, 150, 15, 20) << 5.25;
    QTest::newRow("short") << QLineF(50, 50, 51.5, 50.7) << 10.0;
    QTest::newRow("from strip to strip") << QLineF(60, 60, 61, 68) << 4.0;
    QTest::newRow("from outside") << QLineF(-30, -20, 60, 70) << 6.0;
    QTest::newRow("beside what is painted") << QLineF(-4, 20, -4, 90) << 6.0;
    QTest::newRow("just in reach") << QLineF(-2, 20, -2, 90) << 6.0;
    QTest::newRow("far outside") << QLineF(-900, 20, -900, 90) << 6.0;
}

void WideStrokeTest::looksLikeThePainters()
{
    QFETCH(const QLineF, line);
    QFETCH(const double, width);
    for (const double scale : {1.0, 1.5}) {
        const auto expected = painted([&](QPainter& painter) {
            painter.scale(scale, scale);
            painter.setPen(QPen(kInk, width, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(line);
        });
        const auto actual = painted([&](QPainter& painter) {
            painter.scale(scale, scale);
            strokeWide(painter, std::span(&line, 1), width, kInk, QRectF(QPointF(), QSizeF(kSize) / scale));
        });
        // Edges are soft in a somewhat different way.
        constexpr int kSixth = (0xcf - 0x20) / 6;
        QVERIFY2(difference(expected, actual) <= kSixth, qPrintable(QString::number(difference(expected, actual))));
    }
}

/// Neither strips nor areas beside one another show.
void WideStrokeTest::doesNotDependOnWhatElseIsPainted()
{
    const QList<QLineF> lines{{20, 30, 130, 61}, {130, 61, 40, 66}, {40, 66, 44, 130}, {44, 130, 44, 130}};
    const QImage whole = stroked(lines, 9);
    const QImage parts = painted([&](QPainter& painter) {
        for (const int top : {0, 37, 110}) {
            const int bottom = top == 0 ? 37 : top == 37 ? 110 : kSize.height();
            strokeWide(painter, lines, 9, kInk, QRectF(0, top, 60, bottom - top));
            strokeWide(painter, lines, 9, kInk, QRectF(60, top, kSize.width() - 60, bottom - top));
        }
    });
    QVERIFY(difference(whole, painted([](QPainter&) {})) > 100);
    QVERIFY(difference(whole, parts) <= 1);
}

void WideStrokeTest::staysInItsArea()
{
    const QRectF area(40, 50, 30, 90);
    const QImage image = stroked({{0, 0, 150, 200}, {50, 0, 50, 199}}, 20, area);
    for (int y = 0; y < kSize.height(); ++y) {
        for (int x = 0; x < kSize.width(); ++x) {
            if (!area.contains(x + 0.5, y + 0.5))
                QCOMPARE(image.pixelColor(x, y), kGround);
        }
    }
    QCOMPARE(image.pixelColor(50, 51), kInk);
    QCOMPARE(image.pixelColor(50, 139), kInk);
}

void WideStrokeTest::leavesThePainterAsItWas()
{
    const QTransform expected = QTransform::fromTranslate(3, 4).scale(2, 2);
    (void)painted([&](QPainter& painter) {
        painter.setTransform(expected);
        strokeWide(painter, {}, 5, kInk, QRectF(0, 0, 10, 10));
        QCOMPARE(painter.transform(), expected);
        const QLineF line(1, 1, 5, 5);
        strokeWide(painter, std::span(&line, 1), 5, kInk, QRectF(0, 0, 10, 10));
        QCOMPARE(painter.transform(), expected);
    });
}

} // namespace wayfolio::test

using wayfolio::test::WideStrokeTest;
WAYFOLIO_TEST(WideStrokeTest)

#include "WideStrokeTest.moc"
