// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/video/multimedia/VideoPlanes.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace wayfolio {

namespace {

constexpr int kBits = 16; // behind the point
constexpr int kHalf = 1 << (kBits - 1);
constexpr int kNoColor = 128;

/// ITU-T H.273, 8.3: from the weights of red and blue.
struct Factors
{
    int brightness, blackest, redOfV, greenOfU, greenOfV, blueOfU;

    Factors(YuvMatrix matrix, bool fullRange)
    {
        const double red = matrix == YuvMatrix::Bt601 ? 0.299 : matrix == YuvMatrix::Bt709 ? 0.2126 : 0.2627;
        const double blue = matrix == YuvMatrix::Bt601 ? 0.114 : matrix == YuvMatrix::Bt709 ? 0.0722 : 0.0593;
        const double green = 1 - red - blue;
        const double colors = fullRange ? 1 : 255.0 / 224;
        const auto fixed = [](double value) { return static_cast<int>(std::lround(value * (1 << kBits))); };
        brightness = fixed(fullRange ? 1 : 255.0 / 219);
        blackest = fullRange ? 0 : 16;
        redOfV = fixed(2 * (1 - red) * colors);
        greenOfU = fixed(-2 * blue * (1 - blue) / green * colors);
        greenOfV = fixed(-2 * red * (1 - red) / green * colors);
        blueOfU = fixed(2 * (1 - blue) * colors);
    }

    [[nodiscard]] QRgb rgb(int y, int u, int v) const
    {
        const int light = (y - blackest) * brightness + kHalf;
        const auto byte = [](int value) { return std::clamp(value >> kBits, 0, 255); };
        return qRgb(byte(light + redOfV * (v - kNoColor)),
                    byte(light + greenOfU * (u - kNoColor) + greenOfV * (v - kNoColor)),
                    byte(light + blueOfU * (u - kNoColor)));
    }
};

template<class Sample>
class Reducer
{
public:
    Reducer(const VideoPlanes& planes, int factor)
        : m_planes(planes)
        , m_factor(factor)
        , m_factors(planes.matrix, planes.fullRange)
        , m_sums(static_cast<size_t>(planes.size.width() / factor))
    {}

    void writeRow(int row, QRgb* target)
    {
        sumUp(row);
        const int area = m_factor * m_factor;
        const int middle = row * m_factor + m_factor / 2;
        const Sample* u = line(1, middle >> m_planes.chromaShiftY);
        const Sample* v = line(2, middle >> m_planes.chromaShiftY);
        const int last = (m_planes.size.width() - 1) >> m_planes.chromaShiftX;
        for (size_t x = 0; x < m_sums.size(); ++x) {
            const int at = (static_cast<int>(x) * m_factor + m_factor / 2) >> m_planes.chromaShiftX;
            const int chroma = std::min(at, last) * m_planes.chromaStep;
            target[x] = m_factors.rgb((m_sums[x] / area) >> m_planes.surplusBits, u[chroma] >> m_planes.surplusBits,
                                      v[chroma] >> m_planes.surplusBits);
        }
    }

private:
    [[nodiscard]] const Sample* line(size_t plane, int row) const
    {
        return reinterpret_cast<const Sample*>(m_planes.samples[plane] + qsizetype{row} * m_planes.rowBytes[plane]);
    }

    /// Brightness of each square of pixels.
    void sumUp(int row)
    {
        std::ranges::fill(m_sums, 0);
        for (int i = 0; i < m_factor; ++i) {
            const Sample* from = line(0, row * m_factor + i);
            for (int& sum : m_sums) {
                for (int k = 0; k < m_factor; ++k)
                    sum += *from++;
            }
        }
    }

    const VideoPlanes& m_planes;
    int m_factor;
    Factors m_factors;
    std::vector<int> m_sums;
};

template<class Sample>
QImage reducedBy(const VideoPlanes& planes, int factor)
{
    QImage picture(planes.size.width() / factor, planes.size.height() / factor, QImage::Format_RGB32);
    Reducer<Sample> reducer(planes, factor);
    for (int y = 0; y < picture.height(); ++y)
        reducer.writeRow(y, reinterpret_cast<QRgb*>(picture.scanLine(y)));
    return picture;
}

} // namespace

QImage pictureOf(const VideoPlanes& planes, QSize fitting)
{
    if (planes.size.isEmpty())
        return {};
    int factor = 1;
    if (!fitting.isEmpty()) {
        const QSize wanted = planes.size.scaled(fitting, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
        factor = std::max(1, std::min(planes.size.width() / wanted.width(), planes.size.height() / wanted.height()));
    }
    return planes.sampleBytes == 1 ? reducedBy<quint8>(planes, factor) : reducedBy<quint16>(planes, factor);
}

} // namespace wayfolio
