// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/PhotoSet.h"
#include "core/jobs/ThumbnailService.h"
#include "ui/models/PhotoCollection.h"
#include "ui/models/PhotoFilter.h"

#include <QAbstractListModel>
#include <QDate>

namespace wayfolio {

class PhotoFiles;

/// Photos of the collection that pass a filter, in time order; those without a time at the end. Holds no
/// more than where the snapshot lists them, and asks for pictures and file names only where a view looks. When photos
/// are added in one run (an import that goes on) rows are inserted, otherwise the model is reset.
class PhotoListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PhotoIdRole = Qt::UserRole, ///< PhotoId
        DayRole,                    ///< QDate of the wall time; null without one
        FileNameRole,               ///< empty until it is known
        ReasonRole,                 ///< why it is in a problem list, as a sentence; else empty
        IsVideoRole,
        HasPositionRole,
        SharpPictureRole, ///< as DecorationRole, for whoever enlarges that: a sharper one follows where there is one
    };

    PhotoListModel(PhotoCollection& collection, ThumbnailService& thumbnails, PhotoFiles& files,
                   QObject* parent = nullptr);

    [[nodiscard]] const PhotoFilter& filter() const { return m_filter; }

    void setFilter(PhotoFilter filter);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    [[nodiscard]] PhotoId photoAt(int row) const;
    /// -1 when the photo is not in the list.
    [[nodiscard]] int rowOf(PhotoId id) const;

    /// All of the list.
    [[nodiscard]] PhotoSet photos() const;

    [[nodiscard]] const PhotoSet::Snapshot& snapshot() const { return m_snapshot; }

    /// Those in some of its rows.
    [[nodiscard]] PhotoSet photosAt(std::span<const PhotoSet::Run> rows) const;
    /// Where they are in the list, if they are of the snapshot that it shows.
    [[nodiscard]] std::vector<PhotoSet::Run> rowsOf(const PhotoSet& photos) const;
    /// The first of them that is not in the list; invalid when all are. They are of the snapshot that it shows.
    [[nodiscard]] PhotoId firstMissing(const PhotoSet& photos) const;

Q_SIGNALS:
    void filterChanged();

private:
    /// Which photos of a snapshot pass the filter: indices, ascending.
    struct Rows
    {
        size_t count = 0;
        bool isEverything = false;       ///< then `listed` is empty
        std::span<const quint32> listed; ///< in the snapshot, or in `own`
        CatalogSnapshot::Rows own;       ///< of a list that no snapshot has

        [[nodiscard]] quint32 at(size_t row) const { return isEverything ? static_cast<quint32>(row) : listed[row]; }
    };

    [[nodiscard]] Rows matchingRows(const CatalogSnapshot& snapshot) const;
    [[nodiscard]] CommonPhotos commonRows(const CatalogSnapshot& next, const Rows& rows) const;
    [[nodiscard]] const PhotoSummary& photo(int row) const;
    [[nodiscard]] QString reason(const PhotoSummary& photo) const;
    [[nodiscard]] QString accessibleText(const PhotoSummary& photo) const;
    static QString timeText(const PhotoSummary& photo);
    void followCollection();
    void askForPictures();
    void photoChanged(PhotoId id, int role);

    PhotoCollection& m_collection;
    ThumbnailService& m_thumbnails;
    PhotoFiles& m_files;
    std::shared_ptr<const CatalogSnapshot> m_snapshot;
    PhotoFilter m_filter;
    Rows m_rows;
};

} // namespace wayfolio
