// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace wayfolio {

/// The last thing worth saying, in the status bar, with what can be done about it. Screen readers say it aloud.
class NoticeLine : public QWidget
{
    Q_OBJECT

public:
    struct Action
    {
        QString text;
        std::function<void()> run;
    };

    explicit NoticeLine(QWidget* parent = nullptr);

    void say(const QString& text, std::vector<Action> actions = {});
    void clear();
    [[nodiscard]] QString text() const;

private:
    QHBoxLayout* m_row;
    QLabel* m_text;
    std::vector<QToolButton*> m_buttons;
};

} // namespace wayfolio
