// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>
#include <QVariantAnimation>

namespace wayfolio {

/// Photos side by side in time order, with the day above the first of each. Every cell has the same width, so a view of
/// 1,000,000 rows costs what one of ten does. The current photo is brought to the middle. The map's twin for
/// keyboards and screen readers. Shows a PhotoListModel.
///
/// A list view for the sake of its accessible interface alone: where the cells are is all decided here.
class FilmStrip : public QListView
{
    Q_OBJECT

public:
    explicit FilmStrip(QWidget* parent = nullptr);

    /// What stands above the first photo of a day; with the year where it is not that of the photo before.
    [[nodiscard]] static QString dayLabel(const QModelIndex& index, bool pinned);

    /// What stands at the left edge, unless the strip is gliding to another place.
    [[nodiscard]] QModelIndex leftmost() const;
    /// Puts the photo's left edge there, at once.
    void keepAt(const QModelIndex& index, int left);

    /// Looks current and comes into view, whatever is current or selected; an invalid one for none.
    void setPlayed(const QModelIndex& index);

    [[nodiscard]] QModelIndex played() const { return m_played; }

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void setModel(QAbstractItemModel* model) override;
    void doItemsLayout() override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The selected photos are dragged.
    void dragStarted();
    /// Of the selected photos.
    void menuRequested(QPoint globalPosition);

protected:
    void startDrag(Qt::DropActions actions) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override;

    [[nodiscard]] int verticalOffset() const override { return 0; }

    [[nodiscard]] bool isIndexHidden(const QModelIndex&) const override { return false; }

    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void scrollContentsBy(int dx, int dy) override;
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void updateGeometries() override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] int rowAt(int x) const; ///< may lie beyond the rows
    [[nodiscard]] int dayHeight() const;
    [[nodiscard]] int captionHeight() const;
    [[nodiscard]] int contentHeight() const;
    void paintCell(QPainter& painter, const QModelIndex& index) const;
    void paintDay(QPainter& painter, const QModelIndex& index, bool pinned) const;
    void setHovered(int row);

    QVariantAnimation m_glide;
    int m_hovered = -1;
    bool m_isPointedAt = false; ///< scrollTo() is asked for what was pressed
    QPersistentModelIndex m_played;
};

} // namespace wayfolio
