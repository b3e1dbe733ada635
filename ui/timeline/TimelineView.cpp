// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/TimelineView.h"

#include "ui/Formats.h"
#include "ui/Look.h"
#include "ui/timeline/TimelinePainter.h"
#include "ui/timeline/TimelineWords.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace wayfolio {

namespace {

constexpr double kZoomOfNotch = 1.3;
constexpr double kZoomOfKey = 1.6;
constexpr double kNotch = 120; ///< QWheelEvent's units
constexpr double kPanPixelsOfNotch = 80;
constexpr double kPanShareOfKey = 0.1; ///< of the width
constexpr double kPanShareOfPage = 0.9;
constexpr int kGlideMs = 220;

} // namespace

TimelineView::TimelineView(QWidget* parent)
    : QWidget(parent)
    , m_all(std::make_shared<const TimeHistogram>())
    , m_shown(m_all)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Timeline"));
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    describe();
}

void TimelineView::setPhotos(Histogram all, Histogram shown)
{
    m_all = std::move(all);
    m_shown = std::move(shown);
    if (const auto range = m_all->range())
        m_scale.setWhole(*range);
    describe();
    update();
}

void TimelineView::setCurrent(std::optional<WallMinute> time)
{
    m_current = time;
    update();
}

void TimelineView::setSpan(const std::optional<TimeSpan>& span)
{
    if (span == m_brush.span() || m_brush.isGrabbed())
        return;
    m_brush.setSpan(span);
    describe();
    update();
}

QString TimelineView::tipAt(double x) const
{
    const TimeSpan bar = barAt(x);
    const qint64 all = m_all->count(bar);
    const qint64 shown = m_shown->count(bar);
    if (all == 0)
        return {};
    const QString count = tr("%Ln photo(s)", nullptr, static_cast<int>(all));
    //: %1 is a number, %2 is "1,234 photos"
    const QString counts = shown == all ? count : tr("%1 of %2").arg(format::numberText(shown), count);
    return spanText(bar) + u'\n' + counts;
}

QSize TimelineView::sizeHint() const
{
    return {600, timelineHeight(look::smallFont(font()))};
}

QSize TimelineView::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

bool TimelineView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = tipAt(help->pos().x());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    // The window's Escape chooses no photo; here it is the span's, while there is one.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        m_brush.span())
        event->accept();
    return QWidget::event(event);
}

void TimelineView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintTimeline(painter, {.scale = m_scale,
                            .all = *m_all,
                            .shown = *m_shown,
                            .span = m_brush.span(),
                            .current = m_current,
                            .hoveredX = m_hoveredX,
                            .hasFocus = hasFocus(),
                            .size = size(),
                            .palette = palette(),
                            .font = look::smallFont(font())});
}

void TimelineView::resizeEvent(QResizeEvent* /*event*/)
{
    m_scale.setWidth(width());
}

void TimelineView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    m_glide.stop();
    const double x = event->position().x();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceIsDown))
        m_panX = x;
    else if (event->button() == Qt::LeftButton)
        m_brush.grab(m_scale, x);
    showCursor(x);
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    m_hoveredX = event->buttons() == Qt::NoButton ? std::optional(x) : std::nullopt;
    if (m_panX)
        m_scale.panBy(x - std::exchange(*m_panX, x));
    else if (m_brush.isGrabbed())
        changeBrush([&] { m_brush.dragTo(m_scale, x); });
    showCursor(x);
    update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    if (m_brush.isGrabbed() && event->button() == Qt::LeftButton) {
        const bool isClick = m_brush.isClick();
        const bool isBeside = m_brush.partAt(m_scale, x) == TimelineBrush::Part::None;
        m_brush.release();
        if (isClick && isBeside)
            changeBrush([&] { m_brush.setSpan(std::nullopt); });
        if (const TimeSpan bar = barAt(x); isClick && m_shown->count(bar) > 0)
            Q_EMIT barClicked(bar);
    }
    m_panX.reset();
    showCursor(x);
    update();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const TimeSpan bar = barAt(event->position().x()); m_all->count(bar) > 0)
        glideTo(bar);
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    m_glide.stop();
    const QPoint angle = event->angleDelta();
    const bool isSideways = std::abs(angle.x()) > std::abs(angle.y());
    if (isSideways || event->modifiers().testFlag(Qt::ShiftModifier))
        m_scale.panBy((isSideways ? angle.x() : angle.y()) / kNotch * kPanPixelsOfNotch);
    else
        m_scale.zoomAt(event->position().x(), std::pow(kZoomOfNotch, angle.y() / kNotch));
    event->accept();
    update();
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space) {
        m_spaceIsDown = true;
        setCursor(Qt::OpenHandCursor);
        return;
    }
    if (pressStepKey(*event) || pressViewKey(event->key())) {
        update();
        return;
    }
    QWidget::keyPressEvent(event);
}

void TimelineView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceIsDown = false;
        setCursor(Qt::ArrowCursor);
        return;
    }
    QWidget::keyReleaseEvent(event);
}

void TimelineView::leaveEvent(QEvent* /*event*/)
{
    m_hoveredX.reset();
    update();
}

void TimelineView::focusOutEvent(QFocusEvent* event)
{
    m_spaceIsDown = false;
    QWidget::focusOutEvent(event);
}

TimeSpan TimelineView::barAt(double x) const
{
    const WallMinute time = m_scale.toTime(x);
    const CalendarUnit unit = m_scale.barUnit();
    return {.begin = unitStart(unit, time), .end = nextUnitStart(unit, time)};
}

bool TimelineView::pressStepKey(const QKeyEvent& event)
{
    if (event.modifiers().testAnyFlags(Qt::AltModifier | Qt::ControlModifier))
        return false;
    if (event.key() != Qt::Key_Left && event.key() != Qt::Key_Right)
        return false;
    const int step = event.key() == Qt::Key_Right ? 1 : -1;
    if (event.modifiers().testFlag(Qt::ShiftModifier))
        changeBrush([&] { m_brush.resizeBy(m_scale, step); });
    else if (m_brush.span())
        changeBrush([&] { m_brush.moveBy(m_scale, step); });
    else
        m_scale.panBy(-step * width() * kPanShareOfKey);
    keepBrushInView();
    return true;
}

bool TimelineView::pressViewKey(int key)
{
    const auto& span = m_brush.span();
    const double middle = span ? (m_scale.toX(span->begin) + m_scale.toX(span->end)) / 2 : width() / 2.0;
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_scale.zoomAt(middle, kZoomOfKey);
        return true;
    case Qt::Key_Minus:
        m_scale.zoomAt(middle, 1 / kZoomOfKey);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        m_scale.panBy((key == Qt::Key_PageUp ? 1 : -1) * width() * kPanShareOfPage);
        return true;
    case Qt::Key_Home:
        m_scale.showWhole();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (span)
            glideTo(*span);
        return span.has_value();
    case Qt::Key_Escape:
        if (!span)
            return false;
        changeBrush([this] { m_brush.setSpan(std::nullopt); });
        return true;
    default:
        return false;
    }
}

void TimelineView::changeBrush(const std::function<void()>& change)
{
    const auto before = m_brush.span();
    change();
    if (m_brush.span() == before)
        return;
    describe();
    update();
    Q_EMIT spanChanged(m_brush.span());
}

void TimelineView::glideTo(const TimeSpan& span)
{
    m_glide.stop();
    const double fromBegin = m_scale.begin();
    const double fromEnd = m_scale.end();
    m_scale.showSpan(span);
    const double toBegin = m_scale.begin();
    const double toEnd = m_scale.end();
    update();
    if (!isVisible() || style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0)
        return;
    m_glide.disconnect(this);
    connect(&m_glide, &QVariantAnimation::valueChanged, this, [=, this](const QVariant& value) {
        const double share = value.toDouble();
        m_scale.show(std::lerp(fromBegin, toBegin, share), std::lerp(fromEnd, toEnd, share));
        update();
    });
    m_glide.setDuration(kGlideMs);
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    m_glide.start();
}

/// What the keys move does not leave the view.
void TimelineView::keepBrushInView()
{
    const auto& span = m_brush.span();
    if (!span)
        return;
    const double begin = m_scale.toX(span->begin);
    const double end = m_scale.toX(span->end);
    if (begin < 0)
        m_scale.panBy(-begin);
    else if (end > width())
        m_scale.panBy(std::max(width() - end, -begin));
}

void TimelineView::showCursor(double x)
{
    if (m_panX || m_spaceIsDown) {
        setCursor(m_panX ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
        return;
    }
    switch (m_brush.partAt(m_scale, x)) {
    case TimelineBrush::Part::Begin:
    case TimelineBrush::Part::End:
        setCursor(Qt::SizeHorCursor);
        break;
    case TimelineBrush::Part::Inside:
        setCursor(m_brush.isGrabbed() ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
        break;
    case TimelineBrush::Part::None:
        setCursor(Qt::ArrowCursor);
        break;
    }
}

/// For screen readers, which see no bars.
void TimelineView::describe()
{
    const auto range = m_all->range();
    if (!range) {
        setAccessibleDescription(tr("No photo has a time"));
        return;
    }
    const TimeSpan span = m_brush.span().value_or(*range);
    const QString count = tr("%Ln photo(s)", nullptr, static_cast<int>(m_all->count(span)));
    //: %1 is a span of time, %2 is "1,234 photos"
    const QString text = tr("%1: %2").arg(spanText(span), count);
    //: %1 is a span of time with the number of its photos
    setAccessibleDescription(m_brush.span() ? tr("Chosen: %1").arg(text) : text);
}

} // namespace wayfolio
