// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/FilmStrip.h"

#include "ui/Formats.h"
#include "ui/Look.h"
#include "ui/models/PhotoListModel.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace wayfolio {

namespace {

constexpr QSize kPictureSize{104, 78};
constexpr int kGap = 4;
constexpr int kCellWidth = kPictureSize.width() + kGap;
constexpr int kPadding = look::kMargin;
constexpr int kRing = 2;

/// Only the few rows on the screen are asked for their day.
bool startsDay(const QModelIndex& index)
{
    if (index.row() == 0)
        return true;
    return index.data(PhotoListModel::DayRole) != index.siblingAtRow(index.row() - 1).data(PhotoListModel::DayRole);
}

bool startsYear(const QModelIndex& index)
{
    if (index.row() == 0)
        return true;
    const auto yearOf = [](const QModelIndex& photo) { return photo.data(PhotoListModel::DayRole).toDate().year(); };
    return yearOf(index) != yearOf(index.siblingAtRow(index.row() - 1));
}

} // namespace

FilmStrip::FilmStrip(QWidget* parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(DragOnly);
    setFlow(LeftToRight); // tells screen readers of a row
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setMouseTracking(true);
    setAccessibleName(tr("Photos in time order"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { horizontalScrollBar()->setValue(value.toInt()); });
}

QString FilmStrip::dayLabel(const QModelIndex& index, bool pinned)
{
    const QDate day = index.data(PhotoListModel::DayRole).toDate();
    if (!day.isValid())
        return {};
    return pinned || startsYear(index) ? format::dateText(day) : format::shortDateText(day);
}

QModelIndex FilmStrip::leftmost() const
{
    if (model() == nullptr || m_glide.state() == QAbstractAnimation::Running)
        return {};
    return model()->index(std::max(0, rowAt(0)), 0);
}

void FilmStrip::keepAt(const QModelIndex& index, int left)
{
    m_glide.stop();
    updateGeometries();
    horizontalScrollBar()->setValue(kPadding + index.row() * kCellWidth - left);
}

void FilmStrip::setPlayed(const QModelIndex& index)
{
    if (index == m_played)
        return;
    m_played = index;
    scrollTo(index);
    viewport()->update();
}

QRect FilmStrip::visualRect(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    return {kPadding + index.row() * kCellWidth - horizontalOffset(), 0, kCellWidth, contentHeight()};
}

void FilmStrip::scrollTo(const QModelIndex& index, ScrollHint)
{
    if (!index.isValid() || (m_isPointedAt && viewport()->rect().contains(visualRect(index))))
        return;
    QScrollBar* bar = horizontalScrollBar();
    const int middle = kPadding + index.row() * kCellWidth + kCellWidth / 2 - viewport()->width() / 2;
    const int target = std::clamp(middle, bar->minimum(), bar->maximum());
    m_glide.stop();
    const int duration = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this);
    if (duration <= 0 || !isVisible()) {
        bar->setValue(target);
        return;
    }
    // A long way is not rushed through: only its last stretch is shown.
    const int reach = viewport()->width();
    const int start = std::clamp(bar->value(), target - reach, target + reach);
    m_glide.setDuration(std::min(duration, 200));
    m_glide.setStartValue(start);
    m_glide.setEndValue(target);
    m_glide.start();
}

QModelIndex FilmStrip::indexAt(const QPoint& point) const
{
    if (model() == nullptr)
        return {};
    const int row = rowAt(point.x());
    const bool inside = row >= 0 && row < model()->rowCount() && point.y() < contentHeight();
    return inside ? model()->index(row, 0) : QModelIndex();
}

void FilmStrip::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    updateGeometries();
}

/// Without the base's, which would place every row.
void FilmStrip::doItemsLayout()
{
    updateGeometries();
    viewport()->update();
}

QSize FilmStrip::sizeHint() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {kCellWidth * 6, contentHeight() + bar};
}

QSize FilmStrip::minimumSizeHint() const
{
    return {kCellWidth * 2, sizeHint().height()};
}

QModelIndex FilmStrip::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = model() != nullptr ? model()->rowCount() : 0;
    if (rows == 0)
        return {};
    const int page = std::max(1, viewport()->width() / kCellWidth);
    int row = currentIndex().isValid() ? currentIndex().row() : -1;
    switch (action) {
    case MoveLeft:
    case MoveUp:
    case MovePrevious:
        row -= 1;
        break;
    case MoveRight:
    case MoveDown:
    case MoveNext:
        row += 1;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rows - 1;
        break;
    }
    return model()->index(std::clamp(row, 0, rows - 1), 0);
}

int FilmStrip::horizontalOffset() const
{
    return horizontalScrollBar()->value();
}

void FilmStrip::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    const QRect area = rect.normalized();
    const int first = std::max(0, rowAt(area.left()));
    const int last = std::min(model()->rowCount() - 1, rowAt(area.right()));
    QItemSelection selection;
    if (first <= last)
        selection.select(model()->index(first, 0), model()->index(last, 0));
    selectionModel()->select(selection, command);
}

QRegion FilmStrip::visualRegionForSelection(const QItemSelection& selection) const
{
    const int first = rowAt(0);
    const int last = rowAt(viewport()->width());
    QRegion region;
    for (const QItemSelectionRange& range : selection) {
        if (range.bottom() >= first && range.top() <= last) // few of the many there may be
            region +=
                visualRect(range.topLeft()).united(visualRect(range.bottomRight())).intersected(viewport()->rect());
    }
    return region;
}

void FilmStrip::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!current.isValid() || !hasFocus() || !QAccessible::isActive())
        return;
    QAccessibleEvent focused(this, QAccessible::Focus); // the base's does not know the row
    focused.setChild(current.row());
    QAccessible::updateAccessibility(&focused);
}

void FilmStrip::scrollContentsBy(int, int)
{
    viewport()->update(); // the day at the left edge stays there
}

void FilmStrip::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QListView::rowsInserted(parent, start, end);
    const int firstVisible = rowAt(0);
    updateGeometries();
    if (start <= firstVisible && horizontalOffset() > 0) // what is looked at stays where it is
        horizontalScrollBar()->setValue(horizontalOffset() + (end - start + 1) * kCellWidth);
    viewport()->update();
}

void FilmStrip::updateGeometries()
{
    const int rows = model() != nullptr ? model()->rowCount() : 0;
    QScrollBar* bar = horizontalScrollBar();
    bar->setSingleStep(kCellWidth / 2);
    bar->setPageStep(viewport()->width());
    bar->setRange(0, std::max(0, rows * kCellWidth + 2 * kPadding - viewport()->width()));
    verticalScrollBar()->setRange(0, 0);
}

void FilmStrip::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const int rows = model() != nullptr ? model()->rowCount() : 0;
    const int first = std::max(0, rowAt(event->rect().left()) - 2); // a day's name may begin further left
    const int last = std::min(rows - 1, rowAt(event->rect().right()));
    for (int row = first; row <= last; ++row)
        paintCell(painter, model()->index(row, 0));
    const int leftmost = std::clamp(rowAt(0), 0, std::max(0, rows - 1));
    bool pinned = rows > 0;
    for (int row = leftmost; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (!startsDay(index))
            continue;
        if (visualRect(index).left() < 3 * kPadding + fontMetrics().averageCharWidth() * 8)
            pinned = pinned && visualRect(index).left() > kCellWidth;
        paintDay(painter, index, false);
    }
    if (pinned)
        paintDay(painter, model()->index(leftmost, 0), true);
}

void FilmStrip::wheelEvent(QWheelEvent* event)
{
    const QPoint pixels = event->pixelDelta();
    const QPoint angle = event->angleDelta();
    int delta = 0;
    if (!pixels.isNull())
        delta = pixels.x() != 0 ? pixels.x() : pixels.y();
    else // one notch (120) is one and a half photos
        delta = (angle.x() != 0 ? angle.x() : angle.y()) * kCellWidth * 3 / 2 / 120;
    m_glide.stop();
    horizontalScrollBar()->setValue(horizontalOffset() - delta);
    event->accept();
}

void FilmStrip::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    setHovered(index.isValid() ? index.row() : -1);
}

void FilmStrip::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void FilmStrip::leaveEvent(QEvent* event)
{
    QListView::leaveEvent(event);
    setHovered(-1);
}

void FilmStrip::startDrag(Qt::DropActions /*actions*/)
{
    Q_EMIT dragStarted();
}

/// What was pressed is scrolled to when it cannot be a double click any more. Then it stays where somebody points at
/// it.
void FilmStrip::timerEvent(QTimerEvent* event)
{
    const QScopedValueRollback pointedAt(m_isPointedAt, true);
    QListView::timerEvent(event);
}

void FilmStrip::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (!byKey && !indexAt(event->pos()).isValid())
        return;
    if (selectionModel() == nullptr || !selectionModel()->hasSelection())
        return;
    const QPoint middle = visualRect(currentIndex()).center();
    Q_EMIT menuRequested(byKey ? viewport()->mapToGlobal(middle) : event->globalPos());
}

int FilmStrip::rowAt(int x) const
{
    const int position = x + horizontalOffset() - kPadding;
    return position < 0 ? -1 : position / kCellWidth;
}

int FilmStrip::dayHeight() const
{
    return QFontMetrics(look::smallFont(font())).height() + 4;
}

int FilmStrip::captionHeight() const
{
    return QFontMetrics(look::smallFont(font())).height() + 6;
}

int FilmStrip::contentHeight() const
{
    return dayHeight() + kPictureSize.height() + captionHeight();
}

void FilmStrip::paintCell(QPainter& painter, const QModelIndex& index) const
{
    const QRect cell = visualRect(index);
    const QRect picture(cell.topLeft() + QPoint(kGap / 2, dayHeight()), kPictureSize);
    auto image = index.data(Qt::DecorationRole).value<QImage>();
    if (look::enlarges(kPictureSize * devicePixelRatioF(), image))
        image = index.data(PhotoListModel::SharpPictureRole).value<QImage>();
    look::drawPicture(painter, picture, image, palette());

    // While a trip is played, its photo stands out alone.
    const bool played = index == m_played;
    const bool selected = played || (!m_played.isValid() && selectionModel()->isSelected(index));
    const bool current = played || (!m_played.isValid() && index == currentIndex());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (selected || (current && hasFocus())) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), kRing + (current ? 1 : 0)));
        painter.drawRoundedRect(QRectF(picture).adjusted(-0.5, -0.5, 0.5, 0.5), look::kPictureRadius,
                                look::kPictureRadius);
    } else if (index.row() == m_hovered) {
        painter.setPen(QPen(look::secondaryText(palette()), 1));
        painter.drawRoundedRect(QRectF(picture).adjusted(0.5, 0.5, -0.5, -0.5), look::kPictureRadius,
                                look::kPictureRadius);
    }
    if (index.data(PhotoListModel::IsVideoRole).toBool()) {
        QPainterPath triangle(QPointF(picture.right() - 18, picture.bottom() - 18));
        triangle.lineTo(picture.right() - 18, picture.bottom() - 6);
        triangle.lineTo(picture.right() - 8, picture.bottom() - 12);
        triangle.closeSubpath();
        painter.setPen(QPen(QColor(0, 0, 0, 140), 1));
        painter.setBrush(Qt::white);
        painter.drawPath(triangle);
    }
    const QRect caption(picture.left(), picture.bottom() + 1, picture.width(), captionHeight());
    painter.setFont(look::smallFont(font()));
    painter.setPen(selected ? palette().color(QPalette::Text) : look::secondaryText(palette()));
    painter.drawText(caption, Qt::AlignCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, caption.width()));
}

void FilmStrip::paintDay(QPainter& painter, const QModelIndex& index, bool pinned) const
{
    const QString label = dayLabel(index, pinned);
    if (label.isEmpty())
        return;
    const int left = pinned ? kPadding : visualRect(index).left() + kGap / 2;
    painter.setFont(look::smallFont(font()));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(left, 0, 4 * kCellWidth, dayHeight()), Qt::AlignLeft | Qt::AlignVCenter, label);
    if (pinned || index.row() == 0)
        return;
    painter.setPen(look::separator(palette()));
    const int line = visualRect(index).left() - 1;
    painter.drawLine(line, 2, line, dayHeight() + kPictureSize.height());
}

void FilmStrip::setHovered(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->update();
}

} // namespace wayfolio
