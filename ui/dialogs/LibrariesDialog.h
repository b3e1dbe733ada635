// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Library.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace wayfolio {

class LibraryListModel;

/// The imported folders, and what can be done with them. Does nothing itself, and can stay open meanwhile.
class LibrariesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LibrariesDialog(QWidget* parent = nullptr);

    /// What is chosen stays so.
    void setLibraries(std::vector<Library> libraries);
    /// What became of the last thing that was asked for.
    void say(const QString& text);
    /// Why not all is watched that should be; empty where all is.
    void setWatchLimit(const QString& text);

Q_SIGNALS:
    void scanRequested(const QString& path);
    void relocateRequested(const wayfolio::Library& library);
    void removeRequested(const wayfolio::Library& library);
    void importRequested();
    void watchRequested(const wayfolio::Library& library, bool watched);

private:
    [[nodiscard]] QWidget* makeList();
    /// What stands in the place of the list while there is nothing to list.
    [[nodiscard]] QWidget* makeNothing();
    [[nodiscard]] QWidget* makeWatchBox();
    [[nodiscard]] QWidget* makeButtons();
    /// Null when no folder is chosen.
    [[nodiscard]] const Library* chosen() const;
    void updateButtons();

    LibraryListModel* m_model;
    QTreeView* m_list;
    QStackedWidget* m_pages;
    QCheckBox* m_watch;
    QLabel* m_limit;
    QLabel* m_words;
    QPushButton* m_scan;
    QPushButton* m_relocate;
    QPushButton* m_remove;
};

} // namespace wayfolio
