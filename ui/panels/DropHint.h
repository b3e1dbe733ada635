// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace wayfolio {

/// Lies over a part of the window while files are held above it, and says what happens when they are let go.
class DropHint : public QWidget
{
    Q_OBJECT

public:
    /// A child of the window: a splitter would make a pane of what is put into it. `area` lives as long.
    DropHint(QWidget& window, QWidget& area);

    /// Covers the area as it lies now.
    void appear();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget& m_area;
};

} // namespace wayfolio
