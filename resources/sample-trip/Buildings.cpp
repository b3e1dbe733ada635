// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample-trip/Motifs.h"

#include <algorithm>
#include <cmath>

namespace wayfolio::sample {

namespace {

void litWindows(Canvas& canvas, QRectF building, const Skyline& skyline)
{
    QPainter& painter = canvas.painter();
    Chance& chance = canvas.chance();
    const double step = 9;
    for (double y = building.top() + 8; y < building.bottom() - 8; y += step * 1.25) {
        for (double x = building.left() + 5; x < building.right() - 7; x += step) {
            if (!chance.happens(skyline.lit))
                continue;
            QColor light = chance.oneOf(skyline.windows);
            light.setAlphaF(static_cast<float>(chance.between(0.35, 1)));
            painter.fillRect(QRectF(x, y, step * 0.55, step * 0.6), light);
        }
    }
}

void storeyWall(Canvas& canvas, QRectF wall, const HallColors& colors)
{
    QPainter& painter = canvas.painter();
    painter.fillRect(wall, downward(wall.top(), wall.bottom(), colors.wall.darker(190), colors.wall));
    // The brackets under the eaves: a painted band of small colours.
    const double band = wall.height() * 0.24;
    painter.fillRect(QRectF(wall.left(), wall.top(), wall.width(), band), colors.trim.darker(140));
    const double step = std::max(7.0, wall.width() / 46);
    for (double x = wall.left(); x < wall.right() - step; x += step) {
        painter.fillRect(QRectF(x + step * 0.2, wall.top() + band * 0.4, step * 0.5, band * 0.5), colors.trim);
        painter.fillRect(QRectF(x + step * 0.3, wall.top() + band * 0.75, step * 0.3, band * 0.25),
                         colors.column.lighter(150));
    }
    const int bays = std::max(3, static_cast<int>(wall.width() / 95)) | 1;
    const double bay = wall.width() / bays;
    for (int i = 0; i < bays; ++i) {
        const QRectF door(wall.left() + i * bay + bay * 0.14, wall.top() + band * 1.3, bay * 0.72,
                          wall.height() - band * 1.3);
        painter.fillRect(door, downward(door.top(), door.bottom(), colors.trim.darker(220), colors.trim.darker(135)));
        painter.setPen(QPen(colors.trim.lighter(120), 1));
        for (int bar = 1; bar < 4; ++bar)
            painter.drawLine(QPointF(door.left() + door.width() * bar / 4, door.top()),
                             QPointF(door.left() + door.width() * bar / 4, door.top() + door.height() * 0.7));
        painter.setPen(Qt::NoPen);
    }
    for (int i = 0; i <= bays; ++i) {
        const QRectF column(wall.left() + i * bay - bay * 0.06, wall.top() + band, bay * 0.12, wall.height() - band);
        QLinearGradient round(column.topLeft(), column.topRight());
        round.setColorAt(0, colors.column.darker(130));
        round.setColorAt(0.35, colors.column.lighter(125));
        round.setColorAt(1, colors.column.darker(160));
        painter.fillRect(column, round);
    }
}

} // namespace

void tiledRoof(Canvas& canvas, QPointF eaves, double width, double height, const HallColors& colors)
{
    const double half = width / 2;
    const double ridgeHalf = half * 0.66;
    const double lift = height * 0.3;
    const QPointF left(eaves.x() - half, eaves.y() - lift);
    const QPointF right(eaves.x() + half, eaves.y() - lift);
    const QPointF ridgeLeft(eaves.x() - ridgeHalf, eaves.y() - height);
    const QPointF ridgeRight(eaves.x() + ridgeHalf, eaves.y() - height);
    QPainterPath roof(left);
    roof.quadTo(QPointF(eaves.x() - half * 0.78, eaves.y() - height * 0.36), ridgeLeft);
    roof.quadTo(QPointF(eaves.x(), eaves.y() - height * 0.93), ridgeRight);
    roof.quadTo(QPointF(eaves.x() + half * 0.78, eaves.y() - height * 0.36), right);
    roof.cubicTo(QPointF(eaves.x() + half * 0.7, eaves.y() + height * 0.02),
                 QPointF(eaves.x() - half * 0.7, eaves.y() + height * 0.02), left);
    canvas.fill(roof, downward(eaves.y() - height, eaves.y(), colors.roofLight, colors.roof));

    QPainter& painter = canvas.painter();
    painter.save();
    painter.setClipPath(roof);
    const int tiles = std::max(14, static_cast<int>(width / 13));
    for (int i = 0; i <= tiles; ++i) {
        const double share = 2.0 * i / tiles - 1;
        QPainterPath tile(QPointF(eaves.x() + share * ridgeHalf, eaves.y() - height));
        tile.quadTo(QPointF(eaves.x() + share * half * 0.78, eaves.y() - height * 0.4),
                    QPointF(eaves.x() + share * half, eaves.y()));
        painter.strokePath(tile, QPen(rgb(0x000000, 0.28), std::max(1.2, width / 420)));
        painter.translate(2, 0);
        painter.strokePath(tile, QPen(rgb(0xffffff, 0.10), std::max(1.0, width / 520)));
        painter.translate(-2, 0);
    }
    painter.restore();
    // Plastered ridges, thick at the ends, and the shadow line of the eaves.
    const double thick = std::max(3.0, height * 0.06);
    QPainterPath top(ridgeLeft + QPointF(0, -thick));
    top.quadTo(QPointF(eaves.x(), eaves.y() - height * 0.93 - thick * 0.4), ridgeRight + QPointF(0, -thick));
    painter.strokePath(top, QPen(colors.roof.darker(135), thick, Qt::SolidLine, Qt::RoundCap));
    painter.strokePath(top.translated(0, -thick * 0.35), QPen(colors.roofLight.lighter(125), thick * 0.3));
    QPainterPath edge(left);
    edge.cubicTo(QPointF(eaves.x() - half * 0.7, eaves.y() + height * 0.02),
                 QPointF(eaves.x() + half * 0.7, eaves.y() + height * 0.02), right);
    painter.strokePath(edge, QPen(colors.trim, thick * 0.8));
    painter.strokePath(edge.translated(0, -thick * 0.6), QPen(colors.roof.darker(150), thick * 0.5));
    painter.setPen(Qt::NoPen);
}

void hall(Canvas& canvas, const Hall& hall, const HallColors& colors)
{
    QPointF foot = hall.foot;
    QPainter& painter = canvas.painter();
    if (hall.platform) {
        const double step = hall.height * 0.05;
        for (int i = 0; i < 2; ++i) {
            const double half = hall.width * (0.53 - 0.02 * i);
            const QRectF stone(foot.x() - half, foot.y() - step, half * 2, step);
            painter.fillRect(stone,
                             downward(stone.top(), stone.bottom(), colors.base.lighter(112), colors.base.darker(125)));
            foot.ry() -= step;
        }
    }
    const double storeyHeight = (hall.height - (hall.foot.y() - foot.y())) / hall.storeys;
    for (int storey = 0; storey < hall.storeys; ++storey) {
        const double width = hall.width * (1 - 0.13 * storey);
        const double wallHeight = storeyHeight * (hall.storeys == 1 ? 0.5 : storey == 0 ? 0.56 : 0.36);
        const double wallWidth = width * 0.8;
        storeyWall(canvas, QRectF(foot.x() - wallWidth / 2, foot.y() - wallHeight, wallWidth, wallHeight + 2), colors);
        painter.fillRect(QRectF(foot.x() - wallWidth / 2, foot.y() - wallHeight, wallWidth, wallHeight * 0.3),
                         downward(foot.y() - wallHeight, foot.y() - wallHeight * 0.7, rgb(0, 0.55), rgb(0, 0)));
        tiledRoof(canvas, foot - QPointF(0, wallHeight * 0.93), width, storeyHeight - wallHeight * 0.9, colors);
        foot.ry() -= storeyHeight * 0.9;
    }
}

void stonePagoda(Canvas& canvas, QPointF foot, double width, double height, int storeys, QColor stone)
{
    QPainter& painter = canvas.painter();
    const auto block = [&](double center, double w, double h) {
        const QRectF part(foot.x() - w / 2, center - h, w, h);
        QLinearGradient side(part.topLeft(), part.topRight());
        side.setColorAt(0, stone.lighter(116));
        side.setColorAt(0.55, stone);
        side.setColorAt(0.56, stone.darker(118));
        side.setColorAt(1, stone.darker(150));
        painter.fillRect(part, side);
    };
    double y = foot.y();
    const auto stacked = [&](double w, double h) {
        block(y, width * w, height * h);
        y -= height * h;
    };
    for (const auto& [w, h] : {std::pair{1.0, 0.02}, {0.8, 0.1}, {0.9, 0.022}, {0.62, 0.12}, {0.74, 0.026}})
        stacked(w, h);
    painter.fillRect(QRectF(foot.x() - width * 0.31, y + height * 0.026, width * 0.62, height * 0.008), rgb(0, 0.25));
    const double storeyHeight = height * 0.58 / storeys;
    for (int i = 0; i < storeys; ++i) {
        const double shrink = 1 - 0.55 * i / storeys;
        const double roof = storeyHeight * 0.42;
        stacked(0.42 * shrink, storeyHeight * (i == 0 ? 0.78 : 0.4) / height);
        const double half = width * 0.4 * shrink;
        const auto at = [&](double across, double up) { return QPointF(foot.x() + half * across, y - roof * up); };
        QPainterPath slab(at(-1, 0.42));
        slab.quadTo(at(0, 0.12), at(1, 0.42));
        slab.lineTo(at(0.97, 0.1));
        slab.quadTo(at(0, -0.16), at(-0.97, 0.1));
        slab.closeSubpath();
        QPainterPath slope(at(-1, 0.42));
        slope.quadTo(at(-0.62, 0.6), at(-0.46, 1.2));
        slope.lineTo(at(0.46, 1.2));
        slope.quadTo(at(0.62, 0.6), at(1, 0.42));
        slope.quadTo(at(0, 0.12), at(-1, 0.42));
        QLinearGradient side(at(-1, 0), at(1, 0));
        side.setColorAt(0, stone.lighter(122));
        side.setColorAt(0.55, stone.lighter(104));
        side.setColorAt(1, stone.darker(136));
        painter.fillRect(QRectF(at(-0.5, 0), QSizeF(half, roof * 0.22)), rgb(0, 0.32));
        canvas.fill(slope, side);
        canvas.fill(slab, stone.darker(128));
        y -= roof * 1.2;
    }
    stacked(0.1, 0.03);
    stacked(0.05, 0.05);
    canvas.disc({foot.x(), y}, width * 0.035, stone.darker(120));
    painter.fillRect(QRectF(foot.x() - 1.5, y - height * 0.09, 3, height * 0.09), stone.darker(160));
}

void skyline(Canvas& canvas, const Skyline& skyline)
{
    Chance& chance = canvas.chance();
    const double right = skyline.right > 0 ? skyline.right : canvas.width() + 20.0;
    for (double x = skyline.left - 10; x < right;) {
        const double width = chance.between(skyline.narrowest, skyline.widest);
        const double height = skyline.lowest + (skyline.highest - skyline.lowest) * std::pow(chance.between(0, 1), 1.8);
        const QRectF building(x, skyline.base - height, width, height + 2);
        const double shade = chance.between(0.88, 1.14);
        const auto shaded = [shade](QColor color) { return color.lighter(static_cast<int>(shade * 100)); };
        canvas.painter().fillRect(building, downward(skyline.base - skyline.highest, skyline.base, shaded(skyline.top),
                                                     shaded(skyline.foot)));
        if (chance.happens(0.25))
            canvas.painter().fillRect(QRectF(x + width * 0.45, skyline.base - height - 18, 3, 18), shaded(skyline.top));
        if (chance.happens(0.3))
            canvas.painter().fillRect(QRectF(x + width * 0.2, skyline.base - height - 8, width * 0.4, 9),
                                      shaded(skyline.top));
        if (skyline.lit > 0)
            litWindows(canvas, building, skyline);
        x += width + (chance.happens(0.3) ? chance.between(2, 14) : 0);
    }
}

} // namespace wayfolio::sample
