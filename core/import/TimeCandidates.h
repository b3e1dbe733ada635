// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/ZoneClaims.h"

namespace wayfolio {

/// Every statement about the time and its zone, with what became of it in `time`, which was decided from the same
/// facts and claims. Time before Zone, of each the winner first, the others in the order in which they are believed.
/// What is only assumed (this computer's zone, the file's name and date) is named when it had to be asked.
Candidates timeCandidates(const TimeFacts& facts, const std::vector<ZoneClaim>& claims, const CaptureTime& time);

} // namespace wayfolio
