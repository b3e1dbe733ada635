// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample-trip/Motifs.h"
#include "resources/sample-trip/Scenes.h"

#include <algorithm>
#include <cmath>

namespace wayfolio::sample {

QImage towerAtSunset()
{
    Canvas canvas(15, true);
    canvas.gradient({{0, rgb(0x27386b)},
                     {0.3, rgb(0x7a5a8e)},
                     {0.5, rgb(0xe5836b)},
                     {0.64, rgb(0xffc27a)},
                     {0.72, rgb(0xffe3a8)},
                     {1, rgb(0xffd9a0)}});
    canvas.clouds({.top = 60,
                   .bottom = 760,
                   .cover = 0.46,
                   .softness = 0.34,
                   .scale = 620,
                   .flatness = 5,
                   .light = rgb(0xffb27a),
                   .shade = rgb(0x6d4a76),
                   .opacity = 0.85,
                   .lightFrom = 1});
    canvas.sun({210, 812}, 34, rgb(0xfff3c8), rgb(0xffa850, 0.85), 520);
    ridge(canvas, {.base = 850,
                   .height = 60,
                   .width = 320,
                   .top = rgb(0xc27b6e),
                   .foot = rgb(0xe8a67c),
                   .footDepth = 60,
                   .seed = 3});
    skyline(canvas, {.base = 930,
                     .lowest = 15,
                     .highest = 90,
                     .narrowest = 12,
                     .widest = 34,
                     .top = rgb(0x8d5a68),
                     .foot = rgb(0xb8747a),
                     .lit = 0.12});
    canvas.fog(930, 120, rgb(0xffb98a, 0.4));
    ridge(canvas, {.base = 960,
                   .height = 150,
                   .width = 760,
                   .roughness = 0.5,
                   .top = rgb(0x2c2038),
                   .foot = rgb(0x17101f),
                   .seed = 15});
    // The tower: a slim shaft, the pods, the mast.
    QPainter& painter = canvas.painter();
    const QColor dark = rgb(0x1c1527);
    const double x = 560;
    canvas.fill(quad({x - 16, 1110}, {x - 10, 470}, {x + 10, 470}, {x + 16, 1110}), dark);
    canvas.fill(quad({x - 22, 470}, {x - 46, 430}, {x + 46, 430}, {x + 22, 470}), dark);
    painter.fillRect(QRectF(x - 46, 404, 92, 28), dark);
    painter.fillRect(QRectF(x - 40, 412, 80, 7), rgb(0xffd28a));
    painter.fillRect(QRectF(x - 40, 424, 80, 4), rgb(0xffb55e));
    painter.fillRect(QRectF(x - 34, 372, 68, 34), dark);
    painter.fillRect(QRectF(x - 29, 382, 58, 6), rgb(0xffe0a8));
    painter.fillRect(QRectF(x - 20, 352, 40, 22), dark);
    canvas.fill(quad({x - 7, 352}, {x - 3, 170}, {x + 3, 170}, {x + 7, 352}), dark);
    for (int ring = 0; ring < 6; ++ring)
        painter.fillRect(QRectF(x - 11 + ring, 330 - ring * 26, 22 - 2 * ring, 4), dark);
    canvas.disc({x, 168}, 4, rgb(0xff5640));
    canvas.glow({x, 168}, 36, rgb(0xff4030, 0.8));
    canvas.glow({x, 415}, 130, rgb(0xffc070, 0.45));
    for (int i = 0; i < 22; ++i)
        foliage(canvas, {i * 44.0, 1080 + 40 * std::sin(i * 1.7)}, 64, 76,
                {rgb(0x1a1322), rgb(0x251a2c), rgb(0x120d18)}, 7, 150);
    // A railing with padlocks in front.
    painter.fillRect(QRectF(0, 1064, 900, 9), rgb(0x0d0912));
    for (int post = 0; post < 16; ++post)
        painter.fillRect(QRectF(post * 60 + 10, 1064, 7, 140), rgb(0x0d0912));
    const std::vector<QColor> locks{rgb(0x9b3a3f), rgb(0xb98a3a), rgb(0x3f6d8f), rgb(0x7d4a86), rgb(0xc8b8a0)};
    for (int i = 0; i < 330; ++i) {
        const QPointF place(canvas.chance().between(0, 900), canvas.chance().between(1080, 1195));
        painter.setBrush(mixed(canvas.chance().oneOf(locks), rgb(0x0d0912), 0.45));
        painter.drawRoundedRect(QRectF(place, QSizeF(15, 13)), 3, 3);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(rgb(0x8a7f86, 0.6), 2));
        painter.drawArc(QRectF(place + QPointF(3, -7), QSizeF(9, 13)), 0, 180 * 16);
        painter.setPen(Qt::NoPen);
    }
    birds(canvas, {300, 420}, 130, 7, rgb(0x2a1d33, 0.8));
    return canvas.finished({.bloom = 0.45});
}

QImage cityFromTheHill()
{
    Canvas canvas(16);
    canvas.gradient(
        {{0, rgb(0x0d1838)}, {0.35, rgb(0x2c3566)}, {0.5, rgb(0x6d5480)}, {0.58, rgb(0xc57f75)}, {1, rgb(0xc57f75)}});
    canvas.stars(90, 260);
    canvas.clouds({.top = 120,
                   .bottom = 520,
                   .cover = 0.36,
                   .softness = 0.35,
                   .scale = 640,
                   .flatness = 6,
                   .light = rgb(0xd98c86),
                   .shade = rgb(0x3c3b66),
                   .opacity = 0.7,
                   .lightFrom = 1});
    ridge(canvas, {.base = 520,
                   .height = 80,
                   .width = 330,
                   .top = rgb(0x3d3a5e),
                   .foot = rgb(0x5e4b6b),
                   .footDepth = 60,
                   .seed = 33});
    for (int line = 0; line < 7; ++line) {
        const double near = line / 6.0;
        skyline(canvas, {.base = 560 + 56.0 * line,
                         .lowest = 18 + 22 * near,
                         .highest = 90 + 130 * near,
                         .narrowest = 14 + 22 * near,
                         .widest = 38 + 60 * near,
                         .top = mixed(rgb(0x4a446b), rgb(0x141a30), near),
                         .foot = mixed(rgb(0x7a5a72), rgb(0x232645), near),
                         .lit = 0.34 + 0.12 * near});
        canvas.fog(560 + 56.0 * line, 70, rgb(0xc98f70, 0.10 * (1 - near) + 0.03));
    }
    // A street of headlights runs through.
    QPainterPath street(QPointF(180, 900));
    street.cubicTo(430, 760, 620, 760, 700, 600);
    for (int i = 0; i < 190; ++i) {
        const double at = std::pow(i / 190.0, 0.7);
        const QPointF place = street.pointAtPercent(at);
        const double size = 5.5 * (1 - at) + 1;
        canvas.disc(place + QPointF(-size * 1.8, 0), size * 0.6, rgb(0xfff0c4));
        canvas.disc(place + QPointF(size * 2.2, size), size * 0.55, rgb(0xff5a3c));
        if (i % 6 == 0)
            canvas.glow(place, size * 7, rgb(0xffb860, 0.5));
    }
    return canvas.finished({.bloom = 0.65, .vignette = 0.45});
}

QImage riverBridgeAtNight()
{
    Canvas canvas(17);
    canvas.gradient({{0, rgb(0x070d22)}, {0.4, rgb(0x16214a)}, {0.58, rgb(0x3b3a68)}, {1, rgb(0x3b3a68)}});
    canvas.stars(70, 300);
    canvas.moon({930, 150}, 26);
    ridge(canvas, {.base = 505, .height = 50, .width = 420, .top = rgb(0x171d3c), .foot = rgb(0x23264a), .seed = 4});
    skyline(canvas, {.base = 545,
                     .lowest = 20,
                     .highest = 170,
                     .narrowest = 22,
                     .widest = 60,
                     .top = rgb(0x12183a),
                     .foot = rgb(0x22264c),
                     .lit = 0.5});
    QPainter& painter = canvas.painter();
    // Two decks, lamps, and coloured water falling from the side.
    painter.fillRect(QRectF(0, 486, 1200, 16), rgb(0x1a1c2c));
    painter.fillRect(QRectF(0, 480, 1200, 5), rgb(0xffcf86));
    for (int pier = 0; pier < 7; ++pier) {
        const double x = 60 + pier * 186;
        painter.fillRect(QRectF(x, 500, 26, 78), rgb(0x14162a));
    }
    const std::vector<QColor> rainbow{rgb(0xff4d5e), rgb(0xff9a3d), rgb(0xffe14d), rgb(0x58e07a),
                                      rgb(0x4db8ff), rgb(0x8f6bff), rgb(0xff6bd0)};
    painter.save();
    painter.setCompositionMode(QPainter::CompositionMode_Screen);
    for (int jet = 0; jet < 150; ++jet) {
        const double x = 8.0 * jet;
        const double place = jet / 150.0 * 6;
        const auto index = static_cast<size_t>(place);
        QColor color =
            mixed(rainbow[index], rainbow[std::min<size_t>(index + 1, 6)], place - static_cast<double>(index));
        const double reach = 42 + 8 * std::sin(jet * 0.6);
        QPainterPath fall(QPointF(x, 494));
        fall.quadTo(QPointF(x + reach, 490), QPointF(x + reach * 1.35, 582));
        color.setAlphaF(0.55F);
        painter.strokePath(fall, QPen(color, 4.5));
        color.setAlphaF(0.18F);
        painter.strokePath(fall, QPen(color, 13));
    }
    painter.restore();
    painter.setPen(Qt::NoPen);
    for (int lamp = 0; lamp < 20; ++lamp) {
        painter.fillRect(QRectF(30 + lamp * 61, 448, 3, 36), rgb(0x2b2c40));
        canvas.disc({31.0 + lamp * 61, 448}, 4, rgb(0xffe9bc));
        canvas.glow({31.0 + lamp * 61, 448}, 44, rgb(0xffc878, 0.7));
    }
    canvas.water({.horizon = 580, .tint = rgb(0x060a1c), .tintNear = 0.5, .tintFar = 0.12, .ripple = 1.2});
    // The near bank, with people sitting in the grass.
    QPainterPath bank(QPointF(0, 845));
    bank.quadTo(QPointF(600, 800), QPointF(1200, 850));
    bank.lineTo(1200, 900);
    bank.lineTo(0, 900);
    canvas.fill(bank, rgb(0x05070f));
    grass(canvas, {0, 815, 1200, 80}, 34, {rgb(0x060a12), rgb(0x0b1220)}, 800);
    for (const double x : {300.0, 350.0, 820.0, 862.0, 905.0})
        person(canvas, {x, 850}, 92, rgb(0x0a0d18), rgb(0x070910));
    return canvas.finished({.bloom = 0.7, .vignette = 0.4});
}

} // namespace wayfolio::sample
