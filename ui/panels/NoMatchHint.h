// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace wayfolio {

/// Says that no photo meets the filters, and leads out of it.
class NoMatchHint : public QWidget
{
    Q_OBJECT

public:
    explicit NoMatchHint(QWidget* parent = nullptr);

Q_SIGNALS:
    void clearRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace wayfolio
