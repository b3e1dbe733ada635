// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/WideStroke.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace wayfolio {

namespace {

/// So many rows at a time: a large picture needs no second one of its size.
constexpr int kStripRows = 64;
/// Of a long line mostly what is far from it lies in the rectangle around it.
constexpr float kLongestPiece = 16;
/// Pixels this much farther than half the width are partly covered, and so much nearer not wholly.
constexpr float kSoft = 0.5;

/// Rows of pixels, and how far each is from the nearest line, squared.
class Strip
{
public:
    Strip(const QRect& rect, float radius)
        : m_rect(rect)
        , m_reach(radius + kSoft)
        , m_squares(static_cast<size_t>(rect.width()) * static_cast<size_t>(rect.height()), m_reach * m_reach)
    {}

    /// In pixels of the device.
    void add(QLineF line)
    {
        line.translate(-m_rect.topLeft());
        const double reach = m_reach;
        if (std::max(line.y1(), line.y2()) < -reach || std::min(line.y1(), line.y2()) > m_rect.height() + reach)
            return;
        const int pieces = std::max(1, static_cast<int>(std::ceil(line.length() / kLongestPiece)));
        for (int i = 0; i < pieces; ++i)
            addPiece(line.pointAt(static_cast<double>(i) / pieces), line.pointAt((i + 1.0) / pieces));
    }

    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }

    [[nodiscard]] QImage image(const QColor& color) const
    {
        QImage image(m_rect.size(), QImage::Format_ARGB32_Premultiplied);
        const float whole = std::max(m_reach - 2 * kSoft, 0.0F);
        auto square = m_squares.begin();
        for (int y = 0; y < m_rect.height(); ++y) {
            auto* pixel = reinterpret_cast<QRgb*>(image.scanLine(y));
            for (int x = 0; x < m_rect.width(); ++x, ++pixel, ++square) {
                if (*square >= m_reach * m_reach)
                    *pixel = 0;
                else if (*square <= whole * whole)
                    *pixel = color.rgb();
                else
                    *pixel = covered(color, std::min(m_reach - std::sqrt(*square), 1.0F));
            }
        }
        return image;
    }

private:
    static QRgb covered(const QColor& color, float share)
    {
        return qPremultiply(
            qRgba(color.red(), color.green(), color.blue(), static_cast<int>(std::lround(share * 255.0F))));
    }

    void addPiece(QPointF from, QPointF to)
    {
        const auto firstPixel = [this](double a, double b) {
            return std::max(0, static_cast<int>(std::floor(std::min(a, b) - m_reach)));
        };
        const auto endPixel = [this](double a, double b, int size) {
            return std::min(size, static_cast<int>(std::ceil(std::max(a, b) + m_reach)));
        };
        const int left = firstPixel(from.x(), to.x());
        const int right = endPixel(from.x(), to.x(), m_rect.width());
        const int bottom = endPixel(from.y(), to.y(), m_rect.height());
        const QPointF along = to - from;
        const double squaredLength = QPointF::dotProduct(along, along);
        // Floats: four pixels at once.
        const auto alongX = static_cast<float>(along.x());
        const auto alongY = static_cast<float>(along.y());
        const auto inverse = static_cast<float>(squaredLength > 0 ? 1 / squaredLength : 0);
        const auto fromX = static_cast<float>(from.x() - 0.5); // a pixel's middle counts
        const auto fromY = static_cast<float>(from.y() - 0.5);
        for (int y = firstPixel(from.y(), to.y()); y < bottom; ++y) {
            float* row = m_squares.data() + static_cast<size_t>(y) * static_cast<size_t>(m_rect.width());
            const float offsetY = static_cast<float>(y) - fromY;
            for (int x = left; x < right; ++x) {
                const float offsetX = static_cast<float>(x) - fromX;
                const float share = std::min(std::max((offsetX * alongX + offsetY * alongY) * inverse, 0.0F), 1.0F);
                const float awayX = offsetX - share * alongX;
                const float awayY = offsetY - share * alongY;
                row[x] = std::min(row[x], awayX * awayX + awayY * awayY);
            }
            m_isEmpty = m_isEmpty && left >= right;
        }
    }

    QRect m_rect;
    float m_reach;
    std::vector<float> m_squares;
    bool m_isEmpty = true;
};

} // namespace

void strokeWide(QPainter& painter, std::span<const QLineF> lines, double width, const QColor& color, const QRectF& area)
{
    if (lines.empty())
        return;
    const QTransform toDevice = painter.transform();
    std::vector<QLineF> onDevice;
    onDevice.reserve(lines.size());
    for (const QLineF& line : lines)
        onDevice.push_back(toDevice.map(line));
    const QRect whole = toDevice.mapRect(area).toAlignedRect();
    painter.resetTransform();
    for (int top = whole.top(); top <= whole.bottom(); top += kStripRows) {
        const QRect rect(whole.left(), top, whole.width(), std::min(kStripRows, whole.bottom() + 1 - top));
        Strip strip(rect, static_cast<float>(width * toDevice.m11() / 2));
        for (const QLineF& line : onDevice)
            strip.add(line);
        if (!strip.isEmpty())
            painter.drawImage(rect.topLeft(), strip.image(color));
    }
    painter.setTransform(toDevice);
}

} // namespace wayfolio
