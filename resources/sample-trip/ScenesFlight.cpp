// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample-trip/Motifs.h"
#include "resources/sample-trip/Scenes.h"

#include <algorithm>
#include <cmath>

namespace wayfolio::sample {

namespace {

/// The oval window of a plane around what has been painted.
void cabinWindow(Canvas& canvas, QRectF pane, QColor wall)
{
    QPainterPath whole;
    whole.addRect(0, 0, canvas.width(), canvas.height());
    QPainterPath opening;
    opening.addRoundedRect(pane, pane.width() * 0.42, pane.width() * 0.42);
    QPainterPath rim;
    rim.addRoundedRect(pane.adjusted(-58, -58, 58, 58), pane.width() * 0.48, pane.width() * 0.48);
    QLinearGradient plastic(0, 0, canvas.width(), canvas.height());
    plastic.setColorAt(0, wall.lighter(112));
    plastic.setColorAt(1, wall.darker(135));
    canvas.fill(whole.subtracted(opening), plastic);
    QLinearGradient slope(pane.topLeft(), pane.bottomRight());
    slope.setColorAt(0, wall.darker(150));
    slope.setColorAt(0.5, wall.darker(108));
    slope.setColorAt(1, wall.lighter(122));
    canvas.fill(rim.subtracted(opening), slope);
    QPainter& painter = canvas.painter();
    painter.setBrush(Qt::NoBrush);
    painter.strokePath(opening, QPen(rgb(0x23262b, 0.75), 9));
    painter.strokePath(rim, QPen(rgb(0xffffff, 0.4), 2));
    painter.save();
    painter.setClipPath(opening);
    canvas.fill(quad(pane.topLeft() + QPointF(40, 0), pane.topLeft() + QPointF(200, 0),
                     pane.bottomLeft() + QPointF(-90, 0), pane.bottomLeft() + QPointF(-250, 0)),
                rgb(0xffffff, 0.10));
    painter.restore();
    painter.setPen(Qt::NoPen);
    canvas.disc({pane.center().x(), pane.bottom() - 26}, 5, rgb(0xe8edf2, 0.8));
}

void airliner(Canvas& canvas, QPointF nose, double length, QColor tailColor)
{
    QPainter& painter = canvas.painter();
    const double high = length * 0.105;
    painter.setBrush(rgb(0, 0.22));
    painter.drawEllipse(nose + QPointF(length * 0.48, high * 2.15), length * 0.46, high * 0.24);
    for (const double wheel : {0.13, 0.46, 0.52}) {
        painter.fillRect(QRectF(nose.x() + length * wheel - 3, nose.y() + high * 0.8, 6, high * 1.1), rgb(0x6d747b));
        canvas.disc(nose + QPointF(length * wheel, high * 1.95), high * 0.22, rgb(0x22262a));
    }
    canvas.fill(quad(nose + QPointF(length * 0.8, -high * 0.55), nose + QPointF(length * 0.93, -high * 3.1),
                     nose + QPointF(length * 1.01, -high * 3.1), nose + QPointF(length * 0.97, -high * 0.3)),
                tailColor);
    QPainterPath body(nose);
    body.quadTo(nose + QPointF(length * 0.03, -high * 0.95), nose + QPointF(length * 0.14, -high));
    body.lineTo(nose + QPointF(length * 0.78, -high));
    body.quadTo(nose + QPointF(length * 0.93, -high * 0.9), nose + QPointF(length * 1.02, -high * 0.45));
    body.quadTo(nose + QPointF(length * 0.88, high * 0.6), nose + QPointF(length * 0.7, high));
    body.lineTo(nose + QPointF(length * 0.14, high));
    body.quadTo(nose + QPointF(length * 0.02, high * 0.9), nose);
    QLinearGradient round(0, nose.y() - high, 0, nose.y() + high);
    round.setColorAt(0, rgb(0xffffff));
    round.setColorAt(0.55, rgb(0xeef1f4));
    round.setColorAt(1, rgb(0x8d99a6));
    canvas.fill(body, round);
    painter.fillRect(QRectF(nose.x() + length * 0.06, nose.y() + high * 0.18, length * 0.84, high * 0.12), tailColor);
    for (int pane = 0; pane < 30; ++pane) {
        painter.setBrush(rgb(0x2d3b48));
        painter.drawRoundedRect(
            QRectF(nose.x() + length * (0.14 + pane * 0.0215), nose.y() - high * 0.36, length * 0.009, high * 0.3), 2,
            2);
    }
    canvas.fill(quad(nose + QPointF(length * 0.035, -high * 0.42), nose + QPointF(length * 0.085, -high * 0.62),
                     nose + QPointF(length * 0.09, -high * 0.26), nose + QPointF(length * 0.03, -high * 0.14)),
                rgb(0x1f2a34));
    canvas.fill(quad(nose + QPointF(length * 0.4, high * 0.35), nose + QPointF(length * 0.56, high * 0.35),
                     nose + QPointF(length * 0.78, high * 1.1), nose + QPointF(length * 0.7, high * 1.14)),
                rgb(0xb6c0ca));
    painter.setBrush(rgb(0x7c8894));
    painter.drawRoundedRect(QRectF(nose.x() + length * 0.42, nose.y() + high * 0.75, length * 0.13, high * 0.72),
                            high * 0.3, high * 0.3);
    canvas.disc(nose + QPointF(length * 0.425, high * 1.11), high * 0.33, rgb(0x2a3138));
    canvas.fill(quad(nose + QPointF(length * 0.86, -high * 0.3), nose + QPointF(length * 0.95, -high * 0.36),
                     nose + QPointF(length * 1.06, -high * 0.62), nose + QPointF(length * 1.0, -high * 0.6)),
                rgb(0xc3ccd5));
}

} // namespace

QImage departureGate()
{
    Canvas canvas(41);
    canvas.gradient({{0, rgb(0x6fa6da)}, {0.45, rgb(0xe6e3d8)}, {0.56, rgb(0xffe1b0)}, {1, rgb(0xffe1b0)}});
    canvas.clouds({.top = 0,
                   .bottom = 430,
                   .cover = 0.46,
                   .softness = 0.26,
                   .scale = 520,
                   .flatness = 4,
                   .light = rgb(0xfff8ea),
                   .shade = rgb(0xb5c3d4)});
    canvas.glow({1080, 380}, 520, rgb(0xffd693, 0.8));
    ridge(canvas, {.base = 490,
                   .height = 60,
                   .width = 380,
                   .top = rgb(0x8a9fae),
                   .foot = rgb(0xc9c6b6),
                   .footDepth = 50,
                   .seed = 81});
    canvas.gradient({{0, rgb(0xb3b6b0)}, {1, rgb(0x8c9092)}}, QRectF(0, 520, 1200, 380));
    canvas.texture(QRectF(0, 520, 1200, 380), 0.10, 90, 10);
    canvas.fill(quad({-10, 640}, {1210, 585}, {1210, 592}, {-10, 650}), rgb(0xf0c63c));
    airliner(canvas, {150, 545}, 880, rgb(0x2f7fae));
    // Inside: floor, seats, frames of the great window.
    canvas.gradient({{0, rgb(0x5d5a58)}, {1, rgb(0x3a3838)}}, QRectF(0, 740, 1200, 160));
    QPainter& painter = canvas.painter();
    for (int frame = 0; frame < 5; ++frame)
        painter.fillRect(QRectF(-14 + frame * 303, 0, 20, 745), rgb(0x33363a));
    painter.fillRect(QRectF(0, 0, 1200, 22), rgb(0x33363a));
    painter.fillRect(QRectF(0, 205, 1200, 10), rgb(0x33363a));
    painter.fillRect(QRectF(0, 732, 1200, 14), rgb(0x2a2c2f));
    for (int pane = 0; pane < 4; ++pane)
        canvas.fill(
            quad({60.0 + pane * 303, 22}, {120.0 + pane * 303, 22}, {20.0 + pane * 303, 735}, {6.0 + pane * 303, 735}),
            rgb(0xffffff, 0.07));
    for (int seat = 0; seat < 7; ++seat) {
        const double x = 520 + seat * 96;
        painter.setBrush(rgb(0x23262b));
        painter.drawRoundedRect(QRectF(x, 742, 82, 78), 12, 12);
        painter.drawRoundedRect(QRectF(x - 6, 812, 94, 20), 8, 8);
        painter.fillRect(QRectF(x + 36, 830, 8, 60), rgb(0x17191c));
    }
    painter.setBrush(rgb(0xc8553f)); // a suitcase
    painter.drawRoundedRect(QRectF(318, 742, 96, 128), 14, 14);
    painter.fillRect(QRectF(346, 700, 5, 46), rgb(0x1c1c1e));
    painter.fillRect(QRectF(382, 700, 5, 46), rgb(0x1c1c1e));
    painter.fillRect(QRectF(346, 697, 41, 6), rgb(0x1c1c1e));
    for (int rib = 0; rib < 4; ++rib)
        painter.fillRect(QRectF(332 + rib * 21, 752, 4, 106), rgb(0, 0.22));
    person(canvas, {230, 880}, 300, rgb(0x31506f));
    return canvas.finished({.bloom = 0.35});
}

QImage aboveTheClouds()
{
    Canvas canvas(42, true);
    canvas.gradient(
        {{0, rgb(0x0f3f8c)}, {0.3, rgb(0x3f86d2)}, {0.48, rgb(0xb5dcf4)}, {0.56, rgb(0xf3f6f4)}, {1, rgb(0xcfdeee)}});
    ridge(canvas, {.base = 670,
                   .height = 16,
                   .width = 200,
                   .top = rgb(0xf4f7f9),
                   .foot = rgb(0xdce8f2),
                   .footDepth = 40,
                   .seed = 7});
    canvas.gradient({{0, rgb(0xdfeaf4)}, {0.5, rgb(0xa9c6e2)}, {1, rgb(0x5c93c6)}}, QRectF(0, 676, 900, 524));
    for (int bank = 0; bank < 9; ++bank) {
        const double near = bank / 8.0;
        const double y = 672 + 400 * near * near + 26 * bank;
        for (int puff = 0; puff < 60; ++puff) {
            const double size = 12 + 74 * near * canvas.chance().between(0.5, 1.1);
            const QPointF at(canvas.chance().between(-60, 960), y + canvas.chance().between(-18, 18) * (0.4 + near));
            if (cloudiness(at.x() / (90 + 240 * near), at.y() / 90, 42, 3) < 0.49)
                continue;
            QRadialGradient ball(at - QPointF(size * 0.25, size * 0.35), size * 1.15);
            ball.setColorAt(0, rgb(0xffffff, 0.9));
            ball.setColorAt(0.6, rgb(0xf2f6fa, 0.7));
            ball.setColorAt(1, rgb(0xb9cde2, 0));
            canvas.painter().setBrush(ball);
            canvas.painter().drawEllipse(at, size * 1.4, size * 0.62);
        }
    }
    // The wing, its engine side lit by the sun.
    QPainterPath wing(QPointF(930, 900));
    wing.lineTo(300, 742);
    wing.quadTo(272, 734, 268, 706);
    wing.lineTo(276, 656);
    wing.quadTo(290, 700, 330, 716);
    wing.lineTo(930, 790);
    wing.closeSubpath();
    QLinearGradient metal(300, 700, 420, 900);
    metal.setColorAt(0, rgb(0xbfcad5));
    metal.setColorAt(0.5, rgb(0xa9b8c6));
    metal.setColorAt(1, rgb(0x8495a6));
    canvas.fill(wing, metal);
    canvas.fill(quad({268, 706}, {276, 656}, {292, 702}, {300, 738}), rgb(0x2f7fae));
    QPainter& painter = canvas.painter();
    painter.setPen(QPen(rgb(0x5f7284, 0.7), 3));
    painter.drawLine(QPointF(372, 752), QPointF(930, 862));
    painter.drawLine(QPointF(520, 780), QPointF(540, 800));
    painter.drawLine(QPointF(690, 812), QPointF(712, 842));
    painter.setPen(Qt::NoPen);
    canvas.sun({250, 330}, 18, rgb(0xffffff), rgb(0xfff6dc, 0.9), 330);
    cabinWindow(canvas, {150, 150, 600, 900}, rgb(0xcfcac4));
    return canvas.finished({.bloom = 0.35, .vignette = 0.25});
}

QImage landing()
{
    Canvas canvas(43);
    canvas.gradient({{0, rgb(0x8fc0e6)}, {0.3, rgb(0xdfeaec)}, {1, rgb(0xdfeaec)}});
    canvas.clouds({.top = 0,
                   .bottom = 300,
                   .cover = 0.5,
                   .softness = 0.25,
                   .scale = 400,
                   .light = Qt::white,
                   .shade = rgb(0xb9cad8)});
    ridge(canvas, {.base = 262,
                   .height = 70,
                   .width = 420,
                   .top = rgb(0x86a5b3),
                   .foot = rgb(0xb4c8c8),
                   .footDepth = 60,
                   .seed = 17});
    ridge(canvas, {.base = 305,
                   .height = 36,
                   .width = 280,
                   .top = rgb(0x5f8a76),
                   .foot = rgb(0x9dba9c),
                   .footDepth = 60,
                   .seed = 27});
    canvas.gradient({{0, rgb(0xa9bf96)}, {1, rgb(0x5f8a4c)}}, QRectF(0, 320, 1200, 580));
    QPainter& painter = canvas.painter();
    for (int line = 0; line < 13; ++line) { // fields, ponds and villages of the plain
        const double near = line / 12.0;
        const double y = 322 + near * near * 520 + line * 4;
        const double height = 10 + 78 * near;
        for (double x = -120 + canvas.chance().between(0, 60); x < 1260;) {
            const double width = (34 + 150 * near) * canvas.chance().between(0.6, 1.4);
            const double lean = (x - 600) * 0.09;
            const QColor field = canvas.chance().oneOf(
                {rgb(0x8fb35a), rgb(0xb5c46a), rgb(0x6d9a4a), rgb(0xd2cd7e), rgb(0x5c8c52), rgb(0x9cb866)});
            const bool pond = canvas.chance().happens(0.2);
            canvas.fill(quad({x, y}, {x + width * 0.94, y}, {x + width * 0.94 + lean, y + height * 0.9},
                             {x + lean * 0.9, y + height * 0.9}),
                        pond ? rgb(0xa8cfe0) : mixed(rgb(0xb7c8b0), field, 0.35 + 0.65 * near));
            if (!pond && canvas.chance().happens(0.3)) {
                for (int house = 0; house < 4; ++house)
                    painter.fillRect(QRectF(x + canvas.chance().between(0, width * 0.8),
                                            y + canvas.chance().between(0, height * 0.6), 5 + 16 * near, 4 + 9 * near),
                                     canvas.chance().oneOf({rgb(0xf2ede2), rgb(0xc4735a), rgb(0xd9d4c8)}));
            }
            x += width;
        }
    }
    canvas.gradient({{0, rgb(0xdfeaec, 0.85)}, {1, rgb(0xdfeaec, 0)}}, QRectF(0, 300, 1200, 260));
    QPainterPath coast(QPointF(-10, 470));
    coast.cubicTo(QPointF(160, 500), QPointF(150, 640), QPointF(330, 910));
    coast.lineTo(-10, 910);
    canvas.fill(coast, rgb(0x3f97b4));
    canvas.texture(coast, 0.15, 70, 16);
    painter.strokePath(coast, QPen(rgb(0xf3ead0), 12));
    painter.strokePath(coast.translated(-9, 3), QPen(rgb(0xffffff, 0.75), 4));
    painter.setPen(Qt::NoPen);
    canvas.fill(quad({560, 560}, {590, 558}, {905, 905}, {780, 905}), rgb(0x7c8084)); // the runway ahead
    for (int mark = 0; mark < 9; ++mark) {
        const double at = std::pow(mark / 9.0, 1.5);
        canvas.fill(quad({575 + at * 262, 562 + at * 340}, {577 + at * 266, 562 + at * 340},
                         {585 + at * 276, 572 + at * 352}, {581 + at * 270, 572 + at * 352}),
                    rgb(0xf6f6f0));
    }
    cabinWindow(canvas, {330, -140, 560, 920}, rgb(0xd3cfca));
    return canvas.finished({.bloom = 0.25, .vignette = 0.3});
}

} // namespace wayfolio::sample
