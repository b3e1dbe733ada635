// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace wayfolio {

/// What is worth saying, in the status bar, with what can be done about it. The last thing said replaces the one before
/// it; but a warning stays until the person closes it, and what comes meanwhile waits behind it: further warnings in
/// their order, then the last of the rest. Screen readers say everything aloud at once.
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
    /// Once, as long as it has not been closed.
    void warn(const QString& text);
    /// Forgets what was said, but no warning.
    void clear();
    /// What is seen.
    [[nodiscard]] QString text() const;

    /// Of the warning that is seen; null when there is none.
    [[nodiscard]] QToolButton* closeButton() const { return m_close; }

private:
    void closeWarning();
    void showNext();
    void addCloseButton();
    void addButton(const Action& action);
    void announce(const QString& text);

    QStringList m_warnings; ///< the first one is seen
    QString m_said;
    std::vector<Action> m_actions; ///< about m_said
    QHBoxLayout* m_row;
    QLabel* m_warningSign;
    QLabel* m_text;
    QLabel* m_waiting;
    QToolButton* m_close = nullptr;
    std::vector<QToolButton*> m_buttons;
};

} // namespace wayfolio
