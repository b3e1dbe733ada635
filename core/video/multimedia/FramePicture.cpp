// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/video/multimedia/FramePicture.h"

#include "core/video/multimedia/VideoPlanes.h"

#include <QTransform>
#include <QVideoFrameFormat>

#include <optional>
#include <utility>

namespace wayfolio {

namespace {

constexpr int kStandardDefinition = 576; // lines: up to these, colours that are not named are BT.601

int turns(const QVideoFrame& frame)
{
    return (static_cast<int>(frame.rotation()) + static_cast<int>(frame.surfaceFormat().rotation())) % 360;
}

YuvMatrix matrixOf(const QVideoFrameFormat& format)
{
    switch (format.colorSpace()) {
    case QVideoFrameFormat::ColorSpace_BT601:
        return YuvMatrix::Bt601;
    case QVideoFrameFormat::ColorSpace_BT2020:
        return YuvMatrix::Bt2020;
    case QVideoFrameFormat::ColorSpace_Undefined:
        return format.frameHeight() <= kStandardDefinition ? YuvMatrix::Bt601 : YuvMatrix::Bt709;
    default:
        return YuvMatrix::Bt709;
    }
}

/// How the samples of a kind lie in memory; nothing for kinds that decoders of videos do not make.
std::optional<VideoPlanes> layoutOf(QVideoFrameFormat::PixelFormat format)
{
    switch (format) {
    case QVideoFrameFormat::Format_YUV420P:
        return VideoPlanes{};
    case QVideoFrameFormat::Format_YUV422P:
        return VideoPlanes{.chromaShiftY = 0};
    case QVideoFrameFormat::Format_NV12:
        return VideoPlanes{.chromaStep = 2};
    case QVideoFrameFormat::Format_YUV420P10:
        return VideoPlanes{.sampleBytes = 2, .surplusBits = 2};
    case QVideoFrameFormat::Format_P010:
    case QVideoFrameFormat::Format_P016:
        return VideoPlanes{.chromaStep = 2, .sampleBytes = 2, .surplusBits = 8};
    default:
        return std::nullopt;
    }
}

/// Of a mapped frame.
VideoPlanes planesOf(const QVideoFrame& frame, VideoPlanes planes)
{
    planes.size = frame.size();
    planes.matrix = matrixOf(frame.surfaceFormat());
    planes.fullRange = frame.surfaceFormat().colorRange() == QVideoFrameFormat::ColorRange_Full;
    const bool alternating = planes.chromaStep == 2;
    for (size_t i = 0; i < planes.samples.size(); ++i) {
        const int plane = alternating && i == 2 ? 1 : static_cast<int>(i);
        planes.samples[i] = frame.bits(plane) + (alternating && i == 2 ? planes.sampleBytes : 0);
        planes.rowBytes[i] = frame.bytesPerLine(plane);
    }
    return planes;
}

QImage asStored(QVideoFrame& frame, QSize fitting)
{
    const auto layout = layoutOf(frame.pixelFormat());
    if (!layout || !frame.map(QVideoFrame::ReadOnly))
        return frame.toImage();
    const QImage picture = pictureOf(planesOf(frame, *layout), fitting);
    frame.unmap();
    return picture;
}

} // namespace

QSize uprightSize(const QVideoFrame& frame)
{
    return turns(frame) % 180 == 0 ? frame.size() : frame.size().transposed();
}

QImage framePicture(QVideoFrame frame, QSize fitting)
{
    const bool isStored = layoutOf(frame.pixelFormat()).has_value(); // Qt's own pictures are upright
    const QSize room = turns(frame) % 180 == 0 ? fitting : fitting.transposed();
    QImage picture = asStored(frame, room);
    if (picture.isNull())
        return {};
    if (!fitting.isEmpty() && (picture.width() > room.width() || picture.height() > room.height()))
        picture = picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    if (!isStored)
        return picture;
    if (frame.surfaceFormat().isMirrored() != frame.mirrored())
        picture = std::move(picture).mirrored(true, false);
    return turns(frame) == 0 ? picture : picture.transformed(QTransform().rotate(turns(frame)));
}

} // namespace wayfolio
