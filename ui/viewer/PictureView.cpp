// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/viewer/PictureView.h"

#include "ui/Look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace wayfolio {

namespace {

constexpr double kStep = 1.25;
constexpr double kWheelStep = 120; // QWheelEvent::angleDelta() of one notch
constexpr double kMostPixels = 8;  // of the screen for one of the photo
constexpr double kKeyMove = 80;

} // namespace

PictureView::PictureView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void PictureView::showPicture(const QImage& picture, QSize fullSize)
{
    m_picture = picture;
    m_fullSize = fullSize.isEmpty() ? picture.size() : fullSize;
    m_message.clear();
    m_pixelsAsked = false;
    zoomToWhole();
}

void PictureView::refine(const QImage& picture)
{
    if (picture.width() <= m_picture.width())
        return;
    m_picture = picture;
    m_message.clear();
    if (m_fullSize.isEmpty())
        m_fullSize = picture.size();
    update();
}

void PictureView::showFrame(const QImage& frame, QSize fullSize)
{
    if (fullSize != m_fullSize || m_picture.isNull()) {
        showPicture(frame, fullSize);
        return;
    }
    m_picture = frame;
    update();
}

void PictureView::showMessage(const QString& text)
{
    m_picture = {};
    m_fullSize = {};
    m_message = text;
    update();
}

double PictureView::scaleOfWhole() const
{
    if (m_fullSize.isEmpty())
        return 1;
    const double fitting = std::min(width() / static_cast<double>(m_fullSize.width()),
                                    height() / static_cast<double>(m_fullSize.height()));
    return std::min(fitting, 1 / devicePixelRatioF()); // nothing is enlarged without being asked for
}

double PictureView::scale() const
{
    return m_scale > 0 ? m_scale : scaleOfWhole();
}

QRectF PictureView::photoRect() const
{
    const QPointF middle(width() / 2.0, height() / 2.0);
    const QSizeF size = QSizeF(m_fullSize) * scale();
    if (showsWhole())
        return {middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height()};
    return {middle - m_center * scale(), size};
}

void PictureView::zoomIn()
{
    zoomTo(scale() * kStep, QRectF(rect()).center());
}

void PictureView::zoomOut()
{
    zoomTo(scale() / kStep, QRectF(rect()).center());
}

void PictureView::zoomToWhole()
{
    m_scale = 0;
    m_center = QPointF(m_fullSize.width() / 2.0, m_fullSize.height() / 2.0);
    unsetCursor();
    update();
}

void PictureView::zoomToPixels()
{
    zoomTo(1 / devicePixelRatioF(), QRectF(rect()).center());
}

/// What is at the fixed point stays there.
void PictureView::zoomTo(double wanted, QPointF fixedPoint)
{
    if (m_picture.isNull())
        return;
    const QPointF pixel = (fixedPoint - photoRect().topLeft()) / scale();
    const double next = std::min(wanted, kMostPixels / devicePixelRatioF());
    if (next <= scaleOfWhole()) {
        zoomToWhole();
        return;
    }
    m_scale = next;
    m_center = pixel - (fixedPoint - QRectF(rect()).center()) / m_scale;
    keepInside();
    setCursor(Qt::OpenHandCursor);
    askForPixels();
    update();
}

void PictureView::moveBy(QPointF delta)
{
    m_center -= delta / scale();
    keepInside();
    update();
}

/// No more emptiness at a side than the photo's shape needs.
void PictureView::keepInside()
{
    const auto inside = [this](double center, int photo, int view) {
        const double half = view / 2.0 / scale();
        return photo <= 2 * half ? photo / 2.0 : std::clamp(center, half, photo - half);
    };
    m_center = {inside(m_center.x(), m_fullSize.width(), width()), inside(m_center.y(), m_fullSize.height(), height())};
}

void PictureView::askForPixels()
{
    const double seen = m_fullSize.width() * scale() * devicePixelRatioF();
    if (m_pixelsAsked || m_picture.width() >= std::min<double>(m_fullSize.width(), seen))
        return;
    m_pixelsAsked = true;
    Q_EMIT pixelsWanted();
}

/// Escape closes this before it is a command of the window.
bool PictureView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

/// Only the part that is seen, however large the photo is.
void PictureView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    if (m_picture.isNull()) {
        painter.setPen(look::secondaryText(palette()));
        painter.drawText(rect().adjusted(look::kMargin, look::kMargin, -look::kMargin, -look::kMargin),
                         Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    const QRectF photo = photoRect();
    const QRectF target = photo.intersected(rect());
    const double perPoint = m_picture.width() / photo.width();
    const QRectF source((target.topLeft() - photo.topLeft()) * perPoint, target.size() * perPoint);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale() * devicePixelRatioF() < 2);
    painter.drawImage(target, m_picture, source);
}

void PictureView::wheelEvent(QWheelEvent* event)
{
    const double steps = event->angleDelta().y() / kWheelStep;
    if (steps != 0)
        zoomTo(scale() * std::pow(kStep, steps), event->position());
    event->accept();
}

void PictureView::mousePressEvent(QMouseEvent* event)
{
    m_lastPointer = event->position();
    if (event->button() == Qt::LeftButton && !showsWhole())
        setCursor(Qt::ClosedHandCursor);
}

void PictureView::mouseMoveEvent(QMouseEvent* event)
{
    if ((event->buttons() & Qt::LeftButton) != 0 && !showsWhole())
        moveBy(event->position() - m_lastPointer);
    m_lastPointer = event->position();
}

void PictureView::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    if (!showsWhole())
        setCursor(Qt::OpenHandCursor);
}

void PictureView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (showsWhole())
        zoomTo(1 / devicePixelRatioF(), event->position());
    else
        zoomToWhole();
}

void PictureView::keyPressEvent(QKeyEvent* event)
{
    const bool whole = showsWhole();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return zoomToWhole();
    case Qt::Key_1:
        return zoomToPixels();
    case Qt::Key_Left:
        return whole ? Q_EMIT stepRequested(-1) : moveBy({kKeyMove, 0});
    case Qt::Key_Right:
        return whole ? Q_EMIT stepRequested(1) : moveBy({-kKeyMove, 0});
    case Qt::Key_Up:
        return whole ? Q_EMIT stepRequested(-1) : moveBy({0, kKeyMove});
    case Qt::Key_Down:
        return whole ? Q_EMIT stepRequested(1) : moveBy({0, -kKeyMove});
    case Qt::Key_PageUp:
        Q_EMIT stepRequested(-1);
        return;
    case Qt::Key_PageDown:
        Q_EMIT stepRequested(1);
        return;
    case Qt::Key_Space:
    case Qt::Key_Escape:
        Q_EMIT closeRequested();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PictureView::resizeEvent(QResizeEvent* /*event*/)
{
    if (showsWhole())
        zoomToWhole();
    else
        keepInside();
}

} // namespace wayfolio
