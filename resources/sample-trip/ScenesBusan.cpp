// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample-trip/Motifs.h"
#include "resources/sample-trip/Scenes.h"

#include <algorithm>
#include <cmath>

namespace wayfolio::sample {

namespace {

const std::vector<QColor> kSeasidePines{rgb(0x2b4a34), rgb(0x3a5f3e), rgb(0x234030)};

/// The crest of a wave: broken, thicker where more water falls.
void foam(Canvas& canvas, double y, double amplitude, double thickness, double opacity)
{
    QPainter& painter = canvas.painter();
    painter.setBrush(Qt::NoBrush);
    for (int pass = 0; pass < 3; ++pass) {
        QPointF last;
        for (int x = -10; x <= canvas.width() + 10; x += 5) {
            const double lift = (cloudiness(x / 210.0, y, canvas.seed(), 3) - 0.5) * amplitude;
            const double body = smooth(0.32, 0.72, cloudiness(x / 90.0, y + 40, canvas.seed() + 3, 3));
            const QPointF next(x, y + lift + pass * thickness * 0.9);
            painter.setPen(QPen(rgb(0xffffff, opacity * body / (1 + pass)), thickness * (0.3 + body) * (1 + pass * 0.8),
                                Qt::SolidLine, Qt::FlatCap));
            if (x > -10)
                painter.drawLine(last, next);
            last = next;
        }
    }
    painter.setPen(Qt::NoPen);
}

void cottage(Canvas& canvas, QPointF foot, double size, QColor wall, QColor roof)
{
    QPainter& painter = canvas.painter();
    const double width = size * canvas.chance().between(0.85, 1.25);
    const double height = size * canvas.chance().between(0.75, 1.05);
    const QRectF front(foot.x() - width / 2, foot.y() - height, width, height + size * 0.6);
    QLinearGradient light(front.topLeft(), front.topRight());
    light.setColorAt(0, wall.lighter(112));
    light.setColorAt(1, wall.darker(122));
    painter.fillRect(front, light);
    painter.fillRect(QRectF(front.left() - 3, front.top() - size * 0.1, width + 6, size * 0.13), roof);
    painter.fillRect(QRectF(front.left() - 3, front.top() + size * 0.03, width + 6, 3), rgb(0, 0.25));
    const int windows = width > size ? 3 : 2;
    for (int i = 0; i < windows; ++i) {
        const QRectF pane(front.left() + width * (0.16 + i * 0.78 / windows), front.top() + height * 0.28,
                          width * 0.4 / windows, height * 0.26);
        painter.fillRect(pane.adjusted(-2, -2, 2, 2), rgb(0xffffff, 0.7));
        painter.fillRect(pane, rgb(0x3a4c5c));
        painter.fillRect(QRectF(pane.left(), pane.top(), pane.width() * 0.45, pane.height()), rgb(0x8fb0c4, 0.8));
    }
    if (canvas.chance().happens(0.35)) { // a water tank
        painter.setBrush(canvas.chance().oneOf({rgb(0x2f6fb2), rgb(0xe0b23a)}));
        painter.drawRoundedRect(QRectF(front.right() - size * 0.42, front.top() - size * 0.32, size * 0.3, size * 0.24),
                                4, 4);
    }
}

} // namespace

QImage templeByTheSea()
{
    Canvas canvas(31);
    canvas.gradient({{0, rgb(0x77b0e2)}, {0.42, rgb(0xd6e7ef)}, {0.5, rgb(0xfbe9c6)}, {1, rgb(0xfbe9c6)}});
    canvas.clouds({.top = 0,
                   .bottom = 430,
                   .cover = 0.5,
                   .softness = 0.25,
                   .scale = 520,
                   .flatness = 3,
                   .light = rgb(0xfffaf0),
                   .shade = rgb(0xb8c9da)});
    canvas.sun({1010, 250}, 26, rgb(0xfffbe6), rgb(0xffe6a8, 0.85), 420);
    canvas.water({.horizon = 470, .tint = rgb(0x1f6586), .tintNear = 0.72, .tintFar = 0.4, .ripple = 1.1});
    canvas.glitter(1010, 474, 830, 190, rgb(0xfff3cc, 0.85));
    for (int i = 0; i < 5; ++i)
        foliage(canvas, {-20.0 + i * 125, 395 - i * 4.0 + 46 * (i > 3)}, 130, 90, kSeasidePines, 7, 330);
    rock(canvas, {240, 720}, 860, 270, rgb(0xa39482), rgb(0x453d38));
    const HallColors colors{.roof = rgb(0x3f454c),
                            .roofLight = rgb(0x7a838b),
                            .trim = rgb(0x2f8f7a),
                            .wall = rgb(0xb5432f),
                            .column = rgb(0x8e2f22),
                            .base = rgb(0xc9c0ae)};
    hall(canvas, {.foot = {150, 520}, .width = 330, .height = 190, .storeys = 1}, colors);
    hall(canvas, {.foot = {430, 545}, .width = 300, .height = 210, .storeys = 1}, colors);
    stonePagoda(canvas, {566, 630}, 78, 190, 5, rgb(0xc4b9a4));
    rock(canvas, {520, 790}, 420, 190, rgb(0x94866f), rgb(0x3a3431));
    rock(canvas, {60, 850}, 520, 240, rgb(0x8d7f6e), rgb(0x332e2c));
    rock(canvas, {900, 860}, 260, 110, rgb(0x837668), rgb(0x2f2b2a));
    canvas.gradient({{0, rgb(0x2f7890, 0)}, {0.4, rgb(0x2f7890, 0.8)}, {1, rgb(0x1d5672)}}, QRectF(0, 740, 1200, 160));
    canvas.texture(QRectF(0, 740, 1200, 160), 0.25, 90, 9);
    foam(canvas, 768, 40, 5, 0.7);
    foam(canvas, 826, 60, 7, 0.6);
    foam(canvas, 884, 70, 9, 0.5);
    for (int i = 0; i < 10; ++i)
        lantern(canvas, {300.0 + i * 27, 568 + 8 * std::sin(i * 0.31 * 3.14)}, 9,
                canvas.chance().oneOf({rgb(0xe0556b), rgb(0xf2b632), rgb(0x4f9d69)}), 0.2);
    birds(canvas, {820, 300}, 120, 6, rgb(0x47545f, 0.8));
    return canvas.finished({.bloom = 0.4});
}

QImage cityBeach()
{
    Canvas canvas(32);
    canvas.gradient({{0, rgb(0x2f86d4)}, {0.5, rgb(0xb4dbf0)}, {1, rgb(0xb4dbf0)}});
    canvas.clouds({.top = 0,
                   .bottom = 380,
                   .cover = 0.46,
                   .softness = 0.18,
                   .scale = 430,
                   .flatness = 2.2,
                   .light = Qt::white,
                   .shade = rgb(0xb5cee2)});
    ridge(canvas, {.base = 415,
                   .height = 40,
                   .width = 340,
                   .top = rgb(0x6f9583),
                   .foot = rgb(0x93b39a),
                   .footDepth = 40,
                   .seed = 60});
    skyline(canvas, {.base = 432,
                     .lowest = 40,
                     .highest = 150,
                     .narrowest = 26,
                     .widest = 60,
                     .top = rgb(0xb9cbd8),
                     .foot = rgb(0xdde5e8),
                     .left = -10,
                     .right = 820});
    QPainter& painter = canvas.painter();
    for (int tower = 0; tower < 3; ++tower) { // three tall ones of glass
        const double x = 905 + tower * 92;
        const double height = 350 - tower * 40;
        QLinearGradient glass(x, 0, x + 66, 0);
        glass.setColorAt(0, rgb(0xd6e8f2));
        glass.setColorAt(0.5, rgb(0x7fa9c4));
        glass.setColorAt(1, rgb(0x5d88a8));
        QPainterPath body(QPointF(x, 432));
        body.lineTo(x + 6, 432 - height + 30);
        body.quadTo(x + 34, 432 - height - 14, x + 62, 432 - height + 12);
        body.lineTo(x + 68, 432);
        canvas.fill(body, glass);
        for (int floor = 1; floor < 30; ++floor)
            painter.fillRect(QRectF(x + 5, 432 - height + 24 + floor * (height - 24) / 30, 60, 1.5),
                             rgb(0x335a78, 0.35));
    }
    canvas.water(
        {.horizon = 432, .bottom = 610, .tint = rgb(0x1787a8), .tintNear = 0.85, .tintFar = 0.62, .ripple = 1.0});
    canvas.gradient({{0, rgb(0x6cc3c8, 0)}, {1, rgb(0xa8e0d6, 0.85)}}, QRectF(0, 520, 1200, 92));
    canvas.gradient({{0, rgb(0xc9ae84)}, {0.12, rgb(0xdcc59c)}, {1, rgb(0xf1e0bd)}}, QRectF(0, 608, 1200, 292));
    canvas.texture(QRectF(0, 608, 1200, 292), 0.10, 46, 10);
    canvas.texture(QRectF(0, 640, 1200, 260), 0.10, 5, 3);
    foam(canvas, 560, 16, 4, 0.7);
    foam(canvas, 592, 20, 5, 0.8);
    foam(canvas, 616, 22, 6, 0.85);
    const std::vector<QColor> cloth{rgb(0xe5483c), rgb(0x2f7fc4), rgb(0xf2b530), rgb(0x39a078), rgb(0xf0f0ea)};
    const auto parasol = [&](QPointF foot, double size, QColor color) {
        painter.setBrush(rgb(0x6b5432, 0.35));
        painter.drawEllipse(foot + QPointF(size * 0.3, 4), size * 0.62, size * 0.12);
        painter.fillRect(QRectF(foot.x() - 2, foot.y() - size * 0.95, 4, size * 0.95), rgb(0xece6da));
        for (int panel = 0; panel < 6; ++panel) {
            const double a = -1 + panel / 3.0;
            const double b = -1 + (panel + 1) / 3.0;
            QPainterPath piece(foot + QPointF(0, -size * 1.12));
            piece.quadTo(foot + QPointF(a * size * 0.55, -size * 1.05), foot + QPointF(a * size * 0.62, -size * 0.68));
            piece.quadTo(foot + QPointF((a + b) * size * 0.31, -size * 0.75),
                         foot + QPointF(b * size * 0.62, -size * 0.68));
            piece.quadTo(foot + QPointF(b * size * 0.55, -size * 1.05), foot + QPointF(0, -size * 1.12));
            canvas.fill(piece, panel % 2 == 0 ? color : rgb(0xfaf6ec));
        }
        painter.fillRect(QRectF(foot.x() + size * 0.18, foot.y() - 8, size * 0.55, 8), color.darker(115));
    };
    for (int row = 0; row < 3; ++row) {
        const double size = 62 + row * 36;
        for (int i = 0; i < 7 - row; ++i)
            parasol({30 + row * 70 + i * (178.0 + row * 52) + canvas.chance().between(-14, 14), 690 + row * 82.0}, size,
                    cloth[static_cast<size_t>(i + row * 2) % 4]);
    }
    for (const auto& [x, y, size] : std::vector<std::tuple<double, double, double>>{
             {250, 640, 58}, {283, 642, 40}, {760, 632, 56}, {1010, 650, 62}, {1040, 652, 60}})
        person(canvas, {x, y}, size, canvas.chance().oneOf(cloth));
    birds(canvas, {420, 200}, 160, 5, rgb(0xffffff, 0.9));
    return canvas.finished({.bloom = 0.25});
}

QImage colorfulVillage()
{
    Canvas canvas(33);
    canvas.gradient({{0, rgb(0x5aa2de)}, {0.35, rgb(0xcfe4ee)}, {1, rgb(0xcfe4ee)}});
    canvas.clouds({.top = 0,
                   .bottom = 330,
                   .cover = 0.44,
                   .softness = 0.22,
                   .scale = 400,
                   .light = Qt::white,
                   .shade = rgb(0xb4cadd)});
    canvas.water(
        {.horizon = 268, .bottom = 330, .tint = rgb(0x4f97bb), .tintNear = 0.85, .tintFar = 0.8, .ripple = 0.3});
    ridge(canvas, {.base = 250,
                   .height = 30,
                   .width = 260,
                   .top = rgb(0x88a6ad),
                   .foot = rgb(0xa9c0bb),
                   .footDepth = 40,
                   .seed = 71});
    QPainterPath slope(QPointF(1210, 130));
    slope.quadTo(QPointF(860, 260), QPointF(520, 320));
    slope.quadTo(QPointF(250, 330), QPointF(-10, 230));
    slope.lineTo(-10, 910);
    slope.lineTo(1210, 910);
    canvas.fill(slope, rgb(0x5e7d55));
    canvas.texture(slope, 0.3, 40, 24);
    const std::vector<QColor> walls{rgb(0xf3c7c0), rgb(0x9fd0df), rgb(0xf6e2a6), rgb(0xbfdcb4), rgb(0xf2efe6),
                                    rgb(0xe79f86), rgb(0x8fb4d8), rgb(0xf5b6c4), rgb(0xd9c8e4), rgb(0x7fc4b4)};
    const std::vector<QColor> roofs{rgb(0x3f78b0), rgb(0xc85a3e), rgb(0x4d9a7c), rgb(0x8a8f94), rgb(0xe0a23a)};
    for (int line = 0; line < 13; ++line) {
        const double size = 34 + line * 6.4;
        for (double x = canvas.chance().between(-40, 0); x < 1240; x += size * canvas.chance().between(1.0, 1.3)) {
            const double away = (x - 480) / 720;
            const double y = 352 + line * line * 1.8 + line * 22 - away * std::abs(away) * (150 - line * 8);
            if (canvas.chance().happens(0.05)) {
                foliage(canvas, {x, y - size * 0.4}, size * 0.6, size * 0.5, kSeasidePines, 4 + line * 0.3, 120);
                continue;
            }
            cottage(canvas, {x, y}, size, canvas.chance().oneOf(walls), canvas.chance().oneOf(roofs));
        }
    }
    canvas.glow({80, 40}, 700, rgb(0xfff2cc, 0.5));
    return canvas.finished({.bloom = 0.25});
}

QImage fishMarket()
{
    Canvas canvas(34);
    canvas.gradient({{0, rgb(0x88b8dc)}, {0.5, rgb(0xe9ecdf)}, {1, rgb(0xf2e2be)}});
    canvas.clouds({.top = 0,
                   .bottom = 330,
                   .cover = 0.42,
                   .softness = 0.25,
                   .scale = 500,
                   .flatness = 4,
                   .light = rgb(0xfffaf0),
                   .shade = rgb(0xbccbd6)});
    ridge(canvas, {.base = 330,
                   .height = 50,
                   .width = 420,
                   .top = rgb(0x7b97a0),
                   .foot = rgb(0xa8bab4),
                   .footDepth = 60,
                   .seed = 5});
    skyline(canvas, {.base = 400,
                     .lowest = 30,
                     .highest = 110,
                     .narrowest = 36,
                     .widest = 90,
                     .top = rgb(0xb3b5b4),
                     .foot = rgb(0xd6cfc0)});
    canvas.water(
        {.horizon = 400, .bottom = 640, .tint = rgb(0x2e6472), .tintNear = 0.62, .tintFar = 0.25, .ripple = 0.9});
    fishingBoat(canvas, {250, 470}, 260, rgb(0x3c7fb5), rgb(0xf2efe6));
    fishingBoat(canvas, {640, 500}, 330, rgb(0xf0ece0), rgb(0xd8563e));
    fishingBoat(canvas, {1040, 560}, 420, rgb(0x2f8068), rgb(0xf5efdc));
    fishingBoat(canvas, {200, 600}, 400, rgb(0xc94a38), rgb(0xf3eee2));
    canvas.gradient({{0, rgb(0x9a958c)}, {1, rgb(0x6f6b66)}}, QRectF(0, 640, 1200, 260));
    canvas.texture(QRectF(0, 640, 1200, 260), 0.2, 60, 10);
    QPainter& painter = canvas.painter();
    painter.fillRect(QRectF(0, 636, 1200, 12), rgb(0xd0c9bb));
    // Baskets and boxes of the morning's catch.
    for (int box = 0; box < 7; ++box) {
        const QPointF at(20.0 + box * 172, 735 + (box % 2) * 34);
        const QColor tray = canvas.chance().oneOf({rgb(0xd8452e), rgb(0x2c7ab8), rgb(0xe8b62f), rgb(0x3a8f66)});
        canvas.fill(quad(at, at + QPointF(150, 0), at + QPointF(162, 108), at + QPointF(-12, 108)), tray.darker(118));
        canvas.fill(quad(at + QPointF(8, 8), at + QPointF(142, 8), at + QPointF(152, 86), at + QPointF(-2, 86)),
                    rgb(0xe6eef0));
        painter.fillRect(QRectF(at.x() - 12, at.y() + 96, 174, 34), tray);
        const QColor fish = canvas.chance().oneOf({rgb(0x9fb2bd), rgb(0xd98f80), rgb(0x6f8aa0), rgb(0xc9b089)});
        for (int i = 0; i < 11; ++i) {
            painter.save();
            painter.translate(at + QPointF(canvas.chance().between(14, 128), canvas.chance().between(16, 76)));
            painter.rotate(canvas.chance().between(-24, 24));
            QPainterPath body(QPointF(-34, 0));
            body.quadTo(QPointF(0, -17), QPointF(28, 0));
            body.lineTo(44, -11);
            body.lineTo(40, 11);
            body.lineTo(28, 0);
            body.quadTo(QPointF(0, 17), QPointF(-34, 0));
            QLinearGradient skin(0, -12, 0, 12);
            skin.setColorAt(0, fish.darker(150));
            skin.setColorAt(0.55, fish.lighter(125));
            skin.setColorAt(1, rgb(0xf4f4ee));
            painter.fillPath(body, skin);
            painter.setBrush(rgb(0x15181b));
            painter.drawEllipse(QPointF(-24, -3), 2.6, 2.6);
            painter.restore();
        }
    }
    for (int i = 0; i < 9; ++i) { // parasols of the sellers
        const double x = 60 + i * 140;
        const QColor cloth =
            canvas.chance().oneOf({rgb(0xe25544), rgb(0x3f86c0), rgb(0xf0bd3e), rgb(0x52a47c), rgb(0xe98ba0)});
        painter.fillRect(QRectF(x - 2, 560, 4, 120), rgb(0x5b5b58));
        QPainterPath top(QPointF(x - 92, 588));
        top.quadTo(QPointF(x, 500), QPointF(x + 92, 588));
        top.quadTo(QPointF(x, 570), QPointF(x - 92, 588));
        canvas.fill(top, cloth);
        canvas.fill(quad({x, 541}, {x + 92, 588}, {x + 40, 576}, {x, 572}), rgb(0, 0.16));
    }
    for (int i = 0; i < 8; ++i)
        person(canvas, {110.0 + i * 142 + canvas.chance().between(-50, 50), 712 + canvas.chance().between(-16, 14)},
               126, canvas.chance().oneOf({rgb(0xc8506a), rgb(0x5b7fa8), rgb(0x7a5ea0), rgb(0xe08b3f), rgb(0x4b9080)}));
    birds(canvas, {560, 170}, 240, 9, rgb(0xffffff, 0.95));
    return canvas.finished({.bloom = 0.25});
}

} // namespace wayfolio::sample
