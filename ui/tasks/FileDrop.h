// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

class QDragEnterEvent;
class QDropEvent;
class QWidget;

namespace wayfolio {

class DropHint;

/// Takes files and folders of this machine that other programs let go over the window, and says so while they are held
/// there. What this program drags itself is here already and is not taken.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// The hint covers `area`, which is a part of the window.
    FileDrop(QWidget& window, QWidget& area);

Q_SIGNALS:
    void dropped(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void enter(QDragEnterEvent& event);
    void take(QDropEvent& event);
    void end();

    DropHint* m_hint;
};

} // namespace wayfolio
