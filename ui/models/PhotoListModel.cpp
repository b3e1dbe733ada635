// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/PhotoListModel.h"

#include "ui/Formats.h"
#include "ui/models/PhotoFiles.h"
#include "ui/Sentences.h"

#include <algorithm>

namespace wayfolio {

PhotoListModel::PhotoListModel(PhotoCollection& collection, ThumbnailService& thumbnails, PhotoFiles& files,
                               QObject* parent)
    : QAbstractListModel(parent)
    , m_collection(collection)
    , m_thumbnails(thumbnails)
    , m_files(files)
    , m_snapshot(collection.snapshot())
    , m_rows(matchingRows(*m_snapshot))
{
    connect(&collection, &PhotoCollection::changed, this, &PhotoListModel::followCollection);
    connect(&thumbnails, &ThumbnailService::ready, this, [this](PhotoId id) { photoChanged(id, Qt::DecorationRole); });
    connect(&files, &PhotoFiles::ready, this, [this](PhotoId id) { photoChanged(id, FileNameRole); });
}

void PhotoListModel::setFilter(PhotoFilter filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = std::move(filter);
    m_rows = matchingRows(*m_snapshot);
    endResetModel();
    Q_EMIT filterChanged();
}

int PhotoListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PhotoListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PhotoSummary& shown = photo(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return timeText(shown);
    case Qt::DecorationRole:
        return m_thumbnails.thumbnail(shown.id);
    case Qt::AccessibleTextRole:
        return accessibleText(shown);
    case PhotoIdRole:
        return QVariant::fromValue(shown.id);
    case DayRole:
        return shown.wall ? format::toDateTime(*shown.wall).date() : QDate();
    case FileNameRole:
        return m_files.fileName(shown.id);
    case ReasonRole:
        return reason(shown);
    case IsVideoRole:
        return shown.kind == MediaKind::Video;
    case HasPositionRole:
        return shown.point.has_value();
    default:
        return {};
    }
}

PhotoId PhotoListModel::photoAt(int row) const
{
    return row >= 0 && row < rowCount() ? photo(row).id : PhotoId();
}

int PhotoListModel::rowOf(PhotoId id) const
{
    const auto found = m_snapshot->indexOfPhoto.find(id);
    if (found == m_snapshot->indexOfPhoto.end())
        return -1;
    const auto index = static_cast<quint32>(found->second);
    const auto row = std::ranges::lower_bound(m_rows, index);
    return row != m_rows.end() && *row == index ? static_cast<int>(row - m_rows.begin()) : -1;
}

PhotoListModel::Rows PhotoListModel::matchingRows(const CatalogSnapshot& snapshot) const
{
    Rows rows;
    if (m_filter.kind == PhotoFilter::Kind::Chosen) {
        rows.reserve(m_filter.photos.size());
        for (const PhotoId id : m_filter.photos) {
            if (const auto found = snapshot.indexOfPhoto.find(id); found != snapshot.indexOfPhoto.end())
                rows.push_back(static_cast<quint32>(found->second));
        }
        std::ranges::sort(rows);
        return rows;
    }
    if (m_filter.kind == PhotoFilter::Kind::Everything)
        rows.reserve(snapshot.photos.size());
    for (size_t i = 0; i < snapshot.photos.size(); ++i) {
        if (m_filter.accepts(snapshot.photos[i]))
            rows.push_back(static_cast<quint32>(i));
    }
    return rows;
}

const PhotoSummary& PhotoListModel::photo(int row) const
{
    return m_snapshot->photos[m_rows[static_cast<size_t>(row)]];
}

QString PhotoListModel::reason(const PhotoSummary& photo) const
{
    if (m_filter.kind == PhotoFilter::Kind::WithoutPosition)
        return sentence(positionProblem(photo.problems));
    if (m_filter.kind == PhotoFilter::Kind::WithoutTime) {
        return sentence(photo.problems.testFlag(PhotoProblem::TimeUnreadable) ? PhotoProblem::TimeUnreadable
                                                                              : PhotoProblem::NoTime);
    }
    return {};
}

QString PhotoListModel::accessibleText(const PhotoSummary& photo) const
{
    const QString kind = photo.kind == MediaKind::Video ? tr("Video") : tr("Photo");
    if (const QString why = reason(photo); !why.isEmpty())
        //: For screen readers: %1 is "Photo" or "Video", %2 a sentence
        return tr("%1. %2").arg(kind, why);
    if (!photo.wall)
        return tr("%1 without a time").arg(kind);
    const QDateTime taken = format::toDateTime(*photo.wall);
    //: For screen readers: %1 is "Photo" or "Video", %2 a date, %3 a time of day
    return tr("%1, %2, %3").arg(kind, format::dateText(taken.date()), format::timeText(taken.time()));
}

QString PhotoListModel::timeText(const PhotoSummary& photo)
{
    if (!photo.wall)
        return tr("No time");
    const QString time = format::shortTimeText(format::toDateTime(*photo.wall).time());
    // Its place among the others is a guess.
    return photo.problems.testFlag(PhotoProblem::TimeAssumed) ? u"≈ "_s + time : time;
}

void PhotoListModel::followCollection()
{
    const auto next = m_collection.snapshot();
    Rows rows = matchingRows(*next);
    const auto same = [&](quint32 before, quint32 after) {
        return m_snapshot->photos[before].id == next->photos[after].id;
    };

    const auto head = std::ranges::mismatch(m_rows, rows, same);
    const auto kept = head.in1 - m_rows.begin();
    const auto tail = std::mismatch(m_rows.rbegin(), m_rows.rend() - kept, rows.rbegin(), rows.rend() - kept, same);
    const bool onlyInserted = rows.size() > m_rows.size() && tail.first == m_rows.rend() - kept;
    if (rows.size() == m_rows.size() && head.in1 == m_rows.end()) {
        m_snapshot = next;
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else if (onlyInserted) {
        const auto inserted = static_cast<int>(rows.size() - m_rows.size());
        beginInsertRows({}, static_cast<int>(kept), static_cast<int>(kept) + inserted - 1);
        m_snapshot = next;
        m_rows = std::move(rows);
        endInsertRows();
    } else {
        beginResetModel();
        m_snapshot = next;
        m_rows = std::move(rows);
        endResetModel();
    }
}

void PhotoListModel::photoChanged(PhotoId id, int role)
{
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {role});
}

} // namespace wayfolio
