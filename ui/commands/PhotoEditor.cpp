// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/PhotoEditor.h"

#include <QUndoCommand>

namespace wayfolio {

/// What is to be written next: the edit, and once it is written what undoes it, and so on. Used by the writer only.
struct PhotoEditor::Turn
{
    PhotoEdit next;
};

class PhotoEditor::Command : public QUndoCommand
{
public:
    Command(PhotoEditor& editor, PhotoEdit edit, const QString& name)
        : QUndoCommand(name)
        , m_editor(editor)
        , m_turn(std::make_shared<Turn>(std::move(edit)))
    {}

    void redo() override { m_editor.write(m_turn, text(), false); }

    void undo() override { m_editor.write(m_turn, text(), true); }

private:
    PhotoEditor& m_editor;
    std::shared_ptr<Turn> m_turn;
};

PhotoEditor::PhotoEditor(QString catalogPath, QObject* parent)
    : QObject(parent)
    , m_catalogPath(std::move(catalogPath))
{}

PhotoEditor::~PhotoEditor()
{
    m_writer.waitUntilIdle(); // its answers find nobody: they are posted to an object that is gone
}

void PhotoEditor::apply(PhotoEdit edit, const QString& name)
{
    m_history.push(new Command(*this, std::move(edit), name));
}

void PhotoEditor::write(const std::shared_ptr<Turn>& turn, const QString& name, bool isUndone)
{
    m_writer.submit([this, turn, name, isUndone] {
        Result<PhotoEdit> undo = applyEdit(m_catalogPath, turn->next);
        const std::optional<Error> error = undo ? std::nullopt : std::optional(undo.error());
        if (undo)
            turn->next = *std::move(undo);
        QMetaObject::invokeMethod(
            this, [this, name, isUndone, error] { tell(name, isUndone, error); }, Qt::QueuedConnection);
    });
}

void PhotoEditor::tell(const QString& name, bool isUndone, const std::optional<Error>& error)
{
    if (!error) {
        Q_EMIT written(name, isUndone);
        return;
    }
    m_history.clear();
    Q_EMIT failed(*error);
}

} // namespace wayfolio
