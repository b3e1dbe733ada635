// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample-trip/Motifs.h"
#include "resources/sample-trip/Scenes.h"

#include <cmath>

namespace wayfolio::sample {

namespace {

const std::vector<QColor> kGinkgo{rgb(0xf2c230), rgb(0xe9a91c), rgb(0xf7d75a), rgb(0xd9951a)};
const std::vector<QColor> kGreen{rgb(0x5c7f3a), rgb(0x6f9146), rgb(0x4a6c33), rgb(0x86a350)};
const std::vector<QColor> kMaple{rgb(0xc4472b), rgb(0xd9652f), rgb(0xa8331f), rgb(0xe08a3c)};

void paving(Canvas& canvas, double horizon, QColor far, QColor near)
{
    const QRectF ground(0, horizon, canvas.width(), canvas.height() - horizon);
    canvas.gradient({{0, far}, {1, near}}, ground);
    QPainter& painter = canvas.painter();
    const double middle = canvas.width() / 2.0;
    for (int i = -22; i <= 22; ++i) {
        painter.setPen(QPen(rgb(0x3b3026, 0.16), 1.5));
        painter.drawLine(QPointF(middle + i * 26, horizon), QPointF(middle + i * 210, canvas.height()));
    }
    for (double depth = 0.02; depth < 1; depth *= 1.32)
        painter.drawLine(QPointF(0, horizon + depth * ground.height()),
                         QPointF(canvas.width(), horizon + depth * ground.height()));
    painter.setPen(Qt::NoPen);
    canvas.texture(ground, 0.18, 40, 7);
}

void tiledRow(Canvas& canvas, QPointF left, double width, double depth, QColor tile)
{
    QPainterPath roof(left);
    roof.quadTo(left + QPointF(width * 0.5, depth * 0.14), left + QPointF(width, 0));
    roof.lineTo(left + QPointF(width * 1.06, depth));
    roof.quadTo(left + QPointF(width * 0.5, depth * 1.18), left + QPointF(-width * 0.06, depth * 0.96));
    roof.closeSubpath();
    QLinearGradient fall(left, left + QPointF(0, depth * 1.1));
    fall.setColorAt(0, tile.lighter(135));
    fall.setColorAt(1, tile.darker(125));
    canvas.fill(roof, fall);
    QPainter& painter = canvas.painter();
    painter.save();
    painter.setClipPath(roof);
    for (double x = -0.06; x < 1.06; x += 13 / width) {
        painter.setPen(QPen(rgb(0x101418, 0.5), 4));
        painter.drawLine(left + QPointF(x * width + width * 0.02, 0),
                         left + QPointF((x * 1.12 - 0.06) * width, depth * 1.2));
        painter.setPen(QPen(rgb(0xcfd6da, 0.28), 2));
        painter.drawLine(left + QPointF(x * width + width * 0.02 + 4, 0),
                         left + QPointF((x * 1.12 - 0.06) * width + 4, depth * 1.2));
    }
    painter.restore();
    QPainterPath top(left);
    top.quadTo(left + QPointF(width * 0.5, depth * 0.14), left + QPointF(width, 0));
    painter.strokePath(top, QPen(tile.darker(140), 13, Qt::SolidLine, Qt::RoundCap));
    painter.strokePath(top.translated(0, -4), QPen(rgb(0xd9d6cc, 0.75), 3));
    painter.setPen(Qt::NoPen);
}

} // namespace

QImage palaceInTheMorning()
{
    Canvas canvas(11);
    canvas.gradient({{0, rgb(0x5f9fd6)}, {0.45, rgb(0xb6d7ec)}, {0.7, rgb(0xf5e6cc)}, {1, rgb(0xf5e6cc)}});
    canvas.clouds({.top = 0,
                   .bottom = 420,
                   .cover = 0.42,
                   .softness = 0.3,
                   .scale = 520,
                   .flatness = 3.2,
                   .light = rgb(0xffffff),
                   .shade = rgb(0xc6d5e4),
                   .opacity = 0.8});
    canvas.glow({1120, 260}, 620, rgb(0xffdf9c, 0.75));
    ridge(canvas, {.base = 420,
                   .height = 170,
                   .width = 520,
                   .roughness = 0.7,
                   .top = rgb(0x8fa5b4),
                   .foot = rgb(0xd8d3c4),
                   .seed = 8});
    ridge(canvas, {.base = 505,
                   .height = 70,
                   .width = 300,
                   .top = rgb(0x6b8272),
                   .foot = rgb(0xaab19a),
                   .footDepth = 90,
                   .seed = 21});
    paving(canvas, 640, rgb(0xc9b99b), rgb(0xe2d5bb));
    for (int i = 0; i < 7; ++i)
        foliage(canvas, {60.0 + i * 190 + (i > 2 ? 60 : 0), 620}, 110, 52, i % 3 == 0 ? kGinkgo : kGreen, 5, 330);
    hall(canvas, {.foot = {600, 690}, .width = 760, .height = 430, .storeys = 2}, {});
    canvas.fill(quad({500, 900}, {560, 690}, {640, 690}, {700, 900}), rgb(0xefe4cf, 0.55));
    for (const auto& [x, coat] :
         std::vector<std::pair<double, QColor>>{{430, rgb(0xd35b7c)}, {470, rgb(0x3f67a8)}, {845, rgb(0xe5c54b)}})
        person(canvas, {x, 760 + (x > 800 ? 20.0 : 0)}, 92, coat);
    canvas.gradient({{0, rgb(0xffdca0, 0)}, {1, rgb(0xffdca0, 0.16)}});
    return canvas.finished({.bloom = 0.3});
}

QImage hanokRoofs()
{
    Canvas canvas(12, true);
    canvas.gradient({{0, rgb(0x7db3dd)}, {0.4, rgb(0xd8e8ee)}, {1, rgb(0xf2ead8)}});
    canvas.clouds({.top = 0,
                   .bottom = 420,
                   .cover = 0.5,
                   .softness = 0.3,
                   .scale = 430,
                   .light = Qt::white,
                   .shade = rgb(0xbfd0de)});
    ridge(canvas, {.base = 450, .height = 90, .width = 330, .top = rgb(0x93a9b3), .foot = rgb(0xcfd3c8), .seed = 5});
    skyline(canvas, {.base = 480,
                     .lowest = 10,
                     .highest = 130,
                     .narrowest = 18,
                     .widest = 46,
                     .top = rgb(0xa9b7c2),
                     .foot = rgb(0xcdd2cf)});
    Chance& chance = canvas.chance();
    for (int line = 0; line < 5; ++line) {
        const double y = 465 + line * 40 + line * line * 14;
        const double size = 150 + line * 62;
        for (double x = -80 + chance.between(-40, 20); x < 950; x += size * 0.95)
            tiledRow(canvas, {x, y + chance.between(-10, 10)}, size * 0.85, 40 + line * 19,
                     mixed(rgb(0x8a949b), rgb(0x3f474e), line / 4.0));
        if (line == 1)
            foliage(canvas, {720, y + 20}, 85, 60, kGinkgo, 5, 420);
        if (line == 2)
            foliage(canvas, {120, y + 30}, 95, 60, kMaple, 5, 420);
    }
    canvas.gradient({{0, rgb(0x343a40)}, {1, rgb(0x565048)}}, QRectF(0, 800, 900, 400));
    // An alley between two walls leads down to the roofs.
    canvas.fill(quad({350, 850}, {550, 850}, {840, 1200}, {40, 1200}), rgb(0xb0a798));
    canvas.texture(QRectF(0, 850, 900, 350), 0.14, 60, 9);
    const auto wall = [&](double near, double far, double nearTop) {
        QLinearGradient light(near, 0, far, 0);
        light.setColorAt(0, rgb(0xa98d6d));
        light.setColorAt(1, rgb(0xe0cfb1));
        canvas.fill(quad({near, nearTop}, {far, 800}, {far, 862}, {near, 1290}), light);
        canvas.texture(QRectF(std::min(near, far), 700, std::abs(near - far), 500), 0.13, 26, 12);
        QPainter& painter = canvas.painter();
        for (int i = 1; i < 6; ++i) {
            painter.setPen(QPen(rgb(0x6d5840, 0.35), 2));
            painter.drawLine(QPointF(near, nearTop + (1290 - nearTop) * i / 6), QPointF(far, 800 + 62.0 * i / 6));
        }
        painter.setPen(Qt::NoPen);
        canvas.fill(quad({near, nearTop - 60}, {far, 786}, {far + (far > near ? 12 : -12), 806}, {near, nearTop + 26}),
                    rgb(0x444b52));
        for (int i = 0; i < 26; ++i) {
            const double at = std::pow(i / 26.0, 1.5);
            canvas.painter().setPen(QPen(rgb(0x1f2428, 0.7), 2 + 3 * (1 - at)));
            canvas.painter().drawLine(QPointF(std::lerp(near, far, at), std::lerp(nearTop - 60, 786.0, at)),
                                      QPointF(std::lerp(near, far, at), std::lerp(nearTop + 26, 806.0, at)));
        }
        canvas.painter().setPen(Qt::NoPen);
    };
    wall(0, 350, 760);
    wall(900, 550, 745);
    person(canvas, {470, 960}, 130, rgb(0xc94f4f));
    canvas.fill(quad({395, 970}, {465, 958}, {478, 963}, {420, 986}), rgb(0x3a3128, 0.35));
    return canvas.finished({.bloom = 0.25});
}

QImage bibimbap()
{
    Canvas canvas(13);
    canvas.gradient({{0, rgb(0x7a4d2c)}, {1, rgb(0x9a663c)}});
    QPainter& painter = canvas.painter();
    for (int board = 0; board < 6; ++board) {
        const QRectF plank(0, board * 152, 1200, 149);
        painter.fillRect(plank, mixed(rgb(0x8a5a34), rgb(0xa87446), canvas.chance().between(0, 1)));
        canvas.texture(plank, 0.3, 320, 7);
    }
    const QPointF center(570, 470);
    painter.setBrush(rgb(0x1d0f06, 0.5));
    painter.drawEllipse(center + QPointF(26, 40), 372, 352);
    QRadialGradient bowl(center - QPointF(90, 120), 480);
    bowl.setColorAt(0, rgb(0x66625f));
    bowl.setColorAt(0.75, rgb(0x2b2827));
    bowl.setColorAt(1, rgb(0x161413));
    painter.setBrush(bowl);
    painter.drawEllipse(center, 365, 345);
    painter.setBrush(rgb(0x15100e));
    painter.drawEllipse(center, 318, 300);
    const std::vector<std::vector<QColor>> toppings{
        {rgb(0x3f7a36), rgb(0x2f5f2c), rgb(0x5c9547)}, {rgb(0xe98a2f), rgb(0xd9721c), rgb(0xf2a651)},
        {rgb(0x6e4a33), rgb(0x50331f), rgb(0x8a6246)}, {rgb(0xf0ead6), rgb(0xe0d6b8), rgb(0xfbf7e8)},
        {rgb(0x7b3a28), rgb(0x9c4a32), rgb(0x5f2a1c)}, {rgb(0xa7c25a), rgb(0x8aa944), rgb(0xc6d983)}};
    for (size_t i = 0; i < toppings.size(); ++i) {
        const double angle = static_cast<double>(i) * 1.0472 + 0.3;
        for (int strip = 0; strip < 380; ++strip) {
            const double at = angle + canvas.chance().between(-0.5, 0.5);
            const double reach = canvas.chance().between(70, 292);
            const QPointF place = center + QPointF(std::cos(at) * reach, std::sin(at) * reach * 0.94);
            const double turn = angle + 1.57 + canvas.chance().between(-0.5, 0.5);
            const QPointF along(std::cos(turn) * 20, std::sin(turn) * 20);
            painter.setPen(
                QPen(canvas.chance().oneOf(toppings[i]), canvas.chance().between(4, 8), Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(place - along, place + along);
        }
    }
    painter.setPen(Qt::NoPen);
    canvas.texture(QRectF(230, 150, 680, 640), 0.22, 14, 14);
    QPainterPath white;
    white.setFillRule(Qt::WindingFill);
    white.addEllipse(center + QPointF(4, 6), 118, 104);
    white.addEllipse(center + QPointF(66, 34), 66, 52);
    canvas.fill(white, rgb(0xfdf8ea));
    QRadialGradient yolk(center + QPointF(-14, -18), 66);
    yolk.setColorAt(0, rgb(0xffd35a));
    yolk.setColorAt(0.8, rgb(0xf5a21c));
    yolk.setColorAt(1, rgb(0xd97f10));
    painter.setBrush(yolk);
    painter.drawEllipse(center, 54, 50);
    painter.setBrush(rgb(0xffffff, 0.75));
    painter.drawEllipse(center + QPointF(-18, -18), 12, 7);
    for (int seed = 0; seed < 70; ++seed) {
        const double at = canvas.chance().between(0, 6.28);
        const double reach = canvas.chance().between(0, 250);
        painter.setBrush(rgb(0xf3e3b6));
        painter.drawEllipse(center + QPointF(std::cos(at) * reach, std::sin(at) * reach), 4, 2.6);
    }
    // Chopsticks and spoon of steel, a small dish of red sauce, a cup.
    painter.setPen(QPen(rgb(0x2a160a, 0.4), 15, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(1004, 150), QPointF(1064, 820));
    painter.setPen(QPen(rgb(0xc9ced2), 12, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(990, 140), QPointF(1050, 810));
    painter.drawLine(QPointF(1030, 136), QPointF(1082, 808));
    painter.setPen(QPen(rgb(0xffffff, 0.7), 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(987, 142), QPointF(1047, 808));
    painter.setPen(Qt::NoPen);
    canvas.disc({150, 160}, 118, rgb(0x2a160a, 0.4));
    canvas.disc({138, 144}, 114, rgb(0xf4efe4));
    canvas.disc({138, 144}, 92, rgb(0xdad2c2));
    foliage(canvas, {138, 144}, 78, 74, {rgb(0xc23a22), rgb(0xa82a18), rgb(0xe2d9b8), rgb(0xd8562f)}, 13, 150);
    canvas.disc({142, 766}, 92, rgb(0x2a160a, 0.4));
    canvas.disc({130, 752}, 88, rgb(0x5f7f86));
    canvas.disc({130, 752}, 72, rgb(0xb8873f));
    canvas.disc({112, 734}, 16, rgb(0xffffff, 0.35));
    canvas.glow({260, 60}, 760, rgb(0xfff0d0, 0.4));
    return canvas.finished({.bloom = 0.2, .vignette = 0.5});
}

QImage ginkgoAlongTheWall()
{
    Canvas canvas(14);
    canvas.gradient({{0, rgb(0xa9cbe4)}, {0.6, rgb(0xf3ead2)}, {1, rgb(0xf3ead2)}});
    skyline(canvas, {.base = 470,
                     .lowest = 60,
                     .highest = 230,
                     .narrowest = 50,
                     .widest = 120,
                     .top = rgb(0xb7c3c9),
                     .foot = rgb(0xdad6c8)});
    canvas.gradient({{0, rgb(0xbfae94)}, {1, rgb(0x93826c)}}, QRectF(0, 520, 1200, 380));
    canvas.fill(quad({640, 520}, {700, 520}, {1330, 900}, {250, 900}), rgb(0xc7b8a0));
    canvas.texture(QRectF(0, 520, 1200, 380), 0.16, 70, 10);
    QPainter& painter = canvas.painter();
    // The palace wall in perspective.
    canvas.fill(quad({-10, 330}, {650, 468}, {650, 530}, {-10, 780}), rgb(0xb49c80));
    for (int line = 0; line <= 8; ++line) {
        painter.setPen(QPen(rgb(0x5a4a38, 0.4), 3));
        painter.drawLine(QPointF(-10, 330 + 450.0 * line / 8), QPointF(650, 468 + 62.0 * line / 8));
    }
    for (int column = 0; column < 26; ++column) {
        const double at = 1 - std::pow(1 - column / 26.0, 1.9);
        painter.drawLine(QPointF(-10 + at * 660, 330 + at * 138), QPointF(-10 + at * 660, 780 - at * 250));
    }
    painter.setPen(Qt::NoPen);
    QPainterPath wall;
    wall.addPolygon(quad({-10, 330}, {650, 468}, {650, 530}, {-10, 780}));
    canvas.texture(wall, 0.25, 34, 18);
    canvas.fill(quad({-10, 270}, {650, 452}, {658, 474}, {-10, 352}), rgb(0x4a5057));
    for (int i = 0; i < 60; ++i) {
        const double at = 1 - std::pow(1 - i / 60.0, 1.9);
        painter.setPen(QPen(rgb(0x23282c, 0.7), 4 * (1 - at) + 1));
        painter.drawLine(QPointF(-10 + at * 660, 270 + at * 182), QPointF(-10 + at * 660, 352 + at * 122));
    }
    painter.setPen(Qt::NoPen);
    for (const auto& [x, y, size] : std::vector<std::tuple<double, double, double>>{
             {740, 540, 200}, {800, 570, 280}, {890, 620, 400}, {1040, 720, 620}}) {
        tree(canvas, {x, y}, size, kGinkgo, rgb(0x4d3d2f));
    }
    for (int i = 0; i < 900; ++i) {
        const double depth = std::pow(canvas.chance().between(0, 1), 0.7);
        painter.setBrush(canvas.chance().oneOf(kGinkgo));
        painter.drawEllipse(QPointF(canvas.chance().between(640 - 420 * depth, 760 + 560 * depth), 530 + depth * 370),
                            1 + 6 * depth, 0.6 + 2.6 * depth);
    }
    for (int i = 0; i < 34; ++i) {
        painter.setBrush(rgb(0xf5cf48, 0.9));
        painter.drawEllipse(QPointF(canvas.chance().between(300, 1100), canvas.chance().between(200, 700)), 5, 3);
    }
    person(canvas, {600, 690}, 165, rgb(0x44618c));
    person(canvas, {648, 692}, 155, rgb(0xb65a68));
    canvas.glow({900, 60}, 700, rgb(0xffe7ae, 0.6));
    return canvas.finished({.bloom = 0.35, .tone = rgb(0xfff6e6)});
}

} // namespace wayfolio::sample
