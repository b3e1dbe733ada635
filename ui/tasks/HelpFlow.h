// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/GuideDialog.h"
#include "ui/dialogs/ShortcutsDialog.h"

#include <QPointer>

class QMainWindow;

namespace wayfolio {

class MainActions;

/// What the Help menu opens: the guide, the keys, and what the program is. All of it is in the program itself.
class HelpFlow : public QObject
{
    Q_OBJECT

public:
    /// The keys are those of the window's menus.
    HelpFlow(const MainActions& actions, QMainWindow& window);

private:
    void showGuide();
    void showShortcuts();
    void showAbout();

    QMainWindow& m_window;
    QPointer<GuideDialog> m_guide; ///< while it is open
    QPointer<ShortcutsDialog> m_shortcuts;
};

} // namespace wayfolio
