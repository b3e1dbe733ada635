// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/ImportDialog.h"

#include "core/media/MediaType.h"
#include "ui/dialogs/FormatGroups.h"
#include "ui/Look.h"
#include "ui/WindowSettings.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace wayfolio {

using namespace Qt::StringLiterals;

ImportDialog::ImportDialog(WindowSettings& settings, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_folder(new QLineEdit(QDir::toNativeSeparators(settings.importFolder()), this))
    , m_recurse(new QCheckBox(tr("Include &subfolders"), this))
    , m_hidden(new QCheckBox(tr("Include &hidden files"), this))
{
    setWindowTitle(tr("Import a Folder"));
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setMinimumWidth(320);
    auto* browseButton = new QPushButton(tr("&Browse…"), this);
    browseButton->setAccessibleName(tr("Browse for a folder"));
    const ScanOptions remembered = settings.scanOptions();
    m_recurse->setChecked(remembered.recurse);
    m_hidden->setChecked(remembered.hiddenFiles);

    auto* folderRow = new QHBoxLayout;
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(browseButton);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(look::kSpacing);
    auto* folderLabel = new QLabel(tr("&Folder:"), this);
    folderLabel->setBuddy(m_folder);
    form->addRow(folderLabel, folderRow);
    form->addRow(QString(), m_recurse);
    form->addRow(QString(), m_hidden);
    addFormats(*form);

    auto* note = look::captionLabel(tr("Photos stay where they are; Wayfolio only remembers them."), this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = look::acceptButton(*buttons, "document-import", tr("&Import"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::kMargin, 2 * look::kMargin, 2 * look::kMargin, look::kMargin);
    column->setSpacing(look::kMargin);
    column->addLayout(form);
    column->addWidget(note);
    column->addStretch();
    column->addWidget(buttons);

    connect(browseButton, &QPushButton::clicked, this, &ImportDialog::browse);
    connect(m_folder, &QLineEdit::textChanged, this, &ImportDialog::updateButton);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    updateButton();
}

ImportRequest ImportDialog::request() const
{
    QStringList extensions = checkedExtensions();
    if (extensions.size() == mediaExtensions().size())
        extensions.clear(); // all: those a later version learns as well
    return {
        .paths = {QDir::cleanPath(QDir::fromNativeSeparators(m_folder->text().trimmed()))},
        .scan = {.recurse = m_recurse->isChecked(), .hiddenFiles = m_hidden->isChecked(), .extensions = extensions}};
}

void ImportDialog::setFolder(const QString& folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

void ImportDialog::accept()
{
    const ImportRequest chosen = request();
    m_settings.setImportFolder(chosen.paths.constFirst());
    m_settings.setScanOptions(chosen.scan);
    QDialog::accept();
}

void ImportDialog::addFormats(QFormLayout& form)
{
    const QStringList remembered = m_settings.scanOptions().extensions;
    for (FormatGroup& group : formatGroups()) {
        auto* check = new QCheckBox(group.name, this);
        check->setChecked(remembered.isEmpty() || std::ranges::any_of(group.extensions, [&](const QString& extension) {
                              return remembered.contains(extension);
                          }));
        check->setToolTip(group.extensions.join(u", "_s));
        connect(check, &QCheckBox::toggled, this, &ImportDialog::updateButton);
        form.addRow(m_formats.empty() ? tr("Formats:") : QString(), check);
        m_formats.emplace_back(check, std::move(group.extensions));
    }
}

QStringList ImportDialog::checkedExtensions() const
{
    QStringList extensions;
    for (const auto& [check, group] : m_formats) {
        if (check->isChecked())
            extensions << group;
    }
    return extensions;
}

void ImportDialog::browse()
{
    auto* dialog = new QFileDialog(this, tr("Choose a Folder"), request().paths.constFirst());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::setFolder);
    dialog->open();
}

void ImportDialog::updateButton()
{
    m_import->setEnabled(!m_folder->text().trimmed().isEmpty() && !checkedExtensions().isEmpty());
}

} // namespace wayfolio
