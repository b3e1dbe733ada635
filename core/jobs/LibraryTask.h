// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/MountTable.h"
#include "core/base/Result.h"
#include "core/model/Library.h"

#include <vector>

namespace wayfolio {

class Catalog;

/// What was imported, as it is now: libraries follow their drives first, where the catalogue can be written to.
Result<std::vector<Library>> listLibraries(Catalog& catalog, const MountTable& mounts);

} // namespace wayfolio
