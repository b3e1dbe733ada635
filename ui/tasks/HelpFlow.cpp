// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/HelpFlow.h"

#include "ui/actions/MainActions.h"
#include "ui/dialogs/AboutDialog.h"

#include <QMainWindow>
#include <QMenuBar>

namespace wayfolio {

namespace {

void bringUp(QDialog& dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

} // namespace

HelpFlow::HelpFlow(const MainActions& actions, QMainWindow& window)
    : QObject(&window)
    , m_window(window)
{
    connect(actions.guide, &QAction::triggered, this, &HelpFlow::showGuide);
    connect(actions.shortcuts, &QAction::triggered, this, &HelpFlow::showShortcuts);
    connect(actions.about, &QAction::triggered, this, &HelpFlow::showAbout);
}

void HelpFlow::showGuide()
{
    if (!m_guide)
        m_guide = new GuideDialog(&m_window);
    bringUp(*m_guide);
}

void HelpFlow::showShortcuts()
{
    if (!m_shortcuts)
        m_shortcuts = new ShortcutsDialog(*m_window.menuBar(), &m_window);
    bringUp(*m_shortcuts);
}

void HelpFlow::showAbout()
{
    auto* dialog = new AboutDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace wayfolio
