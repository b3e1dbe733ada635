// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/jobs/JourneyFolder.h"

#include "core/base/WorkerPool.h"
#include "core/jobs/ImportTask.h"
#include "tests/support/TestPhoto.h"

#include <QDir>
#include <QFile>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

JourneyFolder::JourneyFolder()
{
    QDir(m_folder.path()).mkdir(u"photos"_s);
}

bool JourneyFolder::writeJourney() const
{
    const auto save = [this](const TestPhoto& photo, const QString& name) {
        return photo.save(photos() + u'/' + name);
    };
    return save(TestPhoto().at(37.5665, 126.978, 38).takenAt("2024:03:10 12:00:00", "+09:00"), u"1.jpg"_s) &&
           save(TestPhoto().at(37.5759, 126.9769).takenAt("2024:03:10 12:30:00", "+09:00"), u"2.jpg"_s) &&
           save(TestPhoto().at(37.5512, 126.9882).takenAt("2024:03:10 13:00:00", "+09:00"), u"3.jpg"_s) &&
           save(TestPhoto().at(33.5104, 126.4914).takenAt("2024:03:10 14:00:00", "+09:00"), u"4.jpg"_s) &&
           save(TestPhoto().at(35.1587, 129.1604).takenAt("2024:04:20 10:00:00", "+09:00"), u"5.jpg"_s) &&
           save(TestPhoto().takenAt("2024:04:20 11:00:00", "+09:00"), u"6.jpg"_s);
}

bool JourneyFolder::writeMany(int count) const
{
    const QByteArray jpeg = TestPhoto().at(37, 127).takenAt("2024:03:10 12:00:00", "+09:00").jpeg();
    for (int i = 0; i < count; ++i) {
        QFile file(photos() + u"/%1.jpg"_s.arg(i));
        if (!file.open(QIODevice::WriteOnly) || file.write(jpeg) != jpeg.size())
            return false;
    }
    return true;
}

ImportReport JourneyFolder::import(const std::stop_token& stop, const ProgressFunction& progress) const
{
    ReaderPool readers(2);
    return importIntoCatalog(catalog(), {.paths = {photos()}, .scan = {}}, readers, stop, progress);
}

PhotoId idOf(Catalog& catalog, const QString& fileName)
{
    PhotoStore store(catalog);
    const std::vector<PhotoSummary> summaries = store.summaries().value();
    for (const PhotoSummary& summary : summaries) {
        const Photo photo = store.photo(summary.id).value().value();
        if (photo.files.constFirst().endsWith(u'/' + fileName))
            return photo.id;
    }
    qFatal("There is no %s.", qPrintable(fileName));
}

} // namespace wayfolio::test
