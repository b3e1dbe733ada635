// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/PhotoEditor.h"

#include <QUndoCommand>

namespace wayfolio {

class PhotoEditor::Command : public QUndoCommand
{
public:
    Command(PhotoEditor& editor, PhotoEdit edit, const QString& name)
        : QUndoCommand(name)
        , m_editor(editor)
        , m_turn(std::make_shared<Turn>(std::make_shared<const PhotoEdit>(std::move(edit))))
    {}

    void redo() override { m_editor.ask({.turn = m_turn, .name = text(), .outcome = Outcome::Done}); }

    void undo() override { m_editor.ask({.turn = m_turn, .name = text(), .outcome = Outcome::Undone}); }

private:
    PhotoEditor& m_editor;
    std::shared_ptr<Turn> m_turn;
};

PhotoEditor::PhotoEditor(QString catalogPath, QObject* parent)
    : QObject(parent)
    , m_catalogPath(std::move(catalogPath))
{}

PhotoEditor::~PhotoEditor() = default; // the job first, then its pool

void PhotoEditor::apply(PhotoEdit edit, const QString& name)
{
    m_history.push(new Command(*this, std::move(edit), name));
}

void PhotoEditor::cancel()
{
    if (m_job == nullptr)
        return;
    // What waits undoes or follows the one that is cut short: neither makes sense without it.
    if (m_waiting.size() > 1) {
        m_waiting.erase(std::next(m_waiting.begin()), m_waiting.end());
        m_history.clear();
    }
    m_job->cancel();
}

void PhotoEditor::ask(Request request)
{
    m_waiting.push_back(std::move(request));
    if (m_job == nullptr)
        startNext();
}

void PhotoEditor::startNext()
{
    const Request& request = m_waiting.front();
    m_job = std::make_unique<EditJob>(m_catalogPath, request.turn->next);
    connect(m_job.get(), &Job::progressed, this,
            [this](const Progress& progress) { Q_EMIT progressed(progress, m_job->elapsedSeconds()); });
    connect(m_job.get(), &Job::finished, this, &PhotoEditor::finish);
    Q_EMIT started(request.name);
    m_job->start(m_writer);
}

void PhotoEditor::finish()
{
    const Request request = std::move(m_waiting.front());
    m_waiting.pop_front();
    const bool wasCutShort = m_job->wasCutShort();
    Result<PhotoEdit> undo = m_job->takeUndo();
    m_job.release()->deleteLater(); // it is the sender
    if (undo) {
        auto former = std::exchange(request.turn->next, std::make_shared<const PhotoEdit>(*std::move(undo)));
        m_writer.submit([former = std::move(former)] {}); // a million facts take a while to be gone
        Q_EMIT written(request.name, wasCutShort ? Outcome::CutShort : request.outcome);
    } else {
        m_waiting.clear();
        m_history.clear();
        Q_EMIT failed(undo.error());
    }
    if (m_job == nullptr && !m_waiting.empty())
        startNext();
}

} // namespace wayfolio
