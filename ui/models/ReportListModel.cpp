// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ReportListModel.h"

#include "ui/Formats.h"
#include "ui/Look.h"
#include "ui/Sentences.h"

namespace wayfolio {

ReportListModel::ReportListModel(ImportReport report, QObject* parent)
    : QAbstractListModel(parent)
    , m_report(std::move(report))
{}

int ReportListModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_report.failures.size() + m_report.withoutPositionFiles.size());
}

QVariant ReportListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = static_cast<size_t>(index.row());
    const bool failed = row < m_report.failures.size();
    if (role == Qt::DecorationRole)
        return failed ? look::icon("dialog-error", "data-error") : look::icon("mark-location", "find-location");
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (failed)
        return sentence(m_report.failures[row]);
    const auto& [path, problem] = m_report.withoutPositionFiles[row - m_report.failures.size()];
    //: A line of the import report: %1 is a file, %2 a sentence.
    return tr("“%1”: %2").arg(format::displayPath(path), sentence(problem));
}

} // namespace wayfolio
