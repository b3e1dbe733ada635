// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/LargeLibrary.h"

#include "core/catalog/PhotoStore.h"
#include "core/jobs/ImportTask.h"
#include "tests/benchmarks/SyntheticLibrary.h"
#include "ui/tasks/SampleTrip.h"

#include <QDir>
#include <QImageReader>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

bool LargeLibrary::write(int count) const
{
    const QStringList files = paths(count);
    auto catalog = Catalog::open(catalogPath());
    if (files.isEmpty() || !catalog)
        return false;
    std::vector<FileOutcome> outcomes;
    outcomes.reserve(static_cast<size_t>(count));
    for (const PhotoSummary& summary : bench::syntheticLibrary(count)) {
        Photo photo;
        photo.position = Position{.point = *summary.point, .altitudeMeters = {}, .uncertaintyMeters = {}};
        photo.captureTime.wall = summary.wall;
        photo.captureTime.wallText = isoText(*summary.wall);
        photo.captureTime.utc = summary.time;
        photo.camera = u"Synthetic One"_s;
        outcomes.push_back({.path = files.at(static_cast<qsizetype>(outcomes.size())), .stamp = {}, .photo = photo});
    }
    return PhotoStore(**catalog).record(outcomes).and_then([&] { return rebuildTrips(**catalog); }).has_value();
}

QStringList LargeLibrary::paths(int count) const
{
    const QString pictures = file(u"pictures"_s);
    if (!extractSampleTrip(pictures))
        return {};
    QStringList names = QDir(pictures).entryList({u"*.jpg"_s}, QDir::Files);
    names.removeIf([&](const QString& name) { // the synthetic photos are upright as they are
        return QImageReader(pictures + u'/' + name).transformation() != QImageIOHandler::TransformationNone;
    });
    if (names.isEmpty())
        return {};
    QStringList paths;
    for (int album = 0; paths.size() < count; ++album) {
        const QString folder = file(u"album-%1"_s.arg(album));
        if (!QFile::link(pictures, folder))
            return {};
        for (const QString& name : names)
            paths << folder + u'/' + name;
    }
    return paths;
}

} // namespace wayfolio::test
