// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample-trip/Canvas.h"

#include <algorithm>
#include <cmath>

namespace wayfolio::sample {

namespace {

constexpr int kPhotoLongSide = 800;

double hashed(qint64 x, qint64 y, quint32 seed)
{
    auto value = static_cast<quint64>(x) * 0x9E3779B97F4A7C15ULL ^ static_cast<quint64>(y) * 0xC2B2AE3D27D4EB4FULL ^
                 static_cast<quint64>(seed) * 0x165667B19E3779F9ULL;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
    value ^= value >> 31U;
    return static_cast<double>(value >> 11U) / static_cast<double>(1ULL << 53U);
}

QRgb scaled(QRgb pixel, double factor)
{
    const auto channel = [factor](int value) { return std::clamp(static_cast<int>(value * factor), 0, 255); };
    return qRgb(channel(qRed(pixel)), channel(qGreen(pixel)), channel(qBlue(pixel)));
}

QRgb blended(QRgb below, QColor above, double opacity)
{
    const double rest = 1 - opacity;
    return qRgb(static_cast<int>(qRed(below) * rest + above.red() * opacity),
                static_cast<int>(qGreen(below) * rest + above.green() * opacity),
                static_cast<int>(qBlue(below) * rest + above.blue() * opacity));
}

QRgb* row(QImage& image, int y)
{
    return reinterpret_cast<QRgb*>(image.scanLine(y));
}

const QRgb* row(const QImage& image, int y)
{
    return reinterpret_cast<const QRgb*>(image.constScanLine(y));
}

} // namespace

QColor rgb(quint32 hex, double opacity)
{
    QColor color = QColor::fromRgb(hex);
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

QColor mixed(QColor from, QColor to, double share)
{
    const auto channel = [share](float a, float b) { return a + (b - a) * static_cast<float>(share); };
    return QColor::fromRgbF(channel(from.redF(), to.redF()), channel(from.greenF(), to.greenF()),
                            channel(from.blueF(), to.blueF()), channel(from.alphaF(), to.alphaF()));
}

double smooth(double low, double high, double value)
{
    const double t = std::clamp((value - low) / (high - low), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

double noise(double x, double y, quint32 seed)
{
    const double left = std::floor(x);
    const double top = std::floor(y);
    const double u = smooth(0, 1, x - left);
    const double v = smooth(0, 1, y - top);
    const auto column = static_cast<qint64>(left);
    const auto line = static_cast<qint64>(top);
    return std::lerp(std::lerp(hashed(column, line, seed), hashed(column + 1, line, seed), u),
                     std::lerp(hashed(column, line + 1, seed), hashed(column + 1, line + 1, seed), u), v);
}

double cloudiness(double x, double y, quint32 seed, int octaves)
{
    double sum = 0;
    double weight = 0.5;
    double total = 0;
    for (int octave = 0; octave < octaves; ++octave) {
        sum += weight * noise(x, y, seed + static_cast<quint32>(octave) * 101);
        total += weight;
        weight *= 0.5;
        x = x * 2.03 + 17.1;
        y = y * 2.03 + 5.7;
    }
    return sum / total;
}

double Chance::between(double low, double high)
{
    m_state ^= m_state << 13U;
    m_state ^= m_state >> 7U;
    m_state ^= m_state << 17U;
    return low + (high - low) * (static_cast<double>(m_state >> 11U) / static_cast<double>(1ULL << 53U));
}

QColor Chance::oneOf(const std::vector<QColor>& colors)
{
    return colors[static_cast<size_t>(between(0, static_cast<double>(colors.size())))];
}

Canvas::Canvas(quint32 seed, bool portrait)
    : m_image(portrait ? kShort : kLong, portrait ? kLong : kShort, QImage::Format_RGB32)
    , m_chance(seed)
    , m_seed(seed)
{
    m_image.fill(Qt::black);
    m_painter.begin(&m_image);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
}

void Canvas::gradient(const Stops& stops, QRectF part)
{
    if (part.isNull())
        part = m_image.rect();
    QLinearGradient fill(part.topLeft(), part.bottomLeft());
    for (const auto& [position, color] : stops)
        fill.setColorAt(position, color);
    m_painter.fillRect(part, fill);
}

void Canvas::fill(const QPainterPath& path, const QBrush& brush)
{
    m_painter.fillPath(path, brush);
}

void Canvas::fill(const QPolygonF& polygon, const QBrush& brush)
{
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    m_painter.fillPath(path, brush);
}

void Canvas::glow(QPointF center, double radius, QColor color)
{
    QRadialGradient light(center, radius);
    const double opacity = color.alphaF();
    const auto at = [&](double position, double share) {
        QColor faded = color;
        faded.setAlphaF(static_cast<float>(opacity * share));
        light.setColorAt(position, faded);
    };
    at(0, 1);
    at(0.2, 0.55);
    at(0.45, 0.2);
    at(0.7, 0.06);
    at(1, 0);
    m_painter.save();
    m_painter.setCompositionMode(QPainter::CompositionMode_Screen);
    m_painter.setBrush(light);
    m_painter.drawEllipse(center, radius, radius);
    m_painter.restore();
}

void Canvas::disc(QPointF center, double radius, QColor color)
{
    m_painter.setBrush(color);
    m_painter.drawEllipse(center, radius, radius);
}

void Canvas::sun(QPointF center, double radius, QColor core, QColor halo, double haloRadius)
{
    glow(center, haloRadius, halo);
    glow(center, haloRadius * 0.4, halo);
    disc(center, radius, core);
    glow(center, radius * 2.2, core);
}

void Canvas::moon(QPointF center, double radius)
{
    glow(center, radius * 9, rgb(0xd8d6c4, 0.35));
    glow(center, radius * 3, rgb(0xfff6dc, 0.5));
    QPainterPath face;
    face.addEllipse(center, radius, radius);
    fill(face, rgb(0xfbf3da));
    m_painter.save();
    m_painter.setClipPath(face);
    const std::vector<std::pair<QPointF, double>> seas{
        {{-0.3, -0.35}, 0.34}, {{0.15, -0.4}, 0.22}, {{0.4, -0.1}, 0.26}, {{-0.45, 0.1}, 0.3}, {{-0.1, 0.45}, 0.2}};
    for (const auto& [offset, size] : seas)
        disc(center + offset * radius, size * radius, rgb(0xcfc4a4, 0.45));
    m_painter.restore();
}

void Canvas::stars(int count, double bottom)
{
    for (int i = 0; i < count; ++i) {
        const QPointF place(m_chance.between(0, width()), m_chance.between(0, bottom));
        const double brightness = std::pow(m_chance.between(0, 1), 3);
        disc(place, 0.7 + brightness * 1.3, rgb(0xf2f0ff, (0.25 + 0.7 * brightness) * (1 - place.y() / bottom)));
    }
}

void Canvas::clouds(const Clouds& clouds)
{
    const int last = std::min(height() - 1, static_cast<int>(clouds.bottom));
    const double threshold = 0.78 - 0.56 * clouds.cover;
    const double span = clouds.bottom - clouds.top;
    for (int y = std::max(0, static_cast<int>(clouds.top)); y <= last; ++y) {
        QRgb* line = row(m_image, y);
        const double depth = (y - clouds.top) / span;
        const double edge = smooth(0, 0.15, depth) * smooth(0, 0.3, 1 - depth);
        const double scale = clouds.scale * (1.15 - 0.75 * depth); // farther clouds are smaller
        for (int x = 0; x < width(); ++x) {
            const double u = (x - width() / 2.0) / scale;
            const double v = y * clouds.flatness / scale;
            const double density = cloudiness(u, v, m_seed);
            const double opacity = smooth(threshold, threshold + clouds.softness, density) * edge * clouds.opacity;
            if (opacity <= 0.002)
                continue;
            const double toLight = cloudiness(u + 0.03, v + clouds.lightFrom * 0.22, m_seed);
            const double lit = smooth(-0.09, 0.11, density - toLight);
            line[x] = blended(line[x], mixed(clouds.shade, clouds.light, lit), opacity);
        }
    }
}

void Canvas::water(const Water& water)
{
    const int top = static_cast<int>(water.horizon);
    const int bottom = water.bottom > 0 ? static_cast<int>(water.bottom) : height();
    const QImage above = m_image.copy();
    for (int y = top; y < bottom; ++y) {
        QRgb* line = row(m_image, y);
        const double depth = static_cast<double>(y - top) / std::max(1, height() - top);
        const double waveHeight = 3 + 34 * depth;
        const double waveWidth = 14 + 150 * depth;
        const double tint = std::lerp(water.tintFar, water.tintNear, std::sqrt(depth));
        for (int x = 0; x < width(); ++x) {
            const double wave = cloudiness(x / waveWidth, (y - top) / (waveHeight * 0.16 + 1.2), m_seed + 7, 3) - 0.5;
            const double shift = wave * water.ripple * (6 + 60 * depth);
            const int sourceY = std::clamp(static_cast<int>(top - 1 - (y - top) + shift), 0, std::max(0, top - 1));
            const int sourceX = std::clamp(static_cast<int>(x + shift * 0.35), 0, width() - 1);
            const QRgb mirrored = row(above, sourceY)[sourceX];
            line[x] = scaled(blended(mirrored, water.tint, tint), 1 + wave * 0.5 * water.ripple);
        }
    }
}

void Canvas::glitter(double x, double horizon, double bottom, double spread, QColor color)
{
    m_painter.save();
    m_painter.setCompositionMode(QPainter::CompositionMode_Screen);
    const int count = static_cast<int>((bottom - horizon) * 1.6);
    for (int i = 0; i < count; ++i) {
        const double depth = std::pow(m_chance.between(0, 1), 1.4);
        const double reach = spread * (0.25 + depth);
        const double offset = (m_chance.between(-1, 1) + m_chance.between(-1, 1)) / 2;
        const double length = 3 + 26 * depth * m_chance.between(0.3, 1);
        QColor spark = color;
        spark.setAlphaF(static_cast<float>(color.alphaF() * m_chance.between(0.15, 0.9) * (1 - std::abs(offset))));
        m_painter.setBrush(spark);
        m_painter.drawEllipse(QPointF(x + offset * reach, horizon + depth * (bottom - horizon)), length,
                              0.6 + 1.6 * depth);
    }
    m_painter.restore();
}

void Canvas::fog(double center, double height, QColor color)
{
    QColor clear = color;
    clear.setAlpha(0);
    gradient({{0, clear}, {0.5, color}, {1, clear}}, QRectF(0, center - height / 2, width(), height));
}

void Canvas::texture(QRectF inside, double strength, double scaleX, double scaleY)
{
    QPainterPath path;
    path.addRect(inside);
    texture(path, strength, scaleX, scaleY);
}

void Canvas::texture(const QPainterPath& inside, double strength, double scaleX, double scaleY)
{
    const QRect part = inside.boundingRect().toAlignedRect().intersected(m_image.rect());
    if (part.isEmpty())
        return;
    QImage mask(part.size(), QImage::Format_ARGB32_Premultiplied);
    mask.fill(Qt::transparent);
    QPainter maskPainter(&mask);
    maskPainter.setRenderHint(QPainter::Antialiasing);
    maskPainter.translate(-part.topLeft());
    maskPainter.fillPath(inside, Qt::white);
    maskPainter.end();
    const quint32 seed = m_seed + static_cast<quint32>(part.x() + part.y());
    for (int y = part.top(); y <= part.bottom(); ++y) {
        QRgb* line = row(m_image, y);
        const QRgb* weights = row(std::as_const(mask), y - part.top());
        for (int x = part.left(); x <= part.right(); ++x) {
            const double weight = qAlpha(weights[x - part.left()]) / 255.0;
            if (weight > 0)
                line[x] =
                    scaled(line[x], 1 + (cloudiness(x / scaleX, y / scaleY, seed, 4) - 0.5) * 2 * strength * weight);
        }
    }
}

void Canvas::defocus(double factor)
{
    const QSize small(std::max(1, static_cast<int>(width() / factor)),
                      std::max(1, static_cast<int>(height() / factor)));
    const QImage blurred = m_image.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                               .scaled(small * 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                               .scaled(m_image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    m_painter.drawImage(0, 0, blurred);
}

void Canvas::bloom(double strength)
{
    QImage bright = m_image.scaled(width() / 8, height() / 8, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                        .convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < bright.height(); ++y) {
        QRgb* line = row(bright, y);
        for (int x = 0; x < bright.width(); ++x)
            line[x] = scaled(line[x], strength * smooth(90, 240, qGray(line[x])));
    }
    m_painter.save();
    m_painter.setCompositionMode(QPainter::CompositionMode_Screen);
    for (const int divisor : {2, 5}) {
        const QImage wide = bright.scaled(bright.size() / divisor, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        m_painter.drawImage(m_image.rect(),
                            wide.scaled(m_image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    m_painter.restore();
}

/// What lens, sensor and laboratory add: darker corners, a tone, grain.
void Canvas::develop(QImage& image, const Finish& finish) const
{
    const double centerX = image.width() / 2.0;
    const double centerY = image.height() / 2.0;
    for (int y = 0; y < image.height(); ++y) {
        QRgb* line = row(image, y);
        for (int x = 0; x < image.width(); ++x) {
            const double distance = std::hypot((x - centerX) / centerX, (y - centerY) / centerY) / 1.414;
            const double corner = 1 - finish.vignette * smooth(0.45, 1.15, distance);
            const double grain = (hashed(x, y, m_seed) + hashed(x, y, m_seed + 1) - 1) * finish.grain;
            const auto channel = [&](int value, int tone) {
                return std::clamp(static_cast<int>(std::lround(value * corner * tone / 255.0 + grain)), 0, 255);
            };
            line[x] = qRgb(channel(qRed(line[x]), finish.tone.red()), channel(qGreen(line[x]), finish.tone.green()),
                           channel(qBlue(line[x]), finish.tone.blue()));
        }
    }
}

QImage Canvas::finished(const Finish& finish)
{
    if (finish.bloom > 0)
        bloom(finish.bloom);
    m_painter.end();
    QImage photo = m_image.scaled(kPhotoLongSide, kPhotoLongSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                       .convertToFormat(QImage::Format_RGB32);
    develop(photo, finish);
    return photo;
}

} // namespace wayfolio::sample
