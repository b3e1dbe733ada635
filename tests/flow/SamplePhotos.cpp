// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/flow/SamplePhotos.h"

#include "tests/support/TestPhoto.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

bool writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

bool makeGoodPhotos(const QString& folder)
{
    const QDir root(folder);
    if (!root.mkpath(u"서울"_s))
        return false;
    TestPhoto first;
    first.at(37.5665, 126.978, 38)
        .takenAt("2024:03:10 12:34:56", "+09:00")
        .set("Exif.Photo.SubSecTimeOriginal", "789")
        .set("Exif.GPSInfo.GPSImgDirectionRef", "T")
        .set("Exif.GPSInfo.GPSImgDirection", "2735/10")
        .set("Exif.Image.Make", "Pixelwerk")
        .set("Exif.Image.Model", "P1")
        .set("Exif.Image.Rating", "4")
        .set("Exif.Image.Orientation", "6");
    TestPhoto second;
    second.at(37.5759, 126.9769).takenAt("2024:03:10 13:00:00", "+09:00");
    TestPhoto third;
    third.at(37.5512, 126.9882).takenAt("2024:03:10 15:00:00");
    TestPhoto farAway;
    farAway.at(-33.8568, -70.6483, -12.5).takenAt("2025:01:02 08:00:00", "-03:00");
    TestPhoto placeless;
    placeless.takenAt("2024:03:10 14:00:00", "+09:00");
    TestPhoto undefined;
    undefined.takenAt("2024:03:10 14:30:00", "+09:00")
        .set("Exif.GPSInfo.GPSLatitudeRef", "N")
        .set("Exif.GPSInfo.GPSLatitude", "0/0 0/0 0/0")
        .set("Exif.GPSInfo.GPSLongitudeRef", "E")
        .set("Exif.GPSInfo.GPSLongitude", "0/0 0/0 0/0");
    return first.save(root.filePath(u"city hall 1.jpg"_s)) && second.save(root.filePath(u"서울/광화문.jpg"_s)) &&
           third.save(root.filePath(u"line\nfeed.jpg"_s)) && farAway.save(root.filePath(u"santiago.jpg"_s)) &&
           placeless.save(root.filePath(u"no place.jpg"_s)) && undefined.save(root.filePath(u"zero by zero.jpg"_s));
}

bool makeManyPhotos(const QString& folder, int count)
{
    const QDir root(folder);
    if (!root.mkpath(u"."_s))
        return false;
    const QByteArray jpeg = TestPhoto().at(47.5, 8.5, 400).takenAt("2023:07:01 10:00:00", "+02:00").jpeg();
    for (int i = 0; i < count; ++i) { // behind the end of a JPEG, bytes mean nothing; here they tell the files apart
        if (!writeFile(root.filePath(u"%1.jpg"_s.arg(i)), jpeg + QByteArray::number(i)))
            return false;
    }
    return true;
}

bool writeTruncatedPhoto(const QString& path)
{
    constexpr qsizetype kInsideExif = 60;
    return writeFile(path, TestPhoto().at(1, 2).jpeg().first(kInsideExif));
}

bool makeBadFiles(const QString& folder)
{
    const QDir root(folder);
    return root.mkpath(u"."_s) && writeFile(root.filePath(u"empty.jpg"_s), {}) &&
           writeFile(root.filePath(u"text.jpg"_s), "Dear diary, today I took no photo at all.\n") &&
           ::mkfifo(QFile::encodeName(root.filePath(u"pipe.jpg"_s)).constData(), 0600) == 0;
}

} // namespace wayfolio::test
