// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/TripListModel.h"

#include "ui/Formats.h"

#include <QDateTime>
#include <QIcon>

#include <algorithm>
#include <ranges>

namespace wayfolio {

using namespace Qt::StringLiterals;

TripListModel::TripListModel(PhotoCollection& collection, ThumbnailService& thumbnails, QObject* parent)
    : QAbstractListModel(parent)
    , m_collection(collection)
    , m_thumbnails(thumbnails)
    , m_rows(rowsOf(*collection.snapshot()))
{
    connect(&collection, &PhotoCollection::changed, this, &TripListModel::followCollection);
    connect(&thumbnails, &ThumbnailService::ready, this, [this](PhotoId id) {
        for (size_t row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row].trip.cover == id) {
                const QModelIndex changed = index(static_cast<int>(row));
                Q_EMIT dataChanged(changed, changed, {Qt::DecorationRole});
            }
        }
    });
    connect(&thumbnails, &ThumbnailService::forgotten, this,
            [this] { Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DecorationRole}); });
}

int TripListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TripListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return title(row);
    case Qt::DecorationRole:
        return picture(row);
    case Qt::AccessibleTextRole:
        return facts(row).isEmpty() ? title(row) : title(row) + u", "_s + facts(row);
    case KindRole:
        return static_cast<int>(row.kind);
    case TripIdRole:
        return QVariant::fromValue(row.trip.id);
    case FactsRole:
        return facts(row);
    case BriefTitleRole:
        return row.kind == PhotoFilter::Kind::Trip ? briefTitle(row.trip) : QString();
    default:
        return {};
    }
}

PhotoFilter TripListModel::filterAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const Row& chosen = m_rows[static_cast<size_t>(row)];
    return {.kind = chosen.kind, .trip = chosen.trip.id, .photos = {}};
}

int TripListModel::rowOf(const PhotoFilter& filter) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&](const Row& row) { return row.kind == filter.kind && row.trip.id == filter.trip; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString TripListModel::title(const Trip& trip)
{
    if (!trip.name.isEmpty())
        return trip.name;
    return format::dateRangeText(format::toDateTime(trip.startWall).date(), format::toDateTime(trip.endWall).date());
}

std::vector<TripListModel::Row> TripListModel::rowsOf(const CatalogSnapshot& snapshot)
{
    std::vector<Row> rows{{.kind = PhotoFilter::Kind::Everything, .trip = {}, .count = std::ssize(snapshot.photos())}};
    rows.reserve(snapshot.trips().size() + 3);
    for (const Trip& trip : snapshot.trips() | std::views::reverse)
        rows.push_back({.kind = PhotoFilter::Kind::Trip, .trip = trip, .count = trip.photoCount});
    const auto addLacking = [&rows](PhotoFilter::Kind kind, const CatalogSnapshot::Rows& photos) {
        if (!photos.empty())
            rows.push_back({.kind = kind, .trip = {}, .count = std::ssize(photos)});
    };
    addLacking(PhotoFilter::Kind::WithoutPosition, snapshot.withoutPosition());
    addLacking(PhotoFilter::Kind::WithoutTime, snapshot.withoutTime());
    return rows;
}

QString TripListModel::title(const Row& row)
{
    switch (row.kind) {
    case PhotoFilter::Kind::Everything:
        return tr("Everything");
    case PhotoFilter::Kind::Trip:
        return title(row.trip);
    case PhotoFilter::Kind::WithoutPosition:
    case PhotoFilter::Kind::WithoutTime:
        return problemTitle(row.kind, row.count);
    case PhotoFilter::Kind::Chosen:
        break;
    }
    return {};
}

QString TripListModel::briefTitle(const Trip& trip)
{
    if (!trip.name.isEmpty())
        return {};
    return format::briefDateRangeText(format::toDateTime(trip.startWall).date(),
                                      format::toDateTime(trip.endWall).date());
}

QString TripListModel::problemTitle(PhotoFilter::Kind kind, qsizetype count)
{
    return kind == PhotoFilter::Kind::WithoutPosition ? tr("Without a position (%L1)").arg(count)
                                                      : tr("Without a time (%L1)").arg(count);
}

QString TripListModel::facts(const Row& row)
{
    if (row.kind != PhotoFilter::Kind::Everything && row.kind != PhotoFilter::Kind::Trip)
        return {};
    const QString count = tr("%Ln photo(s)", nullptr, static_cast<int>(row.count));
    if (row.kind == PhotoFilter::Kind::Everything || row.trip.distanceMeters < 1)
        return count;
    //: %1 is a number of photos, %2 a distance
    return tr("%1 · %2").arg(count, format::distanceText(row.trip.distanceMeters));
}

QVariant TripListModel::picture(const Row& row) const
{
    switch (row.kind) {
    case PhotoFilter::Kind::Trip:
        return m_thumbnails.thumbnail(row.trip.cover);
    case PhotoFilter::Kind::Everything:
        return QIcon::fromTheme(u"folder-pictures"_s, QIcon::fromTheme(u"image-x-generic"_s));
    case PhotoFilter::Kind::WithoutPosition:
        return QIcon::fromTheme(u"mark-location"_s, QIcon::fromTheme(u"find-location"_s));
    default:
        return QIcon::fromTheme(u"appointment-new"_s, QIcon::fromTheme(u"document-open-recent"_s));
    }
}

void TripListModel::followCollection()
{
    std::vector<Row> rows = rowsOf(*m_collection.snapshot());
    const auto same = [](const Row& before, const Row& after) {
        return before.kind == after.kind && before.trip.id == after.trip.id;
    };
    if (std::ranges::equal(m_rows, rows, same)) { // the view keeps its place and its choice
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace wayfolio
