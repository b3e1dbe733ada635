// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/jobs/PhotoEdit.h"

#include <QObject>
#include <QUndoStack>

#include <memory>

namespace wayfolio {

/// What people decide about photos, one decision after the other, each with its undo. GUI thread; the writing is done
/// on a thread of its own, in the order of the requests, so that an edit may be undone before it is written.
class PhotoEditor : public QObject
{
    Q_OBJECT

public:
    explicit PhotoEditor(QString catalogPath, QObject* parent = nullptr);
    /// Waits for what is being written.
    ~PhotoEditor() override;

    /// `name` is what the menu says behind “Undo”, such as "Confirm Position".
    void apply(PhotoEdit edit, const QString& name);

    /// Its indices move when edits are asked for, not when they are written.
    [[nodiscard]] QUndoStack& history() { return m_history; }

Q_SIGNALS:
    /// An edit is in the catalogue: done (again) or undone.
    void written(const QString& name, bool isUndone);
    /// One is not. The history is forgotten: what stands in the catalogue is not what it thinks.
    void failed(const wayfolio::Error& error);

private:
    class Command;
    struct Turn;

    void write(const std::shared_ptr<Turn>& turn, const QString& name, bool isUndone);
    void tell(const QString& name, bool isUndone, const std::optional<Error>& error);

    QString m_catalogPath;
    WorkerPool m_writer{1};
    QUndoStack m_history;
};

} // namespace wayfolio
