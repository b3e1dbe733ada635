// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <span>

namespace SQLite {
class Database;
}

namespace wayfolio {

/// "Wayf": tells a catalogue from any other SQLite file.
inline constexpr quint32 kCatalogApplicationId = 0x57617966;

/// What brings a catalogue from the version before to this one. Immutable once released: mend with a new step.
struct MigrationStep
{
    int version;
    const char* sql;
};

/// All steps, oldest first; the last one's version is Catalog::schemaVersion().
std::span<const MigrationStep> migrationSteps();

/// Brings the open catalogue at `path` to the last step's version: all of the missing steps or none. Before that a
/// catalogue that already has a version is copied to `PATH.before-N`, N being the version it is brought to.
/// Foreign keys must be off on the connection; they are checked before the steps are kept.
Result<void> migrate(SQLite::Database& database, const QString& path, std::span<const MigrationStep> steps);

} // namespace wayfolio
