// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/PhotoListModel.h"

#include "ui/Formats.h"
#include "ui/models/PhotoFiles.h"
#include "ui/Sentences.h"

#include <algorithm>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

/// What the clock of the place showed, else UTC; invalid when nothing tells.
QDateTime shownTime(const PhotoSummary& photo)
{
    const auto clock = photo.shownClock();
    return clock ? format::toDateTime(*clock) : QDateTime();
}

} // namespace

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
    connect(&thumbnails, &ThumbnailService::forgotten, this, &PhotoListModel::askForPictures);
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
    return parent.isValid() ? 0 : static_cast<int>(m_rows.count);
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
    case SharpPictureRole:
        return m_thumbnails.sharpThumbnail(shown.id);
    case Qt::AccessibleTextRole:
        return accessibleText(shown);
    case PhotoIdRole:
        return QVariant::fromValue(PhotoId(shown.id));
    case DayRole:
        return shownTime(shown).date();
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

Qt::ItemFlags PhotoListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

PhotoId PhotoListModel::photoAt(int row) const
{
    return row >= 0 && row < rowCount() ? PhotoId(photo(row).id) : PhotoId();
}

int PhotoListModel::rowOf(PhotoId id) const
{
    const qsizetype found = m_snapshot->indexOf(id);
    if (found < 0 || m_rows.isEverything)
        return static_cast<int>(found);
    const auto index = static_cast<quint32>(found);
    const auto row = std::ranges::lower_bound(m_rows.listed, index);
    return row != m_rows.listed.end() && *row == index ? static_cast<int>(row - m_rows.listed.begin()) : -1;
}

PhotoSet PhotoListModel::photos() const
{
    return m_rows.isEverything ? PhotoSet::all(m_snapshot) : PhotoSet(m_snapshot, runsOf(m_rows.listed));
}

PhotoSet PhotoListModel::photosAt(std::span<const PhotoSet::Run> rows) const
{
    if (m_rows.isEverything)
        return {m_snapshot, {rows.begin(), rows.end()}};
    std::vector<quint32> photos;
    for (const PhotoSet::Run run : rows) {
        const auto some = m_rows.listed.subspan(run.first, run.last - run.first);
        photos.insert(photos.end(), some.begin(), some.end());
    }
    return {m_snapshot, runsOf(photos)};
}

std::vector<PhotoSet::Run> PhotoListModel::rowsOf(const PhotoSet& photos) const
{
    std::vector<PhotoSet::Run> rows;
    if (photos.snapshot() != m_snapshot)
        return rows;
    if (m_rows.isEverything)
        return {photos.runs().begin(), photos.runs().end()};
    auto begin = m_rows.listed.begin();
    for (const PhotoSet::Run run : photos.runs()) {
        begin = std::lower_bound(begin, m_rows.listed.end(), run.first);
        const auto end = std::lower_bound(begin, m_rows.listed.end(), run.last);
        const auto first = static_cast<quint32>(begin - m_rows.listed.begin());
        const auto last = static_cast<quint32>(end - m_rows.listed.begin());
        if (first < last && !rows.empty() && rows.back().last == first)
            rows.back().last = last;
        else if (first < last)
            rows.push_back({.first = first, .last = last});
        begin = end;
    }
    return rows;
}

PhotoId PhotoListModel::firstMissing(const PhotoSet& photos) const
{
    Q_ASSERT(photos.isEmpty() || photos.snapshot() == m_snapshot);
    if (m_rows.isEverything)
        return {};
    auto listed = m_rows.listed.begin();
    for (const PhotoSet::Run run : photos.runs()) {
        listed = std::lower_bound(listed, m_rows.listed.end(), run.first);
        for (quint32 wanted = run.first; wanted < run.last; ++wanted, ++listed) {
            if (listed == m_rows.listed.end() || *listed != wanted)
                return m_snapshot->photos()[wanted].id;
        }
    }
    return {};
}

PhotoListModel::Rows PhotoListModel::matchingRows(const CatalogSnapshot& snapshot) const
{
    Rows rows;
    switch (m_filter.kind) {
    case PhotoFilter::Kind::Everything:
        rows.isEverything = true;
        rows.count = snapshot.photos().size();
        return rows;
    case PhotoFilter::Kind::Trip:
        rows.listed = snapshot.rowsOfTrip(m_filter.trip);
        break;
    case PhotoFilter::Kind::WithoutPosition:
        rows.listed = snapshot.withoutPosition();
        break;
    case PhotoFilter::Kind::WithoutTime:
        rows.listed = snapshot.withoutTime();
        break;
    case PhotoFilter::Kind::Chosen:
        rows.own.reserve(m_filter.photos.size());
        for (const PhotoId id : m_filter.photos) {
            if (const qsizetype index = snapshot.indexOf(id); index >= 0)
                rows.own.push_back(static_cast<quint32>(index));
        }
        if (!std::ranges::is_sorted(rows.own))
            std::ranges::sort(rows.own);
        rows.listed = rows.own; // a vector that is moved keeps its numbers where they are
        break;
    }
    rows.count = rows.listed.size();
    return rows;
}

const PhotoSummary& PhotoListModel::photo(int row) const
{
    return m_snapshot->photos()[m_rows.at(static_cast<size_t>(row))];
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
    const QDateTime taken = shownTime(photo);
    if (!taken.isValid())
        return tr("%1 without a time").arg(kind);
    const QString time = format::timeText(taken.time());
    //: For screen readers: %1 is "Photo" or "Video", %2 a date, %3 a time of day
    return tr("%1, %2, %3").arg(kind, format::dateText(taken.date()), photo.wall ? time : format::utcText(time));
}

QString PhotoListModel::timeText(const PhotoSummary& photo)
{
    const QDateTime taken = shownTime(photo);
    if (!taken.isValid())
        return tr("No time");
    const QString clock = format::shortTimeText(taken.time());
    const QString time = photo.wall ? clock : format::utcText(clock);
    // Its place among the others is a guess.
    return photo.problems.testFlag(PhotoProblem::TimeAssumed) ? u"≈ "_s + time : time;
}

/// How many rows show the same photos as before, at the beginning and at the end. The snapshot knows where its photos
/// are those of the former one, so that a million need not be looked at.
CommonPhotos PhotoListModel::commonRows(const CatalogSnapshot& next, const Rows& rows) const
{
    const CommonPhotos photos = next.commonWith(*m_snapshot);
    if (rows.isEverything)
        return photos;
    const size_t sizeBefore = m_snapshot->photos().size();
    const size_t sizeAfter = next.photos().size();
    const auto same = [&](size_t before, size_t after) {
        if (before < photos.head || after < photos.head)
            return before == after;
        if (before >= sizeBefore - photos.tail || after >= sizeAfter - photos.tail)
            return sizeBefore - before == sizeAfter - after;
        return m_snapshot->photos()[before].id == next.photos()[after].id;
    };
    const size_t most = std::min(m_rows.count, rows.count);
    CommonPhotos common;
    while (common.head < most && same(m_rows.at(common.head), rows.at(common.head)))
        ++common.head;
    while (common.head + common.tail < most &&
           same(m_rows.at(m_rows.count - 1 - common.tail), rows.at(rows.count - 1 - common.tail)))
        ++common.tail;
    return common;
}

void PhotoListModel::followCollection()
{
    const auto next = m_collection.snapshot();
    Rows rows = matchingRows(*next);
    const CommonPhotos common = commonRows(*next, rows);
    if (rows.count == m_rows.count && common.head == rows.count) {
        m_snapshot = next;
        m_rows = std::move(rows);
        if (m_rows.count > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else if (rows.count > m_rows.count && common.head + common.tail == m_rows.count) {
        const auto first = static_cast<int>(common.head);
        beginInsertRows({}, first, first + static_cast<int>(rows.count - m_rows.count) - 1);
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

void PhotoListModel::askForPictures()
{
    if (m_rows.count > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DecorationRole});
}

void PhotoListModel::photoChanged(PhotoId id, int role)
{
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {role});
}

} // namespace wayfolio
