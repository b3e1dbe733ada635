// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample-trip/Motifs.h"
#include "resources/sample-trip/Scenes.h"

#include <algorithm>
#include <cmath>

namespace wayfolio::sample {

QImage incenseTemple()
{
    Canvas canvas(44);
    canvas.gradient({{0, rgb(0x7fb4e0)}, {0.6, rgb(0xe6ebe4)}, {1, rgb(0xf0e2c2)}});
    canvas.clouds({.top = 0,
                   .bottom = 330,
                   .cover = 0.45,
                   .softness = 0.25,
                   .scale = 420,
                   .light = Qt::white,
                   .shade = rgb(0xb8c9d8)});
    canvas.gradient({{0, rgb(0xb39c86)}, {1, rgb(0x8c7765)}}, QRectF(0, 690, 1200, 210));
    canvas.texture(QRectF(0, 690, 1200, 210), 0.15, 60, 9);
    const HallColors colors{.roof = rgb(0xb5652a),
                            .roofLight = rgb(0xe69a45),
                            .trim = rgb(0x2f8f86),
                            .wall = rgb(0xa5281f),
                            .column = rgb(0x8f2a1c),
                            .base = rgb(0xb9ac9b)};
    hall(canvas, {.foot = {600, 720}, .width = 860, .height = 500, .storeys = 2}, colors);
    hall(canvas, {.foot = {90, 730}, .width = 330, .height = 330, .storeys = 1}, colors);
    hall(canvas, {.foot = {1110, 730}, .width = 330, .height = 330, .storeys = 1}, colors);
    QPainter& painter = canvas.painter();
    // Dragons run along the ridge.
    for (const double side : {-1.0, 1.0}) {
        QPainterPath dragon(QPointF(600 + side * 250, 232));
        dragon.cubicTo(QPointF(600 + side * 220, 170), QPointF(600 + side * 160, 240), QPointF(600 + side * 120, 196));
        dragon.cubicTo(QPointF(600 + side * 100, 172), QPointF(600 + side * 70, 190), QPointF(600 + side * 60, 208));
        painter.strokePath(dragon, QPen(rgb(0x2f8f70), 13, Qt::SolidLine, Qt::RoundCap));
        painter.strokePath(dragon.translated(0, -5), QPen(rgb(0xf0c24a), 4, Qt::DotLine, Qt::RoundCap));
        painter.setPen(Qt::NoPen);
        canvas.disc({600 + side * 56, 204}, 12, rgb(0xd9523a));
    }
    canvas.disc({600, 196}, 15, rgb(0xf2c14a));
    canvas.glow({600, 196}, 50, rgb(0xffdf80, 0.7));
    for (int line = 0; line < 2; ++line) {
        wire(canvas, {120, 420.0 + line * 40}, {1080, 420.0 + line * 40}, 26, 2, rgb(0x3a2a20));
        for (int i = 0; i <= 14; ++i) {
            const double at = i / 14.0;
            lantern(canvas, {120 + at * 960, 448.0 + line * 40 + 26 * 4 * at * (1 - at)}, 23,
                    line == 0 ? rgb(0xd83a2a) : rgb(0xf0b437), 0.45);
        }
    }
    // The great censer and its smoke.
    QPainterPath censer(QPointF(470, 700));
    censer.quadTo(QPointF(480, 810), QPointF(540, 826));
    censer.lineTo(660, 826);
    censer.quadTo(QPointF(720, 810), QPointF(730, 700));
    censer.closeSubpath();
    QLinearGradient bronze(470, 0, 730, 0);
    bronze.setColorAt(0, rgb(0xe0b45a));
    bronze.setColorAt(0.4, rgb(0xb5812e));
    bronze.setColorAt(1, rgb(0x5e3f18));
    canvas.fill(censer, bronze);
    painter.fillRect(QRectF(456, 688, 288, 18), rgb(0xd9a94c));
    for (const double leg : {520.0, 680.0})
        canvas.fill(quad({leg - 20, 815}, {leg + 20, 815}, {leg + 12, 868}, {leg - 12, 868}), rgb(0x7a5420));
    for (int stick = 0; stick < 30; ++stick) {
        const double x = canvas.chance().between(486, 714);
        painter.setPen(QPen(rgb(0xa8452f), 3));
        painter.drawLine(QPointF(x, 690), QPointF(x + (x - 600) * 0.12, 632));
        painter.setPen(Qt::NoPen);
        canvas.disc({x + (x - 600) * 0.12, 631}, 2.6, rgb(0xffb65c));
    }
    for (int wisp = 0; wisp < 130; ++wisp) {
        const double up = canvas.chance().between(0, 1);
        canvas.disc(
            {600 + 130 * up * std::sin(up * 5 + wisp) + canvas.chance().between(-80, 80) * (0.6 + up), 630 - up * 420},
            22 + 60 * up, rgb(0xf5f1ea, 0.045 * (1.1 - up)));
    }
    for (const auto& [x, y, size] : std::vector<std::tuple<double, double, double>>{
             {300, 840, 170}, {352, 836, 160}, {860, 850, 175}, {925, 842, 150}, {1010, 836, 165}})
        person(canvas, {x, y}, size,
               canvas.chance().oneOf({rgb(0x4d6f9a), rgb(0xc25b56), rgb(0xe0d8c6), rgb(0x5d8a68), rgb(0x8a6aa0)}));
    return canvas.finished({.bloom = 0.35});
}

QImage towerOverTheCity()
{
    Canvas canvas(45, true);
    canvas.gradient(
        {{0, rgb(0x2b4682)}, {0.3, rgb(0x7a6fa8)}, {0.48, rgb(0xf09a78)}, {0.6, rgb(0xffd494)}, {1, rgb(0xffd494)}});
    canvas.clouds({.top = 0,
                   .bottom = 700,
                   .cover = 0.48,
                   .softness = 0.3,
                   .scale = 560,
                   .flatness = 4.6,
                   .light = rgb(0xffbd86),
                   .shade = rgb(0x6c5f96),
                   .opacity = 0.9,
                   .lightFrom = 1});
    canvas.sun({170, 690}, 34, rgb(0xfff4cc), rgb(0xffae58, 0.9), 480);
    ridge(canvas, {.base = 730,
                   .height = 60,
                   .width = 300,
                   .top = rgb(0x9a7a8c),
                   .foot = rgb(0xd9a08c),
                   .footDepth = 50,
                   .seed = 44});
    for (int line = 0; line < 6; ++line) {
        const double near = line / 5.0;
        skyline(canvas, {.base = 770 + 62.0 * line,
                         .lowest = 16 + 14 * near,
                         .highest = 70 + 80 * near,
                         .narrowest = 14 + 16 * near,
                         .widest = 36 + 44 * near,
                         .top = mixed(rgb(0xb58a8e), rgb(0x3a3558), near),
                         .foot = mixed(rgb(0xe0a68c), rgb(0x5a4a6c), near),
                         .lit = 0.16 + 0.2 * near});
    }
    // Taipei 101: a base, eight flaring segments, a crown and a spire.
    QPainter& painter = canvas.painter();
    const double x = 545;
    const double bottom = 1000;
    const auto segment = [&](double y, double height, double lower, double upper) {
        const QPolygonF shape = quad({x - lower, y}, {x - upper, y - height}, {x + upper, y - height}, {x + lower, y});
        QLinearGradient glass(x - upper, 0, x + upper, 0);
        glass.setColorAt(0, rgb(0xf7b98a));
        glass.setColorAt(0.35, rgb(0x7d8fa8));
        glass.setColorAt(1, rgb(0x364a66));
        canvas.fill(shape, glass);
        for (int floor = 1; floor < 8; ++floor) {
            painter.fillRect(QRectF(x - lower, y - height * floor / 8, lower * 2, 1.6), rgb(0x22304a, 0.5));
            for (int pane = 0; pane < 10; ++pane) {
                if (canvas.chance().happens(0.3))
                    painter.fillRect(QRectF(x - lower + 4 + pane * lower * 0.19, y - height * floor / 8 + 2,
                                            lower * 0.12, height / 14),
                                     rgb(0xffe2a0, 0.85));
            }
        }
        painter.fillRect(QRectF(x - upper - 3, y - height - 3, upper * 2 + 6, 5), rgb(0xd9c0a8));
    };
    segment(bottom, 170, 78, 58);
    for (int i = 0; i < 8; ++i)
        segment(bottom - 170 - i * 56.0, 56, 46, 62 - i * 0.8);
    segment(bottom - 170 - 8 * 56, 34, 40, 38);
    segment(bottom - 204 - 8 * 56, 30, 28, 26);
    canvas.fill(quad({x - 12, 318}, {x - 3, 235}, {x + 3, 235}, {x + 12, 318}), rgb(0x8e8798));
    painter.fillRect(QRectF(x - 1.5, 180, 3, 60), rgb(0x6c6884));
    canvas.disc({x, 180}, 4, rgb(0xff6048));
    canvas.glow({x, 180}, 34, rgb(0xff5040, 0.8));
    skyline(canvas, {.base = 1090,
                     .lowest = 30,
                     .highest = 120,
                     .narrowest = 34,
                     .widest = 76,
                     .top = rgb(0x3a3556),
                     .foot = rgb(0x4a3f62),
                     .lit = 0.4});
    // The viewing rock among trees.
    canvas.gradient({{0, rgb(0x1a2628)}, {1, rgb(0x10191c)}}, QRectF(0, 1110, 900, 90));
    for (int i = 0; i < 16; ++i)
        foliage(canvas, {i * 62.0, 1125 + 26 * std::sin(i * 1.9)}, 74, 62,
                {rgb(0x1d2b2c), rgb(0x273a34), rgb(0x142022)}, 8, 190);
    QPainterPath stone(QPointF(560, 1210));
    stone.quadTo(QPointF(600, 1070), QPointF(720, 1062));
    stone.quadTo(QPointF(860, 1050), QPointF(910, 1130));
    stone.lineTo(910, 1210);
    canvas.fill(stone, rgb(0x3a3340));
    canvas.texture(stone, 0.4, 40, 22);
    person(canvas, {738, 1070}, 150, rgb(0x2a2436), rgb(0x1a1622));
    return canvas.finished({.bloom = 0.5});
}

QImage nightMarket()
{
    Canvas canvas(46);
    canvas.gradient({{0, rgb(0x0b0d22)}, {1, rgb(0x2b1a2c)}});
    QPainter& painter = canvas.painter();
    // Houses on both sides, closing in on the vanishing point.
    const QPointF far(600, 400);
    for (const double side : {-1.0, 1.0}) {
        canvas.fill(quad(far + QPointF(side * 60, -60), {600 + side * 640, -120}, {600 + side * 640, 780},
                         far + QPointF(side * 60, 60)),
                    rgb(0x1d1830));
        for (int sign = 0; sign < 26; ++sign) {
            const double near = std::pow(canvas.chance().between(0.02, 1), 1.6);
            const double x = 600 + side * (70 + 520 * near);
            const double size = 22 + 120 * near;
            const double y = 370 - canvas.chance().between(0.15, 0.85) * (110 + 430 * near);
            const QColor color = canvas.chance().oneOf(
                {rgb(0xff4f5e), rgb(0xffb83d), rgb(0x46c8ff), rgb(0x63e08c), rgb(0xff7ad0), rgb(0xfff0b8)});
            const QRectF board(x - size * 0.25, y, size * 0.5, size * canvas.chance().between(0.7, 1.6));
            canvas.glow(board.center(), size * 1.5, QColor(color.red(), color.green(), color.blue(), 110));
            painter.setBrush(mixed(color, rgb(0x101020), 0.25));
            painter.drawRoundedRect(board, 4, 4);
            for (double mark = board.top() + size * 0.1; mark < board.bottom() - size * 0.28; mark += size * 0.32) {
                const QRectF glyph(board.left() + board.width() * 0.27, mark, board.width() * 0.46, size * 0.22);
                for (int stroke = 0; stroke < 3; ++stroke)
                    painter.fillRect(
                        QRectF(glyph.left(), glyph.top() + glyph.height() * 0.42 * stroke, glyph.width(), size * 0.032),
                        rgb(0xffffff, 0.85));
                painter.fillRect(QRectF(glyph.left() + glyph.width() * canvas.chance().between(0, 0.85), glyph.top(),
                                        size * 0.035, glyph.height()),
                                 rgb(0xffffff, 0.85));
            }
        }
    }
    canvas.fill(quad(far + QPointF(-60, 55), far + QPointF(60, 55), {1290, 910}, {-90, 910}), rgb(0x33262e));
    canvas.texture(QRectF(0, 455, 1200, 450), 0.3, 80, 12);
    canvas.glow(far + QPointF(0, 30), 300, rgb(0xffc070, 0.8));
    // Lanterns over the street, stalls with lamps, the crowd.
    for (int line = 0; line < 8; ++line) {
        const double near = std::pow((line + 1) / 8.0, 1.8);
        const double half = 60 + 560 * near;
        const double y = 340 - 330 * near;
        wire(canvas, {600 - half, y}, {600 + half, y}, 20 * near + 6, 1 + near, rgb(0x100c14));
        for (int i = 1; i < 8; ++i) {
            const double at = i / 8.0;
            lantern(canvas, {600 - half + 2 * half * at, y + 4 * (20 * near + 6) * at * (1 - at) + 22 * near},
                    4 + 26 * near, i % 2 == 0 ? rgb(0xe0392b) : rgb(0xf0a030), 0.7);
        }
    }
    for (int row = 0; row < 6; ++row) {
        const double near = std::pow((row + 1) / 6.0, 1.7);
        for (const double side : {-1.0, 1.0}) {
            const double x = 600 + side * (90 + 470 * near);
            const double size = 40 + 220 * near;
            const double y = 450 + 330 * near;
            painter.fillRect(QRectF(x - size * 0.5, y - size * 0.42, size, size * 0.46),
                             mixed(rgb(0x8a4a2a), rgb(0x3a1c1c), near * 0.4));
            painter.fillRect(QRectF(x - size * 0.5, y - size * 0.46, size, size * 0.07), rgb(0xf0e0c0));
            for (int dish = 0; dish < 7; ++dish)
                foliage(canvas, {x - size * 0.42 + dish * size * 0.14, y - size * 0.5}, size * 0.06, size * 0.05,
                        {rgb(0xf0a03a), rgb(0xd9502e), rgb(0x7fb04a), rgb(0xf5d98a)}, std::max(1.6, size * 0.016), 24);
            for (int stripe = 0; stripe < 8; ++stripe) {
                const double left = x - size * 0.6 + stripe * size * 0.15;
                canvas.fill(quad({left + size * 0.03, y - size * 1.12}, {left + size * 0.17, y - size * 1.12},
                                 {left + size * 0.15, y - size * 0.9}, {left, y - size * 0.9}),
                            stripe % 2 == 0 ? (row % 2 == 0 ? rgb(0xd8402f) : rgb(0x2f7fb0)) : rgb(0xf5ead2));
            }
            canvas.disc({x, y - size * 0.8}, size * 0.05, rgb(0xfff6d6));
            canvas.glow({x, y - size * 0.75}, size * 0.95, rgb(0xffc468, 0.75));
            if (row > 1)
                canvas.glow({x + side * 14, y - size * 0.6 - 30}, size * 0.4, rgb(0xf5ead8, 0.12));
        }
    }
    for (int i = 0; i < 34; ++i) {
        const double near = std::pow((i + 1) / 34.0, 1.5);
        person(canvas, {600 + canvas.chance().between(-1, 1) * (60 + 250 * near), 470 + 410 * near}, 44 + 300 * near,
               mixed(canvas.chance().oneOf({rgb(0x5f4a78), rgb(0x7a3f44), rgb(0x3f5f78), rgb(0x80683f), rgb(0x4a4a58)}),
                     rgb(0x0c0a12), 0.35 * near),
               rgb(0x120e12));
    }
    return canvas.finished({.bloom = 0.75, .vignette = 0.45});
}

} // namespace wayfolio::sample
