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
class QToolButton;

namespace wayfolio {

class FactRow;
class PicturePane;
class PlaceChoiceButton;
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
    /// The person said in which hemispheres the written position of this photo lies.
    void positionConfirmed(wayfolio::PhotoId id, wayfolio::GeoPoint place);
    /// The position that a person gave is to count no longer.
    void positionWithdrawn(wayfolio::PhotoId id);
    /// The person wants to say what zone the camera's clock was in.
    void zoneRequested();
    /// Something for the status bar.
    void notice(const QString& text);

private:
    [[nodiscard]] QWidget* makeContent();
    void makeFacts(QWidget* content);
    void namePlace(const Photo& photo);
    void loadPreview();
    [[nodiscard]] static QString fileTimeText(const CaptureTime& time);
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
    QToolButton* m_setZone;
    FactRow* m_place;
    FactRow* m_position;
    QToolButton* m_copy;
    PlaceChoiceButton* m_confirm;
    QPushButton* m_withdraw;
    FactRow* m_altitude;
    FactRow* m_direction;
    FactRow* m_camera;
    FactRow* m_rating;
    FactRow* m_folder;
    QLabel* m_problems;
    StatementsPane* m_statements;
};

} // namespace wayfolio
