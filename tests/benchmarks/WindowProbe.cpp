// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/WindowProbe.h"

#include "tests/support/FrameTimer.h"
#include "ui/panels/FilmStrip.h"
#include "ui/panels/NoticeLine.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QTimer>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

WindowProbe::WindowProbe(const QString& catalogPath)
{
    m_sinceStart.start();
    m_application = std::make_unique<Application>(
        Application::Places{.catalogPath = catalogPath,
                            .settingsFile = QFileInfo(catalogPath).path() + u"/settings.conf"_s,
                            .cacheFolder = QFileInfo(catalogPath).path() + u"/cache"_s});
}

std::optional<double> WindowProbe::show()
{
    constexpr int kLongestMs = 20'000;
    if (!m_application->open())
        return std::nullopt;
    QEventLoop loop;
    std::optional<double> firstFrame;
    QObject::connect(
        part<QQuickWidget>().quickWindow(), &QQuickWindow::afterRendering, &loop,
        [&] {
            firstFrame = static_cast<double>(m_sinceStart.nsecsElapsed()) / 1e6;
            loop.quit();
        },
        Qt::QueuedConnection);
    window().show();
    QTimer::singleShot(kLongestMs, &loop, &QEventLoop::quit);
    loop.exec();
    return firstFrame;
}

bool WindowProbe::waitForPhotos(int count)
{
    return waitUntil([&] { return part<FilmStrip>().model()->rowCount() == count; }, 60'000);
}

bool WindowProbe::import(const QStringList& paths)
{
    window().importPaths(paths);
    return waitUntil([&] { return part<NoticeLine>().text().startsWith(u"Import finished"_s); }, 120'000);
}

void WindowProbe::waitUntilQuiet()
{
    test::waitUntilQuiet(part<MapWidget>(), 500);
}

QAction& WindowProbe::action(const QKeySequence& shortcut)
{
    const QList<QAction*> actions = window().actions();
    return **std::ranges::find_if(actions, [&](const QAction* action) { return action->shortcut() == shortcut; });
}

/// With an event loop that rests while nothing happens, as the program's does.
bool WindowProbe::waitUntil(const std::function<bool()>& isTrue, int longestMs)
{
    constexpr int kStepMs = 20;
    QElapsedTimer waited;
    waited.start();
    while (!isTrue()) {
        if (waited.elapsed() > longestMs)
            return false;
        QEventLoop loop;
        QTimer::singleShot(kStepMs, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

} // namespace wayfolio::bench
