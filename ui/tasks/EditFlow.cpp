// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/EditFlow.h"

#include "ui/actions/MainActions.h"
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

void EditFlow::connectMap(const MapWidget& map, const MainActions& actions, const PlaceNames& names,
                          const TownNames& towns)
{
    connect(&map, &MapWidget::photosDropped, this, &EditFlow::setPositions);
    connect(actions.setPosition, &QAction::triggered, this, [this, names, towns] { askForPosition(names, towns); });
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
    const PhotoSet photos = m_selection.selected();
    auto* dialog = new TimeZoneDialog(photo, static_cast<qsizetype>(photos.size()), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, photos, camera = photo.camera] {
        if (dialog->isForCamera())
            m_editor.apply(CameraZoneFact{.camera = camera, .zone = dialog->zone()}, tr("Time Zone of the Camera"));
        else
            setZone(photos, dialog->zone());
    });
    dialog->open();
}

void EditFlow::askForPosition(const PlaceNames& names, const TownNames& towns)
{
    const PhotoSet photos = m_selection.selected();
    if (photos.isEmpty())
        return;
    const PhotoSummary* current = m_collection.snapshot()->find(m_selection.current());
    const auto known = current != nullptr ? current->point : std::nullopt; // where the map is says nothing of them
    auto* dialog = new PositionDialog(static_cast<qsizetype>(photos.size()), known, names, towns, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, photos] { setPositions(photos, dialog->position()); });
    dialog->open();
}

/// Of those that are shown by now. Lists of many facts are made on the worker, one after the other.
void EditFlow::edit(const PhotoSet& photos, const FactsFunction& factsOf, NameFunction nameOf)
{
    const auto shown = m_collection.snapshot();
    if (!photos.isMany() && m_beingMade == 0) {
        apply(factsOf(photos.in(shown)), nameOf);
        return;
    }
    ++m_beingMade;
    m_worker.submit([this, photos = photos, shown = shown, factsOf, nameOf]() mutable {
        auto made = std::make_shared<PhotoEdit>(factsOf(photos.in(shown)));
        photos = {}; // perhaps the last to hold its snapshot
        shown.reset();
        QMetaObject::invokeMethod(this, [this, made, nameOf] {
            --m_beingMade;
            apply(std::move(*made), nameOf);
        });
    });
}

void EditFlow::apply(PhotoEdit edit, NameFunction nameOf)
{
    if (const qsizetype photos = sizeOf(edit); photos > 0)
        m_editor.apply(std::move(edit), nameOf(static_cast<int>(photos)));
}

void EditFlow::setPositions(const PhotoSet& photos, GeoPoint position)
{
    const auto factsOf = [position](const PhotoSet& shown) {
        std::vector<PositionFact> facts;
        facts.reserve(shown.size());
        shown.forEach([&](const PhotoSummary& photo) { facts.push_back({.photo = photo.id, .position = position}); });
        return facts;
    };
    edit(photos, factsOf, [](int count) { return tr("Position of %Ln Photo(s)", nullptr, count); });
}

void EditFlow::setPositionOfSelected(GeoPoint position)
{
    setPositions(m_selection.selected(), position);
}

void EditFlow::removePositionOfSelected()
{
    const auto factsOf = [](const PhotoSet& shown) {
        std::vector<PositionFact> facts;
        shown.forEach([&facts](const PhotoSummary& photo) {
            if (photo.point)
                facts.push_back({.photo = photo.id, .position = {}, .isRemoved = true});
        });
        return facts;
    };
    edit(m_selection.selected(), factsOf,
         [](int count) { return tr("Remove the Position of %Ln Photo(s)", nullptr, count); });
}

void EditFlow::setPosition(PhotoId photo, std::optional<GeoPoint> position)
{
    m_editor.apply(std::vector{PositionFact{.photo = photo, .position = position}},
                   position ? tr("Confirm Position") : tr("Withdraw Position"));
}

void EditFlow::setZone(const PhotoSet& photos, const std::optional<QTimeZone>& zone)
{
    const auto factsOf = [zone](const PhotoSet& shown) {
        std::vector<ZoneFact> facts;
        facts.reserve(shown.size());
        shown.forEach([&](const PhotoSummary& photo) { facts.push_back({.photo = photo.id, .zone = zone}); });
        return facts;
    };
    edit(photos, factsOf, [](int count) { return tr("Time Zone of %Ln Photo(s)", nullptr, count); });
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
