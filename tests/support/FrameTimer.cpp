// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FrameTimer.h"

#include "core/geo/WebMercator.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <numeric>

namespace wayfolio::test {

namespace {

constexpr int kLongestFrameMs = 5000;
constexpr int kLongestWaitMs = 20'000;

QQuickWindow* sceneOf(const MapWidget& map)
{
    return map.findChild<QQuickWidget*>()->quickWindow();
}

/// False when no frame came in time.
bool waitForFrame(QQuickWindow* scene, int timeoutMs)
{
    QEventLoop loop;
    bool rendered = false;
    QObject::connect(
        scene, &QQuickWindow::afterRendering, &loop,
        [&] {
            rendered = true;
            loop.quit();
        },
        Qt::QueuedConnection);
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    loop.exec();
    return rendered;
}

} // namespace

double FrameTimes::average() const
{
    return milliseconds.empty()
               ? 0
               : std::accumulate(milliseconds.begin(), milliseconds.end(), 0.0) / double(milliseconds.size());
}

double FrameTimes::median() const
{
    return milliseconds.empty() ? 0 : milliseconds[milliseconds.size() / 2];
}

double FrameTimes::percentile95() const
{
    return milliseconds.empty() ? 0 : milliseconds[milliseconds.size() * 95 / 100];
}

void waitUntilQuiet(const MapWidget& map, int quietMs)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kLongestWaitMs && waitForFrame(sceneOf(map), quietMs)) {
    }
}

namespace {

/// `viewOf` says where the map looks in each frame.
FrameTimes timeFrames(MapWidget& map, int frameCount, const std::function<MapView(int)>& viewOf)
{
    FrameTimes times;
    for (int frame = 0; frame < frameCount; ++frame) {
        const MapView view = viewOf(frame);
        QElapsedTimer timer;
        timer.start();
        map.setView(view);
        if (!waitForFrame(sceneOf(map), kLongestFrameMs))
            return {};
        times.milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times.milliseconds);
    return times;
}

} // namespace

FrameTimes timePan(MapWidget& map, int frameCount, QPointF pixelsPerFrame)
{
    const MapView start = map.view();
    const double worldSize = WebMercator::worldSize(start.zoom);
    QPointF center = WebMercator::project(start.center);
    return timeFrames(map, frameCount, [&](int frame) -> MapView {
        center += pixelsPerFrame / worldSize * (frame < frameCount / 2 ? 1 : -1);
        return {.center = WebMercator::unproject(center), .zoom = start.zoom};
    });
}

FrameTimes timeZoom(MapWidget& map, int frameCount, double levelsPerFrame)
{
    MapView view = map.view();
    return timeFrames(map, frameCount, [&](int frame) {
        view.zoom += levelsPerFrame * (frame < frameCount / 2 ? 1 : -1);
        return view;
    });
}

} // namespace wayfolio::test
