// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogService.h"
#include "core/jobs/ThumbnailService.h"
#include "tests/support/TestPhoto.h"

#include <QTemporaryDir>

namespace wayfolio::test {

/// A small library on disk, imported into a catalogue of its own: a trip of 3 photos in Seoul (March 2024), a trip
/// of 2 photos in Lisbon and Porto (June 2024), one photo at (0,0), one without a time.
class SnapshotFixture
{
public:
    static constexpr int kPhotoCount = 7;

    SnapshotFixture();

    [[nodiscard]] QString photoFolder() const { return m_folder.filePath(QStringLiteral("photos")); }

    [[nodiscard]] QString catalogPath() const { return m_folder.filePath(QStringLiteral("catalog.sqlite")); }

    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    /// Writes the photos.
    [[nodiscard]] bool writePhotos() const;
    /// Imports the folder, on this thread.
    [[nodiscard]] bool import() const;

private:
    QTemporaryDir m_folder;
};

} // namespace wayfolio::test
