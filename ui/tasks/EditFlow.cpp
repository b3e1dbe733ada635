// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/EditFlow.h"

#include "ui/actions/MainActions.h"
#include "ui/dialogs/PositionDialog.h"
#include "ui/dialogs/TimeZoneDialog.h"
#include "ui/map/MapWidget.h"
#include "ui/models/PhotoCollection.h"
#include "ui/models/PhotoSelection.h"
#include "ui/panels/DetailsPanel.h"
#include "ui/panels/JobLine.h"
#include "ui/panels/NoticeLine.h"
#include "ui/Sentences.h"

namespace wayfolio {

EditFlow::EditFlow(PhotoEditor& editor, CatalogService& catalog, PhotoCollection& collection, PhotoSelection& selection,
                   JobLine& jobLine, NoticeLine& notices, QWidget& window)
    : QObject(&window)
    , m_editor(editor)
    , m_catalog(catalog)
    , m_collection(collection)
    , m_selection(selection)
    , m_notices(notices)
    , m_window(window)
{
    connect(&m_editor, &PhotoEditor::written, this, &EditFlow::tell);
    connect(&m_editor, &PhotoEditor::written, &m_collection, &PhotoCollection::reload);
    connect(&m_editor, &PhotoEditor::started, &jobLine, &JobLine::beginIfLong);
    connect(&m_editor, &PhotoEditor::progressed, &jobLine, &JobLine::setProgress);
    connect(&m_editor, &PhotoEditor::written, &jobLine, &JobLine::end);
    connect(&m_editor, &PhotoEditor::failed, &jobLine, &JobLine::end);
    connect(&jobLine, &JobLine::cancelClicked, &m_editor, &PhotoEditor::cancel);
    connect(&m_editor, &PhotoEditor::failed, this, [this](const Error& error) { m_notices.say(sentence(error)); });
}

void EditFlow::connectActions(const MainActions& actions)
{
    QUndoStack& history = m_editor.history();
    const auto follow = [&history, undo = actions.undo, redo = actions.redo] {
        undo->setEnabled(history.canUndo());
        redo->setEnabled(history.canRedo());
        //: %1 is what was done: “Confirm Position”
        undo->setText(history.canUndo() ? tr("&Undo: %1").arg(history.undoText()) : tr("&Undo"));
        redo->setText(history.canRedo() ? tr("&Redo: %1").arg(history.redoText()) : tr("&Redo"));
    };
    connect(&history, &QUndoStack::indexChanged, actions.undo, follow);
    follow();
    connect(actions.undo, &QAction::triggered, &history, &QUndoStack::undo);
    connect(actions.redo, &QAction::triggered, &history, &QUndoStack::redo);
    connect(actions.setTimeZone, &QAction::triggered, this, qOverload<>(&EditFlow::askForZone));
    connect(actions.removePosition, &QAction::triggered, this, &EditFlow::removePositionOfSelected);
}

void EditFlow::connectMap(const MapWidget& map, const MainActions& actions, const PlaceNames& names)
{
    connect(&map, &MapWidget::photosDropped, this, &EditFlow::setPositions);
    connect(actions.setPosition, &QAction::triggered, this,
            [this, &map, names] { askForPosition(map.view().center, names); });
}

void EditFlow::connectPanel(DetailsPanel& details)
{
    connect(&details, &DetailsPanel::positionConfirmed, this, &EditFlow::setPosition);
    connect(&details, &DetailsPanel::positionWithdrawn, this, [this](PhotoId photo) { setPosition(photo, {}); });
    connect(&details, &DetailsPanel::zoneRequested, this, qOverload<>(&EditFlow::askForZone));
}

void EditFlow::askForZone()
{
    m_catalog.photo(m_selection.current()).then(this, [this](const std::optional<Photo>& photo) {
        if (photo)
            askForZone(*photo);
    });
}

void EditFlow::askForZone(const Photo& photo)
{
    if (!photo.captureTime.wall && !photo.captureTime.utc) {
        m_notices.say(
            tr("Nothing tells when this photo was taken, so there is no clock whose time zone could be set."));
        return;
    }
    std::vector<PhotoId> photos = m_selection.selected();
    auto* dialog = new TimeZoneDialog(photo, std::ssize(photos), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, photos = std::move(photos), camera = photo.camera] {
        if (dialog->isForCamera())
            m_editor.apply(CameraZoneFact{.camera = camera, .zone = dialog->zone()}, tr("Time Zone of the Camera"));
        else
            setZone(photos, dialog->zone());
    });
    dialog->open();
}

void EditFlow::askForPosition(GeoPoint suggestion, const PlaceNames& names)
{
    const std::vector<PhotoId> photos = m_selection.selected();
    if (photos.empty())
        return;
    const PhotoSummary* current = m_collection.snapshot()->find(m_selection.current());
    const GeoPoint shown = current != nullptr ? current->point.value_or(suggestion) : suggestion;
    auto* dialog = new PositionDialog(std::ssize(photos), shown, names, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, photos] { setPositions(photos, dialog->position()); });
    dialog->open();
}

void EditFlow::setPositions(const std::vector<PhotoId>& photos, GeoPoint position)
{
    if (photos.empty())
        return;
    std::vector<PositionFact> facts;
    facts.reserve(photos.size());
    for (const PhotoId photo : photos)
        facts.push_back({.photo = photo, .position = position});
    const QString name = tr("Position of %Ln Photo(s)", nullptr, static_cast<int>(facts.size()));
    m_editor.apply(std::move(facts), name);
}

void EditFlow::setPositionOfSelected(GeoPoint position)
{
    setPositions(m_selection.selected(), position);
}

void EditFlow::removePositionOfSelected()
{
    const auto snapshot = m_collection.snapshot();
    std::vector<PositionFact> facts;
    for (const PhotoId id : m_selection.selected()) {
        if (const PhotoSummary* photo = snapshot->find(id); photo != nullptr && photo->point)
            facts.push_back({.photo = id, .position = {}, .isRemoved = true});
    }
    if (facts.empty())
        return;
    const QString name = tr("Remove the Position of %Ln Photo(s)", nullptr, static_cast<int>(facts.size()));
    m_editor.apply(std::move(facts), name);
}

void EditFlow::setPosition(PhotoId photo, std::optional<GeoPoint> position)
{
    m_editor.apply(std::vector{PositionFact{.photo = photo, .position = position}},
                   position ? tr("Confirm Position") : tr("Withdraw Position"));
}

void EditFlow::setZone(const std::vector<PhotoId>& photos, const std::optional<QTimeZone>& zone)
{
    std::vector<ZoneFact> facts;
    facts.reserve(photos.size());
    for (const PhotoId photo : photos)
        facts.push_back({.photo = photo, .zone = zone});
    const QString name = tr("Time Zone of %Ln Photo(s)", nullptr, static_cast<int>(facts.size()));
    m_editor.apply(std::move(facts), name);
}

void EditFlow::tell(const QString& name, PhotoEditor::Outcome outcome)
{
    QUndoStack& history = m_editor.history();
    const NoticeLine::Action undo{tr("Undo"), [&history] { history.undo(); }};
    switch (outcome) {
    case PhotoEditor::Outcome::Done:
        m_notices.say(tr("Done: %1").arg(name), {undo});
        return;
    case PhotoEditor::Outcome::CutShort:
        m_notices.say(tr("Cancelled, what is done is kept: %1").arg(name), {undo});
        return;
    case PhotoEditor::Outcome::Undone:
        m_notices.say(tr("Undone: %1").arg(name), {{tr("Redo"), [&history] { history.redo(); }}});
        return;
    }
}

} // namespace wayfolio
