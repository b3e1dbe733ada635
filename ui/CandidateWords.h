// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"
#include "ui/SourceWords.h"

namespace wayfolio {

/// What the sources said of a photo and what became of it, in the person's language; any thread, after
/// installTranslations().

QString verdictText(Verdict verdict); ///< "not used"

/// The statement itself as a person reads it; what cannot be read stays as it was written.
QString candidateValueText(const Candidate& candidate);
/// Why it lost or was refused, or what is remarkable about it: "the XMP sidecar says otherwise". `winner` is who is
/// believed instead, where that is known. Empty where there is nothing to say.
QString reasonText(const Candidate& candidate, std::optional<CandidateSource> winner);
/// Verdict and reason as a sentence: "Not used: the XMP sidecar says otherwise."
QString outcomeSentence(const Candidate& candidate, std::optional<CandidateSource> winner);

/// Who is believed of a topic: by the candidates, else by what the photo itself says of its sources.
std::optional<CandidateSource> winnerOf(CandidateTopic topic, const Candidates& candidates, const Photo& photo);

} // namespace wayfolio
