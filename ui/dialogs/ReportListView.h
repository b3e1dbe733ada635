// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>

namespace wayfolio {

class ReportListModel;

/// Shows a ReportListModel. A click, Enter or Space on a heading opens or folds it; Right opens, Left folds, also from
/// a file below it. Rows are of one height, so that no length of the list makes it slow.
class ReportListView : public QListView
{
    Q_OBJECT

public:
    explicit ReportListView(ReportListModel& model, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void toggle(const QModelIndex& index);

    ReportListModel& m_model;
};

} // namespace wayfolio
