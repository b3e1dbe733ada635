// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace wayfolio::bench {

/// The catalogue of a large library that was never imported: synthetic journeys, added folder by folder in no order
/// of time; one photo of fifty has no position, one of a thousand no time. Their pictures are 48 small ones over and
/// over, so that everything asks for a thumbnail that is there. Made in `folder` when it is first asked for, and found
/// there by the next run. Empty when something could not be written.
QString scaleCatalog(const QString& folder, qsizetype count);

/// A copy to be changed, in a folder of its own below `folder`, without the caches of an earlier run.
QString freshCopy(const QString& catalog, const QString& folder, const QString& name);

} // namespace wayfolio::bench
