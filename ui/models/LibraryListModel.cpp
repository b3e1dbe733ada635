// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/LibraryListModel.h"

#include "ui/Formats.h"

#include <QDateTime>
#include <QPalette>
#include <QStringList>

#include <algorithm>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

bool isAvailable(const Library& library)
{
    return library.state == LibraryState::Available;
}

QString dayOf(Instant instant)
{
    const auto moment = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count());
    //: %1 is a date, %2 a time of day
    return LibraryListModel::tr("%1, %2").arg(format::dateText(moment.date()), format::shortTimeText(moment.time()));
}

QString stateOf(const Library& library)
{
    QStringList parts;
    if (!isAvailable(library))
        parts << LibraryListModel::tr("Unavailable");
    if (library.missingCount > 0)
        parts << LibraryListModel::tr("%Ln file(s) missing", nullptr, static_cast<int>(library.missingCount));
    if (library.failedCount > 0)
        parts << LibraryListModel::tr("%Ln file(s) unreadable", nullptr, static_cast<int>(library.failedCount));
    return parts.isEmpty() ? LibraryListModel::tr("Available")
                           : parts.join(LibraryListModel::tr(", ", "between the parts of a list"));
}

QString watchedText(const Library& library)
{
    if (!library.id.isValid())
        return {};
    return library.isWatched() ? LibraryListModel::tr("Yes", "watched for new photos")
                               : LibraryListModel::tr("No", "watched for new photos");
}

QString textOf(const Library& library, int column)
{
    switch (column) {
    case LibraryListModel::FolderColumn:
        return library.path.isEmpty() ? LibraryListModel::tr("Single files") : format::displayPath(library.path);
    case LibraryListModel::PhotosColumn:
        return format::numberText(library.photoCount);
    case LibraryListModel::StateColumn:
        return stateOf(library);
    case LibraryListModel::WatchedColumn:
        return watchedText(library);
    default:
        return library.lastScan ? dayOf(*library.lastScan) : QString();
    }
}

QString toolTipOf(const Library& library)
{
    if (library.path.isEmpty())
        return LibraryListModel::tr("Photos that were imported one by one, or before folders were kept");
    QStringList lines{format::displayPath(library.path)};
    if (!library.volumeName.isEmpty())
        lines << LibraryListModel::tr("On the drive “%1”").arg(library.volumeName);
    if (!isAvailable(library))
        lines << LibraryListModel::tr("Its drive is not connected, or the folder is not there. Nothing is lost.");
    return lines.join(u'\n');
}

} // namespace

LibraryListModel::LibraryListModel(QObject* parent)
    : QAbstractTableModel(parent)
{}

void LibraryListModel::setLibraries(std::vector<Library> libraries)
{
    beginResetModel();
    m_libraries = std::move(libraries);
    endResetModel();
}

const Library& LibraryListModel::libraryAt(int row) const
{
    return m_libraries.at(static_cast<size_t>(row));
}

int LibraryListModel::rowOf(LibraryId library) const
{
    const auto found = std::ranges::find(m_libraries, library, &Library::id);
    return found == m_libraries.end() ? -1 : static_cast<int>(found - m_libraries.begin());
}

int LibraryListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_libraries.size());
}

int LibraryListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int{ColumnCount};
}

QVariant LibraryListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Library& library = libraryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(library, index.column());
    case Qt::ToolTipRole:
        return toolTipOf(library);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == PhotosColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case Qt::ForegroundRole: // still to be read, and there
        return isAvailable(library) ? QVariant() : QVariant(QPalette().brush(QPalette::PlaceholderText));
    default:
        return {};
    }
}

QVariant LibraryListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == PhotosColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FolderColumn:
        return tr("Folder");
    case PhotosColumn:
        return tr("Photos");
    case StateColumn:
        return tr("State");
    case WatchedColumn:
        return tr("Watched");
    default:
        return tr("Last Scan");
    }
}

} // namespace wayfolio
