// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Candidate.h"
#include "core/model/CaptureTime.h"

#include <optional>

namespace wayfolio {

/// Who says something of a photo, and of what, in the person's language; any thread, after installTranslations().

QString topicText(CandidateTopic topic);          ///< "Position"
QString sourceText(CandidateSource source);       ///< as a heading: "XMP sidecar"
QString sourceInSentence(CandidateSource source); ///< "the XMP sidecar"

/// The source of an instant's offset among the sources of statements; nothing for None.
std::optional<CandidateSource> sourceOf(TimeSource source);

} // namespace wayfolio
