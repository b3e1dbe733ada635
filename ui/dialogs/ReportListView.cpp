// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/ReportListView.h"

#include "ui/Look.h"
#include "ui/models/ReportListModel.h"

#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace wayfolio {

namespace {

/// A heading has an arrow and bold letters; files stand under its text.
class ReportRowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration; // room for the arrow, left empty before a file
        // Of a file's path both ends tell most, of a sentence the beginning.
        option->textElideMode = index.data(ReportListModel::IsSentenceRole).toBool() ? Qt::ElideRight : Qt::ElideMiddle;
        if (!index.data(ReportListModel::IsHeadingRole).toBool())
            return;
        option->font = look::boldFont(option->font);
        option->icon = index.data(ReportListModel::IsOpenRole).toBool() ? look::icon("arrow-down", "go-down")
                                                                        : look::icon("arrow-right", "go-next");
    }
};

} // namespace

ReportListView::ReportListView(ReportListModel& model, QWidget* parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new ReportRowDelegate(this));
    setUniformItemSizes(true);
    setLayoutMode(Batched);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListView::clicked, this, &ReportListView::toggle);
}

void ReportListView::toggle(const QModelIndex& index)
{
    m_model.setOpen(index, !index.data(ReportListModel::IsOpenRole).toBool());
}

void ReportListView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        toggle(current);
        return;
    case Qt::Key_Right:
        m_model.setOpen(current, true);
        return;
    case Qt::Key_Left: {
        const QModelIndex heading = m_model.headingOf(current);
        setCurrentIndex(heading);
        m_model.setOpen(heading, false);
        return;
    }
    default:
        QListView::keyPressEvent(event);
    }
}

} // namespace wayfolio
