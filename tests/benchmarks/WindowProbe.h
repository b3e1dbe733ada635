// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/Application.h"
#include "ui/MainWindow.h"

#include <QAction>
#include <QElapsedTimer>

#include <functional>
#include <memory>

namespace wayfolio::bench {

/// The whole window as the program wires it, on a catalogue, with settings and caches beside that.
class WindowProbe
{
public:
    explicit WindowProbe(const QString& catalogPath);

    /// Milliseconds from the start of the wiring to the first frame of the map; nothing when there is none.
    [[nodiscard]] std::optional<double> show();
    /// Until the strip shows so many photos; false after a minute.
    [[nodiscard]] bool waitForPhotos(int count);
    /// Imports, and waits until that is told; false after two minutes.
    [[nodiscard]] bool import(const QStringList& paths);
    void waitUntilQuiet();

    [[nodiscard]] MainWindow& window() { return m_application->window(); }

    [[nodiscard]] QAction& action(const QKeySequence& shortcut);

    template<class Part>
    [[nodiscard]] Part& part()
    {
        return *window().findChild<Part*>();
    }

    [[nodiscard]] static bool waitUntil(const std::function<bool()>& isTrue, int longestMs);

private:
    QElapsedTimer m_sinceStart;
    std::unique_ptr<Application> m_application;
};

} // namespace wayfolio::bench
