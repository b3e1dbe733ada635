// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/WaitingPosition.h"

#include <algorithm>

namespace wayfolio {

namespace {

/// Of one axis: "33.4378000" is that, "±33.4378000" is two; none when it is no number.
std::vector<double> possibleDegrees(QStringView written)
{
    const QStringView text = written.trimmed();
    const bool isOpen = text.startsWith(u'±');
    bool isNumber = false;
    const double degrees = (isOpen ? text.sliced(1) : text).toDouble(&isNumber);
    if (!isNumber)
        return {};
    return isOpen && degrees != 0 ? std::vector{degrees, -degrees} : std::vector{degrees};
}

} // namespace

const Candidate* waitingPosition(const Photo& photo)
{
    if (photo.position || !photo.problems.testFlag(PhotoProblem::PositionNoHemisphere))
        return nullptr;
    const auto waiting = std::ranges::find_if(photo.candidates, [](const Candidate& candidate) {
        return candidate.topic == CandidateTopic::Position && candidate.reason == CandidateReason::NoHemisphere;
    });
    return waiting == photo.candidates.end() ? nullptr : &*waiting;
}

std::vector<GeoPoint> possiblePlaces(const Photo& photo)
{
    const Candidate* const waiting = waitingPosition(photo);
    const qsizetype comma = waiting == nullptr ? -1 : waiting->value.indexOf(u',');
    if (comma < 0)
        return {};
    const QStringView text = waiting->value;
    std::vector<GeoPoint> places;
    for (const double latitude : possibleDegrees(text.first(comma))) {
        for (const double longitude : possibleDegrees(text.sliced(comma + 1))) {
            if (const auto point = GeoPoint::fromDegrees(latitude, longitude))
                places.push_back(*point);
        }
    }
    return places;
}

} // namespace wayfolio
