// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/SnapshotFixture.h"

#include "core/jobs/ImportTask.h"

#include <QDir>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

SnapshotFixture::SnapshotFixture() = default;

bool SnapshotFixture::writePhotos() const
{
    const QDir folder(photoFolder());
    const auto save = [&folder](const TestPhoto& photo, const QString& name) {
        return photo.save(folder.filePath(name));
    };
    return QDir().mkpath(folder.path()) &&
           save(TestPhoto().at(37.5665, 126.978, 38).takenAt("2024:03:10 09:00:00", "+09:00").withColor(Qt::red),
                u"a.jpg"_s) &&
           save(TestPhoto().at(37.5700, 126.990).takenAt("2024:03:10 12:00:00", "+09:00").withColor(Qt::green),
                u"b.jpg"_s) &&
           save(TestPhoto().at(37.5100, 127.060).takenAt("2024:03:11 15:00:00", "+09:00").withColor(Qt::blue),
                u"c.jpg"_s) &&
           save(TestPhoto().at(38.7223, -9.1393).takenAt("2024:06:01 10:00:00", "+01:00"), u"d.jpg"_s) &&
           save(TestPhoto().at(41.1579, -8.6291).takenAt("2024:06:01 18:00:00", "+01:00"), u"e.jpg"_s) &&
           save(TestPhoto().at(0, 0).takenAt("2024:06:01 19:00:00", "+01:00"), u"zero.jpg"_s) &&
           save(TestPhoto().at(48.8566, 2.3522), u"timeless.jpg"_s);
}

bool SnapshotFixture::import() const
{
    ReaderPool readers(1);
    const ImportReport report =
        importIntoCatalog(catalogPath(), {.paths = {photoFolder()}, .scan = {}}, readers, {}, {});
    return report.state == JobState::Done && report.added == kPhotoCount;
}

} // namespace wayfolio::test
