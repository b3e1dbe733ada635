// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogService.h"
#include "core/jobs/PlaceService.h"
#include "core/jobs/ThumbnailService.h"
#include "ui/panels/PreviewLoader.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace wayfolio {

class FactRow;
class PicturePane;
class StatementsPane;

/// The panel at the right: everything known of the chosen photo, how it is known, and the reasons where something is
/// missing or doubtful.
class DetailsPanel : public QWidget
{
    Q_OBJECT

public:
    DetailsPanel(CatalogService& service, ThumbnailService& thumbnails, PlaceService& places,
                 QWidget* parent = nullptr);

    /// Reads the photo again even when it is the one shown.
    void showPhoto(PhotoId id);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void closeRequested();
    void fileManagerRequested(const QString& path);
    /// The person wants to say in which hemispheres the position of this photo lies. The button is there only while
    /// somebody listens.
    void positionConfirmationRequested(PhotoId id);
    /// Something for the status bar.
    void notice(const QString& text);

private:
    [[nodiscard]] QWidget* makeContent();
    void makeFacts(QWidget* content);
    void namePlace(const Photo& photo);
    void showFacts(const Photo& photo, const QString& place);
    void showTime(const Photo& photo);
    void showPosition(const Photo& photo);
    void showDoubts(const Photo& photo);
    void copyCoordinates();

    CatalogService& m_service;
    ThumbnailService& m_thumbnails;
    PlaceService& m_places;
    PreviewLoader m_previews;
    PhotoId m_wanted;
    Photo m_photo;

    QScrollArea* m_scroll;
    PicturePane* m_picture;
    QLabel* m_name;
    FactRow* m_time;
    FactRow* m_place;
    FactRow* m_position;
    QPushButton* m_confirm;
    FactRow* m_altitude;
    FactRow* m_direction;
    FactRow* m_camera;
    FactRow* m_folder;
    QLabel* m_problems;
    StatementsPane* m_statements;
};

} // namespace wayfolio
