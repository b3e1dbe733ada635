// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/ImportReportDialog.h"

#include "ui/dialogs/ReportListView.h"
#include "ui/Formats.h"
#include "ui/Look.h"
#include "ui/models/ReportListModel.h"
#include "ui/ReportWords.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace wayfolio {

namespace {

constexpr qreal kCountScale = 1.5;
constexpr QSize kSizeWithList{620, 440};
constexpr qsizetype kMostCopied = 1'000; ///< of each doubt: as much as anybody reads, and copied at once

} // namespace

ImportReportDialog::ImportReportDialog(const ImportReport& report, QWidget* parent)
    : QDialog(parent)
    , m_model(new ReportListModel(report, this))
{
    setWindowTitle(tr("Import Report"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::kMargin, 2 * look::kMargin, 2 * look::kMargin, look::kMargin);
    column->setSpacing(look::kMargin + look::kSpacing);

    auto* heading = new QLabel(reportHeading(report), this);
    heading->setWordWrap(true);
    heading->setTextFormat(Qt::PlainText);
    column->addWidget(heading);
    column->addWidget(makeCounts(report));
    if (m_model->rowCount() > 0) {
        auto* list = new ReportListView(*m_model, this);
        list->setAccessibleName(tr("Files and reasons"));
        if (!report.folder.isEmpty())
            column->addWidget(makeFolder(report.folder));
        column->addWidget(list, 1);
        resize(kSizeWithList);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* copyButton = buttons->addButton(tr("&Copy as Text"), QDialogButtonBox::ActionRole);
    connect(copyButton, &QPushButton::clicked, this, &ImportReportDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportReportDialog::close);
    column->addWidget(buttons);
}

QWidget* ImportReportDialog::makeCounts(const ImportReport& report)
{
    auto* counts = new QWidget(this);
    auto* grid = new QGridLayout(counts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(3 * look::kMargin);
    grid->setVerticalSpacing(0);
    int columnIndex = 0;
    const auto add = [&](const QString& name, qint64 count) {
        auto* number = new QLabel(format::numberText(count), counts);
        QFont large = number->font();
        large.setPointSizeF(large.pointSizeF() * kCountScale);
        number->setFont(large);
        number->setEnabled(count > 0); // a nought is there, but quiet
        grid->addWidget(number, 0, columnIndex);
        grid->addWidget(look::captionLabel(name, counts), 1, columnIndex);
        ++columnIndex;
    };
    add(tr("Added"), report.added);
    add(tr("Updated"), report.updated);
    add(tr("Moved"), report.moved);
    add(tr("Unchanged"), report.unchanged);
    add(tr("Without a position"), report.withoutPosition);
    add(tr("Missing"), report.missing);
    add(tr("Failed"), report.failed());
    grid->setColumnStretch(columnIndex, 1);
    return counts;
}

QWidget* ImportReportDialog::makeFolder(const QString& path)
{
    QLabel* label = look::captionLabel({}, this);
    const QString shown = format::displayPath(QDir::toNativeSeparators(path));
    //: Above a list of files; %1 is the folder that all of them are in.
    const QString text = tr("Files in %1");
    const int room = kSizeWithList.width() - 4 * look::kMargin - label->fontMetrics().horizontalAdvance(text);
    label->setTextFormat(Qt::PlainText);
    label->setText(text.arg(label->fontMetrics().elidedText(shown, Qt::ElideMiddle, room)));
    label->setAccessibleName(text.arg(shown));
    label->setToolTip(shown);
    return label;
}

void ImportReportDialog::copy() const
{
    QGuiApplication::clipboard()->setText(reportText(m_model->report(), kMostCopied));
}

} // namespace wayfolio
