// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/Job.h"

#include <QUndoStack>

#include <deque>

namespace wayfolio {

/// What people decide about photos, one decision after the other, each with its undo. GUI thread. The writing is done
/// by jobs, one at a time in the order of the requests, so that an edit may be undone before it is written.
class PhotoEditor : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        Done,
        Undone,
        CutShort, ///< cancelled: what is written stays, and can be undone
    };
    Q_ENUM(Outcome)

    explicit PhotoEditor(QString catalogPath, QObject* parent = nullptr);
    /// Cancels what is being written, and waits for it.
    ~PhotoEditor() override;

    /// `name` is what the menu says behind “Undo”, such as "Confirm Position".
    void apply(PhotoEdit edit, const QString& name);
    /// The edit that is being written, and those that wait.
    void cancel();

    /// Its index moves when an edit is asked for, not when it is written.
    [[nodiscard]] QUndoStack& history() { return m_history; }

Q_SIGNALS:
    void started(const QString& name);
    void progressed(wayfolio::Progress progress, double elapsedSeconds);
    void written(const QString& name, wayfolio::PhotoEditor::Outcome outcome);
    /// The edit is not in the catalogue. The history is forgotten: it would undo what never was.
    void failed(const wayfolio::Error& error);

private:
    class Command;

    /// What is to be written next: the edit, and once it is written what undoes it, and so on.
    struct Turn
    {
        std::shared_ptr<const PhotoEdit> next;
    };

    struct Request
    {
        std::shared_ptr<Turn> turn;
        QString name;
        Outcome outcome = Outcome::Done; ///< unless it is cut short
    };

    void ask(Request request);
    void startNext();
    void finish();

    QString m_catalogPath;
    std::deque<Request> m_waiting; ///< the first is being written
    WorkerPool m_writer{1};
    std::unique_ptr<EditJob> m_job;
    QUndoStack m_history;
};

} // namespace wayfolio
