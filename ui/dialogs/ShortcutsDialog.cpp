// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/ShortcutsDialog.h"

#include "ui/Look.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTreeWidget>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kShortcutsSize{480, 600};

/// Without its mnemonic, which some languages put behind the words in brackets.
QString plainText(const QString& menuText)
{
    static const QRegularExpression mnemonic(u"\\s*\\(&.\\)|&(?!&)"_s);
    return QString(menuText).remove(mnemonic);
}

QString keysText(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& shortcut : action.shortcuts())
        keys << shortcut.toString(QKeySequence::NativeText);
    return keys.join(u", "_s);
}

void addActions(QTreeWidgetItem& heading, const QMenu& menu)
{
    for (const QAction* action : menu.actions()) {
        if (action->menu() != nullptr)
            addActions(heading, *action->menu());
        else if (!action->shortcut().isEmpty())
            heading.addChild(new QTreeWidgetItem({plainText(action->text()), keysText(*action)}));
    }
}

QTreeWidget* makeKeyList(const QMenuBar& menus, QWidget* parent)
{
    auto* list = new QTreeWidget(parent);
    list->setHeaderLabels({ShortcutsDialog::tr("Command"), ShortcutsDialog::tr("Keys")});
    list->header()->setAccessibleName(ShortcutsDialog::tr("Columns"));
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(false);
    list->setAllColumnsShowFocus(true);
    list->setRootIsDecorated(false);
    for (const QAction* menu : menus.actions()) {
        auto* heading = new QTreeWidgetItem({plainText(menu->text())});
        heading->setFont(0, look::boldFont(list->font()));
        addActions(*heading, *menu->menu());
        if (heading->childCount() > 0)
            list->addTopLevelItem(heading);
        else
            delete heading;
    }
    list->expandAll();
    return list;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar& menus, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    QTreeWidget* list = makeKeyList(menus, this);
    list->setAccessibleName(tr("Keyboard shortcuts"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &ShortcutsDialog::close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::kMargin, 2 * look::kMargin, 2 * look::kMargin, look::kMargin);
    column->setSpacing(look::kMargin);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    resize(kShortcutsSize);
}

} // namespace wayfolio
