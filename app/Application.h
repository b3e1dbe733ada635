// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QStringList>

#include <memory>

namespace wayfolio {

struct WindowInvocation;
struct WindowRequest;
class Appearance;
class MainWindow;

/// The only place where the window and what it uses are wired together. Needs a QApplication; GUI thread.
class Application
{
public:
    /// Where things are kept; empty paths stand for the person's usual ones.
    struct Places
    {
        QString catalogPath;
        QString settingsFile;
        QString cacheFolder;
    };

    explicit Application(const Places& places);
    ~Application();
    Application(const Application&) = delete;
    Application& operator=(const Application&) = delete;

    /// Makes the window (not yet shown). Errors: NetworkFailed.
    Result<void> open();
    /// Valid after open().
    [[nodiscard]] MainWindow& window();
    [[nodiscard]] Appearance& appearance();

    /// Shows the window, which says so where the map is drawn without OpenGL. After open().
    void show();
    /// What another start of the program asked of this window. After open().
    void answer(const WindowRequest& request);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// The whole run of the program with its window, which imports the invocation's paths at once. Where the catalogue has
/// a window already, that one does, and this ends. The exit status.
int runWindow(int& argc, char** argv, const WindowInvocation& invocation);

} // namespace wayfolio
