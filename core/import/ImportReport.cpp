// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/ImportReport.h"

#include <algorithm>
#include <bit>

namespace wayfolio {

namespace {

constexpr PhotoProblems kReasonsForNoPosition = PhotoProblem::NoPosition | PhotoProblem::PositionZero |
                                                PhotoProblem::PositionOutOfRange | PhotoProblem::PositionUnreadable |
                                                PhotoProblem::PositionNoHemisphere;

} // namespace

void ImportReport::addDoubts(const QString& path, PhotoProblems problems)
{
    for (quint32 left = problems.toInt(); left != 0; left &= left - 1) {
        const auto problem = static_cast<PhotoProblem>(1U << static_cast<unsigned>(std::countr_zero(left)));
        auto place = std::ranges::lower_bound(doubts, problem, {}, &ImportDoubt::problem);
        if (place == doubts.end() || place->problem != problem)
            place = doubts.insert(place, {.problem = problem, .files = {}});
        place->files.append(path);
    }
}

qint64 ImportReport::forgivePositions(QSet<QString>& paths)
{
    qint64 found = 0;
    for (ImportDoubt& doubt : doubts) {
        if (kReasonsForNoPosition.testFlag(doubt.problem))
            found += doubt.files.removeIf([&](const QString& path) { return paths.remove(path); });
    }
    std::erase_if(doubts, [](const ImportDoubt& doubt) { return doubt.files.isEmpty(); });
    return found;
}

QString ImportReport::pathInFolder(const QString& path) const
{
    const bool isIn = !folder.isEmpty() && path.startsWith(folder) && path.sliced(folder.size()).startsWith(u'/');
    return isIn ? path.sliced(folder.size() + 1) : path;
}

PhotoProblems reportedProblems(const Photo& photo)
{
    PhotoProblems others = photo.problems & ~kReasonsForNoPosition;
    if (others.testFlag(PhotoProblem::NoTime))
        others.setFlag(PhotoProblem::TimeAssumed, false);
    return photo.position ? others : others | positionProblem(photo.problems);
}

} // namespace wayfolio
