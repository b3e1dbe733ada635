// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QObject;

namespace wayfolio::test {

/// What a screen reader is given of a window that is shown: of all its parts, those below models and scenes too.
struct AccessibleTree
{
    QStringList roles;    ///< a word for each part that was met, sorted, none twice: "Button", "ListItem"
    QStringList nameless; ///< where each part is that has to have a name and has none
};

AccessibleTree accessibleTree(QObject& window);

} // namespace wayfolio::test
