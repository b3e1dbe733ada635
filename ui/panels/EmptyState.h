// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace wayfolio {

/// What an empty catalogue shows over the map: a sentence and the two ways to begin.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// `sampleTrip`: whether one is bundled.
    explicit EmptyState(bool sampleTrip, QWidget* parent = nullptr);

    /// Says that the catalogue cannot be opened and why, instead of inviting; empty: invites again.
    void setTrouble(const QString& sentence);

    [[nodiscard]] bool hasTrouble() const { return m_hasTrouble; }

Q_SIGNALS:
    void importRequested();
    void sampleTripRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_text;
    QWidget* m_buttons;
    bool m_hasTrouble = false;
};

} // namespace wayfolio
