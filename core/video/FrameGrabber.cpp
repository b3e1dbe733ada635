// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/video/FrameGrabber.h"

#include <QProcess>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

namespace wayfolio {

namespace {

/// How soon a request to stop is noticed.
constexpr int kTickMs = 50;
constexpr int kLongestDeathMs = 500;
constexpr qsizetype kHeaderBytes = 2 * sizeof(quint32);
constexpr qsizetype kPixelBytes = 4;

qsizetype mostBytes(int longestSide)
{
    return kHeaderBytes + qsizetype{longestSide} * longestSide * kPixelBytes;
}

/// All that it wrote when it ended well; nothing otherwise.
QByteArray outputOf(QProcess& process, std::chrono::milliseconds timeLimit, qsizetype limit,
                    const std::stop_token& stop)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point deadline = Clock::now() + timeLimit;
    QByteArray output;
    while (!stop.stop_requested() && Clock::now() < deadline && output.size() <= limit) {
        const bool ended = process.waitForFinished(kTickMs) || process.state() == QProcess::NotRunning;
        output += process.readAllStandardOutput();
        if (ended)
            return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? output : QByteArray();
    }
    return {};
}

} // namespace

QImage grabFrame(const FrameCommand& command, const QString& path, int longestSide, const std::stop_token& stop)
{
    if (command.program.isEmpty())
        return {};
    auto process = std::make_unique<QProcess>();
    process->setStandardErrorFile(QProcess::nullDevice());
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(command.program, command.arguments + QStringList{path, QString::number(longestSide)});
    const QByteArray message = outputOf(*process, command.timeLimit, mostBytes(longestSide), stop);
    process->kill(); // it has nothing to lose
    if (process->state() != QProcess::NotRunning && !process->waitForFinished(kLongestDeathMs)) [[maybe_unused]]
        const QProcess* const left = process.release(); // its destructor would wait for a disk that does not answer
    return parseFrameMessage(message, longestSide);
}

QByteArray frameMessage(const QImage& frame)
{
    if (frame.isNull())
        return {};
    const QImage pixels = frame.convertToFormat(QImage::Format_RGB32);
    const std::array<quint32, 2> header{static_cast<quint32>(pixels.width()), static_cast<quint32>(pixels.height())};
    QByteArray message(reinterpret_cast<const char*>(header.data()), kHeaderBytes);
    for (int y = 0; y < pixels.height(); ++y)
        message.append(reinterpret_cast<const char*>(pixels.constScanLine(y)), pixels.width() * kPixelBytes);
    return message;
}

QImage parseFrameMessage(const QByteArray& message, int longestSide)
{
    if (message.size() < kHeaderBytes)
        return {};
    std::array<quint32, 2> header{};
    std::memcpy(header.data(), message.constData(), kHeaderBytes);
    const auto [width, height] = header;
    const auto most = static_cast<quint32>(longestSide);
    if (width < 1 || height < 1 || width > most || height > most ||
        message.size() != kHeaderBytes + qsizetype{width} * height * kPixelBytes)
        return {};
    QImage frame(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    for (int y = 0; y < frame.height(); ++y) {
        const qsizetype row = qsizetype{y} * frame.width() * kPixelBytes;
        std::memcpy(frame.scanLine(y), message.constData() + kHeaderBytes + row,
                    static_cast<size_t>(frame.width() * kPixelBytes));
    }
    return frame;
}

} // namespace wayfolio
