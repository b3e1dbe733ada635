// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/TimelinePainter.h"

#include "ui/Look.h"
#include "ui/timeline/TimelineWords.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace wayfolio {

namespace {

using namespace Qt::StringLiterals;

constexpr double kTop = 8;
constexpr double kBarsHeight = 44;
constexpr double kLowestBar = 2; ///< that of a single photo is still seen
constexpr double kBarGap = 1;
constexpr double kLabelIndent = 4;
constexpr double kNarrowestTick = 6;
constexpr double kNarrowestBand = 20; ///< a day of fewer pixels is no band

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

class TimelinePainter
{
public:
    TimelinePainter(QPainter& painter, const TimelinePicture& picture)
        : m_painter(painter)
        , m_picture(picture)
        , m_metrics(picture.font)
        , m_tickUnit(picture.scale.tickUnit([this](CalendarUnit unit) { return labelWidth(unit); }))
    {}

    void paint()
    {
        m_painter.setFont(m_picture.font);
        paintBands();
        paintCalendar();
        paintBars();
        if (m_picture.span)
            paintBrush(*m_picture.span);
        if (m_picture.current)
            paintCurrent(*m_picture.current);
        if (m_picture.hasFocus)
            paintFocus();
    }

private:
    [[nodiscard]] double baseline() const { return kTop + kBarsHeight; }

    /// To whole device pixels, so that lines are sharp.
    [[nodiscard]] double sharp(double x) const
    {
        const double ratio = m_painter.device()->devicePixelRatioF();
        return std::round(x * ratio) / ratio;
    }

    [[nodiscard]] double xOf(WallMinute time) const { return sharp(m_picture.scale.toX(time)); }

    /// Of a label that is as long as those of the unit become.
    [[nodiscard]] double labelWidth(CalendarUnit unit) const
    {
        if (unit == CalendarUnit::Week || unit == CalendarUnit::Day)
            return m_metrics.horizontalAdvance(u"30"_s);
        if (unit == CalendarUnit::Month || unit == CalendarUnit::Quarter) {
            const WallMinute september(std::chrono::local_days(std::chrono::year(2024) / 9 / 1));
            return m_metrics.horizontalAdvance(tickLabel(unit, september));
        }
        return m_metrics.horizontalAdvance(tickLabel(unit, WallMinute()));
    }

    void paintBands()
    {
        if (m_picture.scale.toX(24.0 * 60) - m_picture.scale.toX(0.0) < kNarrowestBand)
            return;
        const auto edges = m_picture.scale.edges(CalendarUnit::Day);
        const QColor color = withAlpha(m_picture.palette.color(QPalette::Text), 0.05);
        for (size_t i = 0; i + 1 < edges.size(); ++i) {
            const auto day = std::chrono::floor<std::chrono::days>(edges[i]).time_since_epoch().count();
            if (day % 2 == 0)
                m_painter.fillRect(QRectF(QPointF(xOf(edges[i]), 0), QPointF(xOf(edges[i + 1]), baseline())), color);
        }
    }

    void paintCalendar()
    {
        const QColor line = look::separator(m_picture.palette);
        m_painter.fillRect(QRectF(0, baseline(), m_picture.size.width(), 1), line);
        const auto ticks = m_picture.scale.ticks(m_tickUnit, false);
        paintFineTicks(line);
        const double row = baseline() + 2;
        m_painter.setPen(look::secondaryText(m_picture.palette));
        for (size_t i = 0; i < ticks.size(); ++i) {
            const double x = xOf(ticks[i].time);
            const double next = i + 1 < ticks.size() ? xOf(ticks[i + 1].time) : m_picture.size.width();
            m_painter.fillRect(QRectF(x, baseline(), 1, 6), line);
            const double left = x + kLabelIndent;
            if (left >= 0 && left + m_metrics.horizontalAdvance(ticks[i].label) <= next + kLabelIndent)
                m_painter.drawText(QPointF(left, row + m_metrics.ascent()), ticks[i].label);
        }
        if (const auto outer = TimelineScale::outerUnit(m_tickUnit))
            paintOuterLabels(m_picture.scale.ticks(*outer, true), row + m_metrics.height());
    }

    /// Of the next shorter unit, without labels.
    void paintFineTicks(const QColor& line)
    {
        if (m_tickUnit == kCalendarUnits.back())
            return;
        const CalendarUnit finer = kCalendarUnits.at(static_cast<size_t>(m_tickUnit) + 1);
        if (m_picture.scale.toX(lengthMinutes(finer)) - m_picture.scale.toX(0.0) < kNarrowestTick)
            return;
        for (const WallMinute edge : m_picture.scale.edges(finer))
            m_painter.fillRect(QRectF(xOf(edge), baseline(), 1, 3), line);
    }

    /// The label of what began left of the view stays at its edge.
    void paintOuterLabels(const std::vector<TimelineTick>& ticks, double row)
    {
        const QColor line = look::separator(m_picture.palette);
        m_painter.setFont(look::boldFont(m_picture.font));
        const QFontMetricsF metrics(m_painter.font());
        m_painter.setPen(m_picture.palette.color(QPalette::Text));
        for (size_t i = 0; i < ticks.size(); ++i) {
            const double x = xOf(ticks[i].time);
            const double next = i + 1 < ticks.size() ? xOf(ticks[i + 1].time) : m_picture.size.width() + 1;
            if (x >= 0)
                m_painter.fillRect(QRectF(x, 0, 1, m_picture.size.height()), line);
            const double left = std::max(x, 0.0) + kLabelIndent;
            if (left + metrics.horizontalAdvance(ticks[i].label) + kLabelIndent <= next)
                m_painter.drawText(QPointF(left, row + metrics.ascent()), ticks[i].label);
        }
        m_painter.setFont(m_picture.font);
    }

    void paintBars()
    {
        const auto edges = m_picture.scale.edges(m_picture.scale.barUnit());
        const auto all = m_picture.all.counts(edges);
        const auto shown = m_picture.shown.counts(edges);
        const auto most = static_cast<double>(std::max<qint64>(1, all.empty() ? 1 : std::ranges::max(all)));
        const QColor back = withAlpha(m_picture.palette.color(QPalette::Text), 0.18);
        const QColor front = withAlpha(m_picture.palette.color(QPalette::Highlight), 0.85);
        for (size_t i = 0; i + 1 < edges.size(); ++i) {
            if (all[i] == 0)
                continue;
            const double left = xOf(edges[i]);
            const double right = std::max(xOf(edges[i + 1]) - kBarGap, left + 1);
            // By the square root: a day with five photos is seen beside one with five hundred.
            const auto bar = [&](qint64 count) {
                const double height = std::max(std::sqrt(static_cast<double>(count) / most) * kBarsHeight, kLowestBar);
                return QRectF(QPointF(left, sharp(baseline() - height)), QPointF(right, baseline()));
            };
            m_painter.fillRect(bar(all[i]), back);
            if (shown[i] > 0)
                m_painter.fillRect(bar(shown[i]), front);
            if (m_picture.hoveredX && *m_picture.hoveredX >= left && *m_picture.hoveredX < xOf(edges[i + 1]))
                m_painter.fillRect(bar(all[i]), withAlpha(m_picture.palette.color(QPalette::Text), 0.2));
        }
    }

    void paintBrush(const TimeSpan& span)
    {
        const double left = xOf(span.begin);
        const double right = xOf(span.end);
        const QColor accent = m_picture.palette.color(QPalette::Highlight);
        m_painter.fillRect(QRectF(QPointF(left, 0), QPointF(right, baseline())), withAlpha(accent, 0.13));
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        for (const double x : {left, right}) {
            m_painter.fillRect(QRectF(x - 0.5, 0, 1.5, baseline()), accent);
            const QRectF grip(x - 3, baseline() / 2 - 8, 6.5, 16);
            m_painter.setPen(QPen(m_picture.palette.color(QPalette::Base), 1));
            m_painter.setBrush(accent);
            m_painter.drawRoundedRect(grip, 3, 3);
        }
        m_painter.restore();
    }

    void paintCurrent(WallMinute time)
    {
        const double x = xOf(time);
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        const QColor color = m_picture.palette.color(QPalette::Text);
        m_painter.fillRect(QRectF(x - 0.5, 5, 1, baseline() - 5), color);
        QPainterPath pin(QPointF(x - 4.5, 0));
        pin.lineTo(x + 4.5, 0);
        pin.lineTo(x, 6.5);
        pin.closeSubpath();
        m_painter.fillPath(pin, color);
        m_painter.restore();
    }

    void paintFocus()
    {
        m_painter.setPen(QPen(withAlpha(m_picture.palette.color(QPalette::Highlight), 0.8), 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(QRectF(QPointF(), m_picture.size).adjusted(0.5, 0.5, -0.5, -0.5));
    }

    QPainter& m_painter;
    const TimelinePicture& m_picture;
    QFontMetricsF m_metrics;
    CalendarUnit m_tickUnit;
};

} // namespace

int timelineHeight(const QFont& font)
{
    return static_cast<int>(std::ceil(kTop + kBarsHeight + 4 + 2 * QFontMetricsF(font).height()));
}

void paintTimeline(QPainter& painter, const TimelinePicture& picture)
{
    TimelinePainter(painter, picture).paint();
}

} // namespace wayfolio
