// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace wayfolio {

/// The rectangle that is drawn over the map to select what lies in it: tinted, with a frame of the palette's highlight
/// colour. Lets the mouse through. Escape takes it back, whoever has the focus, and does nothing else until the drag is
/// over. GUI thread.
class RectangleSelection : public QWidget
{
    Q_OBJECT

public:
    explicit RectangleSelection(QWidget* parent);

    /// From one corner to the opposite one, in the parent's pixels.
    void span(QPointF from, QPointF to);
    /// The drag is over: takes it off the map, and gives what it was around; empty when there was none, or none any
    /// more.
    QRectF take();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF m_area;
    bool m_isDrawn = false; ///< from the first span() to take()
    bool m_isCancelled = false;
};

} // namespace wayfolio
