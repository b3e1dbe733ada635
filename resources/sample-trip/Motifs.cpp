// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample-trip/Motifs.h"

#include <algorithm>
#include <cmath>

namespace wayfolio::sample {

QLinearGradient downward(double top, double bottom, QColor first, QColor last)
{
    QLinearGradient gradient(0, top, 0, bottom);
    gradient.setColorAt(0, first);
    gradient.setColorAt(1, last);
    return gradient;
}

QLinearGradient across(double left, double right, QColor color)
{
    QLinearGradient side(left, 0, right, 0);
    side.setColorAt(0, color.lighter(118));
    side.setColorAt(0.45, color);
    side.setColorAt(1, color.darker(140));
    return side;
}

QPolygonF quad(QPointF a, QPointF b, QPointF c, QPointF d)
{
    return QPolygonF({a, b, c, d});
}

QPainterPath ridge(Canvas& canvas, const Ridge& ridge)
{
    QPainterPath path(QPointF(-10, canvas.height() + 10.0));
    double highest = ridge.base;
    for (int x = -10; x <= canvas.width() + 10; x += 3) {
        const double broad = cloudiness(x / ridge.width, 0.5, ridge.seed, 2) - 0.5;
        const double fine = (cloudiness(x / ridge.width * 5, 3.5, ridge.seed + 9, 4) - 0.5) * 0.3 * ridge.roughness;
        const double y = ridge.base - ridge.height * 2 * (broad + fine);
        highest = std::min(highest, y);
        path.lineTo(x, y);
    }
    path.lineTo(canvas.width() + 10.0, canvas.height() + 10.0);
    path.closeSubpath();
    canvas.fill(path, downward(highest, ridge.base + ridge.footDepth, ridge.top, ridge.foot));
    return path;
}

void foliage(Canvas& canvas, QPointF center, double radiusX, double radiusY, const std::vector<QColor>& leaves,
             double leafSize, int count)
{
    Chance& chance = canvas.chance();
    QPainter& painter = canvas.painter();
    for (int i = 0; i < count; ++i) {
        const double angle = chance.between(0, 6.2832);
        const double reach = std::sqrt(chance.between(0, 1));
        const QPointF offset(std::cos(angle) * reach, std::sin(angle) * reach);
        // Later leaves lie in front; upper ones are in the light.
        const double light = 0.62 + 0.55 * (0.5 - offset.y() * 0.5) * (0.55 + 0.45 * i / count);
        const QColor color = chance.oneOf(leaves);
        painter.setBrush(QColor::fromHsvF(color.hsvHueF(), color.hsvSaturationF(),
                                          static_cast<float>(std::clamp(color.valueF() * light, 0.0, 1.0)),
                                          color.alphaF()));
        const double size = leafSize * chance.between(0.6, 1.3);
        painter.drawEllipse(center + QPointF(offset.x() * radiusX, offset.y() * radiusY), size, size * 0.72);
    }
}

void tree(Canvas& canvas, QPointF foot, double height, const std::vector<QColor>& leaves, QColor trunk)
{
    Chance& chance = canvas.chance();
    QPainterPath stem(foot + QPointF(-height * 0.035, 0));
    stem.quadTo(foot + QPointF(-height * 0.012, -height * 0.25), foot + QPointF(-height * 0.02, -height * 0.7));
    stem.lineTo(foot + QPointF(height * 0.015, -height * 0.7));
    stem.quadTo(foot + QPointF(height * 0.016, -height * 0.25), foot + QPointF(height * 0.04, 0));
    canvas.fill(stem, trunk);
    for (int i = 0; i < 5; ++i) {
        QPainterPath branch(foot + QPointF(0, -height * (0.32 + 0.06 * i)));
        const double side = i % 2 == 0 ? 1 : -1;
        branch.quadTo(foot + QPointF(side * height * 0.08, -height * (0.42 + 0.06 * i)),
                      foot + QPointF(side * height * 0.17, -height * (0.5 + 0.06 * i)));
        canvas.painter().strokePath(branch, QPen(trunk, height * 0.016));
    }
    canvas.painter().setPen(Qt::NoPen);
    for (int i = 0; i < 13; ++i) {
        const double angle = i * 2.4; // the golden angle: even, but in no rows
        const double reach = height * 0.27 * std::sqrt((i + 0.5) / 13);
        const QPointF center = foot + QPointF(std::cos(angle) * reach, -height * 0.68 + std::sin(angle) * reach * 0.85);
        foliage(canvas, center, height * chance.between(0.12, 0.17), height * 0.11, leaves,
                std::max(1.8, height * 0.012), 170);
    }
}

void pine(Canvas& canvas, QPointF foot, double height, QColor color)
{
    Chance& chance = canvas.chance();
    QPainterPath trunk(foot + QPointF(-height * 0.03, 0));
    trunk.cubicTo(foot + QPointF(height * 0.05, -height * 0.3), foot + QPointF(-height * 0.08, -height * 0.55),
                  foot + QPointF(height * 0.02, -height * 0.9));
    trunk.lineTo(foot + QPointF(height * 0.035, -height * 0.9));
    trunk.cubicTo(foot + QPointF(-height * 0.04, -height * 0.55), foot + QPointF(height * 0.1, -height * 0.3),
                  foot + QPointF(height * 0.03, 0));
    canvas.fill(trunk, mixed(color, rgb(0x6b3d28), 0.6));
    const std::vector<QColor> needles{color, color.lighter(125), color.darker(125)};
    for (int i = 0; i < 7; ++i) {
        const double level = 0.42 + 0.085 * i;
        const double reach = height * (0.34 - 0.04 * i) * chance.between(0.8, 1.15);
        const double side = (i % 2 == 0 ? 1 : -1) * reach * 0.45;
        foliage(canvas, foot + QPointF(side, -height * level), reach * 0.75, height * 0.05, needles,
                std::max(1.6, height * 0.011), 230);
    }
}

void palm(Canvas& canvas, QPointF foot, double height, QColor color)
{
    QPainter& painter = canvas.painter();
    QPainterPath trunk(foot);
    trunk.quadTo(foot + QPointF(height * 0.05, -height * 0.5), foot + QPointF(height * 0.02, -height));
    painter.strokePath(trunk, QPen(color.darker(115), height * 0.035, Qt::SolidLine, Qt::RoundCap));
    const QPointF crown = foot + QPointF(height * 0.02, -height);
    for (int i = 0; i < 13; ++i) {
        const double angle = -3.4 + i * 0.3 + canvas.chance().between(-0.1, 0.1);
        const QPointF tip =
            crown + QPointF(std::cos(angle) * height * 0.34, std::sin(angle) * height * 0.26 + height * 0.13);
        const QPointF bend =
            crown + QPointF(std::cos(angle) * height * 0.2, std::sin(angle) * height * 0.28 - height * 0.03);
        QPainterPath frond(crown);
        frond.quadTo(bend, tip);
        painter.strokePath(frond, QPen(color, height * 0.012));
        for (int leaf = 2; leaf < 22; ++leaf) {
            const double at = leaf / 22.0;
            const QPointF on = frond.pointAtPercent(at);
            const double length = height * 0.085 * std::sin(at * 2.9);
            painter.setPen(QPen(leaf % 2 == 0 ? color : color.lighter(120), height * 0.007));
            painter.drawLine(on, on + QPointF(length * 0.35 * (std::cos(angle) > 0 ? 1 : -1), length));
            painter.drawLine(on, on + QPointF(length * 0.5 * (std::cos(angle) > 0 ? 1 : -1), -length * 0.25));
        }
    }
    painter.setPen(Qt::NoPen);
}

void grass(Canvas& canvas, QRectF area, double bladeHeight, const std::vector<QColor>& blades, int count)
{
    Chance& chance = canvas.chance();
    QPainter& painter = canvas.painter();
    for (int i = 0; i < count; ++i) {
        const double depth = static_cast<double>(i) / count;
        const QPointF root(chance.between(area.left(), area.right()), area.top() + depth * area.height());
        const double length = bladeHeight * (0.35 + 0.65 * depth) * chance.between(0.6, 1.2);
        QPainterPath blade(root);
        blade.quadTo(root + QPointF(0, -length * 0.6), root + QPointF(length * chance.between(-0.45, 0.45), -length));
        painter.strokePath(blade, QPen(chance.oneOf(blades), 0.8 + 1.8 * depth));
    }
    painter.setPen(Qt::NoPen);
}

void person(Canvas& canvas, QPointF foot, double height, QColor coat, QColor hair)
{
    QPainter& painter = canvas.painter();
    Chance own(static_cast<quint32>(std::lround(foot.x() * 13 + foot.y() * 7))); // leaves the scene's chances alone
    const bool inShadow = coat.lightnessF() < 0.2F;
    const double unit = height / 7.4;
    const auto at = [&](double x, double y) { return foot + QPointF(x, y) * unit; };
    const QColor skin = inShadow ? mixed(coat, rgb(0xd9a988), 0.12) : rgb(0xd9a988);
    const QColor trousers =
        inShadow ? coat.darker(118) : own.oneOf({rgb(0x2c3040), rgb(0x40506a), rgb(0x4b4139), rgb(0x6a6458)});
    painter.setBrush(rgb(0, 0.24));
    painter.drawEllipse(at(0.35, 0), unit * 1.35, unit * 0.22);
    const double stride = own.between(0.05, 0.2) * (own.happens(0.5) ? 1 : -1);
    for (const double side : {-1.0, 1.0}) {
        const double step = side * stride;
        painter.setBrush(trousers.darker(170));
        painter.drawEllipse(at(side * 0.36, step - 0.1), unit * 0.27, unit * 0.14);
        QPainterPath leg(at(side * 0.66, -3.6));
        leg.quadTo(at(side * 0.62, -1.9), at(side * 0.54, step - 0.14));
        leg.lineTo(at(side * 0.18, step - 0.14));
        leg.quadTo(at(side * 0.2, -1.9), at(side * 0.02, -3.2));
        leg.lineTo(at(side * 0.02, -3.6));
        canvas.fill(leg, side < 0 ? trousers.lighter(112) : trousers);
    }
    const double hem = own.happens(0.4) ? -2.5 : -3.25;
    for (const double side : {-1.0, 1.0}) {
        canvas.disc(at(side * 1.02, -3.3), unit * 0.17, skin);
        QPainterPath arm(at(side * 0.78, -5.6));
        arm.quadTo(at(side * 1.12, -4.7), at(side * 1.0, -3.5));
        painter.strokePath(arm, QPen(coat.darker(side < 0 ? 112 : 138), unit * 0.4, Qt::SolidLine, Qt::RoundCap));
    }
    painter.setPen(Qt::NoPen);
    painter.fillRect(QRectF(at(-0.19, -6.5), at(0.19, -5.9)), skin.darker(112));
    QPainterPath body(at(-0.24, -6.12));
    body.quadTo(at(-0.9, -6.0), at(-0.93, -5.4));
    body.quadTo(at(-0.7, -4.6), at(-0.84, hem));
    body.quadTo(at(0, hem + 0.14), at(0.84, hem));
    body.quadTo(at(0.7, -4.6), at(0.93, -5.4));
    body.quadTo(at(0.9, -6.0), at(0.24, -6.12));
    body.closeSubpath();
    QLinearGradient light(at(-1, 0), at(1, 0));
    light.setColorAt(0, coat.lighter(114));
    light.setColorAt(0.55, coat);
    light.setColorAt(1, coat.darker(136));
    canvas.fill(body, light);
    if (!inShadow && own.happens(0.35)) { // a rucksack
        painter.setBrush(own.oneOf({rgb(0x3c4650), rgb(0x6e4f3a), rgb(0x4c5e4a)}));
        painter.drawRoundedRect(QRectF(at(-0.56, -5.85), at(0.56, -4.1)), unit * 0.3, unit * 0.3);
    }
    painter.setBrush(skin);
    painter.drawEllipse(at(0, -6.78), unit * 0.43, unit * 0.52);
    painter.setBrush(hair);
    painter.drawEllipse(at(0, -6.88), unit * 0.47, unit * 0.5);
    if (own.happens(0.45)) // long hair
        painter.drawRoundedRect(QRectF(at(-0.47, -6.9), at(0.47, -5.95)), unit * 0.3, unit * 0.3);
}

void lantern(Canvas& canvas, QPointF center, double radius, QColor color, double light)
{
    QPainter& painter = canvas.painter();
    if (light > 0)
        canvas.glow(center, radius * 3.2, mixed(color, rgb(0xffb040), 0.35));
    QRadialGradient body(center, radius * 1.1);
    body.setColorAt(0, mixed(color, rgb(0xffe2a0), light));
    body.setColorAt(0.65, color);
    body.setColorAt(1, color.darker(165));
    painter.setBrush(body);
    painter.drawEllipse(center, radius, radius * 0.86);
    for (int rib = -2; rib <= 2; ++rib) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(rgb(0x5a0c08, 0.35), std::max(1.0, radius * 0.04)));
        painter.drawEllipse(center, radius * std::abs(rib) * 0.42, radius * 0.86);
    }
    painter.setPen(Qt::NoPen);
    painter.fillRect(QRectF(center.x() - radius * 0.36, center.y() - radius, radius * 0.72, radius * 0.2),
                     rgb(0x2a1a10));
    painter.fillRect(QRectF(center.x() - radius * 0.36, center.y() + radius * 0.8, radius * 0.72, radius * 0.2),
                     rgb(0x2a1a10));
    painter.fillRect(QRectF(center.x() - radius * 0.05, center.y() + radius, radius * 0.1, radius * 0.55),
                     rgb(0xd8a020));
}

void rock(Canvas& canvas, QPointF foot, double width, double height, QColor light, QColor shade)
{
    QPainterPath path(foot - QPointF(width / 2, 0));
    for (int i = 0; i <= 24; ++i) {
        const double at = i / 24.0;
        const double arch = std::pow(std::sin(at * 3.1416), 0.6);
        path.lineTo(foot.x() + (at - 0.5) * width,
                    foot.y() - height * arch * (0.7 + 0.45 * noise(at * 7, foot.x(), canvas.seed())));
    }
    path.lineTo(foot + QPointF(width / 2, 0));
    path.closeSubpath();
    QLinearGradient side(foot + QPointF(-width * 0.2, -height), foot + QPointF(width * 0.2, 0));
    side.setColorAt(0, light);
    side.setColorAt(1, shade);
    canvas.fill(path, side);
    canvas.texture(path, 0.55, 34, 20);
}

void birds(Canvas& canvas, QPointF center, double spread, int count, QColor color)
{
    Chance& chance = canvas.chance();
    for (int i = 0; i < count; ++i) {
        const QPointF place = center + QPointF(chance.between(-spread, spread), chance.between(-spread, spread) * 0.4);
        const double size = chance.between(6, 13);
        QPainterPath wings(place + QPointF(-size, -size * 0.3));
        wings.quadTo(place + QPointF(-size * 0.4, -size * 0.6), place);
        wings.quadTo(place + QPointF(size * 0.4, -size * 0.6), place + QPointF(size, -size * 0.25));
        canvas.painter().strokePath(wings, QPen(color, 2, Qt::SolidLine, Qt::RoundCap));
    }
    canvas.painter().setPen(Qt::NoPen);
}

void fishingBoat(Canvas& canvas, QPointF waterline, double length, QColor hull, QColor cabin)
{
    QPainter& painter = canvas.painter();
    const double half = length / 2;
    painter.setBrush(rgb(0, 0.25));
    painter.drawEllipse(waterline + QPointF(0, length * 0.03), half * 0.95, length * 0.045);
    QPainterPath body(waterline + QPointF(-half, -length * 0.13));
    body.quadTo(waterline + QPointF(-half * 0.9, length * 0.02), waterline + QPointF(-half * 0.75, length * 0.02));
    body.lineTo(waterline + QPointF(half * 0.7, length * 0.02));
    body.quadTo(waterline + QPointF(half * 0.9, -length * 0.04), waterline + QPointF(half * 1.05, -length * 0.2));
    body.quadTo(waterline + QPointF(half * 0.2, -length * 0.1), waterline + QPointF(-half, -length * 0.13));
    canvas.fill(body, downward(waterline.y() - length * 0.2, waterline.y(), hull.lighter(125), hull.darker(125)));
    const QRectF house(waterline.x() - half * 0.6, waterline.y() - length * 0.3, half * 0.75, length * 0.2);
    painter.fillRect(house, cabin);
    painter.fillRect(QRectF(house.left(), house.top() + house.height() * 0.2, house.width(), house.height() * 0.3),
                     rgb(0x22303c));
    painter.fillRect(QRectF(house.left() - 3, house.top() - 4, house.width() + 6, 5), cabin.darker(120));
    painter.setPen(QPen(rgb(0x2c2a28), std::max(1.5, length * 0.012)));
    const QPointF mast(waterline.x() + half * 0.3, waterline.y() - length * 0.11);
    painter.drawLine(mast, mast + QPointF(0, -length * 0.4));
    painter.setPen(QPen(rgb(0x2c2a28), 1.2));
    painter.drawLine(mast + QPointF(0, -length * 0.4), waterline + QPointF(half * 1.03, -length * 0.19));
    painter.drawLine(mast + QPointF(0, -length * 0.4), waterline + QPointF(-half, -length * 0.12));
    painter.setPen(Qt::NoPen);
}

void wire(Canvas& canvas, QPointF from, QPointF to, double sag, double thickness, QColor color)
{
    QPainterPath line(from);
    line.quadTo((from + to) / 2 + QPointF(0, sag * 2), to);
    canvas.painter().strokePath(line, QPen(color, thickness));
    canvas.painter().setPen(Qt::NoPen);
}

} // namespace wayfolio::sample
