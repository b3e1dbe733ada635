// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace wayfolio {

/// The rectangle that is drawn over the map to select what lies in it: tinted, with a frame of the palette's highlight
/// colour. Lets the mouse through. GUI thread.
class RectangleSelection : public QWidget
{
    Q_OBJECT

public:
    explicit RectangleSelection(QWidget* parent);

    /// From one corner to the opposite one, in the parent's pixels.
    void span(QPointF from, QPointF to);
    /// Takes it off the map, and gives what it was around; empty when there was none.
    QRectF take();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF m_area;
};

} // namespace wayfolio
