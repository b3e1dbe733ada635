// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample-trip/Motifs.h"
#include "resources/sample-trip/Scenes.h"

#include <algorithm>
#include <cmath>

namespace wayfolio::sample {

namespace {

/// A bowl from above: rim, broth.
void bowl(Canvas& canvas, QPointF center, double radius, QColor glaze, QColor broth)
{
    QPainter& painter = canvas.painter();
    painter.setBrush(rgb(0x180c06, 0.4));
    painter.drawEllipse(center + QPointF(radius * 0.12, radius * 0.16), radius * 1.04, radius * 1.02);
    QRadialGradient rim(center - QPointF(radius * 0.4, radius * 0.4), radius * 1.9);
    rim.setColorAt(0, glaze.lighter(112));
    rim.setColorAt(1, glaze.darker(150));
    painter.setBrush(rim);
    painter.drawEllipse(center, radius, radius);
    painter.setBrush(glaze.darker(128));
    painter.drawEllipse(center, radius * 0.9, radius * 0.9);
    QRadialGradient soup(center - QPointF(radius * 0.2, radius * 0.25), radius);
    soup.setColorAt(0, broth.lighter(122));
    soup.setColorAt(0.8, broth);
    soup.setColorAt(1, broth.darker(140));
    painter.setBrush(soup);
    painter.drawEllipse(center, radius * 0.84, radius * 0.84);
}

/// A strand from one point to another with a swing of its own.
void strand(Canvas& canvas, QPointF from, QPointF to, double swing, double thickness, QColor color)
{
    const QPointF along = to - from;
    const QPointF aside(-along.y() * swing, along.x() * swing);
    QPainterPath path(from);
    path.cubicTo(from + along * 0.33 + aside, from + along * 0.66 - aside, to);
    canvas.painter().setBrush(Qt::NoBrush);
    canvas.painter().strokePath(path, QPen(color.darker(135), thickness * 1.4, Qt::SolidLine, Qt::RoundCap));
    canvas.painter().strokePath(path, QPen(color, thickness, Qt::SolidLine, Qt::RoundCap));
    canvas.painter().strokePath(path.translated(-1, -1),
                                QPen(color.lighter(112), thickness * 0.35, Qt::SolidLine, Qt::RoundCap));
    canvas.painter().setPen(Qt::NoPen);
}

} // namespace

QImage redFort()
{
    Canvas canvas(64);
    canvas.gradient({{0, rgb(0x3f8cd2)}, {0.6, rgb(0xd6e6ea)}, {1, rgb(0xf0e4c6)}});
    canvas.clouds({.top = 0,
                   .bottom = 400,
                   .cover = 0.5,
                   .softness = 0.22,
                   .scale = 420,
                   .flatness = 2.2,
                   .light = Qt::white,
                   .shade = rgb(0xb0c8da)});
    for (int i = 0; i < 22; ++i)
        foliage(canvas, {i * 58.0, 590 + 20 * std::sin(i * 1.8)}, 70, 66, {rgb(0x3f7546), rgb(0x558f52), rgb(0x2f5f3a)},
                7, 190);
    canvas.gradient({{0, rgb(0x86a552)}, {1, rgb(0x6a9040)}}, QRectF(0, 640, 1200, 260));
    canvas.texture(QRectF(0, 640, 1200, 260), 0.14, 30, 8);
    QPainter& painter = canvas.painter();
    // Old brick below, a hall of wood on top.
    const QRectF wall(190, 470, 820, 210);
    painter.fillRect(wall, across(wall.left(), wall.right(), rgb(0xb4583c)));
    for (double y = wall.top() + 8; y < wall.bottom(); y += 13) {
        painter.fillRect(QRectF(wall.left(), y, wall.width(), 1.6), rgb(0x5e281c, 0.5));
        for (double x = wall.left() + (static_cast<int>(y) % 2 == 0 ? 12 : 30); x < wall.right(); x += 38)
            painter.fillRect(QRectF(x, y - 13, 1.6, 13), rgb(0x5e281c, 0.4));
    }
    canvas.texture(wall, 0.22, 60, 40);
    for (const double x : {330.0, 870.0}) {
        QPainterPath arch(QPointF(x - 42, 680));
        arch.lineTo(x - 42, 590);
        arch.cubicTo(QPointF(x - 42, 540), QPointF(x + 42, 540), QPointF(x + 42, 590));
        arch.lineTo(x + 42, 680);
        canvas.fill(arch, rgb(0x3a2018));
        painter.strokePath(arch, QPen(rgb(0xd98a5e), 7));
        painter.setPen(Qt::NoPen);
    }
    for (int step = 0; step < 12; ++step) {
        const double half = 80 + step * 7;
        painter.fillRect(QRectF(600 - half, 478 + step * 17.5, half * 2, 9), rgb(0xd9ccb2));
        painter.fillRect(QRectF(600 - half, 487 + step * 17.5, half * 2, 9), rgb(0xa3957a));
    }
    painter.fillRect(QRectF(176, 458, 848, 14), rgb(0xe0d4ba));
    for (int post = 0; post < 31; ++post) {
        if (post < 13 || post > 17)
            painter.fillRect(QRectF(184 + post * 27.2, 430, 12, 30), rgb(0xefe6d2));
    }
    painter.fillRect(QRectF(180, 424, 340, 8), rgb(0xefe6d2));
    painter.fillRect(QRectF(680, 424, 340, 8), rgb(0xefe6d2));
    const HallColors colors{.roof = rgb(0xa8431f),
                            .roofLight = rgb(0xdd7f44),
                            .trim = rgb(0x2f7f6a),
                            .wall = rgb(0xc23f2c),
                            .column = rgb(0xb02f20),
                            .base = rgb(0xd6cab2)};
    hall(canvas, {.foot = {600, 464}, .width = 700, .height = 340, .storeys = 2, .platform = false}, colors);
    canvas.fill(quad({440, 910}, {560, 690}, {640, 690}, {760, 910}), rgb(0xd9cdb4));
    canvas.texture(QRectF(440, 690, 320, 215), 0.08, 30, 8);
    palm(canvas, {112, 800}, 420, rgb(0x4f7d46));
    palm(canvas, {1096, 790}, 380, rgb(0x568550));
    person(canvas, {560, 800}, 124, rgb(0x4f7fa8));
    person(canvas, {632, 770}, 108, rgb(0xe0cfae));
    canvas.glow({1120, 60}, 620, rgb(0xffecc0, 0.5));
    return canvas.finished({.bloom = 0.26});
}

QImage noodles()
{
    Canvas canvas(65);
    canvas.gradient({{0, rgb(0x46584f)}, {1, rgb(0x2f3f3a)}});
    QPainter& painter = canvas.painter();
    for (int plank = 0; plank < 7; ++plank) { // a painted table of boards
        painter.fillRect(QRectF(0, plank * 132, 1200, 3), rgb(0x16201c, 0.7));
        painter.fillRect(QRectF(0, plank * 132 + 3, 1200, 2), rgb(0x8aa095, 0.35));
    }
    canvas.texture(QRectF(0, 0, 1200, 900), 0.24, 230, 9);
    Chance& chance = canvas.chance();
    const QPointF center(560, 470);
    bowl(canvas, center, 330, rgb(0xe6e8e4), rgb(0xa8682c));
    for (int i = 0; i < 8; ++i) { // the blue pattern of the rim
        const double angle = i * 0.7854;
        painter.setBrush(rgb(0x2f5f9a, 0.7));
        painter.drawEllipse(center + QPointF(std::cos(angle), std::sin(angle)) * 313, 8, 8);
    }
    painter.save();
    QPainterPath inside;
    inside.addEllipse(center, 274, 274);
    painter.setClipPath(inside);
    for (int i = 0; i < 90; ++i) {
        const double angle = chance.between(-0.5, 0.5) + (i % 3) * 0.5;
        const QPointF middle = center + QPointF(chance.between(-150, 90), chance.between(-60, 190));
        const QPointF reach = QPointF(std::cos(angle), std::sin(angle)) * chance.between(90, 190);
        strand(canvas, middle - reach, middle + reach, chance.between(-0.25, 0.25), 8,
               chance.oneOf({rgb(0xf3dfa6), rgb(0xead092), rgb(0xf8e9bd)}));
    }
    for (int i = 0; i < 6; ++i) { // slices of beef, a halved egg, greens
        const QPointF at = center + QPointF(-170 + i * 52, -142 + (i % 2) * 34);
        painter.save();
        painter.translate(at);
        painter.rotate(-30 + i * 17);
        painter.setBrush(rgb(0x4a2818));
        painter.drawRoundedRect(QRectF(-56, -28, 112, 62), 22, 22);
        painter.setBrush(rgb(0x7a4630));
        painter.drawRoundedRect(QRectF(-56, -32, 112, 58), 22, 22);
        for (int fibre = 0; fibre < 5; ++fibre)
            painter.fillRect(QRectF(-44, -22 + fibre * 10, 88, 1.8), rgb(0xb07a58, 0.6));
        painter.restore();
    }
    painter.setBrush(rgb(0xfbf7ec));
    painter.drawEllipse(center + QPointF(150, 40), 72, 62);
    painter.setBrush(rgb(0xf0a02c));
    painter.drawEllipse(center + QPointF(154, 42), 42, 37);
    painter.setBrush(rgb(0xf9c660, 0.8));
    painter.drawEllipse(center + QPointF(142, 32), 16, 12);
    for (int leaf = 0; leaf < 5; ++leaf) {
        QPainterPath blade(center + QPointF(-250, 20 + leaf * 26));
        blade.cubicTo(center + QPointF(-200, -30 + leaf * 26), center + QPointF(-110, -10 + leaf * 30),
                      center + QPointF(-60, 60 + leaf * 18));
        blade.cubicTo(center + QPointF(-120, 50 + leaf * 28), center + QPointF(-190, 70 + leaf * 20),
                      center + QPointF(-250, 20 + leaf * 26));
        canvas.fill(blade, std::vector{rgb(0x3d7836), rgb(0x6aa84e), rgb(0x4a8a3c)}[static_cast<size_t>(leaf) % 3]);
        QPainterPath rib(center + QPointF(-246, 22 + leaf * 26));
        rib.cubicTo(center + QPointF(-196, 10 + leaf * 24), center + QPointF(-120, 20 + leaf * 28),
                    center + QPointF(-64, 58 + leaf * 18));
        painter.strokePath(rib, QPen(rgb(0xcfe6a8, 0.8), 4, Qt::SolidLine, Qt::RoundCap));
        painter.setPen(Qt::NoPen);
    }
    for (int ring = 0; ring < 46; ++ring) { // spring onion
        const QPointF at = center + QPointF(chance.between(-90, 130), chance.between(80, 230));
        painter.setPen(QPen(chance.oneOf({rgb(0x5fa848), rgb(0x86c765), rgb(0x3f8a3c)}), 4));
        painter.setBrush(rgb(0xd6ecc0));
        painter.drawEllipse(at, 8, 6);
    }
    painter.setPen(Qt::NoPen);
    for (int drop = 0; drop < 40; ++drop) {
        painter.setBrush(rgb(0xf0b050, 0.45));
        painter.drawEllipse(center + QPointF(chance.between(-260, 260), chance.between(-260, 260)),
                            chance.between(3, 10), chance.between(3, 9));
    }
    painter.restore();
    // Chopsticks, a spoon's dish of chilli, a cup of tea.
    for (int stick = 0; stick < 2; ++stick) {
        canvas.fill(quad({960.0 + stick * 34, 120}, {974.0 + stick * 34, 120}, {1002.0 + stick * 22, 800},
                         {992.0 + stick * 22, 800}),
                    rgb(0x160c08, 0.35));
        canvas.fill(quad({952.0 + stick * 34, 112}, {966.0 + stick * 34, 112}, {994.0 + stick * 22, 792},
                         {984.0 + stick * 22, 792}),
                    stick == 0 ? rgb(0x9a4a2c) : rgb(0x87402a));
    }
    bowl(canvas, {1100, 200}, 86, rgb(0xd6dcd6), rgb(0x9a2418));
    for (int seed = 0; seed < 40; ++seed) {
        painter.setBrush(chance.oneOf({rgb(0xe8503a), rgb(0xf0c070), rgb(0xc23020)}));
        painter.drawEllipse(QPointF(1100 + chance.between(-48, 48), 200 + chance.between(-48, 48)), 4, 3);
    }
    bowl(canvas, {110, 150}, 100, rgb(0xbfd0cc), rgb(0xb88a34));
    canvas.glow({260, 120}, 720, rgb(0xffe6b8, 0.45));
    return canvas.finished({.bloom = 0.25, .vignette = 0.45});
}

QImage mangroveTunnel()
{
    Canvas canvas(66);
    canvas.gradient({{0, rgb(0x2f5a34)}, {0.5, rgb(0xb8d890)}, {1, rgb(0xb8d890)}});
    const QPointF far(610, 470);
    canvas.glow(far, 420, rgb(0xf6ffd0, 0.95));
    QPainter& painter = canvas.painter();
    const std::vector<QColor> deep{rgb(0x1f4a2a), rgb(0x2d6236), rgb(0x17381f), rgb(0x3f7a40)};
    const std::vector<QColor> bright{rgb(0x6aa848), rgb(0x8fc85c), rgb(0x4f8f3f), rgb(0xb2dc74)};
    // Ring after ring of branches and leaves, from the bright end towards us.
    for (int ring = 0; ring < 9; ++ring) {
        const double near = std::pow((ring + 1) / 9.0, 1.5);
        const double radiusX = 70 + 640 * near;
        const double radiusY = 60 + 470 * near;
        for (int trunk = 0; trunk < 9; ++trunk) {
            const double side = trunk % 2 == 0 ? 1 : -1;
            const double x = far.x() + side * radiusX * canvas.chance().between(0.8, 1.25);
            const double foot = far.y() + 40 + 190 * near;
            QPainterPath stem(QPointF(x, foot));
            stem.cubicTo(QPointF(x + side * 20 * near, foot - radiusY * 0.7),
                         QPointF(x - side * radiusX * 0.2, far.y() - radiusY * 0.8),
                         QPointF(far.x() + side * radiusX * canvas.chance().between(-0.1, 0.4),
                                 far.y() - radiusY * canvas.chance().between(0.8, 1.05)));
            painter.setBrush(Qt::NoBrush);
            painter.strokePath(
                stem, QPen(mixed(rgb(0x6a7a4a), rgb(0x2a2a1c), near), 2 + 11 * near, Qt::SolidLine, Qt::RoundCap));
        }
        painter.setPen(Qt::NoPen);
        for (int clump = 0; clump < 26; ++clump) {
            const double angle = -3.3 + clump * 0.14 + canvas.chance().between(-0.05, 0.05);
            const QPointF at = far + QPointF(std::cos(angle) * radiusX * 1.12, std::sin(angle) * radiusY * 1.0);
            std::vector<QColor> leaves;
            for (size_t i = 0; i < deep.size(); ++i)
                leaves.push_back(mixed(bright[i], deep[i], std::clamp(near * 1.25, 0.0, 1.0)));
            foliage(canvas, at, 22 + 110 * near, 18 + 80 * near, leaves, 3 + 9 * near, 70);
        }
    }
    for (int side = -1; side <= 1; side += 2) { // banks
        for (int i = 0; i < 12; ++i) {
            const double near = std::pow((i + 1) / 12.0, 1.4);
            foliage(canvas, {far.x() + side * (80 + 660 * near), far.y() + 36 + 60 * near}, 30 + 120 * near,
                    20 + 70 * near, deep, 4 + 7 * near, 110);
        }
    }
    canvas.water({.horizon = 540, .tint = rgb(0x3a5a34), .tintNear = 0.42, .tintFar = 0.08, .ripple = 0.55});
    canvas.glitter(612, 545, 800, 110, rgb(0xf4ffd0, 0.7));
    // The bow of our raft.
    QPainterPath bow(QPointF(330, 910));
    bow.lineTo(440, 770);
    bow.lineTo(780, 770);
    bow.lineTo(890, 910);
    bow.closeSubpath();
    QLinearGradient deck(0, 770, 0, 910);
    deck.setColorAt(0, rgb(0x8f9a8a));
    deck.setColorAt(1, rgb(0x5f6a60));
    canvas.fill(bow, deck);
    for (int tube = 0; tube <= 9; ++tube) {
        painter.setPen(QPen(rgb(0x39443c, 0.8), 4));
        painter.drawLine(QPointF(440 + tube * 37.8, 772), QPointF(330 + tube * 62.2, 910));
    }
    painter.setPen(Qt::NoPen);
    painter.fillRect(QRectF(436, 764, 348, 12), rgb(0xd9a83c));
    return canvas.finished({.bloom = 0.45, .vignette = 0.45});
}

QImage lastSunset()
{
    Canvas canvas(67);
    canvas.gradient(
        {{0, rgb(0x24366e)}, {0.25, rgb(0x6a5a98)}, {0.42, rgb(0xd9806c)}, {0.56, rgb(0xffc068)}, {1, rgb(0xffc068)}});
    canvas.clouds({.top = 0,
                   .bottom = 500,
                   .cover = 0.55,
                   .softness = 0.26,
                   .scale = 560,
                   .flatness = 3.6,
                   .light = rgb(0xffae70),
                   .shade = rgb(0x5f4a80),
                   .opacity = 0.9,
                   .lightFrom = 1});
    canvas.sun({700, 468}, 44, rgb(0xfff4c8), rgb(0xffa040, 0.95), 620);
    canvas.water(
        {.horizon = 520, .bottom = 700, .tint = rgb(0x4a3a68), .tintNear = 0.42, .tintFar = 0.1, .ripple = 1.0});
    canvas.glitter(700, 524, 700, 150, rgb(0xffe2a0, 0.95));
    // Wet sand keeps the light, dry sand does not.
    canvas.gradient({{0, rgb(0xe09a6c)}, {0.4, rgb(0x8a5a62)}, {1, rgb(0x3f2c40)}}, QRectF(0, 690, 1200, 210));
    canvas.glow({700, 720}, 330, rgb(0xffc880, 0.7));
    canvas.texture(QRectF(0, 690, 1200, 210), 0.14, 60, 7);
    QPainter& painter = canvas.painter();
    for (int wash = 0; wash < 3; ++wash) {
        QPainterPath line(QPointF(-10, 690));
        for (int x = -10; x <= 1210; x += 8)
            line.lineTo(x, 690 + wash * 17 + 22 * (cloudiness(x / 190.0, wash * 4.0, 67, 3) - 0.5));
        painter.setBrush(Qt::NoBrush);
        painter.strokePath(
            line, QPen(rgb(0xffe6c8, 0.75 - wash * 0.2), 7 - wash * 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.setPen(Qt::NoPen);
    for (const double side : {-1.0, 1.0}) { // long shadows come towards us
        const double x = 480 + side * 30;
        canvas.fill(quad({x - 10, 790}, {x + 10, 790}, {x - 60, 905}, {x - 120, 905}), rgb(0x1c1428, 0.35));
    }
    person(canvas, {450, 796}, 190, rgb(0x2a2036), rgb(0x17111e));
    person(canvas, {512, 792}, 176, rgb(0x32233a), rgb(0x17111e));
    palm(canvas, {1060, 880}, 560, rgb(0x2a2030));
    palm(canvas, {1150, 905}, 460, rgb(0x231a2a));
    birds(canvas, {360, 330}, 150, 7, rgb(0x2a2036, 0.85));
    return canvas.finished({.bloom = 0.55, .vignette = 0.4});
}

} // namespace wayfolio::sample
