// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"
#include "core/media/TakeoutTitles.h"

#include <QStringList>

#include <memory>

namespace wayfolio {

/// The sidecars of one photo, by path.
struct Sidecars
{
    QStringList xmp; ///< the one that is believed more first
    QString takeout; ///< Google Takeout's JSON by its name; empty when none fits
    /// What to ask by the photo's name when `takeout` is empty; shared by the photos of a folder. May be none.
    std::shared_ptr<const TakeoutTitles> titles;
};

/// Notes what the sidecars of a photo say. Values are taken one by one, each from the first file that has it; what
/// makes up a position stays together. Any thread, after exiv::initialize().
///
/// False when a sidecar could not be read (missing, damaged, larger than any sidecar is); the others are noted. JSON
/// that is not Takeout's is nobody's sidecar and ignored.
bool readSidecars(const Sidecars& sidecars, const QString& photoName, MetadataTags& tags);

} // namespace wayfolio
