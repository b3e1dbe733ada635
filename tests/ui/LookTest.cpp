// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/Look.h"

#include "tests/support/TestRegistry.h"

#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QTest>

namespace wayfolio::test {

class LookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesOfTheGroundsColorHaveAnEdge_data();
    void picturesOfTheGroundsColorHaveAnEdge();
    void tellsWhatIsEnlarged_data();
    void tellsWhatIsEnlarged();
};

void LookTest::picturesOfTheGroundsColorHaveAnEdge_data()
{
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("picture");
    QTest::newRow("white on white") << QColor(Qt::white) << QColor(Qt::black) << QColor(Qt::white);
    QTest::newRow("transparent") << QColor(Qt::white) << QColor(Qt::black) << QColor(Qt::transparent);
    QTest::newRow("black on black") << QColor(Qt::black) << QColor(Qt::white) << QColor(Qt::black);
}

void LookTest::picturesOfTheGroundsColorHaveAnEdge()
{
    QFETCH(const QColor, ground);
    QFETCH(const QColor, text);
    QFETCH(const QColor, picture);
    QPalette palette;
    palette.setColor(QPalette::Base, ground);
    palette.setColor(QPalette::Text, text);
    QImage thumbnail(64, 48, QImage::Format_ARGB32_Premultiplied);
    thumbnail.fill(picture);
    QImage page(100, 100, QImage::Format_RGB32);
    page.fill(ground);
    {
        QPainter painter(&page);
        look::drawPicture(painter, QRect(10, 10, 64, 48), thumbnail, palette);
    }
    QCOMPARE(page.pixelColor(42, 34), ground);
    QVERIFY(page.pixelColor(42, 10) != ground);
    QVERIFY(page.pixelColor(10, 34) != ground);
    QCOMPARE(page.pixelColor(42, 9), ground);
    QCOMPARE(page.pixelColor(42, 58), ground);
}

void LookTest::tellsWhatIsEnlarged_data()
{
    QTest::addColumn<QSize>("target");
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<bool>("expected");
    QTest::newRow("reduced") << QSize(104, 78) << QSize(160, 120) << false;
    QTest::newRow("as large") << QSize(104, 78) << QSize(104, 78) << false;
    QTest::newRow("enlarged") << QSize(208, 156) << QSize(160, 120) << true;
    QTest::newRow("wide, of which the middle is seen") << QSize(104, 78) << QSize(256, 70) << true;
    QTest::newRow("tall") << QSize(104, 78) << QSize(90, 160) << true;
    QTest::newRow("tall enough") << QSize(104, 78) << QSize(120, 160) << false;
    QTest::newRow("none") << QSize(104, 78) << QSize() << false;
}

void LookTest::tellsWhatIsEnlarged()
{
    QFETCH(const QSize, target);
    QFETCH(const QSize, picture);
    QFETCH(const bool, expected);
    QCOMPARE(look::enlarges(target, QImage(picture, QImage::Format_RGB32)), expected);
}

} // namespace wayfolio::test

using wayfolio::test::LookTest;
WAYFOLIO_TEST(LookTest)

#include "LookTest.moc"
