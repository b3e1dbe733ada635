// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/PhotoFilter.h"

#include <QWidget>

class QLabel;
class QListView;
class QModelIndex;
class QStackedWidget;

namespace wayfolio {

class PhotoListModel;
class TripListModel;

/// The panel at the left: everything, the trips (a menu on each plays it), and the lists of photos without a position
/// or a time. Choosing one of the latter turns the page to its photos, each with the reason.
class TripsPanel : public QWidget
{
    Q_OBJECT

public:
    /// `photos` is the window's list of shown photos; its problem lists appear here too.
    TripsPanel(TripListModel& trips, PhotoListModel& photos, QWidget* parent = nullptr);

    [[nodiscard]] QListView& tripList() { return *m_tripList; }

    [[nodiscard]] QListView& problemList() { return *m_problemList; }

    [[nodiscard]] QSize sizeHint() const override;
    /// Marks what is shown, without a signal.
    void showFilter(const PhotoFilter& filter);
    /// Marks the photo in the problem list, without a signal.
    void showCurrentPhoto(PhotoId id);

Q_SIGNALS:
    /// The person chose a row.
    void filterChosen(const wayfolio::PhotoFilter& filter);
    /// The person chose a photo of a problem list.
    void photoChosen(wayfolio::PhotoId id);
    void importRequested();
    void playRequested(wayfolio::TripId trip);

private:
    [[nodiscard]] QWidget* makeTripPage();
    [[nodiscard]] QWidget* makeProblemPage();
    void showTripMenu(const QPoint& place);
    void chooseTripRow(const QModelIndex& index);
    void restoreChoice();
    void showProblemTitle();

    TripListModel& m_trips;
    PhotoListModel& m_photos;
    QStackedWidget* m_pages;
    QListView* m_tripList;
    QListView* m_problemList;
    QLabel* m_problemTitle;
    PhotoFilter m_filter;
    PhotoId m_currentPhoto;
    bool m_following = false; ///< the views are being set, not used
};

} // namespace wayfolio
