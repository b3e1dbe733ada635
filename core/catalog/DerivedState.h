// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QString>

#include <optional>

namespace SQLite {
class Database;
} // namespace SQLite

namespace wayfolio {

class Catalog;

/// Whether what is computed from all photos together, zones and trips, still belongs to what is stored. Whoever writes
/// photos counts a revision in the same transaction, so that what a killed import left is made up for by the next one,
/// and an import that found nothing new has nothing to compute. Used by the thread of its Catalog.
class DerivedState
{
public:
    explicit DerivedState(Catalog& catalog);

    /// The revision that is to be computed anew; nothing when that was done. `rules` names what the outcome depends on
    /// besides the photos.
    Result<std::optional<qint64>> revisionBehind(const QString& rules);
    /// It was, from what was read after revisionBehind().
    Result<void> settle(qint64 revision, const QString& rules);

    /// Within the transaction that writes photos. Throws SQLite's exceptions.
    static void noteChange(SQLite::Database& database);
    /// Within the transaction that removes a library or brings it back: until all is computed anew, trips count other
    /// photos than those that are shown. Throws SQLite's exceptions.
    static void noteRemoval(SQLite::Database& database);

private:
    Catalog& m_catalog;
};

} // namespace wayfolio
