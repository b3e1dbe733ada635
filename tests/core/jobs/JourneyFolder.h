// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Progress.h"
#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "core/import/ImportReport.h"

#include <QTemporaryDir>

#include <stop_token>

namespace wayfolio::test {

/// Photos on the disk and a catalogue beside them, in a folder that goes away with it.
/// The journey: in March three photos in Seoul within an hour and one on Jeju an hour later (trip 1), in April one in
/// Busan (trip 2), and one in April without a position.
class JourneyFolder
{
public:
    JourneyFolder();

    [[nodiscard]] QString photos() const { return m_folder.filePath(QStringLiteral("photos")); }

    [[nodiscard]] QString catalog() const { return m_folder.filePath(QStringLiteral("catalog.sqlite")); }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    /// False when a photo could not be written.
    [[nodiscard]] bool writeJourney() const;
    /// So many photos of one place and moment.
    [[nodiscard]] bool writeMany(int count) const;

    [[nodiscard]] ImportReport import(const std::stop_token& stop = {}, const ProgressFunction& progress = {}) const;

private:
    QTemporaryDir m_folder;
};

constexpr int kJourneyFiles = 6;

/// The photo of this file name; asserts that it is there.
PhotoId idOf(Catalog& catalog, const QString& fileName);

} // namespace wayfolio::test
