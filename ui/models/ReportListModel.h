// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/ImportReport.h"

#include <QAbstractListModel>

namespace wayfolio {

/// The findings of an import, one sentence a row: first what could not be imported, then what has no position.
class ReportListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ReportListModel(ImportReport report, QObject* parent = nullptr);

    [[nodiscard]] const ImportReport& report() const { return m_report; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    ImportReport m_report;
};

} // namespace wayfolio
