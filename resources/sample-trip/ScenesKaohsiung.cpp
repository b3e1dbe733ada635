// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample-trip/Motifs.h"
#include "resources/sample-trip/Scenes.h"

#include <algorithm>
#include <cmath>

namespace wayfolio::sample {

namespace {

/// A tower of seven storeys, yellow walls, red columns, orange tiles.
void templeTower(Canvas& canvas, QPointF foot, double width, double height)
{
    QPainter& painter = canvas.painter();
    const HallColors tiles{.roof = rgb(0xc2641f), .roofLight = rgb(0xf0a24a), .trim = rgb(0x2f8a6c)};
    constexpr int kStoreys = 7;
    const double storey = height * 0.86 / kStoreys;
    double y = foot.y();
    for (int i = 0; i < kStoreys; ++i) {
        const double half = width * (0.36 - 0.018 * i);
        const QRectF wall(foot.x() - half, y - storey, half * 2, storey);
        painter.fillRect(wall, across(wall.left(), wall.right(), rgb(0xf2d06a)));
        painter.fillRect(QRectF(wall.left(), y - storey * 0.26, wall.width(), storey * 0.26),
                         across(wall.left(), wall.right(), rgb(0xe9e2d0)));
        for (int bay = 0; bay < 3; ++bay) {
            const QRectF door(wall.left() + half * (0.2 + 0.58 * bay), y - storey * 0.72, half * 0.42, storey * 0.46);
            painter.setBrush(rgb(0x5a2a22));
            painter.drawRoundedRect(door, half * 0.2, half * 0.2);
        }
        for (int column = 0; column <= 3; ++column)
            painter.fillRect(
                QRectF(wall.left() + half * 0.64 * column - half * 0.03 * column, y - storey, half * 0.08, storey),
                rgb(0xc23a2a));
        y -= storey;
        tiledRoof(canvas, {foot.x(), y + storey * 0.2}, width * (1 - 0.05 * i), storey * 0.42, tiles);
    }
    canvas.fill(quad({foot.x() - width * 0.24, y}, {foot.x() - width * 0.03, y - height * 0.09},
                     {foot.x() + width * 0.03, y - height * 0.09}, {foot.x() + width * 0.24, y}),
                rgb(0xd9822f));
    canvas.disc({foot.x(), y - height * 0.1}, width * 0.05, rgb(0xf2c650));
    painter.fillRect(QRectF(foot.x() - 1.5, y - height * 0.14, 3, height * 0.05), rgb(0xd9a940));
}

} // namespace

QImage harbourFerry()
{
    Canvas canvas(63);
    canvas.gradient({{0, rgb(0x3f8fd6)}, {0.45, rgb(0xc8e0ec)}, {1, rgb(0xc8e0ec)}});
    canvas.clouds({.top = 0,
                   .bottom = 410,
                   .cover = 0.52,
                   .softness = 0.2,
                   .scale = 440,
                   .flatness = 2.2,
                   .light = Qt::white,
                   .shade = rgb(0xaac4d8)});
    ridge(canvas, {.base = 410,
                   .height = 70,
                   .width = 560,
                   .top = rgb(0x5a8a68),
                   .foot = rgb(0x8fb08f),
                   .footDepth = 70,
                   .seed = 112});
    QPainter& painter = canvas.painter();
    // The white lighthouse on its hill.
    QPainterPath hill(QPointF(660, 470));
    hill.cubicTo(QPointF(780, 450), QPointF(860, 372), QPointF(950, 374));
    hill.cubicTo(QPointF(1050, 376), QPointF(1100, 420), QPointF(1210, 430));
    hill.lineTo(1210, 470);
    QLinearGradient slope(0, 370, 0, 470);
    slope.setColorAt(0, rgb(0x5c8f62));
    slope.setColorAt(1, rgb(0x86ab84));
    canvas.fill(hill, slope);
    canvas.texture(hill, 0.16, 40, 16);
    painter.fillRect(QRectF(905, 352, 90, 26), rgb(0xf6f3ea));
    painter.fillRect(QRectF(905, 346, 90, 8), rgb(0xb9563f));
    painter.setBrush(rgb(0xffffff));
    canvas.fill(quad({932, 352}, {938, 290}, {962, 290}, {968, 352}), across(932, 968, rgb(0xf4f2ec)));
    painter.fillRect(QRectF(934, 284, 32, 7), rgb(0x4a5560));
    painter.fillRect(QRectF(940, 268, 20, 17), rgb(0xdfe9ee));
    painter.setBrush(rgb(0x2f3a42));
    painter.drawPie(QRectF(936, 252, 28, 32), 0, 180 * 16);
    for (int i = 0; i < 12; ++i)
        foliage(canvas, {850 + i * 18.0, 384 + 5 * std::sin(i * 2.0)}, 24, 14, {rgb(0x4a7a50), rgb(0x5f9160)}, 4, 50);
    skyline(canvas, {.base = 456,
                     .lowest = 16,
                     .highest = 60,
                     .narrowest = 26,
                     .widest = 70,
                     .top = rgb(0xcfc9bd),
                     .foot = rgb(0xe3ddd0),
                     .left = -10,
                     .right = 640});
    painter.fillRect(QRectF(0, 450, 1200, 8), rgb(0x9a958a));
    canvas.water({.horizon = 458, .tint = rgb(0x1f7d92), .tintNear = 0.78, .tintFar = 0.5, .ripple = 1.2});
    fishingBoat(canvas, {1010, 520}, 170, rgb(0x3c7fb5), rgb(0xf2efe6));
    fishingBoat(canvas, {130, 498}, 120, rgb(0xc94a38), rgb(0xf3eee2));
    // The ferry, two decks, seen from the side.
    painter.setBrush(rgb(0x0a2a34, 0.4));
    painter.drawEllipse(QPointF(600, 682), 400, 26);
    QPainterPath hull(QPointF(196, 590));
    hull.lineTo(1010, 590);
    hull.quadTo(994, 664, 950, 682);
    hull.lineTo(256, 682);
    hull.quadTo(214, 660, 196, 590);
    canvas.fill(hull, rgb(0xf4f3ee));
    painter.save();
    painter.setClipPath(hull);
    painter.fillRect(QRectF(180, 640, 840, 46), rgb(0x1f6a8c));
    painter.fillRect(QRectF(180, 632, 840, 8), rgb(0xe8b83a));
    painter.restore();
    painter.fillRect(QRectF(262, 522, 680, 68), rgb(0x2a4552));
    for (int post = 0; post < 15; ++post)
        painter.fillRect(QRectF(260 + post * 48.4, 516, 8, 76), rgb(0xf7f6f0));
    painter.fillRect(QRectF(240, 512, 724, 12), rgb(0xfaf9f4));
    painter.fillRect(QRectF(300, 446, 560, 66), rgb(0x35525f, 0.75));
    for (int i = 0; i < 17; ++i) {
        const QPointF seat(322 + i * 32.0, 512);
        painter.setBrush(
            canvas.chance().oneOf({rgb(0xd8644a), rgb(0xe8dcc0), rgb(0x4f86a8), rgb(0x8a6a9a), rgb(0x6a9a6a)}));
        painter.drawRoundedRect(QRectF(seat.x() - 9, seat.y() - 36, 18, 36), 7, 7);
        canvas.disc(seat - QPointF(0, 43), 7, rgb(0x33261f));
    }
    for (int bar = 0; bar < 3; ++bar)
        painter.fillRect(QRectF(290, 488 + bar * 9, 580, 3), rgb(0xf7f6f0));
    for (int post = 0; post < 9; ++post)
        painter.fillRect(QRectF(296 + post * 70.4, 436, 6, 78), rgb(0xf7f6f0));
    painter.fillRect(QRectF(280, 430, 600, 12), rgb(0x1f6a8c));
    painter.setBrush(rgb(0xf7f6f0));
    painter.drawRoundedRect(QRectF(700, 384, 130, 48), 8, 8);
    painter.fillRect(QRectF(712, 394, 106, 20), rgb(0x24404e));
    painter.fillRect(QRectF(764, 330, 4, 56), rgb(0x4a5560));
    painter.setBrush(rgb(0xe8863a));
    for (int ring = 0; ring < 5; ++ring)
        painter.drawEllipse(QPointF(330 + ring * 140, 612), 11, 11);
    painter.setBrush(rgb(0xf4f3ee));
    for (int ring = 0; ring < 5; ++ring)
        painter.drawEllipse(QPointF(330 + ring * 140, 612), 5, 5);
    for (int i = 0; i < 190; ++i) { // bow wave and wake
        const double along = canvas.chance().between(0, 1);
        painter.setBrush(rgb(0xffffff, 0.5 * (1 - along * 0.7)));
        painter.drawEllipse(QPointF(980 - 1000 * along + canvas.chance().between(-20, 20),
                                    682 + canvas.chance().between(-4, 16) * (0.4 + along)),
                            canvas.chance().between(6, 26), 2.4);
    }
    birds(canvas, {380, 250}, 170, 7, rgb(0xffffff, 0.95));
    return canvas.finished({.bloom = 0.26});
}

QImage riverLights()
{
    Canvas canvas(62);
    canvas.gradient({{0, rgb(0x0c1234)}, {0.4, rgb(0x2b2a5e)}, {0.56, rgb(0x6a4a78)}, {1, rgb(0x6a4a78)}});
    canvas.stars(60, 300);
    skyline(canvas, {.base = 505,
                     .lowest = 60,
                     .highest = 240,
                     .narrowest = 34,
                     .widest = 80,
                     .top = rgb(0x1b1c40),
                     .foot = rgb(0x3a2f58),
                     .lit = 0.3});
    QPainter& painter = canvas.painter();
    // The tall one with a hole in its middle.
    const auto tower = [&](const QRectF& part) {
        painter.fillRect(part, across(part.left(), part.right(), rgb(0x2c3560)));
        for (double y = part.top() + 8; y < part.bottom() - 6; y += 11) {
            for (double x = part.left() + 5; x < part.right() - 6; x += 10) {
                if (canvas.chance().happens(0.42))
                    painter.fillRect(QRectF(x, y, 5, 5),
                                     canvas.chance().oneOf({rgb(0xffe0a0), rgb(0xcfe3ff), rgb(0xffc878)}));
            }
        }
    };
    tower({806, 330, 46, 175});
    tower({888, 330, 46, 175});
    tower({806, 232, 128, 100});
    tower({838, 150, 64, 84});
    canvas.fill(quad({848, 150}, {866, 104}, {874, 104}, {892, 150}), rgb(0x3a4470));
    painter.fillRect(QRectF(868.5, 60, 3, 46), rgb(0x6a74a0));
    canvas.glow({870, 62}, 34, rgb(0xff6a5a, 0.9));
    // Trees and lamps along the quay.
    painter.fillRect(QRectF(0, 500, 1200, 40), rgb(0x241f38));
    for (int i = 0; i < 30; ++i)
        foliage(canvas, {i * 42.0, 494 + 6 * std::sin(i * 1.9)}, 40, 26, {rgb(0x1f3a38), rgb(0x2c4f44), rgb(0x182c30)},
                5, 80);
    for (int lamp = 0; lamp < 17; ++lamp) {
        const double x = 30 + lamp * 72;
        painter.fillRect(QRectF(x - 1, 494, 2, 36), rgb(0x15131f));
        canvas.disc({x, 493}, 4, rgb(0xfff0c8));
        canvas.glow({x, 493}, 52, rgb(0xffc070, 0.8));
    }
    for (int i = 0; i < 40; ++i) { // strings of coloured light over the water
        const double at = i / 39.0;
        const double sag = 4 * 46 * at * (1 - at);
        canvas.glow({at * 1200, 400 + sag}, 15,
                    canvas.chance().oneOf({rgb(0xff6a7a), rgb(0x6ad0ff), rgb(0xffd05a), rgb(0x8af0a0)}));
    }
    painter.fillRect(QRectF(0, 538, 1200, 5), rgb(0x4a4260));
    canvas.water({.horizon = 543, .tint = rgb(0x10142e), .tintNear = 0.5, .tintFar = 0.12, .ripple = 1.1});
    // A boat with a roof, warm inside.
    painter.setBrush(rgb(0x05060f, 0.5));
    painter.drawEllipse(QPointF(390, 742), 210, 16);
    QPainterPath hull(QPointF(190, 690));
    hull.lineTo(590, 690);
    hull.quadTo(580, 736, 540, 742);
    hull.lineTo(230, 742);
    hull.quadTo(200, 730, 190, 690);
    canvas.fill(hull, across(190, 590, rgb(0x9a3f34)));
    painter.fillRect(QRectF(190, 690, 400, 6), rgb(0xf0d8a0));
    canvas.glow({390, 660}, 240, rgb(0xffb860, 0.6));
    painter.fillRect(QRectF(226, 634, 326, 56), rgb(0xffd48a, 0.75));
    for (int post = 0; post < 8; ++post)
        painter.fillRect(QRectF(224 + post * 46, 630, 5, 62), rgb(0x4a2820));
    for (int head = 0; head < 7; ++head) {
        canvas.disc({252.0 + head * 46, 662}, 9, rgb(0x33201c));
        painter.setBrush(rgb(0x33201c));
        painter.drawRoundedRect(QRectF(239 + head * 46, 672, 26, 20), 8, 8);
    }
    QPainterPath roof(QPointF(208, 634));
    roof.quadTo(QPointF(390, 590), QPointF(572, 634));
    roof.closeSubpath();
    canvas.fill(roof, rgb(0x7a342c));
    for (int i = 0; i < 12; ++i)
        lantern(canvas, {224.0 + i * 30.5, 644}, 7, rgb(0xf0b030), 0.8);
    for (int i = 0; i < 46; ++i) {
        painter.setBrush(rgb(0xffca7a, 0.35));
        painter.drawEllipse(QPointF(390 + canvas.chance().between(-190, 190), 750 + canvas.chance().between(0, 90)),
                            canvas.chance().between(8, 34), 1.8);
    }
    return canvas.finished({.bloom = 0.7, .vignette = 0.42});
}

QImage twinPagodas()
{
    Canvas canvas(61);
    canvas.gradient({{0, rgb(0x4c96d8)}, {0.5, rgb(0xd3e6ee)}, {0.62, rgb(0xf6ecd2)}, {1, rgb(0xf6ecd2)}});
    canvas.clouds({.top = 0,
                   .bottom = 430,
                   .cover = 0.5,
                   .softness = 0.24,
                   .scale = 430,
                   .flatness = 2.2,
                   .light = Qt::white,
                   .shade = rgb(0xb2c8da)});
    ridge(canvas, {.base = 545,
                   .height = 44,
                   .width = 420,
                   .top = rgb(0x7fa08f),
                   .foot = rgb(0xb3c6b2),
                   .footDepth = 50,
                   .seed = 101});
    skyline(canvas, {.base = 592,
                     .lowest = 18,
                     .highest = 74,
                     .narrowest = 26,
                     .widest = 60,
                     .top = rgb(0xb9c6cc),
                     .foot = rgb(0xd8dcd6)});
    for (int i = 0; i < 26; ++i)
        foliage(canvas, {i * 50.0, 588 + 5 * std::sin(i * 2.4)}, 46, 24, {rgb(0x4c7d4a), rgb(0x64955a), rgb(0x3c6a40)},
                5, 90);
    QPainter& painter = canvas.painter();
    painter.fillRect(QRectF(270, 588, 660, 18), rgb(0xcfc4ae));
    painter.fillRect(QRectF(270, 588, 660, 4), rgb(0xf0e8d6));
    for (int post = 0; post < 23; ++post)
        painter.fillRect(QRectF(276 + post * 28.5, 570, 4, 20), rgb(0xd9493a));
    painter.fillRect(QRectF(274, 570, 652, 4), rgb(0xd9493a));
    templeTower(canvas, {420, 588}, 170, 440);
    templeTower(canvas, {780, 588}, 170, 440);
    canvas.water({.horizon = 606, .tint = rgb(0x3f7d78), .tintNear = 0.55, .tintFar = 0.22, .ripple = 0.8});
    for (int leaf = 0; leaf < 120; ++leaf) { // lotus leaves, and a few late flowers
        const double near = std::pow(canvas.chance().between(0, 1), 0.6);
        const QPointF at(canvas.chance().between(-20, 520) +
                             (leaf % 3 == 0 ? 640 * canvas.chance().between(0.3, 1.05) : 0),
                         740 + 160 * near);
        const double size = 14 + 42 * near * near;
        painter.setBrush(canvas.chance().oneOf({rgb(0x4f8a52), rgb(0x6aa45e), rgb(0x3d7148), rgb(0x86b56c)}));
        painter.drawPie(QRectF(at.x() - size, at.y() - size * 0.32, size * 2, size * 0.64), 100 * 16, 344 * 16);
        if (leaf % 14 == 0) {
            for (int petal = -2; petal <= 2; ++petal) {
                QPainterPath shape(at);
                shape.quadTo(at + QPointF(petal * 9 - 8, -24), at + QPointF(petal * 10, -36 + std::abs(petal) * 6));
                shape.quadTo(at + QPointF(petal * 9 + 8, -24), at);
                canvas.fill(shape, petal % 2 == 0 ? rgb(0xf0a0b8) : rgb(0xf8c6d2));
            }
        }
    }
    return canvas.finished({.bloom = 0.28});
}

} // namespace wayfolio::sample
