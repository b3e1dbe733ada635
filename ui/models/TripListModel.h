// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/ThumbnailService.h"
#include "ui/models/PhotoCollection.h"
#include "ui/models/PhotoFilter.h"

#include <QAbstractListModel>

namespace wayfolio {

/// What can be chosen at the left: everything, each trip (the latest first), and the lists of photos that lack a
/// position or a time, where there are any.
class TripListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, ///< int of PhotoFilter::Kind
        TripIdRole,              ///< TripId
        FactsRole,               ///< "38 photos · 1,204 km"
        BriefTitleRole, ///< where the title has no room: "28 Feb – 3 Mar 2024"; empty when it cannot be shorter
    };

    TripListModel(PhotoCollection& collection, ThumbnailService& thumbnails, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// What the row stands for.
    [[nodiscard]] PhotoFilter filterAt(int row) const;
    /// -1 when there is none.
    [[nodiscard]] int rowOf(const PhotoFilter& filter) const;

    /// A trip's name or, for want of one, its dates. Any thread, after installTranslations().
    static QString title(const Trip& trip);
    /// "Without a position (12)".
    static QString problemTitle(PhotoFilter::Kind kind, qsizetype count);

private:
    struct Row
    {
        PhotoFilter::Kind kind;
        Trip trip;        ///< where kind is Trip
        qint64 count = 0; ///< of photos

        bool operator==(const Row&) const = default;
    };

    [[nodiscard]] static std::vector<Row> rowsOf(const CatalogSnapshot& snapshot);
    [[nodiscard]] static QString title(const Row& row);
    [[nodiscard]] static QString briefTitle(const Trip& trip);
    [[nodiscard]] static QString facts(const Row& row);
    [[nodiscard]] QVariant picture(const Row& row) const;
    void followCollection();

    PhotoCollection& m_collection;
    ThumbnailService& m_thumbnails;
    std::vector<Row> m_rows;
};

} // namespace wayfolio
