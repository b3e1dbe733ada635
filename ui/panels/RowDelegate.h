// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace wayfolio {

/// A row of the panel at the left: a picture or an icon, a title, and facts below it in a quieter voice.
/// Which roles hold title and facts differs between the lists.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    struct Roles
    {
        int title = Qt::DisplayRole;
        int facts = -1;
        int briefTitle = -1;    ///< shown where the title has no room
        bool factsWrap = false; ///< over two lines: sentences instead of numbers
    };

    RowDelegate(Roles roles, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] bool isCompact(const QModelIndex& index) const;
    void paintTexts(QPainter& painter, const QStyleOptionViewItem& option, const QRect& area,
                    const QModelIndex& index) const;

    Roles m_roles;
};

} // namespace wayfolio
