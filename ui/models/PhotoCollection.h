// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogService.h"
#include "core/jobs/SearchService.h"

#include <QElapsedTimer>
#include <QObject>

#include <chrono>

namespace wayfolio {

/// The catalogue as the window's panels see it: one immutable snapshot, replaced as a whole, and narrowed to what the
/// person asked for. GUI thread.
class PhotoCollection : public QObject
{
    Q_OBJECT

public:
    /// Without `search` it is never narrowed.
    explicit PhotoCollection(CatalogService& service, SearchService* search = nullptr, QObject* parent = nullptr);

    /// What is shown: all photos, or those that meet the criteria. Never null; empty until the first load.
    [[nodiscard]] const std::shared_ptr<const CatalogSnapshot>& snapshot() const { return m_snapshot; }

    /// All photos. Never null.
    [[nodiscard]] const std::shared_ptr<const CatalogSnapshot>& whole() const { return m_whole; }

    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] bool isNarrowed() const { return m_snapshot != m_whole; }

    /// Reads the catalogue again, off the GUI thread, and has it keep what searches of it need; loads that overlap are
    /// merged into one.
    void reload();

    [[nodiscard]] const PhotoCriteria& criteria() const { return m_criteria; }

    /// What meets them is found off the GUI thread; changed() tells when it is shown. Criteria that change meanwhile
    /// are taken up after that, the last ones only, so that something is always seen. Trips that a load finds no more
    /// are dropped from them.
    void setCriteria(PhotoCriteria criteria);

    /// This trip stays in the snapshot, even if none of its photos meets the criteria.
    void keepTrip(TripId trip) { m_kept = trip; }

    /// Some criteria have not been answered yet.
    [[nodiscard]] bool isSearching() const { return m_searching; }

    /// What the last load took, from the question to the answer.
    [[nodiscard]] std::chrono::milliseconds loadDuration() const { return m_loadDuration; }

Q_SIGNALS:
    void changed();
    void criteriaChanged();
    void searchingChanged();
    void failed(const wayfolio::Error& error);

private:
    using Snapshot = std::shared_ptr<const CatalogSnapshot>;

    void setSearchKept(bool isKept);
    void dropLostTrips();
    void narrow();
    void show(Snapshot snapshot);
    void setSearching(bool searching);

    CatalogService& m_service;
    SearchService* m_search;
    Snapshot m_whole;
    Snapshot m_formerWhole; ///< until the new one has been narrowed, to which it is a help
    Snapshot m_snapshot;
    PhotoCriteria m_criteria;
    TripId m_kept;
    QElapsedTimer m_sinceAsked;
    std::chrono::milliseconds m_loadDuration{0};
    bool m_isSearchKept = true; ///< in the catalogue
    bool m_loaded = false;
    bool m_loading = false;
    bool m_reloadWanted = false;
    bool m_searching = false;
    bool m_searchWanted = false;
};

} // namespace wayfolio
