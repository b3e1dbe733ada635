// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/Application.h"
#include "tests/ui/SnapshotFixture.h"
#include "ui/MainWindow.h"

namespace wayfolio::test {

/// The whole window as the program wires it, in a temporary place. Its parts are found by type, as Qt finds them.
class WindowFixture
{
public:
    /// Of a SnapshotFixture or a LargeLibrary.
    template<class Library>
    explicit WindowFixture(const Library& library)
        : m_application({.catalogPath = library.catalogPath(),
                         .settingsFile = library.file(QStringLiteral("settings.conf")),
                         .cacheFolder = library.file(QStringLiteral("cache"))})
    {}

    /// Makes and shows the window; false when it could not be opened.
    [[nodiscard]] bool show();

    [[nodiscard]] MainWindow& window() { return m_application.window(); }

    [[nodiscard]] Application& application() { return m_application; }

    template<class Part>
    [[nodiscard]] Part& part()
    {
        auto* found = window().findChild<Part*>();
        Q_ASSERT(found != nullptr);
        return *found;
    }

    [[nodiscard]] int shownPhotoCount();
    /// As if the files were held over the window and let go; whether the window took them.
    bool drop(const QStringList& paths);

private:
    Application m_application;
};

} // namespace wayfolio::test
