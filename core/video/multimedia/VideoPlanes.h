// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>

#include <array>

namespace wayfolio {

/// Which colours the numbers mean (ITU-T H.273, MatrixCoefficients).
enum class YuvMatrix {
    Bt601,
    Bt709,
    Bt2020,
};

/// A decoded frame as decoders leave it in memory: brightness of each pixel, and two colours of each few.
struct VideoPlanes
{
    QSize size = {};
    std::array<const uchar*, 3> samples{}; ///< Y, U, V: the first sample of each
    std::array<int, 3> rowBytes{};
    int chromaStep = 1; ///< samples from one U to the next: 2 where U and V alternate
    int chromaShiftX = 1;
    int chromaShiftY = 1;
    int sampleBytes = 1; ///< 2: little-endian, as the machine
    int surplusBits = 0; ///< of such a sample, below the 8 that are shown
    YuvMatrix matrix = YuvMatrix::Bt709;
    bool fullRange = false;
};

/// Format_RGB32, reduced by a whole number so that it is still as large as `fitting` allows, or twice that. An empty
/// `fitting`: not reduced. The cost is that of the pixels, not of a graphics card's mood. Any thread.
[[nodiscard]] QImage pictureOf(const VideoPlanes& planes, QSize fitting);

} // namespace wayfolio
