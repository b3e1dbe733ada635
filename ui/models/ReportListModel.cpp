// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ReportListModel.h"

#include "ui/Formats.h"
#include "ui/Look.h"
#include "ui/ReportWords.h"
#include "ui/Sentences.h"

namespace wayfolio {

namespace {

/// A list as short as this need not be opened to be seen.
constexpr int kOpenAtOnce = 5;

} // namespace

ReportListModel::ReportListModel(ImportReport report, QObject* parent)
    : QAbstractListModel(parent)
    , m_report(std::move(report))
{
    if (!m_report.failures.empty())
        m_sections.push_back({.doubt = nullptr, .count = static_cast<int>(m_report.failures.size()), .isOpen = true});
    for (const ImportDoubt& doubt : m_report.doubts) {
        const auto count = static_cast<int>(doubt.files.size());
        m_sections.push_back({.doubt = &doubt, .count = count, .isOpen = count <= kOpenAtOnce});
    }
}

int ReportListModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    int count = 0;
    for (const Section& section : m_sections)
        count += section.rowCount();
    return count;
}

ReportListModel::Place ReportListModel::placeOf(int row) const
{
    Place place;
    while (row >= m_sections[place.section].rowCount())
        row -= m_sections[place.section++].rowCount();
    place.file = row - 1;
    return place;
}

QVariant ReportListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Place place = placeOf(index.row());
    const Section& section = m_sections[place.section];
    const bool isHeading = place.file < 0;
    switch (role) {
    case Qt::DisplayRole:
        return isHeading ? headingText(section) : fileText(section, place.file);
    case Qt::ToolTipRole: // a path is cut short in the list
        return isHeading && section.doubt != nullptr ? sentence(section.doubt->problem)
               : isHeading                           ? QVariant()
                                                     : wholeFileText(section, place.file);
    case Qt::AccessibleDescriptionRole:
        return !isHeading ? QVariant() : section.isOpen ? tr("Open") : tr("Folded");
    case IsHeadingRole:
        return isHeading;
    case IsOpenRole:
        return section.isOpen;
    case IsSentenceRole:
        return !isHeading && section.doubt == nullptr;
    default:
        return {};
    }
}

QString ReportListModel::headingText(const Section& section) const
{
    return countedTitle(section.doubt == nullptr ? tr("Could not be imported") : doubtTitle(section.doubt->problem),
                        section.count);
}

QString ReportListModel::fileText(const Section& section, int file) const
{
    if (section.doubt != nullptr)
        return format::displayPath(m_report.pathInFolder(section.doubt->files[file]));
    Error failure = m_report.failures[static_cast<size_t>(file)];
    failure.subject = m_report.pathInFolder(failure.subject);
    return sentence(failure);
}

QString ReportListModel::wholeFileText(const Section& section, int file) const
{
    return section.doubt == nullptr ? sentence(m_report.failures[static_cast<size_t>(file)])
                                    : format::displayPath(section.doubt->files[file]);
}

QModelIndex ReportListModel::headingOf(const QModelIndex& index) const
{
    return index.isValid() ? index.siblingAtRow(index.row() - placeOf(index.row()).file - 1) : index;
}

void ReportListModel::setOpen(const QModelIndex& heading, bool open)
{
    if (!checkIndex(heading, CheckIndexOption::IndexIsValid))
        return;
    const Place place = placeOf(heading.row());
    Section& section = m_sections[place.section];
    if (place.file >= 0 || section.isOpen == open)
        return;
    const int first = heading.row() + 1;
    const int last = heading.row() + section.count;
    if (open)
        beginInsertRows({}, first, last);
    else
        beginRemoveRows({}, first, last);
    section.isOpen = open;
    if (open)
        endInsertRows();
    else
        endRemoveRows();
    Q_EMIT dataChanged(heading, heading, {IsOpenRole, Qt::AccessibleDescriptionRole});
}

} // namespace wayfolio
