// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace wayfolio {

/// Makes the bundled files readable below ":/basemap", ":/gazetteer", ":/sample-trip", ":/guide", ":/icons",
/// ":/schema" and ":/timezones". A static library's resources are otherwise dropped by the linker. May be called any
/// number of times, from any thread.
void initializeResources();

} // namespace wayfolio
