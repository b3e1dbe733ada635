// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/ImportReport.h"

#include <QDialog>

namespace wayfolio {

class ReportListModel;

/// What became of an import: the counts, and every file that needs a word. Does not stop anybody from working on.
class ImportReportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportReportDialog(const ImportReport& report, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* makeCounts(const ImportReport& report);
    /// What the paths of the list begin with.
    [[nodiscard]] QWidget* makeFolder(const QString& path);
    void copy() const;

    ReportListModel* m_model;
};

} // namespace wayfolio
