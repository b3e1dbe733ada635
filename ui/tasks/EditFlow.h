// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/jobs/CatalogService.h"
#include "core/jobs/PhotoSet.h"
#include "ui/commands/PhotoEditor.h"
#include "ui/dialogs/PositionDialog.h"

namespace wayfolio {

class DetailsPanel;
class JobLine;
class MainActions;
class MapWidget;
class NoticeLine;
class PhotoCollection;
class PhotoSelection;

/// Everything about deciding where and when photos were taken that a person sees: what is asked, what became of it, and
/// the way back.
class EditFlow : public QObject
{
    Q_OBJECT

public:
    EditFlow(PhotoEditor& editor, CatalogService& catalog, PhotoCollection& collection, PhotoSelection& selection,
             JobLine& jobLine, NoticeLine& notices, QWidget& window);

    /// Undo, redo, the time zone and the removal of positions, from the menu.
    void connectActions(const MainActions& actions);
    /// Positions where photos are let go on the map, or by their coordinates.
    void connectMap(const MapWidget& map, const MainActions& actions, const PlaceNames& names, const TownNames& towns);
    /// What the panel offers for its photo.
    void connectPanel(DetailsPanel& details);

    void askForZone();
    /// Of the selected photos, by its coordinates; `suggestion` where the current one has none.
    void askForPosition(const PlaceNames& names, const TownNames& towns);
    void setPositions(const PhotoSet& photos, GeoPoint position);
    void setPositionOfSelected(GeoPoint position);
    /// Of the selected photos that have one.
    void removePositionOfSelected();

private:
    using FactsFunction = std::function<PhotoEdit(const PhotoSet&)>;
    using NameFunction = QString (*)(int photos);

    void edit(const PhotoSet& photos, const FactsFunction& factsOf, NameFunction nameOf);
    void apply(PhotoEdit edit, NameFunction nameOf);
    void setPosition(PhotoId photo, std::optional<GeoPoint> position);
    void askForZone(const Photo& photo);
    void setZone(const PhotoSet& photos, const std::optional<QTimeZone>& zone);
    void tell(const QString& name, PhotoEditor::Outcome outcome);

    PhotoEditor& m_editor;
    CatalogService& m_catalog;
    PhotoCollection& m_collection;
    PhotoSelection& m_selection;
    NoticeLine& m_notices;
    QWidget& m_window;
    int m_beingMade = 0;    ///< edits of many photos, by the worker
    WorkerPool m_worker{1}; // last: it is joined before what its tasks report to is gone
};

} // namespace wayfolio
