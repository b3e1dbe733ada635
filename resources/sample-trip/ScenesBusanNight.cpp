// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample-trip/Motifs.h"
#include "resources/sample-trip/Scenes.h"

#include <algorithm>
#include <cmath>

namespace wayfolio::sample {

QImage ferryAtSunset()
{
    Canvas canvas(35);
    canvas.gradient(
        {{0, rgb(0x31406f)}, {0.28, rgb(0x96678f)}, {0.45, rgb(0xf08a62)}, {0.56, rgb(0xffd08a)}, {1, rgb(0xffd08a)}});
    canvas.clouds({.top = 0,
                   .bottom = 480,
                   .cover = 0.52,
                   .softness = 0.28,
                   .scale = 600,
                   .flatness = 4.4,
                   .light = rgb(0xffb478),
                   .shade = rgb(0x6f4f7c),
                   .opacity = 0.92,
                   .lightFrom = 1});
    canvas.sun({380, 470}, 40, rgb(0xfff2c0), rgb(0xffa048, 0.95), 560);
    ridge(canvas, {.base = 520,
                   .height = 44,
                   .width = 300,
                   .top = rgb(0x97606f),
                   .foot = rgb(0xd08a72),
                   .footDepth = 30,
                   .seed = 55});
    QPainter& painter = canvas.painter();
    // Rocks of the strait.
    for (const auto& [x, width, height] :
         std::vector<std::tuple<double, double, double>>{{985, 210, 112}, {1105, 150, 78}, {1190, 130, 54}})
        rock(canvas, {x, 532}, width, height, rgb(0x6d4757), rgb(0x3b2a3e));
    canvas.water({.horizon = 528, .tint = rgb(0x4a3b66), .tintNear = 0.5, .tintFar = 0.08, .ripple = 1.15});
    canvas.glitter(380, 532, 880, 170, rgb(0xffd890, 0.9));
    // The ferry: hull, two decks, funnel.
    const QPointF at(690, 622);
    QPainterPath hull(at + QPointF(-210, -52));
    hull.lineTo(at + QPointF(236, -52));
    hull.quadTo(at + QPointF(214, -6), at + QPointF(184, 0));
    hull.lineTo(at + QPointF(-186, 0));
    hull.quadTo(at + QPointF(-206, -20), at + QPointF(-210, -52));
    canvas.fill(hull, rgb(0x2b2440));
    painter.fillRect(QRectF(at.x() - 200, at.y() - 16, 396, 6), rgb(0xb5523f));
    painter.fillRect(QRectF(at.x() - 180, at.y() - 92, 320, 42), rgb(0xcfa59a));
    painter.fillRect(QRectF(at.x() - 150, at.y() - 126, 240, 36), rgb(0xdcb2a2));
    painter.fillRect(QRectF(at.x() + 20, at.y() - 152, 62, 28), rgb(0xe4bca8));
    canvas.fill(
        quad(at + QPointF(-96, -126), at + QPointF(-90, -176), at + QPointF(-50, -176), at + QPointF(-44, -126)),
        rgb(0xb5523f));
    painter.fillRect(QRectF(at.x() - 91, at.y() - 170, 42, 12), rgb(0x2b2440));
    for (int deck = 0; deck < 2; ++deck) {
        for (int pane = 0; pane < 16 - deck * 4; ++pane)
            painter.fillRect(QRectF(at.x() - 172 + deck * 30 + pane * 19.4, at.y() - 82 - deck * 34, 12, 14),
                             rgb(0xffe6a6));
    }
    painter.fillRect(QRectF(at.x() + 26, at.y() - 146, 50, 10), rgb(0xfff0c0));
    painter.setPen(QPen(rgb(0x2b2440), 3));
    painter.drawLine(at + QPointF(50, -152), at + QPointF(50, -206));
    painter.setPen(Qt::NoPen);
    for (int puff = 0; puff < 12; ++puff)
        canvas.disc(at + QPointF(-76 - puff * 17, -184 - puff * 4.0 - canvas.chance().between(0, 12)), 7 + puff * 1.7,
                    rgb(0x5c4660, 0.16));
    for (int wake = 0; wake < 150; ++wake) {
        const double back = canvas.chance().between(0, 460);
        painter.setBrush(rgb(0xffe6cc, 0.5 * (1 - back / 480)));
        painter.drawEllipse(at + QPointF(-180 - back, 4 + canvas.chance().between(-4, 4 + back * 0.08)), 14, 1.8);
    }
    birds(canvas, {520, 400}, 150, 9, rgb(0x3a2a44, 0.9));
    return canvas.finished({.bloom = 0.5});
}

QImage harvestMoon()
{
    Canvas canvas(36, true);
    canvas.gradient(
        {{0, rgb(0x0a1430)}, {0.35, rgb(0x1f2c5c)}, {0.6, rgb(0x5b5584)}, {0.7, rgb(0xb08597)}, {1, rgb(0xb08597)}});
    canvas.stars(120, 560);
    canvas.clouds({.top = 360,
                   .bottom = 830,
                   .cover = 0.4,
                   .softness = 0.3,
                   .scale = 620,
                   .flatness = 6,
                   .light = rgb(0xe0b7a8),
                   .shade = rgb(0x4f4b7c),
                   .opacity = 0.75,
                   .lightFrom = 1});
    canvas.moon({560, 470}, 92);
    canvas.glow({560, 470}, 460, rgb(0xffd9a0, 0.3));
    ridge(canvas, {.base = 845,
                   .height = 40,
                   .width = 420,
                   .top = rgb(0x4b466c),
                   .foot = rgb(0x6b5a7a),
                   .footDepth = 30,
                   .seed = 91});
    canvas.water({.horizon = 850, .tint = rgb(0x141c44), .tintNear = 0.55, .tintFar = 0.15, .ripple = 1.25});
    canvas.glitter(560, 853, 1190, 150, rgb(0xffe3b0, 0.85));
    QPainter& painter = canvas.painter();
    // A lighthouse on the breakwater, and two people who came to see the moon.
    QPainterPath pier(QPointF(-10, 1010));
    pier.lineTo(330, 962);
    pier.lineTo(350, 985);
    pier.lineTo(-10, 1090);
    canvas.fill(pier, rgb(0x141730));
    canvas.fill(quad({206, 975}, {222, 690}, {262, 690}, {278, 975}), rgb(0x9b3b48));
    canvas.fill(quad({242, 975}, {242, 690}, {262, 690}, {278, 975}), rgb(0x5c2338));
    painter.fillRect(QRectF(206, 674, 72, 16), rgb(0x2a1c34));
    painter.fillRect(QRectF(224, 636, 36, 40), rgb(0xffe9b0));
    canvas.fill(quad({216, 638}, {236, 608}, {248, 608}, {268, 638}), rgb(0x2a1c34));
    canvas.glow({242, 656}, 210, rgb(0xffd890, 0.9));
    canvas.fill(quad({-10, 1112}, {910, 1080}, {910, 1210}, {-10, 1210}), rgb(0x090b1c));
    grass(canvas, {0, 1075, 900, 70}, 70, {rgb(0x090b1c), rgb(0x11142a)}, 900);
    person(canvas, {610, 1120}, 176, rgb(0x10122a), rgb(0x0b0d20));
    person(canvas, {668, 1122}, 160, rgb(0x131533), rgb(0x0b0d20));
    return canvas.finished({.bloom = 0.5});
}

QImage bayBridgeAtNight()
{
    Canvas canvas(37);
    canvas.gradient({{0, rgb(0x060b20)}, {0.4, rgb(0x142050)}, {0.58, rgb(0x3c3f74)}, {1, rgb(0x3c3f74)}});
    canvas.stars(80, 320);
    canvas.moon({250, 150}, 34);
    ridge(canvas, {.base = 530,
                   .height = 60,
                   .width = 420,
                   .top = rgb(0x141a3a),
                   .foot = rgb(0x20264a),
                   .footDepth = 40,
                   .seed = 77});
    skyline(canvas, {.base = 570,
                     .lowest = 30,
                     .highest = 250,
                     .narrowest = 28,
                     .widest = 58,
                     .top = rgb(0x11183c),
                     .foot = rgb(0x242a56),
                     .lit = 0.55,
                     .left = 760});
    skyline(canvas, {.base = 570,
                     .lowest = 14,
                     .highest = 70,
                     .narrowest = 16,
                     .widest = 40,
                     .top = rgb(0x151b3e),
                     .foot = rgb(0x232850),
                     .lit = 0.45,
                     .left = 0,
                     .right = 760});
    QPainter& painter = canvas.painter();
    const double deck = 512;
    const auto tower = [&](double x) {
        painter.fillRect(QRectF(x - 7, 300, 14, 272), rgb(0xcfd8ff));
        painter.fillRect(QRectF(x - 3, 300, 6, 272), rgb(0x8fa6ff));
        canvas.glow({x, 420}, 120, rgb(0x6f8cff, 0.5));
    };
    const auto cable = [&](QPointF from, QPointF middle, QPointF to) {
        QPainterPath line(from);
        line.quadTo(middle, to);
        painter.strokePath(line, QPen(rgb(0xdfe6ff), 4));
        painter.setPen(Qt::NoPen);
        for (int light = 0; light <= 36; ++light) {
            const QPointF at = line.pointAtPercent(light / 36.0);
            painter.setPen(QPen(rgb(0x9fb4ff, 0.5), 1.6));
            painter.drawLine(at, QPointF(at.x(), deck));
            painter.setPen(Qt::NoPen);
            canvas.disc(at, 3, rgb(0xffffff));
            canvas.glow(at, 24, rgb(0xb49aff, 0.7));
        }
    };
    painter.fillRect(QRectF(0, deck, 1200, 9), rgb(0xe6ecff));
    painter.fillRect(QRectF(0, deck + 9, 1200, 10), rgb(0x2a3060));
    for (int truss = 0; truss < 60; ++truss) {
        painter.setPen(QPen(rgb(0x9aa8e8, 0.7), 2));
        painter.drawLine(QPointF(truss * 20, deck + 8), QPointF(truss * 20 + (truss % 2 == 0 ? 20 : -20), deck + 30));
    }
    painter.setPen(Qt::NoPen);
    painter.fillRect(QRectF(0, deck + 28, 1200, 4), rgb(0xb8c4ff));
    for (int pier = 0; pier < 8; ++pier)
        painter.fillRect(QRectF(40 + pier * 160, deck + 30, 16, 40), rgb(0x39417a));
    tower(380);
    tower(830);
    cable({-160, deck - 10}, {180, deck + 20}, {380, 302});
    cable({380, 302}, {605, deck + 170}, {830, 302});
    cable({830, 302}, {1030, deck + 20}, {1370, deck - 10});
    for (int car = 0; car < 70; ++car) {
        const double x = canvas.chance().between(0, 1200);
        canvas.disc({x, deck + 3}, 2.4, car % 2 == 0 ? rgb(0xfff0c8) : rgb(0xff6450));
    }
    canvas.water({.horizon = 572, .tint = rgb(0x070c28), .tintNear = 0.42, .tintFar = 0.05, .ripple = 1.1});
    canvas.glitter(250, 575, 890, 90, rgb(0xfff0cc, 0.55));
    return canvas.finished({.bloom = 0.7, .vignette = 0.4});
}

} // namespace wayfolio::sample
