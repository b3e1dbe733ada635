// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "ui/timeline/TimelineView.h"

#include <QObject>

namespace wayfolio {

class FilterBar;
class NoMatchHint;
class PhotoCollection;
class PhotoSelection;
class SearchService;
class ViewSync;

/// Keeps filter bar, timeline and the collection's criteria in step: the first two say what the person asks for, the
/// collection narrows to it, and all show the result. What is not of the chosen trip counts as left out there, too.
class FilterSync : public QObject
{
    Q_OBJECT

public:
    struct Views
    {
        FilterBar& bar;
        TimelineView& timeline;
        NoMatchHint& noMatch;
    };

    FilterSync(PhotoCollection& collection, PhotoSelection& selection, SearchService& search, ViewSync& views,
               const Views& filters, QObject* parent);

    void clear();
    /// The timeline's cursor follows what is played; an invalid id leads it back to the current photo.
    void showPlayed(PhotoId id);

private:
    void showCriteria();
    void showCollection();
    void showCounts();
    void showTrip();
    void showTimes();
    void showCurrent();
    void askForChoices();

    PhotoCollection& m_collection;
    PhotoSelection& m_selection;
    SearchService& m_search;
    ViewSync& m_views;
    Views m_filters;
    PhotoId m_played;
    quint64 m_timesVersion = 0;
    WorkerPool m_worker{1}; // last: joined before what its tasks report to is gone
};

} // namespace wayfolio
