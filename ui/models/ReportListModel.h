// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/ImportReport.h"

#include <QAbstractListModel>

namespace wayfolio {

/// The findings of an import as a list that folds: a heading with a count for what could not be imported and for each
/// doubt, and under an open heading one row a file. Rows are made when they are asked for, so that 100,000 files cost
/// no more than one.
class ReportListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IsHeadingRole = Qt::UserRole, ///< bool
        IsOpenRole,                   ///< bool, of a heading
        IsSentenceRole,               ///< bool: a file and the reason, not a file alone
    };

    explicit ReportListModel(ImportReport report, QObject* parent = nullptr);

    [[nodiscard]] const ImportReport& report() const { return m_report; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Opens or folds what is below a heading; of other rows nothing happens.
    void setOpen(const QModelIndex& heading, bool open);
    /// The heading itself, or the one a file stands under.
    [[nodiscard]] QModelIndex headingOf(const QModelIndex& index) const;

private:
    struct Section
    {
        const ImportDoubt* doubt = nullptr; ///< null for the failures
        int count = 0;
        bool isOpen = false;

        [[nodiscard]] int rowCount() const { return 1 + (isOpen ? count : 0); }
    };

    /// Where a row is: of which section, and which file of it (-1 for the heading).
    struct Place
    {
        size_t section = 0;
        int file = -1;
    };

    [[nodiscard]] Place placeOf(int row) const;
    [[nodiscard]] QString headingText(const Section& section) const;
    /// Without the folder that all were imported from.
    [[nodiscard]] QString fileText(const Section& section, int file) const;
    [[nodiscard]] QString wholeFileText(const Section& section, int file) const;

    const ImportReport m_report; ///< the sections point into it
    std::vector<Section> m_sections;
};

} // namespace wayfolio
