// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/LabelSprites.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace wayfolio {

namespace {

/// A pixel of a round brush around (0, 0).
struct BrushPixel
{
    int x;
    int y;
    int cover; ///< of 255
};

std::vector<BrushPixel> roundBrush(double radius)
{
    std::vector<BrushPixel> brush;
    const auto reach = static_cast<int>(std::ceil(radius));
    for (int y = -reach; y <= reach; ++y) {
        for (int x = -reach; x <= reach; ++x) {
            const double cover = std::clamp(radius + 0.5 - std::hypot(x, y), 0.0, 1.0);
            if (cover > 0)
                brush.push_back({.x = x, .y = y, .cover = static_cast<int>(std::lround(cover * 255))});
        }
    }
    return brush;
}

/// The text's opacity, each pixel of it spread by the brush; `width` × `height` bytes.
std::vector<quint8> spread(const QImage& text, const std::vector<BrushPixel>& brush)
{
    const int width = text.width();
    const int height = text.height();
    std::vector<quint8> mask(static_cast<size_t>(width) * static_cast<size_t>(height));
    for (int y = 0; y < height; ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(text.constScanLine(y));
        for (int x = 0; x < width; ++x) {
            const int alpha = qAlpha(line[x]);
            if (alpha == 0)
                continue;
            for (const BrushPixel& pixel : brush) {
                if (x + pixel.x < 0 || x + pixel.x >= width || y + pixel.y < 0 || y + pixel.y >= height)
                    continue;
                quint8& there = mask[static_cast<size_t>(y + pixel.y) * static_cast<size_t>(width) +
                                     static_cast<size_t>(x + pixel.x)];
                there = std::max(there, static_cast<quint8>(alpha * pixel.cover / 255));
            }
        }
    }
    return mask;
}

} // namespace

QImage LabelSprites::find(quint64 key, const std::function<QImage()>& make)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const QImage* known = m_images.object(key))
            return *known;
    }
    QImage made = make(); // twice, if two threads want it at once
    const std::scoped_lock lock(m_mutex);
    m_images.insert(key, new QImage(made), 1 + made.sizeInBytes() / 1024);
    return made;
}

QImage withHalo(const QImage& text, const QColor& halo, double radius)
{
    const std::vector<quint8> mask = spread(text, roundBrush(radius));
    QImage image(text.size(), QImage::Format_ARGB32_Premultiplied);
    auto opacity = mask.begin();
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x, ++opacity) {
            line[x] = qPremultiply(qRgba(halo.red(), halo.green(), halo.blue(), halo.alpha() * *opacity / 255));
        }
    }
    QPainter(&image).drawImage(0, 0, text);
    return image;
}

} // namespace wayfolio
