// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <vector>

namespace wayfolio::sample {

using Stops = std::vector<std::pair<double, QColor>>;

/// 0xRRGGBB, and how opaque.
QColor rgb(quint32 hex, double opacity = 1);
QColor mixed(QColor from, QColor to, double share);
double smooth(double low, double high, double value);

/// Smooth noise, 0–1, the same on every machine.
double noise(double x, double y, quint32 seed);
/// Octaves of it.
double cloudiness(double x, double y, quint32 seed, int octaves = 5);

/// A repeatable source of chance.
class Chance
{
public:
    explicit Chance(quint32 seed)
        : m_state(seed * 2654435761U + 88172645463325252ULL)
    {}

    /// From `low` up to `high`.
    double between(double low, double high);

    bool happens(double probability) { return between(0, 1) < probability; }

    QColor oneOf(const std::vector<QColor>& colors);

private:
    quint64 m_state;
};

struct Clouds
{
    double top = 0;
    double bottom = 400;
    double cover = 0.5; ///< 0 none – 1 overcast
    double softness = 0.2;
    double scale = 260; ///< width of a cloud in pixels
    double flatness = 2.5;
    QColor light = Qt::white;
    QColor shade = Qt::gray;
    double opacity = 1;
    double lightFrom = -1; ///< −1 from above, +1 from below (a low sun)
};

struct Water
{
    double horizon = 500;
    double bottom = 0; ///< 0: the picture's
    QColor tint = Qt::darkBlue;
    double tintNear = 0.6; ///< share of the tint at the lower edge
    double tintFar = 0.15; ///< and at the horizon
    double ripple = 1;
};

struct Finish
{
    double bloom = 0.25;
    double vignette = 0.35;
    double grain = 2.2;
    QColor tone = QColor(255, 250, 240); ///< multiplies
};

/// A picture in the making: skies, water, light and the look of a photograph. Scenes draw the rest with painter().
class Canvas
{
public:
    static constexpr int kLong = 1200;
    static constexpr int kShort = 900;

    explicit Canvas(quint32 seed, bool portrait = false);

    [[nodiscard]] int width() const { return m_image.width(); }

    [[nodiscard]] int height() const { return m_image.height(); }

    QPainter& painter() { return m_painter; }

    Chance& chance() { return m_chance; }

    [[nodiscard]] quint32 seed() const { return m_seed; }

    /// From top to bottom of the part; the whole picture by default.
    void gradient(const Stops& stops, QRectF part = {});
    void fill(const QPainterPath& path, const QBrush& brush);
    void fill(const QPolygonF& polygon, const QBrush& brush);
    void glow(QPointF center, double radius, QColor color);
    void disc(QPointF center, double radius, QColor color);
    void sun(QPointF center, double radius, QColor core, QColor halo, double haloRadius);
    void moon(QPointF center, double radius);
    void stars(int count, double bottom);
    void clouds(const Clouds& clouds);
    /// Mirrors what is above the horizon.
    void water(const Water& water);
    /// The path of the sun's or the moon's light on water.
    void glitter(double x, double horizon, double bottom, double spread, QColor color);
    void fog(double center, double height, QColor color);
    /// Darkens and lightens what has been painted inside by noise.
    void texture(const QPainterPath& inside, double strength, double scaleX, double scaleY);
    void texture(QRectF inside, double strength, double scaleX, double scaleY);
    /// Blurs what has been painted so far, for what is out of focus.
    void defocus(double factor);

    /// Ends the painting; the picture at the size of the sample photos.
    QImage finished(const Finish& finish);

private:
    void bloom(double strength);
    void develop(QImage& image, const Finish& finish) const;

    QImage m_image;
    QPainter m_painter;
    Chance m_chance;
    quint32 m_seed;
};

} // namespace wayfolio::sample
