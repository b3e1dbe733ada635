// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/ParsedPosition.h"
#include "core/model/Candidate.h"
#include "core/model/PhotoProblem.h"

#include <QStringList>

namespace wayfolio::test {

/// "-33.43780 -70.65040 567.25m +-6.5m"
inline QString describe(const Position& position)
{
    const GeoPoint point = position.point;
    QString text =
        QString::number(point.latitude(), 'f', 5) + QLatin1Char(' ') + QString::number(point.longitude(), 'f', 5);
    if (position.altitudeMeters)
        text += QStringLiteral(" %1m").arg(*position.altitudeMeters);
    if (position.uncertaintyMeters)
        text += QStringLiteral(" +-%1m").arg(*position.uncertaintyMeters);
    return text;
}

/// "refused noHemisphere ±33.4378000, -70.6504000"
inline QString describe(const Candidate& candidate)
{
    QString text = identifier(candidate.verdict);
    if (candidate.reason != CandidateReason::None)
        text += QLatin1Char(' ') + identifier(candidate.reason);
    return text + QLatin1Char(' ') + candidate.value;
}

/// What was found, what is wrong with it, and every candidate that has a remark.
inline QString describe(const ParsedPosition& parsed)
{
    QStringList parts;
    if (parsed.position)
        parts += describe(*parsed.position);
    parts += identifiers(parsed.problems);
    for (const Candidate& candidate : parsed.candidates) {
        if (candidate.reason != CandidateReason::None)
            parts += describe(candidate);
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace wayfolio::test
