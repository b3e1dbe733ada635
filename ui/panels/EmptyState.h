// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace wayfolio {

/// What an empty catalogue shows over the map: a sentence and the two ways to begin.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// `sampleTrip`: whether one is bundled.
    explicit EmptyState(bool sampleTrip, QWidget* parent = nullptr);

Q_SIGNALS:
    void importRequested();
    void sampleTripRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace wayfolio
