// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Candidate.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace wayfolio {

/// What one source says of one thing, and its value where it makes sense.
template<class Value>
struct Statement
{
    std::optional<Value> value = {};
    Candidate candidate;
};

/// What was decided between several statements.
template<class Value>
struct Choice
{
    std::optional<Value> value;
    Candidates candidates; ///< the winner first, then the others in the order in which they are believed
};

/// The first that makes sense wins. `statements` stand in the order in which their sources are believed.
template<class Value>
Choice<Value> choose(std::vector<Statement<Value>> statements)
{
    const auto winner =
        std::ranges::find_if(statements, [](const Statement<Value>& statement) { return statement.value.has_value(); });
    Choice<Value> choice;
    if (winner != statements.end()) {
        choice.value = winner->value;
        std::rotate(statements.begin(), winner, winner + 1);
    }
    for (Statement<Value>& statement : statements) {
        Candidate& candidate = statement.candidate;
        if (!choice.candidates.empty() && candidate.verdict == Verdict::Won) {
            const bool isSame = candidate.value == choice.candidates.front().value;
            candidate.verdict = Verdict::Lost;
            candidate.reason = isSame ? CandidateReason::SameAsWinner : CandidateReason::Outranked;
        }
        choice.candidates.push_back(candidate);
    }
    return choice;
}

} // namespace wayfolio
