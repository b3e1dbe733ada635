// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample-trip/Motifs.h"
#include "resources/sample-trip/Scenes.h"

#include <algorithm>
#include <cmath>

namespace wayfolio::sample {

namespace {

const std::vector<QColor> kSlopes{rgb(0x2c5c3c), rgb(0x3b7548), rgb(0x234c34), rgb(0x55905a)};

/// A paddy from above the dike: rows of ears that close up towards the hills.
void paddy(Canvas& canvas, double horizon, const Stops& colors, const std::vector<QColor>& ears)
{
    canvas.gradient(colors, QRectF(0, horizon, canvas.width(), canvas.height() - horizon));
    Chance& chance = canvas.chance();
    QPainter& painter = canvas.painter();
    const double depth = canvas.height() - horizon;
    for (int i = 0; i < 5200; ++i) {
        const double near = std::pow(i / 5200.0, 0.8);
        const QPointF root(chance.between(0, canvas.width()), horizon + near * depth);
        const double length = 3 + 34 * near * near;
        QPainterPath stalk(root);
        stalk.quadTo(root + QPointF(0, -length * 0.8),
                     root + QPointF(length * chance.between(0.1, 0.5), -length * 0.75));
        painter.strokePath(stalk, QPen(chance.oneOf(ears), 0.8 + 2 * near, Qt::SolidLine, Qt::RoundCap));
    }
    painter.setPen(Qt::NoPen);
}

/// A white wader, seen from its right side.
void egret(Canvas& canvas, QPointF foot, double height, bool reaching)
{
    QPainter& painter = canvas.painter();
    const auto at = [&](double x, double y) { return foot + QPointF(x, y) * height; };
    painter.setPen(QPen(rgb(0x2d2a26), std::max(1.5, height * 0.018)));
    painter.drawLine(at(-0.02, 0), at(-0.03, -0.42));
    painter.drawLine(at(0.06, 0.01), at(0.03, -0.42));
    painter.setPen(Qt::NoPen);
    QPainterPath body(at(-0.34, -0.36));
    body.quadTo(at(-0.1, -0.64), at(0.14, -0.6));
    body.quadTo(at(0.24, -0.5), at(0.12, -0.42));
    body.quadTo(at(-0.08, -0.32), at(-0.34, -0.36));
    canvas.fill(body, rgb(0xfbfbf6));
    QPainterPath wing(at(-0.32, -0.37));
    wing.quadTo(at(-0.08, -0.56), at(0.1, -0.52));
    wing.quadTo(at(-0.06, -0.38), at(-0.32, -0.37));
    canvas.fill(wing, rgb(0xdde3e6));
    const QPointF head = reaching ? at(0.42, -0.62) : at(0.24, -0.98);
    QPainterPath neck(at(0.12, -0.54));
    if (reaching)
        neck.cubicTo(at(0.34, -0.62), at(0.1, -0.78), head);
    else
        neck.cubicTo(at(0.38, -0.66), at(0.02, -0.8), head);
    painter.strokePath(neck, QPen(rgb(0xfbfbf6), height * 0.062, Qt::SolidLine, Qt::RoundCap));
    painter.setPen(Qt::NoPen);
    canvas.disc(head, height * 0.042, rgb(0xfbfbf6));
    const QPointF beak = reaching ? QPointF(0.15, 0.05) : QPointF(0.17, 0.015);
    canvas.fill(quad(head + QPointF(0.02, -0.02) * height, head + beak * height, head + beak * height,
                     head + QPointF(0.02, 0.016) * height),
                rgb(0xe8b03a));
    canvas.disc(head + QPointF(0.014, -0.008) * height, std::max(1.0, height * 0.008), rgb(0x1c1c1c));
}

} // namespace

QImage seaCliffs()
{
    Canvas canvas(54, true);
    canvas.gradient({{0, rgb(0x5a9bd4)}, {0.4, rgb(0xd2e5ee)}, {1, rgb(0xd2e5ee)}});
    canvas.clouds({.top = 0,
                   .bottom = 520,
                   .cover = 0.56,
                   .softness = 0.24,
                   .scale = 430,
                   .flatness = 2.2,
                   .light = Qt::white,
                   .shade = rgb(0xa8bfd0)});
    QPainter& painter = canvas.painter();
    painter.fillRect(QRectF(0, 560, 900, 640), rgb(0x1f86b8));
    canvas.gradient(
        {{0, rgb(0x7db8d4)}, {0.12, rgb(0x3f9cc6)}, {0.5, rgb(0x1f86b4)}, {0.8, rgb(0x2aa6b8)}, {1, rgb(0x5cc8c0)}},
        QRectF(0, 560, 900, 640));
    canvas.texture(QRectF(0, 560, 900, 640), 0.12, 120, 12);
    // Steep ends of the mountains, one behind the other.
    const auto headland = [&](double top, double waterline, double reach, quint32 light, quint32 shade, quint32 seed) {
        QPainterPath path(QPointF(-10, top));
        for (double x = -10; x <= reach; x += 4) {
            const double at = (x + 10) / (reach + 10);
            const double fall = std::pow(at, 2.4);
            const double rough = (cloudiness(x / 70, 1.5, seed, 5) - 0.5) * (waterline - top) * 0.3 * (1 - at);
            path.lineTo(x, top + fall * (waterline - top) + rough);
        }
        path.lineTo(reach, waterline);
        path.lineTo(-10, waterline);
        path.closeSubpath();
        QLinearGradient side(0, top, reach * 0.5, waterline);
        side.setColorAt(0, rgb(light));
        side.setColorAt(1, rgb(shade));
        canvas.fill(path, side);
        canvas.texture(path, 0.4, 26, 120);
        canvas.gradient({{0, rgb(0xffffff, 0)}, {1, rgb(0xffffff, 0.22)}}, QRectF(0, waterline - 26, reach, 26));
        painter.save();
        painter.setClipPath(path);
        for (int i = 0; i < 60; ++i) {
            const QPointF tuft(canvas.chance().between(0, reach),
                               canvas.chance().between(top, waterline - (waterline - top) * 0.2));
            foliage(canvas, tuft, 40, 26,
                    {mixed(rgb(0x3f7a4c), rgb(light), 0.35), mixed(rgb(0x2f5f3e), rgb(shade), 0.35)}, 5, 36);
        }
        painter.restore();
        for (int i = 0; i < 60; ++i) {
            const double x = canvas.chance().between(0, reach);
            painter.setBrush(rgb(0xffffff, 0.5));
            painter.drawEllipse(QPointF(x, waterline + canvas.chance().between(-3, 7)), canvas.chance().between(6, 26),
                                2.6);
        }
    };
    headland(250, 600, 660, 0x9db4bf, 0xb9c9cc, 81);
    headland(170, 660, 520, 0x6f9487, 0x9aaea6, 82);
    headland(60, 780, 410, 0x527d5f, 0x8f9a8e, 83);
    headland(-60, 960, 270, 0x3d6b4a, 0x7d8378, 84);
    for (int wave = 0; wave < 46; ++wave) {
        const double y = canvas.chance().between(640, 1080);
        painter.setBrush(rgb(0xffffff, 0.24));
        painter.drawEllipse(QPointF(canvas.chance().between(260, 900), y), canvas.chance().between(6, 24) * (y / 800),
                            1.6);
    }
    for (int i = 0; i < 16; ++i) // bushes below the lookout
        foliage(canvas, {i * 60.0, 1185 + 18 * std::sin(i * 2.3)}, 62, 58, kSlopes, 8, 170);
    return canvas.finished({.bloom = 0.3});
}

QImage pebbleBeach()
{
    Canvas canvas(53);
    canvas.gradient({{0, rgb(0x3d8bd0)}, {0.42, rgb(0xc5e0ee)}, {1, rgb(0xc5e0ee)}});
    canvas.clouds({.top = 0,
                   .bottom = 390,
                   .cover = 0.55,
                   .softness = 0.2,
                   .scale = 420,
                   .flatness = 2.1,
                   .light = Qt::white,
                   .shade = rgb(0xa9c3d8)});
    // The coast bends away to the mountains at the left.
    const auto range = [&](double foot, double top, double reach, quint32 peak, quint32 valley, quint32 seed) {
        QPainterPath path(QPointF(-10, foot));
        for (double x = -10; x <= reach; x += 4) {
            const double fall = 1 - smooth(reach * 0.2, reach, x);
            const double rough = cloudiness(x / 150, 0.5, seed, 5) - 0.5;
            path.lineTo(x, foot - fall * (top + rough * top * 0.9));
        }
        path.lineTo(reach, foot);
        path.closeSubpath();
        QLinearGradient side(0, foot - top * 1.3, 0, foot);
        side.setColorAt(0, rgb(peak));
        side.setColorAt(1, rgb(valley));
        canvas.fill(path, side);
        canvas.texture(path, 0.12, 40, 60);
    };
    range(452, 190, 820, 0x7f9fb8, 0xb8cfda, 71);
    range(456, 140, 560, 0x55806f, 0x9dbcae, 72);
    canvas.water(
        {.horizon = 452, .bottom = 690, .tint = rgb(0x0f6ea8), .tintNear = 0.85, .tintFar = 0.7, .ripple = 1.1});
    canvas.gradient({{0, rgb(0x3fb0c4, 0)}, {1, rgb(0x8fdad4, 0.85)}}, QRectF(0, 570, 1200, 120));
    QPainterPath shore(QPointF(-10, 560));
    shore.cubicTo(QPointF(260, 590), QPointF(520, 680), QPointF(1210, 780));
    shore.lineTo(1210, 910);
    shore.lineTo(-10, 910);
    canvas.fill(quad({-10, 690}, {1210, 690}, {1210, 800}, {-10, 800}), rgb(0x8fdad4));
    QPainter& painter = canvas.painter();
    for (int wash = 0; wash < 4; ++wash) {
        QPainterPath line(QPointF(-10, 556 - wash * 9));
        for (int x = -10; x <= 1210; x += 8) {
            const double at = x / 1200.0;
            const double y = 552 + 228 * at * (0.5 + 0.5 * at) + 34 * std::sin(at * 3.1);
            line.lineTo(x, y - wash * (10 + 12 * at) + 10 * (cloudiness(x / 80.0, wash * 3.0, 53, 3) - 0.5));
        }
        painter.strokePath(
            line, QPen(rgb(0xffffff, 0.85 - wash * 0.2), 13 - wash * 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.setPen(Qt::NoPen);
    canvas.fill(shore, rgb(0x8d929a));
    painter.save();
    painter.setClipPath(shore);
    for (int i = 0; i < 5200; ++i) {
        const double near = std::pow(i / 5200.0, 0.7);
        const double y = 550 + 360 * near;
        const double size = (2 + 17 * near * near) * canvas.chance().between(0.6, 1.3);
        const QPointF at(canvas.chance().between(-10, 1210), y + canvas.chance().between(-8, 8));
        const QColor pebble = canvas.chance().oneOf(
            {rgb(0x8f959d), rgb(0xaab0b5), rgb(0x737982), rgb(0xc9c8c4), rgb(0x9c9389), rgb(0x5f666f), rgb(0xb8a898)});
        painter.setBrush(rgb(0x30343a, 0.5));
        painter.drawEllipse(at + QPointF(size * 0.12, size * 0.2), size, size * 0.6);
        painter.setBrush(pebble);
        painter.drawEllipse(at, size, size * 0.58);
        painter.setBrush(rgb(0xffffff, 0.22));
        painter.drawEllipse(at - QPointF(size * 0.2, size * 0.2), size * 0.5, size * 0.2);
    }
    painter.restore();
    person(canvas, {830, 800}, 150, rgb(0xd8664a));
    person(canvas, {905, 812}, 140, rgb(0xe6dfcc));
    return canvas.finished({.bloom = 0.3});
}

QImage egrets()
{
    Canvas canvas(56);
    canvas.gradient({{0, rgb(0x9fc2d6)}, {0.4, rgb(0xf1e6cc)}, {1, rgb(0xf1e6cc)}});
    canvas.glow({260, 250}, 620, rgb(0xffe2a4, 0.85));
    ridge(canvas, {.base = 330,
                   .height = 90,
                   .width = 480,
                   .top = rgb(0x8ba9ae),
                   .foot = rgb(0xcfd6c8),
                   .footDepth = 60,
                   .seed = 95});
    ridge(canvas, {.base = 385,
                   .height = 34,
                   .width = 260,
                   .top = rgb(0x5f8a68),
                   .foot = rgb(0xa5bc98),
                   .footDepth = 50,
                   .seed = 96});
    canvas.fog(400, 120, rgb(0xfaf2dd, 0.85));
    canvas.water({.horizon = 425, .tint = rgb(0x7a9a94), .tintNear = 0.45, .tintFar = 0.12, .ripple = 0.5});
    QPainter& painter = canvas.painter();
    // Young rice stands in rows in the flooded field.
    for (int line = 0; line < 17; ++line) {
        const double near = std::pow(line / 16.0, 1.7);
        const double y = 440 + 440 * near;
        for (double x = -20; x < 1220; x += 12 + 42 * near) {
            const QPointF root(x + canvas.chance().between(-4, 4), y + canvas.chance().between(-3, 3));
            for (int blade = 0; blade < 5; ++blade) {
                const double length = (6 + 46 * near) * canvas.chance().between(0.7, 1.1);
                const double lean = (blade - 2) * 0.17 * length;
                QPainterPath path(root);
                path.quadTo(root + QPointF(lean * 0.3, -length * 0.7), root + QPointF(lean, -length));
                painter.strokePath(
                    path, QPen(canvas.chance().oneOf({rgb(0x6fa048), rgb(0x8fbf5a), rgb(0x557f3c)}), 1 + 1.8 * near));
                QPainterPath mirrored(root);
                mirrored.quadTo(root + QPointF(lean * 0.3, length * 0.4), root + QPointF(lean, length * 0.6));
                painter.strokePath(mirrored, QPen(rgb(0x55774a, 0.3), 1 + 1.4 * near));
            }
        }
        painter.setPen(Qt::NoPen);
        if (line == 8) {
            egret(canvas, {830, y + 10}, 190, false);
            egret(canvas, {1010, y - 6}, 150, true);
        }
        if (line == 12)
            egret(canvas, {420, y + 8}, 300, false);
    }
    for (int bird = 0; bird < 3; ++bird) { // two more come in
        const QPointF at(640 + bird * 110, 190 + (bird % 2) * 46);
        QPainterPath wings(at + QPointF(-46, -16));
        wings.quadTo(at + QPointF(-16, -26), at);
        wings.quadTo(at + QPointF(16, -28), at + QPointF(46, -10));
        wings.quadTo(at + QPointF(14, -10), at + QPointF(2, 8));
        wings.quadTo(at + QPointF(-18, -10), at + QPointF(-46, -16));
        canvas.fill(wings, rgb(0xffffff, 0.95));
    }
    return canvas.finished({.bloom = 0.4});
}

QImage riceFields()
{
    Canvas canvas(55);
    canvas.gradient({{0, rgb(0x4a93d6)}, {0.36, rgb(0xcfe3ea)}, {1, rgb(0xcfe3ea)}});
    canvas.clouds({.top = 0,
                   .bottom = 330,
                   .cover = 0.56,
                   .softness = 0.2,
                   .scale = 460,
                   .flatness = 2,
                   .light = Qt::white,
                   .shade = rgb(0xadc5d8)});
    ridge(canvas, {.base = 330,
                   .height = 130,
                   .width = 420,
                   .top = rgb(0x6f93ac),
                   .foot = rgb(0xb4cbd0),
                   .footDepth = 60,
                   .seed = 91});
    canvas.fog(352, 90, rgb(0xf4f6f2, 0.8));
    ridge(canvas, {.base = 392,
                   .height = 46,
                   .width = 300,
                   .top = rgb(0x4c7d5a),
                   .foot = rgb(0x8bb088),
                   .footDepth = 50,
                   .seed = 92});
    paddy(canvas, 425, {{0, rgb(0xc3bf62)}, {0.3, rgb(0xd9bd4c)}, {1, rgb(0xa8842c)}},
          {rgb(0xe6c95a), rgb(0xcfae42), rgb(0xf0da7e), rgb(0xb08e34), rgb(0xa9a648)});
    // The road runs straight to the mountains, with one tree beside it.
    canvas.fill(quad({585, 425}, {605, 425}, {930, 910}, {430, 910}), rgb(0xb9b4aa));
    canvas.texture(QRectF(430, 425, 500, 485), 0.07, 60, 9);
    canvas.fill(quad({583, 425}, {587, 425}, {470, 910}, {410, 910}), rgb(0x8f9a4c));
    canvas.fill(quad({603, 425}, {607, 425}, {950, 910}, {890, 910}), rgb(0x8f9a4c));
    tree(canvas, {800, 640}, 330, {rgb(0x3f7f3f), rgb(0x57994a), rgb(0x2f6a38)}, rgb(0x4e3b2c));
    QPainter& painter = canvas.painter();
    const QPointF bike(560, 700); // a bicycle and its rider
    painter.setPen(QPen(rgb(0x2c2f33), 5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(bike + QPointF(0, -24), 7, 26);
    painter.setPen(QPen(rgb(0x2c2f33), 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(bike + QPointF(-24, -74), bike + QPointF(24, -74));
    painter.setPen(Qt::NoPen);
    person(canvas, bike + QPointF(0, -14), 118, rgb(0xe8e2d2));
    birds(canvas, {330, 240}, 120, 5, rgb(0xffffff, 0.95));
    return canvas.finished({.bloom = 0.28});
}

} // namespace wayfolio::sample
