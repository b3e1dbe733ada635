// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/LibrariesDialog.h"

#include "ui/Look.h"
#include "ui/models/LibraryListModel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

namespace wayfolio {

namespace {

constexpr QSize kLibrariesSize{760, 380};

} // namespace

LibrariesDialog::LibrariesDialog(QWidget* parent)
    : QDialog(parent)
    , m_model(new LibraryListModel(this))
    , m_pages(new QStackedWidget(this))
    , m_limit(look::captionLabel({}, this))
    , m_words(look::captionLabel({}, this))
{
    setWindowTitle(tr("Libraries"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::kMargin, 2 * look::kMargin, 2 * look::kMargin, look::kMargin);
    column->setSpacing(look::kSpacing);
    m_pages->addWidget(makeList());
    m_pages->addWidget(makeNothing());
    column->addWidget(m_pages, 1);
    column->addWidget(makeWatchBox());
    for (QLabel* label : {m_limit, m_words}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_limit->hide();
    column->addWidget(makeButtons());
    say(tr("Removing a folder leaves its files untouched."));
    resize(kLibrariesSize);
    updateButtons();
}

void LibrariesDialog::setLibraries(std::vector<Library> libraries)
{
    const Library* const before = chosen();
    const LibraryId id = before == nullptr ? LibraryId{} : before->id;
    m_model->setLibraries(std::move(libraries));
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    const int row = std::max(0, id.isValid() ? m_model->rowOf(id) : 0);
    m_list->setCurrentIndex(m_model->index(row, 0));
    updateButtons();
}

void LibrariesDialog::say(const QString& text)
{
    m_words->setText(text);
}

void LibrariesDialog::setWatchLimit(const QString& text)
{
    m_limit->setText(text);
    m_limit->setVisible(!text.isEmpty());
}

QWidget* LibrariesDialog::makeWatchBox()
{
    m_watch = new QCheckBox(tr("Import what is &new in this folder by itself"), this);
    connect(m_watch, &QCheckBox::clicked, this, [this](bool watched) { Q_EMIT watchRequested(*chosen(), watched); });
    return m_watch;
}

QWidget* LibrariesDialog::makeList()
{
    m_list = new QTreeView(this);
    m_list->setAccessibleName(tr("Imported folders"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    QHeaderView* header = m_list->header();
    header->setAccessibleName(tr("Columns"));
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(LibraryListModel::FolderColumn, QHeaderView::Stretch);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LibrariesDialog::updateButtons);
    return m_list;
}

QWidget* LibrariesDialog::makeNothing()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setSpacing(look::kMargin);
    auto* words = new QLabel(tr("No folder was imported yet. Those you import are listed here."), page);
    words->setAlignment(Qt::AlignCenter);
    words->setWordWrap(true);
    auto* import = new QPushButton(look::icon("folder-open"), tr("Import a &Folder…"), page);
    import->setAutoDefault(false);
    connect(import, &QPushButton::clicked, this, &LibrariesDialog::importRequested);
    column->addStretch();
    column->addWidget(words);
    column->addWidget(import, 0, Qt::AlignCenter);
    column->addStretch();
    return page;
}

QWidget* LibrariesDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_scan = buttons->addButton(tr("&Scan Again"), QDialogButtonBox::ActionRole);
    m_relocate = buttons->addButton(tr("Re&locate…"), QDialogButtonBox::ActionRole);
    m_remove = buttons->addButton(tr("&Remove from Catalogue"), QDialogButtonBox::ActionRole);
    m_relocate->setToolTip(tr("Say where the folder is now"));
    m_remove->setToolTip(tr("Take its photos out of the catalogue; this can be undone"));
    for (QPushButton* button : {m_scan, m_relocate, m_remove})
        button->setAutoDefault(false);
    connect(m_scan, &QPushButton::clicked, this, [this] { Q_EMIT scanRequested(chosen()->path); });
    connect(m_relocate, &QPushButton::clicked, this, [this] { Q_EMIT relocateRequested(*chosen()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(*chosen()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &LibrariesDialog::close);
    return buttons;
}

const Library* LibrariesDialog::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return nullptr;
    const Library& library = m_model->libraryAt(index.row());
    return library.id.isValid() ? &library : nullptr;
}

void LibrariesDialog::updateButtons()
{
    const Library* const library = chosen();
    m_scan->setEnabled(library != nullptr && library->state == LibraryState::Available);
    m_relocate->setEnabled(library != nullptr);
    m_remove->setEnabled(library != nullptr);
    m_watch->setEnabled(library != nullptr);
    m_watch->setChecked(library != nullptr && library->isWatched());
    m_watch->setToolTip(library != nullptr && library->isRemote
                            ? tr("The drive is elsewhere: it does not tell what others put there.")
                            : QString());
}

} // namespace wayfolio
