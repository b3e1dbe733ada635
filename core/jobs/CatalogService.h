// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/catalog/Catalog.h"
#include "core/jobs/CatalogSnapshot.h"
#include "core/jobs/LibraryTask.h"
#include "core/model/Library.h"

#include <QFuture>

#include <stop_token>

namespace wayfolio {

/// Questions to the catalogue from the interface, answered on a thread of its own so that no slot waits for a disk.
/// All functions are called from the GUI thread; answers arrive as futures (use .then(context, …)) in the order of the
/// questions. Those that are still open when the service is destroyed are cancelled: their continuations never run.
class CatalogService
{
public:
    explicit CatalogService(QString catalogPath);
    /// Waits for the question that is being answered.
    ~CatalogService();
    CatalogService(const CatalogService&) = delete;
    CatalogService& operator=(const CatalogService&) = delete;

    [[nodiscard]] QString catalogPath() const { return m_path; }

    /// Opens the catalogue if that has not happened yet. Where there is none it is made, but only the first time: one
    /// that is gone later is an error, CatalogGone, until it is back. One that is read-only is read.
    QFuture<Result<void>> open();
    /// Opens it, too, and reads all of it. What the new one has in common with `former` is found out on the way.
    QFuture<Result<std::shared_ptr<const CatalogSnapshot>>>
    snapshot(std::shared_ptr<const CatalogSnapshot> former = {});
    /// Lets go of what is large: to free its memory takes longer than a slot may.
    void dispose(std::shared_ptr<const void> object);
    /// Nothing when there is no such photo, or the catalogue cannot be read.
    QFuture<std::optional<Photo>> photo(PhotoId id);
    /// In the order of the ids; unknown ids are left out, all of them when the catalogue cannot be read.
    QFuture<std::vector<Photo>> photos(std::vector<PhotoId> ids);
    /// As listLibraries(), with the drives that are connected now.
    QFuture<Result<std::vector<Library>>> libraries();
    /// As foldersToWatch(), with the drives that are connected now.
    QFuture<Result<FoldersToWatch>> foldersToWatch();

private:
    Result<Catalog*> opened(); ///< on the worker
    template<class Answer, class Question>
    QFuture<Answer> ask(Question question);

    QString m_path;
    std::unique_ptr<Catalog> m_catalog; ///< touched by the worker only, as the next
    bool m_wasOpened = false;
    std::stop_source m_closing;
    WorkerPool m_worker{1};
};

} // namespace wayfolio
