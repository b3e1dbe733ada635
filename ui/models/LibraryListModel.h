// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Library.h"

#include <QAbstractTableModel>

#include <vector>

namespace wayfolio {

/// The imported folders, one a row, and at the end the files that are in none.
class LibraryListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        FolderColumn,
        PhotosColumn,
        StateColumn,
        WatchedColumn,
        LastScanColumn,
        ColumnCount,
    };

    explicit LibraryListModel(QObject* parent = nullptr);

    void setLibraries(std::vector<Library> libraries);
    [[nodiscard]] const Library& libraryAt(int row) const;
    /// -1 when there is none.
    [[nodiscard]] int rowOf(LibraryId library) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Library> m_libraries;
};

} // namespace wayfolio
