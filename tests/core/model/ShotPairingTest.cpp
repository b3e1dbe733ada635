// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/ShotPairing.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

constexpr qint64 kNoon = 1'710'072'000'000; // 2024-03-10T12:00:00 on the wall

QString typeOfExtension(const QString& extension)
{
    if (extension == u"jpg"_s)
        return u"image/jpeg"_s;
    if (extension == u"heic"_s)
        return u"image/heic"_s;
    if (extension == u"png"_s)
        return u"image/png"_s;
    if (extension == u"cr2"_s)
        return u"image/x-canon-cr2"_s;
    return extension == u"mov"_s ? u"video/quicktime"_s : u"image/tiff"_s;
}

/// "IMG_1.jpg camera=Nikon ms=500 id=A missing": noon by a Canon unless it says otherwise; "-" for none.
ShotFile fileOf(const QString& text)
{
    const QStringList words = text.split(u' ');
    ShotFile file{.name = words.front(), .missing = words.contains(u"missing"_s), .reading = {}};
    const QString extension = file.name.section(u'.', -1).toLower();
    file.reading.mimeType = typeOfExtension(extension);
    file.reading.kind = extension == u"mov"_s ? MediaKind::Video : MediaKind::Photo;
    file.reading.camera = u"Canon_R5"_s;
    file.reading.captureTime.wall = WallTime(std::chrono::milliseconds(kNoon));
    for (const QString& word : words) {
        const QString value = word.section(u'=', 1);
        if (word.startsWith(u"camera="_s))
            file.reading.camera = value == u"-"_s ? QString() : value;
        else if (word.startsWith(u"id="_s))
            file.reading.contentId = value.toUtf8();
        else if (word == u"ms=-"_s)
            file.reading.captureTime.wall.reset();
        else if (word.startsWith(u"ms="_s))
            file.reading.captureTime.wall = WallTime(std::chrono::milliseconds(kNoon + value.toLongLong()));
        else if (word.startsWith(u"utc="_s))
            file.reading.captureTime.utc = Instant(std::chrono::milliseconds(kNoon + value.toLongLong()));
        else if (word.startsWith(u"type="_s))
            file.reading.mimeType = value == u"-"_s ? QString() : value;
    }
    return file;
}

/// "a.jpg a.cr2 | a.png": the files of each shot in their order, the shots in the order of their first files.
QString shotsOf(const std::vector<ShotFile>& files)
{
    QStringList shots;
    for (const Shot& shot : pairShots(files)) {
        QStringList names;
        for (const size_t index : shot)
            names.append(files[index].name);
        shots.append(names.join(u' '));
    }
    shots.sort();
    return shots.join(u" | "_s);
}

} // namespace

class ShotPairingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void pairs_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* rule, const QStringList& files, const QString& expected) {
            QTest::addRow("%s", rule) << files << expected;
        };
        row("nothing", {}, u""_s);
        row("RAW and JPEG of a shot", {u"a.jpg"_s, u"a.cr2"_s}, u"a.jpg a.cr2"_s);
        row("RAW and HEIC", {u"a.heic"_s, u"a.dng"_s}, u"a.heic a.dng"_s);
        row("RAW inside TIFF, by its extension", {u"a.jpg"_s, u"a.NEF"_s}, u"a.jpg a.NEF"_s);
        row("a TIFF is a rendering", {u"a.jpg"_s, u"a.tif"_s}, u"a.jpg | a.tif"_s);
        row("a JPEG with a RAW extension is a rendering", {u"a.jpg"_s, u"a.nef type=image/jpeg"_s}, u"a.jpg | a.nef"_s);
        row("never two renderings", {u"a.jpg"_s, u"a.png"_s}, u"a.jpg | a.png"_s);
        row("RAW goes with the JPEG", {u"a.png"_s, u"a.heic"_s, u"a.jpg"_s, u"a.cr2"_s},
            u"a.heic | a.jpg a.cr2 | a.png"_s);
        row("RAW goes with the picture that fits", {u"a.jpg camera=Other"_s, u"a.png"_s, u"a.cr2"_s},
            u"a.jpg | a.png a.cr2"_s);
        row("two RAWs of one shot", {u"a.cr2"_s, u"a.dng"_s}, u"a.cr2 a.dng"_s);
        row("two RAWs and the JPEG", {u"a.dng"_s, u"a.cr2"_s, u"a.jpg"_s}, u"a.jpg a.cr2 a.dng"_s);
        row("another camera", {u"a.jpg"_s, u"a.cr2 camera=Nikon"_s}, u"a.cr2 | a.jpg"_s);
        row("the same camera in other letters", {u"a.jpg"_s, u"a.cr2 camera=CANON_R5"_s}, u"a.jpg a.cr2"_s);
        row("no camera in either", {u"a.jpg camera=-"_s, u"a.cr2 camera=-"_s}, u"a.cr2 | a.jpg"_s);
        row("within the second", {u"a.jpg ms=999"_s, u"a.cr2 ms=0"_s}, u"a.jpg a.cr2"_s);
        row("the next second", {u"a.jpg ms=1000"_s, u"a.cr2 ms=999"_s}, u"a.cr2 | a.jpg"_s);
        row("no time in either", {u"a.jpg ms=-"_s, u"a.cr2 ms=-"_s}, u"a.cr2 | a.jpg"_s);
        row("shown first is what is there", {u"a.jpg missing"_s, u"a.cr2"_s}, u"a.cr2 a.jpg"_s);
        row("RAW goes with a picture that is there", {u"a.jpg missing"_s, u"a.png"_s, u"a.cr2"_s},
            u"a.jpg | a.png a.cr2"_s);
        row("read before types were kept", {u"a.jpg type=-"_s, u"a.nef type=-"_s}, u"a.jpg a.nef"_s);
    }

    void pairs() { pairsInEveryOrder(); }

    void pairsLivePhotos_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* rule, const QString& still, const QString& video, bool isOne) {
            QTest::addRow("%s", rule) << QStringList{u"a.heic "_s + still, u"a.mov "_s + video}
                                      << (isOne ? u"a.heic a.mov"_s : u"a.heic | a.mov"_s);
        };
        const QString apple = u"camera=Apple_iPhone_15 "_s;
        row("the same id", apple + u"id=A"_s, apple + u"id=A"_s, true);
        row("the id alone is enough", u"camera=- ms=- id=A"_s, u"camera=- ms=- id=A"_s, true);
        row("another id", apple + u"id=A"_s, apple + u"id=B"_s, false);
        row("no ids, an iPhone", apple, apple + u"ms=-3000"_s, true);
        row("one id lost", apple + u"id=A"_s, apple, true);
        row("the other id lost", apple, apple + u"id=A"_s, true);
        row("no ids, too long before", apple, apple + u"ms=-3001"_s, false);
        row("no ids, no time", apple, apple + u"ms=-"_s, false);
        row("no ids, instants", apple + u"utc=0"_s, apple + u"ms=- utc=-1500"_s, true);
        row("no ids, instants apart", apple + u"utc=0"_s, apple + u"ms=- utc=3600000"_s, false);
        row("no ids, another iPhone", apple, u"camera=Apple_iPhone_4"_s, false);
        row("no ids, video without a camera", apple, u"camera=-"_s, true);
        row("no ids, no iPhone", {}, {}, false);
        QTest::addRow("with RAW") << QStringList{u"a.mov id=A"_s, u"a.dng id=A"_s, u"a.heic id=A"_s}
                                  << u"a.heic a.dng a.mov"_s;
        QTest::addRow("RAW only") << QStringList{u"a.mov id=A"_s, u"a.dng id=A"_s} << u"a.dng a.mov"_s;
        QTest::addRow("two videos") << QStringList{u"a.mov id=A"_s, u"a.MOV id=A"_s} << u"a.MOV | a.mov"_s;
    }

    void pairsLivePhotos() { pairsInEveryOrder(); }

    void findsStems_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("stem");
        QTest::addRow("usual") << u"IMG_1.JPG"_s << u"IMG_1"_s;
        QTest::addRow("dots within") << u"a.b.jpg"_s << u"a.b"_s;
        QTest::addRow("none") << u"photo"_s << QString();
        QTest::addRow("hidden") << u".jpg"_s << QString();
        QTest::addRow("nothing") << QString() << QString();
    }

    void findsStems()
    {
        QFETCH(QString, name);
        QTEST(shotStem(name).toString(), "stem");
    }

private:
    static void pairsInEveryOrder()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, expected);
        std::vector<ShotFile> shotFiles;
        for (const QString& file : std::as_const(files))
            shotFiles.push_back(fileOf(file));
        const auto byName = [](const ShotFile& file) { return file.name; };
        std::ranges::sort(shotFiles, {}, byName);
        do {
            QCOMPARE(shotsOf(shotFiles), expected);
        } while (std::ranges::next_permutation(shotFiles, {}, byName).found);
    }
};

WAYFOLIO_TEST(ShotPairingTest)

} // namespace wayfolio::test

#include "ShotPairingTest.moc"
