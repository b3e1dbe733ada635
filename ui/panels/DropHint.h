// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace wayfolio {

/// Lies over the window while files are held above it, and says what happens when they are let go.
class DropHint : public QWidget
{
    Q_OBJECT

public:
    explicit DropHint(QWidget* parent);

    /// Covers its parent.
    void appear();

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace wayfolio
