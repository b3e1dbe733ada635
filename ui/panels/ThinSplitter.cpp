// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/ThinSplitter.h"

#include "ui/Look.h"

#include <QPainter>

namespace wayfolio {

namespace {

/// A splitter handle of one pixel is given a mask and a margin of three pixels by QSplitterHandle itself.
class Hairline final : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(contentsRect(), look::separator(palette()));
    }
};

} // namespace

ThinSplitter::ThinSplitter(Qt::Orientation orientation, QWidget* parent)
    : QSplitter(orientation, parent)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

QSplitterHandle* ThinSplitter::createHandle()
{
    return new Hairline(orientation(), this);
}

} // namespace wayfolio
