// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogService.h"
#include "ui/commands/PhotoEditor.h"

namespace wayfolio {

class DetailsPanel;
class JobLine;
class MainActions;
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

    /// Undo, redo and the time zone, from the menu.
    void connectActions(const MainActions& actions);
    /// What the panel offers for its photo.
    void connectPanel(DetailsPanel& details);

    void askForZone();

private:
    void setPosition(PhotoId photo, std::optional<GeoPoint> position);
    void askForZone(const Photo& photo);
    void setZone(const std::vector<PhotoId>& photos, const std::optional<QTimeZone>& zone);
    void tell(const QString& name, PhotoEditor::Outcome outcome);

    PhotoEditor& m_editor;
    CatalogService& m_catalog;
    PhotoCollection& m_collection;
    PhotoSelection& m_selection;
    NoticeLine& m_notices;
    QWidget& m_window;
};

} // namespace wayfolio
