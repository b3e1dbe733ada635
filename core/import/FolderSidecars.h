// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/FolderListing.h"
#include "core/media/SidecarMatcher.h"
#include "core/media/SidecarReader.h"

#include <optional>

namespace wayfolio {

/// The sidecars in one folder, for the photos in it. Looks at names and, for a sidecar that belongs to a photo, at its
/// size and time; opens no file.
///
/// Google Takeout comes in parts, and the JSON of a photo may be in another one. Where the folder is one of several
/// that were unpacked side by side, "Takeout/ALBUM" and "Takeout 2/ALBUM" or "takeout-…-001/Takeout/ALBUM" and
/// "takeout-…-002/Takeout/ALBUM", the JSON of all of them count, whatever part is scanned: what is found must not
/// depend on what else was asked for.
class FolderSidecars
{
public:
    explicit FolderSidecars(const FolderListing& folder);

    [[nodiscard]] Sidecars of(const QString& photo) const;

    /// For FileStamp::sidecars: another number when a sidecar of the photo comes, goes or changes. 0 without sidecars.
    [[nodiscard]] qint64 stampOf(const Sidecars& sidecars) const;

private:
    void addNames(const FolderListing& folder, QStringList& names);
    void addNamesOfOtherPart(const FolderListing& folder, QStringList& names);
    void addSidecar(const FolderListing& folder, const QString& name);
    [[nodiscard]] QString pathOf(const QString& name) const;

    QHash<QString, QString> m_paths; ///< of sidecars, by name
    std::optional<SidecarMatcher> m_matcher;
    std::shared_ptr<const TakeoutTitles> m_titles;
    QByteArray m_titlesStamp; ///< a digest that tells when one of the JSON that nobody claims changed
};

/// The sidecars of one file, for who has no use for those of the whole folder.
Sidecars sidecarsBeside(const QString& path);

} // namespace wayfolio
