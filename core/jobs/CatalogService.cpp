// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/CatalogService.h"

#include "core/catalog/PhotoStore.h"

#include <QPromise>

namespace wayfolio {

CatalogService::CatalogService(QString catalogPath)
    : m_path(std::move(catalogPath))
{}

CatalogService::~CatalogService()
{
    m_closing.request_stop();
    m_worker.submit([this] { m_catalog.reset(); }); // a connection never leaves its thread
    m_worker.waitUntilIdle();
}

QFuture<Result<void>> CatalogService::open()
{
    return ask<Result<void>>([this] { return opened().transform([](Catalog*) {}); });
}

QFuture<Result<std::shared_ptr<const CatalogSnapshot>>>
CatalogService::snapshot(std::shared_ptr<const CatalogSnapshot> former)
{
    return ask<Result<std::shared_ptr<const CatalogSnapshot>>>([this, former = std::move(former)]() mutable {
        const auto compared = std::exchange(former, {}); // the question outlives its answer by a little
        return opened().and_then([&compared](Catalog* catalog) { return loadSnapshot(*catalog, compared); });
    });
}

void CatalogService::dispose(std::shared_ptr<const void> object)
{
    m_worker.submit([object = std::move(object)] {});
}

QFuture<std::optional<Photo>> CatalogService::photo(PhotoId id)
{
    return ask<std::optional<Photo>>([this, id] {
        return opened()
            .and_then([id](Catalog* catalog) { return PhotoStore(*catalog).photo(id); })
            .value_or(std::nullopt);
    });
}

QFuture<std::vector<Photo>> CatalogService::photos(std::vector<PhotoId> ids)
{
    return ask<std::vector<Photo>>([this, ids = std::move(ids)] {
        return opened()
            .and_then([&ids](Catalog* catalog) { return PhotoStore(*catalog).photos(ids); })
            .value_or(std::vector<Photo>());
    });
}

QFuture<Result<std::vector<Library>>> CatalogService::libraries()
{
    return ask<Result<std::vector<Library>>>([this] {
        return opened().and_then([](Catalog* catalog) { return listLibraries(*catalog, MountTable::ofSystem()); });
    });
}

QFuture<Result<FoldersToWatch>> CatalogService::foldersToWatch()
{
    return ask<Result<FoldersToWatch>>([this] {
        return opened().and_then(
            [](Catalog* catalog) { return wayfolio::foldersToWatch(*catalog, MountTable::ofSystem()); });
    });
}

Result<Catalog*> CatalogService::opened()
{
    if (m_catalog && !m_catalog->checkInPlace())
        m_catalog.reset(); // what stands at the path now counts, if anything does
    if (m_catalog)
        return m_catalog.get();
    const auto access = m_wasOpened ? Catalog::Access::ReadWriteExisting : Catalog::Access::ReadWrite;
    auto catalog = Catalog::open(m_path, access);
    if (!catalog && catalog.error().code == ErrorCode::ReadOnlyCatalog)
        catalog = Catalog::open(m_path, Catalog::Access::ReadOnly); // what can be seen is seen
    if (!catalog)
        return std::unexpected(std::move(catalog.error()));
    m_catalog = std::move(*catalog);
    m_wasOpened = true;
    return m_catalog.get();
}

template<class Answer, class Question>
QFuture<Answer> CatalogService::ask(Question question)
{
    QPromise<Answer> promise;
    promise.start();
    QFuture<Answer> future = promise.future();
    m_worker.submit(
        [promise = std::move(promise), question = std::move(question), closing = m_closing.get_token()]() mutable {
            if (closing.stop_requested() || promise.isCanceled())
                return; // the promise, dropped without an answer, cancels its future
            promise.addResult(question());
            promise.finish();
        });
    return future;
}

} // namespace wayfolio
