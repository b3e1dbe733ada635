// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "resources/sample-trip/Canvas.h"

namespace wayfolio::sample {

QLinearGradient downward(double top, double bottom, QColor first, QColor last);
/// What is round or lit from the left.
QLinearGradient across(double left, double right, QColor color);

struct Ridge
{
    double base = 500;  ///< y of its mean
    double height = 80; ///< from mean to peak
    double width = 400; ///< from peak to peak
    double roughness = 1;
    QColor top = Qt::darkGray;
    QColor foot = Qt::gray; ///< haze lies in the valleys
    double footDepth = 220;
    quint32 seed = 1;
};

/// A range of hills or mountains from one side of the picture to the other.
QPainterPath ridge(Canvas& canvas, const Ridge& ridge);

struct HallColors
{
    QColor roof = rgb(0x3d4248);
    QColor roofLight = rgb(0x6a7078);
    QColor trim = rgb(0x3f7f6c);
    QColor wall = rgb(0xa83c2c);
    QColor column = rgb(0x8a2f22);
    QColor base = rgb(0xb9b1a2);
};

/// One tiled roof with raised corners; `eaves` is its lower edge's middle, `width` from corner to corner.
void tiledRoof(Canvas& canvas, QPointF eaves, double width, double height, const HallColors& colors);

struct Hall
{
    QPointF foot; ///< middle of the lower edge
    double width = 500;
    double height = 300; ///< of all storeys together
    int storeys = 1;
    bool platform = true;
};

/// A palace or temple hall of wood and tiles.
void hall(Canvas& canvas, const Hall& hall, const HallColors& colors);
/// A stone pagoda of diminishing storeys.
void stonePagoda(Canvas& canvas, QPointF foot, double width, double height, int storeys, QColor stone);

struct Skyline
{
    double base = 600;
    double lowest = 40;
    double highest = 200;
    double narrowest = 24;
    double widest = 70;
    QColor top = Qt::darkGray;
    QColor foot = Qt::gray;
    double lit = 0; ///< share of lit windows
    std::vector<QColor> windows{rgb(0xffd98a), rgb(0xffe9bd), rgb(0xcfe3ff)};
    double left = 0;
    double right = 0; ///< 0: the picture's edge
};

void skyline(Canvas& canvas, const Skyline& skyline);

/// A broad-leaved tree: a trunk and clusters of leaves lit from above.
void tree(Canvas& canvas, QPointF foot, double height, const std::vector<QColor>& leaves, QColor trunk);
/// Only leaves, in a blot.
void foliage(Canvas& canvas, QPointF center, double radiusX, double radiusY, const std::vector<QColor>& leaves,
             double leafSize, int count);
void pine(Canvas& canvas, QPointF foot, double height, QColor color);
void palm(Canvas& canvas, QPointF foot, double height, QColor color);
void grass(Canvas& canvas, QRectF area, double bladeHeight, const std::vector<QColor>& blades, int count);
void person(Canvas& canvas, QPointF foot, double height, QColor coat, QColor hair = rgb(0x241d1b));
void lantern(Canvas& canvas, QPointF center, double radius, QColor color, double light);
/// A rough block of coast; `foot` is the middle of its lower edge.
void rock(Canvas& canvas, QPointF foot, double width, double height, QColor light, QColor shade);
void birds(Canvas& canvas, QPointF center, double spread, int count, QColor color);
void fishingBoat(Canvas& canvas, QPointF waterline, double length, QColor hull, QColor cabin);
/// It hangs through by `sag` in its middle.
void wire(Canvas& canvas, QPointF from, QPointF to, double sag, double thickness, QColor color);
QPolygonF quad(QPointF a, QPointF b, QPointF c, QPointF d);

} // namespace wayfolio::sample
