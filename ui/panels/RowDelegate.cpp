// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/RowDelegate.h"

#include "ui/Look.h"

#include <QImage>
#include <QPainter>

namespace wayfolio {

namespace {

constexpr int kPicture = 48;
constexpr int kRowPadding = 8;
constexpr int kCompactPadding = 7;
constexpr int kIcon = 22;
constexpr int kAccentWidth = 3;

QColor selectionColor(const QPalette& palette)
{
    constexpr float kShare = 0.16F;
    QColor color = palette.color(QPalette::Highlight);
    color.setAlphaF(kShare);
    return color;
}

} // namespace

RowDelegate::RowDelegate(Roles roles, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_roles(roles)
{}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const QPalette& palette = option.palette;
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, selectionColor(palette));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(kAccentWidth, option.rect.height())),
                          palette.color(QPalette::Highlight));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, look::hover(palette));
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(palette.color(QPalette::Highlight));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }

    const QRect inner = option.rect.adjusted(look::kMargin, 0, -look::kMargin, 0);
    QRect frame(inner.left(), 0, kPicture, kPicture);
    if (isCompact(index))
        frame.setHeight(kIcon);
    frame.moveTop(inner.center().y() - frame.height() / 2 + 1);
    const QVariant picture = index.data(Qt::DecorationRole);
    if (picture.typeId() == QMetaType::QIcon)
        picture.value<QIcon>().paint(painter,
                                     QRect(frame.center() - QPoint(kIcon / 2 - 1, kIcon / 2 - 1), QSize(kIcon, kIcon)));
    else
        look::drawPicture(*painter, frame, picture.value<QImage>(), palette);
    paintTexts(*painter, option, inner.adjusted(kPicture + look::kMargin, 0, 0, 0), index);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int title = option.fontMetrics.height();
    if (isCompact(index))
        return {0, std::max(title, kIcon) + 2 * kCompactPadding};
    const int facts = QFontMetrics(look::smallFont(option.font)).height() * (m_roles.factsWrap ? 2 : 1);
    return {0, std::max(kPicture, title + 2 + facts) + 2 * kRowPadding};
}

bool RowDelegate::isCompact(const QModelIndex& index) const
{
    return !m_roles.factsWrap && index.data(m_roles.facts).toString().isEmpty();
}

void RowDelegate::paintTexts(QPainter& painter, const QStyleOptionViewItem& option, const QRect& area,
                             const QModelIndex& index) const
{
    QString title = index.data(m_roles.title).toString();
    painter.setPen(option.palette.color(QPalette::Text));
    painter.setFont(option.font);
    const int titleHeight = painter.fontMetrics().height();
    if (isCompact(index)) {
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(title, Qt::ElideRight, area.width()));
        return;
    }
    const QFont small = look::smallFont(option.font);
    const int factsHeight = QFontMetrics(small).height() * (m_roles.factsWrap ? 2 : 1);
    const int top = area.center().y() - (titleHeight + 2 + factsHeight) / 2;
    painter.setFont(m_roles.factsWrap ? option.font : look::boldFont(option.font));
    const QString brief = m_roles.briefTitle >= 0 ? index.data(m_roles.briefTitle).toString() : QString();
    if (!brief.isEmpty() && painter.fontMetrics().horizontalAdvance(title) > area.width())
        title = brief;
    painter.drawText(QRect(area.left(), top, area.width(), titleHeight), Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(title, Qt::ElideMiddle, area.width()));
    painter.setFont(small);
    painter.setPen(look::secondaryText(option.palette));
    const QRect facts(area.left(), top + titleHeight + 2, area.width(), factsHeight);
    const QString text = index.data(m_roles.facts).toString();
    if (m_roles.factsWrap)
        painter.drawText(facts, Qt::AlignLeft | Qt::TextWordWrap, text);
    else
        painter.drawText(facts, Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, facts.width()));
}

} // namespace wayfolio
