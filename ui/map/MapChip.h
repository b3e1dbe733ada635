// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace wayfolio {

/// A sentence in a small rounded plate on the map, with something to do about it, which can be closed. GUI thread.
class MapChip : public QWidget
{
    Q_OBJECT

public:
    explicit MapChip(QWidget* parent = nullptr);

    void setDark(bool dark);
    /// The sentence, and the words of what can be done; no button without words.
    void say(const QString& text, const QString& action);
    [[nodiscard]] QString text() const;
    /// As wide as the sentence asks for, at most `width`.
    void fitInto(int width);

Q_SIGNALS:
    void actionRequested();
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void announce();

    QLabel* m_text;
    QToolButton* m_action;
    QToolButton* m_close;
    bool m_dark = false;
};

} // namespace wayfolio
