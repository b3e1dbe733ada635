// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/AccessibleTree.h"

#include <QAccessible>
#include <QMetaEnum>
#include <QSet>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

/// What is operated or looked at, whether it takes the focus or not.
bool isPart(QAccessible::Role role)
{
    static const QSet<QAccessible::Role> kParts{
        QAccessible::Window,         QAccessible::Dialog,       QAccessible::PopupMenu,    QAccessible::MenuItem,
        QAccessible::ToolTip,        QAccessible::Graphic,      QAccessible::Canvas,       QAccessible::Chart,
        QAccessible::Table,          QAccessible::List,         QAccessible::Tree,         QAccessible::ListItem,
        QAccessible::TreeItem,       QAccessible::Cell,         QAccessible::ColumnHeader, QAccessible::PageTab,
        QAccessible::Link,           QAccessible::EditableText, QAccessible::Button,       QAccessible::CheckBox,
        QAccessible::RadioButton,    QAccessible::ComboBox,     QAccessible::ProgressBar,  QAccessible::Slider,
        QAccessible::SpinBox,        QAccessible::ButtonMenu,   QAccessible::AlertMessage, QAccessible::Indicator,
        QAccessible::ButtonDropDown,
    };
    return kParts.contains(role);
}

/// Not parts, also where they take the focus: what scrolls is named, and the keyboard scrolls it without its bars.
/// Others that are none and take no focus: a menu bar, of which a window has one; a label, whose name is its text, so
/// that without one there is nothing to be read; what only holds others.
bool isException(QAccessible::Role role)
{
    return role == QAccessible::ScrollBar;
}

QString roleName(QAccessible::Role role)
{
    const char* name = QMetaEnum::fromType<QAccessible::Role>().valueToKey(role);
    return name != nullptr ? QString::fromLatin1(name) : QString::number(role);
}

QString className(const QAccessibleInterface& part)
{
    return part.object() != nullptr ? QString::fromLatin1(part.object()->metaObject()->className()) : QString();
}

void walk(QAccessibleInterface& part, const QString& path, AccessibleTree& tree)
{
    const QAccessible::State state = part.state();
    if (state.invisible)
        return;
    const QAccessible::Role role = part.role();
    const QString here = path + u'/' + roleName(role) + u' ' + className(part);
    tree.roles << roleName(role);
    if ((isPart(role) || state.focusable) && !isException(role) && part.text(QAccessible::Name).isEmpty())
        tree.nameless << here;
    for (int i = 0; i < part.childCount(); ++i) {
        if (QAccessibleInterface* child = part.child(i); child != nullptr)
            walk(*child, here, tree);
    }
}

} // namespace

AccessibleTree accessibleTree(QObject& window)
{
    AccessibleTree tree;
    if (QAccessibleInterface* root = QAccessible::queryAccessibleInterface(&window); root != nullptr)
        walk(*root, {}, tree);
    tree.roles.sort();
    tree.roles.removeDuplicates();
    return tree;
}

} // namespace wayfolio::test
