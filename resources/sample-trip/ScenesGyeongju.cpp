// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample-trip/Motifs.h"
#include "resources/sample-trip/Scenes.h"

#include <algorithm>
#include <cmath>

namespace wayfolio::sample {

namespace {

const std::vector<QColor> kPines{rgb(0x2f4d33), rgb(0x3b5c3a), rgb(0x48694a)};
const std::vector<QColor> kAutumn{rgb(0xd9822b), rgb(0xc65a2a), rgb(0xe3ab3a), rgb(0x9c4a2a)};

void mound(Canvas& canvas, QPointF foot, double width, double height, QColor light, QColor shade)
{
    QPainterPath hill(foot - QPointF(width / 2, 0));
    hill.cubicTo(foot + QPointF(-width * 0.3, -height * 1.3), foot + QPointF(width * 0.3, -height * 1.3),
                 foot + QPointF(width / 2, 0));
    hill.closeSubpath();
    QLinearGradient side(foot + QPointF(-width * 0.35, -height), foot + QPointF(width * 0.4, 0));
    side.setColorAt(0, light);
    side.setColorAt(0.5, mixed(light, shade, 0.45));
    side.setColorAt(1, shade);
    canvas.fill(hill, side);
    canvas.texture(hill, 0.12, 40, 12);
    canvas.texture(hill, 0.10, 6, 5);
}

} // namespace

QImage trainWindow()
{
    Canvas canvas(21);
    canvas.gradient({{0, rgb(0x6ea9dc)}, {0.5, rgb(0xd9e9ee)}, {1, rgb(0xf3ead0)}});
    canvas.clouds({.top = 0,
                   .bottom = 430,
                   .cover = 0.52,
                   .softness = 0.25,
                   .scale = 420,
                   .light = Qt::white,
                   .shade = rgb(0xb8cadb)});
    ridge(canvas, {.base = 440,
                   .height = 120,
                   .width = 430,
                   .top = rgb(0x8ba3b5),
                   .foot = rgb(0xc0cdc9),
                   .footDepth = 80,
                   .seed = 2});
    ridge(canvas, {.base = 495,
                   .height = 70,
                   .width = 300,
                   .top = rgb(0x64856e),
                   .foot = rgb(0x9fb38c),
                   .footDepth = 60,
                   .seed = 12});
    canvas.gradient({{0, rgb(0xc9b458)}, {0.4, rgb(0xe0bd4b)}, {1, rgb(0xb68c2c)}}, QRectF(0, 525, 1200, 375));
    QPainter& painter = canvas.painter();
    for (int field = 0; field < 9; ++field) {
        const double y = 525 + std::pow(field / 9.0, 1.7) * 260;
        const double depth = 6.0 + field * 6;
        canvas.fill(
            quad({-10, y}, {1210, y + depth * 0.1}, {1210, y + depth * 0.1 + depth * 0.28}, {-10, y + depth * 0.28}),
            rgb(0x77883a, 0.8));
    }
    for (int house = 0; house < 6; ++house) {
        const QPointF foot(90 + house * 190 + canvas.chance().between(-50, 50), 545 + canvas.chance().between(-4, 18));
        painter.fillRect(QRectF(foot.x(), foot.y() - 22, 44, 22), rgb(0xefe8da));
        canvas.fill(
            quad(foot + QPointF(-6, -22), foot + QPointF(8, -40), foot + QPointF(36, -40), foot + QPointF(50, -22)),
            canvas.chance().oneOf({rgb(0x3d6ea5), rgb(0xb5523b), rgb(0x4d6b58)}));
        foliage(canvas, foot + QPointF(74, -14), 24, 18, kPines, 4, 60);
    }
    // What is near flies past.
    for (int streak = 0; streak < 260; ++streak) {
        const double y = canvas.chance().between(660, 900);
        const double length = (y - 600) * canvas.chance().between(0.6, 2.2);
        const double x = canvas.chance().between(-200, 1200);
        painter.fillRect(
            QRectF(x, y, length, 2 + (y - 640) * 0.02),
            canvas.chance().oneOf({rgb(0xe8c95a, 0.35), rgb(0x8a7a2c, 0.3), rgb(0xf3dc84, 0.3), rgb(0x5f6f2c, 0.3)}));
    }
    for (const double x : {190.0, 820.0}) {
        painter.fillRect(QRectF(x, 90, 30, 810), rgb(0x55595e, 0.35));
        painter.fillRect(QRectF(x + 8, 90, 12, 810), rgb(0x4a4e54, 0.6));
    }
    for (const double y : {120.0, 165.0})
        wire(canvas, {-10, y}, {1210, y + 6}, 14, 3, rgb(0x3a3f46, 0.75));
    // The window: its frame, a curtain, the reflection of the cabin's lamps.
    QPainterPath frame;
    frame.addRect(0, 0, 1200, 900);
    QPainterPath pane;
    pane.addRoundedRect(QRectF(92, 62, 1030, 700), 60, 60);
    QLinearGradient plastic(0, 0, 0, 900);
    plastic.setColorAt(0, rgb(0xb9b6b0));
    plastic.setColorAt(0.85, rgb(0xdcd8d0));
    plastic.setColorAt(1, rgb(0x8f8b86));
    canvas.fill(frame.subtracted(pane), plastic);
    painter.strokePath(pane, QPen(rgb(0x2a2b2e), 16));
    painter.strokePath(pane, QPen(rgb(0xffffff, 0.25), 3));
    for (int lamp = 0; lamp < 3; ++lamp)
        canvas.fill(quad({260.0 + lamp * 300, 110}, {400.0 + lamp * 300, 110}, {380.0 + lamp * 300, 122},
                         {250.0 + lamp * 300, 122}),
                    rgb(0xffffff, 0.28));
    canvas.gradient({{0, rgb(0x6b6862)}, {1, rgb(0x4b4844)}}, QRectF(0, 840, 1200, 60));
    // A paper cup on the sill.
    canvas.fill(quad({925, 842}, {905, 688}, {1015, 688}, {995, 842}), rgb(0xf6f1e8));
    canvas.fill(quad({1000, 842}, {1003, 688}, {1015, 688}, {995, 842}), rgb(0xc9c1b4));
    canvas.fill(quad({919, 800}, {911, 732}, {1009, 732}, {1001, 800}), rgb(0xa0623a));
    painter.fillRect(QRectF(898, 674, 124, 18), rgb(0x3b2c24));
    return canvas.finished({.bloom = 0.25, .vignette = 0.3});
}

QImage stoneObservatory()
{
    Canvas canvas(22, true);
    canvas.gradient({{0, rgb(0x3f86cc)}, {0.5, rgb(0xa8d0ea)}, {0.72, rgb(0xe9f0ea)}, {1, rgb(0xe9f0ea)}});
    canvas.clouds({.top = 40,
                   .bottom = 760,
                   .cover = 0.45,
                   .softness = 0.2,
                   .scale = 420,
                   .flatness = 2,
                   .light = Qt::white,
                   .shade = rgb(0xb3c8dc)});
    ridge(canvas, {.base = 790,
                   .height = 60,
                   .width = 360,
                   .top = rgb(0x7d9aa0),
                   .foot = rgb(0xb7c6b4),
                   .footDepth = 60,
                   .seed = 30});
    canvas.gradient({{0, rgb(0x9fb064)}, {1, rgb(0x7d9a4c)}}, QRectF(0, 820, 900, 380));
    for (int i = 0; i < 9; ++i)
        foliage(canvas, {i * 118.0, 818}, 74, 36, kPines, 5, 170);
    // Cheomseongdae: a bottle of 27 courses with a window in the middle and a square of beams on top.
    const double x = 470;
    const double top = 360;
    const double bottom = 905;
    QPainterPath bottle(QPointF(x - 105, top));
    bottle.cubicTo(QPointF(x - 100, top + 190), QPointF(x - 176, top + 330), QPointF(x - 182, bottom));
    bottle.lineTo(x + 182, bottom);
    bottle.cubicTo(QPointF(x + 176, top + 330), QPointF(x + 100, top + 190), QPointF(x + 105, top));
    bottle.closeSubpath();
    QLinearGradient side(x - 180, 0, x + 180, 0);
    side.setColorAt(0, rgb(0xd8cbb0));
    side.setColorAt(0.4, rgb(0xc4b596));
    side.setColorAt(1, rgb(0x7d705c));
    QPainter& painter = canvas.painter();
    painter.fillRect(QRectF(x - 206, bottom - 4, 412, 40), rgb(0xa3967c));
    painter.fillRect(QRectF(x - 206, bottom - 4, 412, 6), rgb(0xd9ccb0));
    canvas.fill(bottle, side);
    canvas.texture(bottle, 0.3, 22, 12);
    painter.save();
    painter.setClipPath(bottle);
    for (int course = 0; course < 27; ++course) {
        const double y = top + course * (bottom - top) / 27;
        painter.setPen(QPen(rgb(0x4b4031, 0.55), 2));
        painter.drawLine(QPointF(x - 190, y), QPointF(x + 190, y + 1));
        for (double joint = x - 185 + (course % 2) * 26 + canvas.chance().between(0, 12); joint < x + 190;
             joint += canvas.chance().between(42, 62))
            painter.drawLine(QPointF(joint, y), QPointF(joint, y + (bottom - top) / 27));
    }
    painter.restore();
    painter.setPen(Qt::NoPen);
    painter.fillRect(QRectF(x - 30, top + 245, 60, 60), rgb(0x1e1a15));
    painter.fillRect(QRectF(x - 34, top + 238, 68, 8), rgb(0xa89a7d));
    for (int beam = 0; beam < 2; ++beam) {
        painter.fillRect(QRectF(x - 118, top - 26 - beam * 26, 236, 24), beam == 0 ? rgb(0xb4a687) : rgb(0xcabb9b));
        painter.fillRect(QRectF(x - 118, top - 5 - beam * 26, 236, 4), rgb(0x4b4031, 0.6));
    }
    person(canvas, {742, 962}, 140, rgb(0xe6dfcc));
    // Pink muhly grass in the foreground.
    const std::vector<QColor> muhly{rgb(0xd9799c, 0.75), rgb(0xe89ab5, 0.75), rgb(0xc65f8a, 0.7), rgb(0xf3bccb, 0.7),
                                    rgb(0xa94a78, 0.6)};
    for (int cloud = 0; cloud < 46; ++cloud) {
        const double depth = cloud / 46.0;
        foliage(canvas, {canvas.chance().between(-40, 940), 965 + depth * 230}, 90 + 60 * depth, 26 + 24 * depth, muhly,
                2.4 + 2.5 * depth, 260);
    }
    grass(canvas, {-20, 960, 940, 240}, 110, {rgb(0xe08aa8, 0.7), rgb(0xb95583, 0.6), rgb(0xf6cdd8, 0.6)}, 1500);
    canvas.glow({860, 60}, 640, rgb(0xfff3cf, 0.5));
    return canvas.finished({.bloom = 0.3});
}

QImage royalTombs()
{
    Canvas canvas(23);
    canvas.gradient({{0, rgb(0x4d8fce)}, {0.55, rgb(0xc9e0ea)}, {1, rgb(0xf4ecd5)}});
    canvas.clouds({.top = 0,
                   .bottom = 470,
                   .cover = 0.48,
                   .softness = 0.22,
                   .scale = 480,
                   .light = Qt::white,
                   .shade = rgb(0xaec4d8)});
    ridge(canvas, {.base = 500,
                   .height = 60,
                   .width = 400,
                   .top = rgb(0x809fa0),
                   .foot = rgb(0xb4c4ae),
                   .footDepth = 60,
                   .seed = 14});
    mound(canvas, {940, 640}, 620, 210, rgb(0xb9c46a), rgb(0x6c8a3f));
    mound(canvas, {250, 660}, 760, 270, rgb(0xc6cc72), rgb(0x64843c));
    canvas.gradient({{0, rgb(0x9bb057)}, {1, rgb(0x6f9140)}}, QRectF(0, 630, 1200, 270));
    canvas.texture(QRectF(0, 630, 1200, 270), 0.14, 60, 10);
    mound(canvas, {690, 730}, 640, 250, rgb(0xd6d880), rgb(0x5b7d38));
    QPainterPath path(QPointF(-10, 800));
    path.cubicTo(QPointF(380, 720), QPointF(640, 830), QPointF(1210, 745));
    path.lineTo(1210, 810);
    path.cubicTo(QPointF(640, 930), QPointF(380, 800), QPointF(-10, 900));
    canvas.fill(path, rgb(0xdccbaa));
    canvas.texture(path, 0.12, 50, 9);
    tree(canvas, {1060, 742}, 470, kAutumn, rgb(0x46362a));
    pine(canvas, {120, 775}, 440, rgb(0x36533a));
    foliage(canvas, {1060, 770}, 170, 26, kAutumn, 4, 130);
    person(canvas, {470, 815}, 105, rgb(0xe0e4ea));
    person(canvas, {505, 818}, 66, rgb(0xd84f45));
    canvas.glow({160, 40}, 600, rgb(0xfff2c4, 0.5));
    grass(canvas, {0, 850, 1200, 60}, 40, {rgb(0x5f8336), rgb(0x84a24a), rgb(0x4b6e2c)}, 700);
    return canvas.finished({.bloom = 0.25});
}

QImage templePagoda()
{
    Canvas canvas(24);
    canvas.gradient({{0, rgb(0x77aede)}, {0.6, rgb(0xdceaf0)}, {1, rgb(0xf3ecd9)}});
    ridge(canvas, {.base = 330, .height = 120, .width = 480, .top = rgb(0x55775c), .foot = rgb(0x8ba07a), .seed = 41});
    for (int i = 0; i < 16; ++i)
        foliage(canvas, {i * 82.0, 360 + 26 * std::sin(i * 2.1)}, 90, 62, i % 4 == 1 ? kAutumn : kPines, 6, 230);
    canvas.gradient({{0, rgb(0xcdbb97)}, {1, rgb(0xe7d8b6)}}, QRectF(0, 640, 1200, 260));
    canvas.texture(QRectF(0, 640, 1200, 260), 0.12, 40, 9);
    hall(canvas, {.foot = {760, 690}, .width = 760, .height = 330, .storeys = 1},
         {.roof = rgb(0x3a4046),
          .roofLight = rgb(0x727a80),
          .trim = rgb(0x3f8a74),
          .wall = rgb(0xb2472f),
          .column = rgb(0x9b3425),
          .base = rgb(0xc0b69f)});
    stonePagoda(canvas, {330, 820}, 300, 660, 3, rgb(0x9d9486));
    tree(canvas, {1130, 800}, 520, {rgb(0xc93a26), rgb(0xdd5a2c), rgb(0xa92c20), rgb(0xe88b3a)}, rgb(0x3c2c24));
    for (int i = 0; i < 170; ++i) {
        canvas.painter().setBrush(canvas.chance().oneOf({rgb(0xc93a26), rgb(0xdd5a2c), rgb(0xe88b3a)}));
        canvas.painter().drawEllipse(QPointF(canvas.chance().between(840, 1200), canvas.chance().between(770, 895)), 5,
                                     2.5);
    }
    person(canvas, {600, 800}, 112, rgb(0x7d8590));
    person(canvas, {668, 772}, 92, rgb(0x4f77a0));
    canvas.glow({100, 60}, 680, rgb(0xffe9b8, 0.55));
    return canvas.finished({.bloom = 0.25});
}

QImage persimmons()
{
    Canvas canvas(25);
    canvas.gradient({{0, rgb(0x9cc4e4)}, {0.7, rgb(0xe6eee8)}, {1, rgb(0xd4d2a8)}});
    ridge(canvas, {.base = 660, .height = 90, .width = 480, .top = rgb(0x93ad9b), .foot = rgb(0xc9cfa9), .seed = 6});
    for (int i = 0; i < 8; ++i)
        foliage(canvas, {i * 170.0, 850}, 170, 90, {rgb(0x9db06a), rgb(0xc6a94a), rgb(0x7c9656)}, 16, 120);
    canvas.defocus(14);
    QPainter& painter = canvas.painter();
    const auto branch = [&](QPointF from, QPointF bend, QPointF to, double thickness) {
        QPainterPath wood(from);
        wood.quadTo(bend, to);
        painter.strokePath(wood, QPen(rgb(0x43342a), thickness, Qt::SolidLine, Qt::RoundCap));
        painter.strokePath(wood.translated(-1, -thickness * 0.25),
                           QPen(rgb(0x7d6853, 0.7), thickness * 0.3, Qt::SolidLine, Qt::RoundCap));
        return wood;
    };
    const QPainterPath main = branch({1230, 60}, {760, 210}, {80, 170}, 26);
    const std::vector<QPainterPath> twigs{
        branch({860, 160}, {720, 380}, {560, 430}, 11), branch({1040, 120}, {1010, 360}, {1090, 560}, 12),
        branch({430, 190}, {330, 330}, {190, 400}, 9), branch({640, 195}, {560, 90}, {420, 40}, 8)};
    painter.setPen(Qt::NoPen);
    const auto leaf = [&](QPointF place, double angle, double size, QColor color) {
        painter.save();
        painter.translate(place);
        painter.rotate(angle);
        QPainterPath shape(QPointF(0, 0));
        shape.quadTo(QPointF(size * 0.5, -size * 0.45), QPointF(size, 0));
        shape.quadTo(QPointF(size * 0.5, size * 0.45), QPointF(0, 0));
        QLinearGradient light(0, -size * 0.3, 0, size * 0.3);
        light.setColorAt(0, color.lighter(125));
        light.setColorAt(1, color.darker(120));
        painter.fillPath(shape, light);
        painter.setPen(QPen(rgb(0xffe9b0, 0.4), 2));
        painter.drawLine(QPointF(0, 0), QPointF(size * 0.95, 0));
        painter.setPen(Qt::NoPen);
        painter.restore();
    };
    for (int i = 0; i < 26; ++i) {
        const QPainterPath& on = i % 3 == 0 ? main : twigs[static_cast<size_t>(i) % twigs.size()];
        leaf(on.pointAtPercent(canvas.chance().between(0.1, 1)), canvas.chance().between(20, 160),
             canvas.chance().between(60, 105),
             canvas.chance().oneOf({rgb(0xc8682a), rgb(0xa8842e), rgb(0x7d8a3a), rgb(0xb5482a)}));
    }
    const auto persimmon = [&](QPointF center, double radius) {
        painter.setPen(QPen(rgb(0x43342a), 6));
        painter.drawLine(center - QPointF(0, radius * 0.8), center - QPointF(radius * 0.15, radius * 1.5));
        painter.setPen(Qt::NoPen);
        QRadialGradient skin(center - QPointF(radius * 0.35, radius * 0.35), radius * 1.5);
        skin.setColorAt(0, rgb(0xffb04a));
        skin.setColorAt(0.5, rgb(0xf27a1c));
        skin.setColorAt(1, rgb(0xa8420c));
        painter.setBrush(skin);
        painter.drawEllipse(center, radius, radius * 0.88);
        painter.setBrush(rgb(0xffffff, 0.5));
        painter.drawEllipse(center - QPointF(radius * 0.38, radius * 0.36), radius * 0.16, radius * 0.1);
        for (int sepal = 0; sepal < 4; ++sepal)
            leaf(center - QPointF(0, radius * 0.8), -20 + sepal * 73.0, radius * 0.62, rgb(0x6f7d35));
    };
    for (const auto& [x, y, radius] : std::vector<std::tuple<double, double, double>>{{560, 530, 88},
                                                                                      {727, 455, 78},
                                                                                      {1085, 655, 96},
                                                                                      {1046, 470, 78},
                                                                                      {190, 490, 78},
                                                                                      {320, 420, 70},
                                                                                      {800, 283, 72},
                                                                                      {120, 250, 62},
                                                                                      {440, 130, 58}})
        persimmon({x, y}, radius);
    canvas.glow({60, 40}, 700, rgb(0xfff0c8, 0.5));
    return canvas.finished({.bloom = 0.25, .vignette = 0.3});
}

QImage pavilionAtDusk()
{
    Canvas canvas(26);
    canvas.gradient(
        {{0, rgb(0x16244f)}, {0.3, rgb(0x3a4a86)}, {0.48, rgb(0x96699a)}, {0.6, rgb(0xf0a27c)}, {1, rgb(0xf0a27c)}});
    canvas.stars(60, 200);
    canvas.clouds({.top = 60,
                   .bottom = 520,
                   .cover = 0.35,
                   .softness = 0.3,
                   .scale = 560,
                   .flatness = 6,
                   .light = rgb(0xf7a58a),
                   .shade = rgb(0x5a4c86),
                   .opacity = 0.7,
                   .lightFrom = 1});
    canvas.moon({250, 170}, 22);
    ridge(canvas, {.base = 520,
                   .height = 50,
                   .width = 380,
                   .top = rgb(0x453a62),
                   .foot = rgb(0x6d4c68),
                   .footDepth = 60,
                   .seed = 19});
    for (int i = 0; i < 15; ++i)
        foliage(canvas, {i * 88.0, 535}, 76, 42 + 16 * std::sin(i * 2.3), {rgb(0x1c2233), rgb(0x262a3c), rgb(0x14192a)},
                5, 170);
    QPainter& painter = canvas.painter();
    painter.fillRect(QRectF(0, 560, 1200, 26), rgb(0x2b2630));
    const HallColors warm{.roof = rgb(0x2c2a34),
                          .roofLight = rgb(0x54485a),
                          .trim = rgb(0xd98a45),
                          .wall = rgb(0xe8943c),
                          .column = rgb(0xb4521f),
                          .base = rgb(0x8a6f5c)};
    hall(canvas, {.foot = {720, 580}, .width = 470, .height = 250, .storeys = 1}, warm);
    hall(canvas, {.foot = {330, 580}, .width = 240, .height = 170, .storeys = 1}, warm);
    hall(canvas, {.foot = {1040, 580}, .width = 220, .height = 150, .storeys = 1}, warm);
    for (const auto& [x, r] : std::vector<std::pair<double, double>>{{720, 330}, {330, 210}, {1040, 190}})
        canvas.glow({x, 530}, r, rgb(0xffa84a, 0.55));
    for (int lamp = 0; lamp < 26; ++lamp) {
        canvas.disc({20.0 + lamp * 47, 574}, 3, rgb(0xfff0c0));
        canvas.glow({20.0 + lamp * 47, 574}, 26, rgb(0xffbe60, 0.8));
    }
    canvas.water({.horizon = 586, .tint = rgb(0x0c1230), .tintNear = 0.45, .tintFar = 0.08, .ripple = 0.55});
    for (int pad = 0; pad < 40; ++pad) {
        painter.setBrush(mixed(rgb(0x1f3a33), rgb(0x3c5a45), canvas.chance().between(0, 1)));
        const double y = canvas.chance().between(800, 895);
        painter.drawEllipse(QPointF(canvas.chance().between(-30, 420), y), 14 + (y - 780) * 0.3, 4 + (y - 780) * 0.08);
    }
    return canvas.finished({.bloom = 0.6});
}

} // namespace wayfolio::sample
