// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/CaptureTime.h"
#include "core/model/Position.h"

namespace wayfolio {

/// How we know where and when a photo was taken, in the person's language; any thread, after installTranslations().

/// What stands behind a time or its offset: "from the GPS clock, ±1 s", "zone from the place". Empty for None.
QString timeSourceText(TimeSource source);
/// One word: "inferred". Empty for None.
QString confidenceText(Confidence confidence);
/// What the word means: "A good guess from what is around the photo." Empty for None.
QString confidenceSentence(Confidence confidence);

/// One line: "UTC+09:00, Asia/Seoul; zone from the place (inferred)". What is stated needs no word of confidence.
/// Empty when there is no time.
QString zoneText(const CaptureTime& time);
/// "The camera’s clock is 1 h behind the place’s time."
QString clockSentence(std::chrono::hours ahead);

/// "From the XMP sidecar", "From the file’s GPS, ±8 m".
QString positionSourceText(const Position& position);

} // namespace wayfolio
