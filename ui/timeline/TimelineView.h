// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/TimeHistogram.h"
#include "ui/timeline/TimelineBrush.h"

#include <QVariantAnimation>
#include <QWidget>

#include <memory>

namespace wayfolio {

/// How many photos were taken when, from decades to minutes, in the time of the places where they were taken: bars over
/// a calendar, days as bands, and a brush that chooses a span. GUI thread; a frame costs the same for any number of
/// photos.
///
/// Drag to choose, drag the edges or the whole to change; the wheel zooms at the pointer, the middle button or Space
/// with the left one pans, a double click looks into a bar. Arrows move the span, with Shift its end, without a span
/// they pan; + and - zoom, Return looks at the span, Home at everything, Escape chooses nothing.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    using Histogram = std::shared_ptr<const TimeHistogram>;

    explicit TimelineView(QWidget* parent = nullptr);

    /// Of all photos, and of those that are shown. Never null.
    void setPhotos(Histogram all, Histogram shown);
    /// Where the chosen photo is.
    void setCurrent(std::optional<WallMinute> time);

    [[nodiscard]] const std::optional<WallMinute>& current() const { return m_current; }

    [[nodiscard]] const std::optional<TimeSpan>& span() const { return m_brush.span(); }

    /// Without a signal.
    void setSpan(const std::optional<TimeSpan>& span);

    [[nodiscard]] const TimelineScale& scale() const { return m_scale; }

    /// What is said of the bar at `x`; empty where there are no photos.
    [[nodiscard]] QString tipAt(double x) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Also while it is dragged.
    void spanChanged(const std::optional<wayfolio::TimeSpan>& span);
    /// A bar was clicked that has photos.
    void barClicked(const wayfolio::TimeSpan& bar);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] TimeSpan barAt(double x) const;
    [[nodiscard]] bool pressStepKey(const QKeyEvent& event);
    [[nodiscard]] bool pressViewKey(int key);
    void changeBrush(const std::function<void()>& change);
    void glideTo(const TimeSpan& span);
    void keepBrushInView();
    void showCursor(double x);
    void describe();

    Histogram m_all;
    Histogram m_shown;
    TimelineScale m_scale;
    TimelineBrush m_brush;
    std::optional<WallMinute> m_current;
    std::optional<double> m_hoveredX;
    std::optional<double> m_panX; ///< where the pointer was while it pans
    bool m_spaceIsDown = false;
    QVariantAnimation m_glide;
};

} // namespace wayfolio
