// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/SnapshotFixture.h"
#include "tests/ui/WindowFixture.h"
#include "ui/actions/MainActions.h"
#include "ui/map/MapWidget.h"
#include "ui/models/PhotoListModel.h"
#include "ui/panels/FilmStrip.h"

namespace wayfolio::test {

/// A window that shows a SnapshotFixture's photos, from the first moment a person could do something with them.
class ShownLibrary
{
public:
    ShownLibrary();

    /// False when the photos could not be written, imported or shown.
    [[nodiscard]] bool isShown() const { return m_isShown; }

    [[nodiscard]] SnapshotFixture& library() { return m_library; }

    [[nodiscard]] WindowFixture& window() { return *m_window; }

    [[nodiscard]] MapWidget& map() { return m_window->part<MapWidget>(); }

    [[nodiscard]] FilmStrip& strip() { return m_window->part<FilmStrip>(); }

    [[nodiscard]] const MainActions& actions() { return m_window->part<MainActions>(); }

    [[nodiscard]] PhotoListModel& photos() { return *qobject_cast<PhotoListModel*>(strip().model()); }

private:
    SnapshotFixture m_library;
    std::unique_ptr<WindowFixture> m_window; ///< once there is something to show
    bool m_isShown = false;
};

} // namespace wayfolio::test
