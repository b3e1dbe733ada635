// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample-trip/Motifs.h"
#include "resources/sample-trip/Scenes.h"

#include <algorithm>
#include <cmath>

namespace wayfolio::sample {

namespace {

const std::vector<QColor> kHillside{rgb(0x2c5c3c), rgb(0x3b7548), rgb(0x234c34), rgb(0x55905a)};

/// A house on the hill at dusk, its front full of lit windows, lanterns under the eaves.
void teahouse(Canvas& canvas, QRectF front, double light)
{
    QPainter& painter = canvas.painter();
    QLinearGradient wood(front.topLeft(), front.bottomLeft());
    wood.setColorAt(0, rgb(0x3a2530));
    wood.setColorAt(1, rgb(0x5a3430));
    painter.fillRect(front, wood);
    const double floorHeight = front.height() / 2;
    const int windows = std::max(3, static_cast<int>(front.width() / 46));
    const double step = front.width() / windows;
    for (int floor = 0; floor < 2; ++floor) {
        const double top = front.top() + floor * floorHeight;
        canvas.glow({front.center().x(), top + floorHeight * 0.5}, front.width() * 0.6, rgb(0xff9a48, 0.35 * light));
        for (int i = 0; i < windows; ++i) {
            const QRectF pane(front.left() + step * (i + 0.14), top + floorHeight * 0.34, step * 0.72,
                              floorHeight * 0.46);
            QLinearGradient lamp(pane.topLeft(), pane.bottomLeft());
            lamp.setColorAt(0, rgb(0xffe6a8));
            lamp.setColorAt(1, rgb(0xf09a48));
            painter.fillRect(pane, lamp);
            painter.fillRect(QRectF(pane.center().x() - 1, pane.top(), 2, pane.height()), rgb(0x3a2222, 0.9));
            painter.fillRect(QRectF(pane.left(), pane.top() + pane.height() * 0.5, pane.width(), 2),
                             rgb(0x3a2222, 0.9));
        }
        HallColors roof{.roof = rgb(0x23303c), .roofLight = rgb(0x3f5260), .trim = rgb(0x3f7a68)};
        tiledRoof(canvas, {front.center().x(), top + floorHeight * 0.2}, front.width() * (1.16 + 0.05 * floor),
                  floorHeight * 0.34, roof);
        for (int i = 0; i <= windows; ++i)
            lantern(canvas, {front.left() + step * i, top + floorHeight * 0.36}, 9 + front.width() * 0.012,
                    rgb(0xd8301f), 0.75);
    }
}

} // namespace

QImage skyLanterns()
{
    Canvas canvas(47, true);
    canvas.gradient({{0, rgb(0x4f86bd)}, {0.4, rgb(0xa9c6d8)}, {0.62, rgb(0xe3e4d4)}, {1, rgb(0xe3e4d4)}});
    canvas.clouds({.top = 0,
                   .bottom = 700,
                   .cover = 0.62,
                   .softness = 0.3,
                   .scale = 480,
                   .flatness = 2.4,
                   .light = rgb(0xf4f6f6),
                   .shade = rgb(0x9fb2c0),
                   .opacity = 0.85});
    ridge(canvas, {.base = 640,
                   .height = 130,
                   .width = 330,
                   .top = rgb(0x6d9182),
                   .foot = rgb(0xb4c8b8),
                   .footDepth = 110,
                   .seed = 47});
    ridge(canvas, {.base = 740,
                   .height = 110,
                   .width = 280,
                   .top = rgb(0x3f6d4c),
                   .foot = rgb(0x8fae88),
                   .footDepth = 140,
                   .seed = 57});
    canvas.fog(800, 200, rgb(0xeef0e8, 0.5));
    QPainter& painter = canvas.painter();
    // A railway between two rows of old shops, all lines running to one point.
    const QPointF far(450, 880);
    canvas.fill(quad({-10, 905}, {910, 905}, {910, 1210}, {-10, 1210}), rgb(0x8f897c));
    canvas.fill(quad({400, 905}, {500, 905}, {840, 1210}, {60, 1210}), rgb(0x8b8378));
    canvas.texture(QRectF(0, 905, 900, 300), 0.35, 9, 6);
    for (int sleeper = 0; sleeper < 17; ++sleeper) {
        const double near = std::pow(sleeper / 16.0, 2);
        painter.fillRect(QRectF(450 - 42 - 190 * near, 910 + 290 * near, 84 + 380 * near, 3 + 13 * near),
                         rgb(0x5d4a3c));
    }
    for (const double side : {-1.0, 1.0})
        canvas.fill(
            quad({450 + side * 24, 905}, {450 + side * 28, 905}, {450 + side * 160, 1210}, {450 + side * 138, 1210}),
            rgb(0x4a4c50));
    for (const double side : {-1.0, 1.0}) {
        const std::vector<double> fronts{1.28, 0.88, 0.6, 0.41, 0.28, 0.19, 0.13};
        const auto on = [&](double near, double across, double down) {
            return far + QPointF(side * across, down) * near;
        };
        for (size_t shop = fronts.size() - 1; shop > 0; --shop) {
            const double near = fronts[shop - 1];
            const double before = fronts[shop];
            const QColor wall = canvas.chance().oneOf(
                {rgb(0xb98a6a), rgb(0x9a6f58), rgb(0xcbb495), rgb(0x8f9a8e), rgb(0xb06a52), rgb(0xd0c3a8)});
            const double up = canvas.chance().between(-300, -235);
            QLinearGradient shade(on(before, 395, 0), on(near, 395, 0));
            shade.setColorAt(0, mixed(wall, rgb(0xdfe3d8), 0.5 * (1 - before)));
            shade.setColorAt(1, wall);
            canvas.fill(quad(on(before, 395, up), on(near, 395, up), on(near, 395, 352), on(before, 395, 352)), shade);
            const auto between = [&](double share) { return before + (near - before) * share; };
            canvas.fill(quad(on(between(0.14), 394, 40), on(between(0.86), 394, 40), on(between(0.86), 394, 300),
                             on(between(0.14), 394, 300)),
                        rgb(0x3a2a22));
            canvas.fill(quad(on(between(0.18), 393, 80), on(between(0.82), 393, 80), on(between(0.82), 393, 190),
                             on(between(0.18), 393, 190)),
                        rgb(0xffcf85, 0.75));
            canvas.fill(quad(on(between(0.2), 393, up + 60), on(between(0.46), 393, up + 60),
                             on(between(0.46), 393, up + 165), on(between(0.2), 393, up + 165)),
                        rgb(0x40525a));
            canvas.fill(quad(on(between(0.56), 393, up + 60), on(between(0.82), 393, up + 60),
                             on(between(0.82), 393, up + 165), on(between(0.56), 393, up + 165)),
                        rgb(0x40525a));
            canvas.fill(quad(on(before, 400, -45), on(near, 400, -45), on(near, 318, 26), on(before, 318, 26)),
                        canvas.chance().oneOf({rgb(0x6d4436), rgb(0x3f5d62), rgb(0x7a3a30), rgb(0x54604a)}));
            canvas.fill(
                quad(on(before, 402, up - 26), on(near, 402, up - 26), on(near, 380, up + 6), on(before, 380, up + 6)),
                rgb(0x4c3a34));
            lantern(canvas, on(between(0.5), 330, 62), 30 * between(0.5), rgb(0xd8392c), 0.45);
        }
    }
    const auto skyLantern = [&](QPointF at, double size, QColor color) {
        canvas.glow(at + QPointF(0, size * 0.4), size * 1.9, rgb(0xffbe5c, 0.55));
        QPainterPath paper(at + QPointF(-size * 0.5, size * 0.62));
        paper.quadTo(at + QPointF(-size * 0.78, -size * 0.5), at + QPointF(-size * 0.34, -size * 0.72));
        paper.quadTo(at + QPointF(0, -size * 0.86), at + QPointF(size * 0.34, -size * 0.72));
        paper.quadTo(at + QPointF(size * 0.78, -size * 0.5), at + QPointF(size * 0.5, size * 0.62));
        paper.closeSubpath();
        QLinearGradient light(at - QPointF(0, size * 0.8), at + QPointF(0, size * 0.6));
        light.setColorAt(0, color.darker(112));
        light.setColorAt(0.7, mixed(color, rgb(0xffd27a), 0.45));
        light.setColorAt(1, rgb(0xffe9a8));
        canvas.fill(paper, light);
        canvas.fill(quad(at + QPointF(-size * 0.1, -size * 0.8), at + QPointF(size * 0.1, -size * 0.8),
                         at + QPointF(size * 0.08, size * 0.62), at + QPointF(-size * 0.08, size * 0.62)),
                    rgb(0xffffff, 0.14));
        for (int stroke = 0; stroke < 4; ++stroke)
            painter.fillRect(QRectF(at.x() - size * 0.24 + (stroke % 2) * size * 0.22,
                                    at.y() - size * 0.42 + stroke * size * 0.2, size * 0.2, size * 0.045),
                             rgb(0x3a1a14, 0.75));
        painter.setBrush(rgb(0xfff4c4));
        painter.drawEllipse(at + QPointF(0, size * 0.62), size * 0.5, size * 0.07);
    };
    for (const auto& [x, y, size, color] :
         std::vector<std::tuple<double, double, double, QColor>>{{560, 150, 34, rgb(0xe8563a)},
                                                                 {420, 240, 46, rgb(0xf0a63c)},
                                                                 {690, 330, 58, rgb(0xe88aa8)},
                                                                 {250, 380, 66, rgb(0xe0482f)},
                                                                 {520, 520, 96, rgb(0xf2b648)},
                                                                 {330, 640, 84, rgb(0x6fb0d8)},
                                                                 {655, 700, 120, rgb(0xe04f36)}})
        skyLantern({x, y}, size, color);
    person(canvas, {610, 1085}, 190, rgb(0xe3dccb));
    person(canvas, {690, 1090}, 180, rgb(0x4a7398));
    person(canvas, {300, 1040}, 140, rgb(0xc65f70));
    return canvas.finished({.bloom = 0.35});
}

QImage teaWithAView()
{
    Canvas canvas(52);
    canvas.gradient({{0, rgb(0x7aa9cf)}, {0.3, rgb(0xd9e2e0)}, {0.42, rgb(0xf6e2bd)}, {1, rgb(0xf6e2bd)}});
    canvas.clouds({.top = 0,
                   .bottom = 330,
                   .cover = 0.5,
                   .softness = 0.3,
                   .scale = 480,
                   .flatness = 3,
                   .light = rgb(0xfff8ea),
                   .shade = rgb(0xb4c2cc)});
    canvas.water(
        {.horizon = 360, .bottom = 520, .tint = rgb(0x6f9db2), .tintNear = 0.7, .tintFar = 0.35, .ripple = 0.5});
    ridge(canvas, {.base = 395,
                   .height = 26,
                   .width = 260,
                   .top = rgb(0x8aa5ac),
                   .foot = rgb(0xb9c8c0),
                   .footDepth = 40,
                   .seed = 58});
    ridge(canvas, {.base = 500,
                   .height = 90,
                   .width = 520,
                   .top = rgb(0x4f7d5a),
                   .foot = rgb(0x9db59a),
                   .footDepth = 160,
                   .seed = 62});
    for (int i = 0; i < 20; ++i)
        foliage(canvas, {i * 64.0, 640 + 24 * std::sin(i * 1.7)}, 80, 54, kHillside, 7, 190);
    canvas.defocus(5);
    // The sill, a pot, two cups and a plate of sweets.
    QPainter& painter = canvas.painter();
    canvas.gradient({{0, rgb(0x8a5a36)}, {0.15, rgb(0xa46c40)}, {1, rgb(0x5e3a22)}}, QRectF(0, 640, 1200, 260));
    canvas.texture(QRectF(0, 640, 1200, 260), 0.28, 190, 7);
    painter.fillRect(QRectF(0, 636, 1200, 6), rgb(0xd9a873));
    for (const double x : {0.0, 1160.0})
        painter.fillRect(QRectF(x, 0, 40, 640), rgb(0x4a2f20));
    painter.fillRect(QRectF(0, 0, 1200, 34), rgb(0x4a2f20));
    const auto shadow = [&](QPointF center, double width) {
        painter.setBrush(rgb(0x20100a, 0.4));
        painter.drawEllipse(center + QPointF(width * 0.18, 0), width * 0.62, width * 0.1);
    };
    const auto clay = [](double left, double right, quint32 hex) {
        QLinearGradient side(left, 0, right, 0);
        side.setColorAt(0, rgb(hex).lighter(150));
        side.setColorAt(0.35, rgb(hex));
        side.setColorAt(1, rgb(hex).darker(190));
        return side;
    };
    shadow({430, 772}, 320);
    painter.setBrush(Qt::NoBrush);
    QPainterPath handle(QPointF(300, 640));
    handle.cubicTo(QPointF(200, 600), QPointF(200, 760), QPointF(318, 736));
    painter.strokePath(handle, QPen(rgb(0x6a3424), 22, Qt::SolidLine, Qt::RoundCap));
    QPainterPath spout(QPointF(540, 700));
    spout.cubicTo(QPointF(600, 690), QPointF(590, 620), QPointF(640, 596));
    spout.lineTo(662, 606);
    spout.cubicTo(QPointF(622, 650), QPointF(630, 730), QPointF(540, 760));
    canvas.fill(spout, clay(540, 660, 0x8a4630));
    painter.setPen(Qt::NoPen);
    QPainterPath pot(QPointF(330, 610));
    pot.cubicTo(QPointF(250, 640), QPointF(270, 770), QPointF(350, 778));
    pot.lineTo(510, 778);
    pot.cubicTo(QPointF(590, 770), QPointF(610, 640), QPointF(530, 610));
    pot.closeSubpath();
    canvas.fill(pot, clay(270, 600, 0x8a4630));
    canvas.texture(pot, 0.08, 8, 6);
    QPainterPath lid(QPointF(338, 612));
    lid.quadTo(QPointF(430, 556), QPointF(522, 612));
    lid.closeSubpath();
    canvas.fill(lid, clay(338, 522, 0x7d3e2a));
    canvas.disc({430, 572}, 17, rgb(0x6e3525));
    canvas.disc({425, 567}, 6, rgb(0xc98a6a, 0.7));
    const auto cup = [&](double x, double y) {
        shadow({x, y}, 120);
        QPainterPath bowl(QPointF(x - 64, y - 82));
        bowl.quadTo(QPointF(x - 56, y), QPointF(x - 26, y + 2));
        bowl.lineTo(x + 26, y + 2);
        bowl.quadTo(QPointF(x + 56, y), QPointF(x + 64, y - 82));
        bowl.closeSubpath();
        canvas.fill(bowl, clay(x - 64, x + 64, 0xd9d4c6));
        painter.setBrush(rgb(0xf2eee2));
        painter.drawEllipse(QPointF(x, y - 82), 64, 17);
        painter.setBrush(rgb(0xb9822e));
        painter.drawEllipse(QPointF(x, y - 80), 55, 12);
        painter.setBrush(rgb(0xe8c06a, 0.8));
        painter.drawEllipse(QPointF(x - 14, y - 82), 24, 5);
    };
    cup(770, 776);
    cup(690, 850);
    shadow({985, 842}, 270);
    painter.setBrush(rgb(0x5a7a78));
    painter.drawEllipse(QPointF(985, 826), 140, 32);
    painter.setBrush(rgb(0x86a8a2));
    painter.drawEllipse(QPointF(985, 820), 128, 25);
    for (int cake = 0; cake < 5; ++cake) {
        const QPointF at(905 + cake * 38 + (cake % 2) * 6, 786 + (cake % 2) * 16);
        painter.setBrush(rgb(0xa87832));
        painter.drawRoundedRect(QRectF(at + QPointF(0, 8), QSizeF(56, 34)), 6, 6);
        painter.setBrush(rgb(0xe6bc6a));
        painter.drawRoundedRect(QRectF(at, QSizeF(56, 26)), 6, 6);
    }
    for (int wisp = 0; wisp < 60; ++wisp) {
        const double up = wisp / 60.0;
        for (const double x : {770.0, 690.0})
            canvas.disc({x + 22 * std::sin(up * 6 + x) * up, (x > 700 ? 690 : 762) - up * 190}, 8 + 18 * up,
                        rgb(0xffffff, 0.022 * (1 - up)));
    }
    canvas.glow({1050, 120}, 620, rgb(0xffe8b8, 0.5));
    return canvas.finished({.bloom = 0.35});
}

QImage redLanternStairs()
{
    Canvas canvas(51, true);
    canvas.gradient({{0, rgb(0x1c2a58)}, {0.3, rgb(0x4a4f86)}, {0.5, rgb(0x9a7490)}, {1, rgb(0x2a2238)}});
    canvas.clouds({.top = 0,
                   .bottom = 480,
                   .cover = 0.5,
                   .softness = 0.3,
                   .scale = 460,
                   .flatness = 3.4,
                   .light = rgb(0x8a84b0),
                   .shade = rgb(0x3a3f70),
                   .opacity = 0.7});
    ridge(canvas, {.base = 420,
                   .height = 110,
                   .width = 420,
                   .top = rgb(0x2d3458),
                   .foot = rgb(0x5a5378),
                   .footDepth = 120,
                   .seed = 52});
    for (int i = 0; i < 70; ++i) { // houses scattered over the far slope
        const QPointF lamp(canvas.chance().between(0, 900), canvas.chance().between(430, 560));
        canvas.disc(lamp, canvas.chance().between(1, 2.4), rgb(0xffd28a, 0.9));
    }
    teahouse(canvas, {470, 330, 420, 330}, 1);
    teahouse(canvas, {-90, 420, 360, 330}, 0.9);
    teahouse(canvas, {560, 640, 440, 360}, 1);
    teahouse(canvas, {-150, 740, 420, 380}, 1);
    for (const QRectF& terrace : {QRectF(0, 1108, 500, 100), QRectF(450, 990, 460, 220)}) {
        canvas.gradient({{0, rgb(0x4a3a40)}, {1, rgb(0x241c26)}}, terrace);
        canvas.texture(terrace, 0.4, 26, 14);
    }
    // The stairs climb between them.
    QPainter& painter = canvas.painter();
    for (int stair = 0; stair < 26; ++stair) {
        const double near = stair / 25.0;
        const double y = 560 + 640 * near * (0.55 + 0.45 * near);
        const double next = 560 + 640 * (near + 0.04) * (0.55 + 0.45 * (near + 0.04));
        const double half = 46 + 330 * near;
        const double middle = 400 + 40 * near;
        QLinearGradient stone(0, y, 0, next);
        stone.setColorAt(0, mixed(rgb(0x8a6a62), rgb(0x6a5a60), near));
        stone.setColorAt(0.5, mixed(rgb(0x5c4348), rgb(0x463c46), near));
        stone.setColorAt(0.52, rgb(0x2a2028));
        stone.setColorAt(1, rgb(0x352a32));
        painter.fillRect(QRectF(middle - half, y, half * 2, next - y + 1), stone);
    }
    canvas.texture(QRectF(0, 560, 900, 640), 0.2, 40, 7);
    canvas.glow({400, 600}, 260, rgb(0xffa850, 0.6));
    for (int line = 0; line < 5; ++line) {
        const double near = line / 4.0;
        const double y = 500 + 60 * line - 190 * near;
        const double half = 150 + 330 * near;
        const double sag = 26 + 26 * near;
        wire(canvas, {410 - half, y}, {410 + half, y}, sag, 1.5 + near, rgb(0x181018));
        for (int i = 1; i < 7; ++i) {
            const double share = i / 7.0;
            lantern(canvas, {410 - half + 2 * half * share, y + 4 * sag * share * (1 - share) + 10 + 14 * near},
                    9 + 20 * near, rgb(0xdc3322), 0.85);
        }
    }
    for (const auto& [x, y, size] : std::vector<std::tuple<double, double, double>>{
             {385, 640, 66}, {430, 690, 78}, {372, 780, 104}, {480, 880, 130}, {410, 1010, 172}})
        person(canvas, {x, y}, size,
               mixed(canvas.chance().oneOf({rgb(0x7a4a50), rgb(0x46587c), rgb(0x8a7048)}), rgb(0x20141c), 0.35),
               rgb(0x140e12));
    return canvas.finished({.bloom = 0.7, .vignette = 0.45});
}

} // namespace wayfolio::sample
