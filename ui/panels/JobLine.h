// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Progress.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace wayfolio {

/// What a long job says in the status bar: how many of how many, how fast, how long still, and a way to stop it. One a
/// kind of job: they may run side by side.
class JobLine : public QWidget
{
    Q_OBJECT

public:
    explicit JobLine(QWidget* parent = nullptr);

    /// Shows the line; `title` is what is going on: "Importing".
    void begin(const QString& title);
    /// The same unless end() comes within a moment, for what is nearly always done by then.
    void beginIfLong(const QString& title);
    void setProgress(const Progress& progress, double elapsedSeconds);
    void end();

    /// "Importing: 120 of 400 · 85 a second · about 4 seconds left"
    static QString text(const QString& title, const Progress& progress, double elapsedSeconds);

Q_SIGNALS:
    void cancelClicked();

private:
    [[nodiscard]] int widthOfText() const;

    QString m_title;
    QTimer m_appear;
    QLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
};

} // namespace wayfolio
