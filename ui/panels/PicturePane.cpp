// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/PicturePane.h"

#include "ui/Look.h"

#include <QPainter>

#include <algorithm>

namespace wayfolio {

namespace {

constexpr QSize kUnknownShape{4, 3}; ///< also the tallest the pane becomes
constexpr int kPicturePreferredWidth = 260;

} // namespace

PicturePane::PicturePane(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PicturePane::setPicture(const QImage& picture, QSize shape)
{
    m_picture = picture;
    m_shape = shape.isEmpty() ? picture.size() : shape;
    updateGeometry();
    update();
}

int PicturePane::heightForWidth(int width) const
{
    const QSize shape = m_shape.isEmpty() ? kUnknownShape : m_shape;
    return std::min(width * shape.height() / shape.width(), width * kUnknownShape.height() / kUnknownShape.width());
}

QSize PicturePane::sizeHint() const
{
    return {kPicturePreferredWidth, heightForWidth(kPicturePreferredWidth)};
}

void PicturePane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_picture.isNull()) {
        look::drawPicture(painter, rect(), {}, palette());
        return;
    }
    const QSize size = m_picture.size().scaled(rect().size(), Qt::KeepAspectRatio);
    QRect target({}, size);
    target.moveCenter(rect().center());
    look::drawPicture(painter, target, m_picture, palette());
}

} // namespace wayfolio
