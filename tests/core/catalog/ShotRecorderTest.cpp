// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/ShotRecorder.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "core/catalog/TripStore.h"
#include "tests/core/catalog/CatalogPhotos.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

const QString kTruncatedFile = u"truncated"_s;

/// "a.jpg", "sub/a.cr2 @2 camera=Other s=1": taken by one camera in one second unless it says otherwise, at latitude 2
/// where it says so.
FileOutcome outcomeOf(const QString& text)
{
    const QStringList words = text.split(u' ');
    const QString path = u"/p/"_s + words.front();
    if (words.contains(u"broken"_s))
        return outcome(path, fail(ErrorCode::DamagedFile, path, kTruncatedFile));
    Photo photo;
    photo.camera = u"Canon"_s;
    photo.mimeType = path.endsWith(u".cr2"_s)   ? u"image/x-canon-cr2"_s
                     : path.endsWith(u".jpg"_s) ? u"image/jpeg"_s
                                                : u"image/png"_s;
    int seconds = 0;
    for (const QString& word : words) {
        if (word.startsWith(u'@'))
            photo.position = Position{.point = *GeoPoint::fromDegrees(word.sliced(1).toDouble(), 0),
                                      .altitudeMeters = {},
                                      .uncertaintyMeters = {},
                                      .origin = PositionOrigin::Measured,
                                      .source = CandidateSource::Exif};
        else if (word.startsWith(u"camera="_s))
            photo.camera = word.section(u'=', 1);
        else if (word.startsWith(u"s="_s))
            seconds = word.section(u'=', 1).toInt();
    }
    photo.captureTime.wall = WallTime(std::chrono::seconds(1'710'072'000 + seconds));
    photo.captureTime.wallText = isoText(*photo.captureTime.wall);
    if (!photo.position)
        photo.problems = PhotoProblem::NoPosition;
    return outcome(path, photo);
}

} // namespace

class ShotRecorderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_catalog = Catalog::open(m_folder->filePath(u"catalog.sqlite"_s)).value();
    }

    void cleanup() { m_catalog.reset(); }

    void follows_data()
    {
        QTest::addColumn<QStringList>("steps");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QStringList& steps, const QString& expected) {
            QTest::addRow("%s", name) << steps << expected;
        };
        const QString jpeg = u"read a.jpg"_s;
        const QString raw = u"read a.cr2 @2"_s;
        const QString joined = u"1: a.jpg a.cr2 @2"_s;
        row("alone", {jpeg}, u"1: a.jpg"_s);
        row("JPEG, then RAW", {jpeg, raw}, joined);
        row("RAW, then JPEG", {raw, jpeg}, joined);
        row("at once", {u"read a.jpg, a.cr2 @2"_s}, joined);
        row("at once, the other way", {u"read a.cr2 @2, a.jpg"_s}, joined);
        row("read again", {jpeg, raw, jpeg, raw}, joined);
        row("the shown one's position", {u"read a.jpg @1"_s, raw}, u"1: a.jpg a.cr2 @1"_s);
        row("a position comes with the next reading", {jpeg, u"read a.cr2"_s, raw}, joined);
        row("and goes", {jpeg, raw, u"read a.cr2"_s}, u"1: a.jpg a.cr2"_s);
        row("two renderings", {jpeg, u"read a.png"_s}, u"1: a.jpg; 2: a.png"_s);
        row("another stem", {jpeg, u"read b.cr2"_s, u"read a.b.cr2"_s}, u"1: a.jpg; 2: b.cr2; 3: a.b.cr2"_s);
        row("another folder", {jpeg, u"read sub/a.cr2"_s}, u"1: a.jpg; 2: sub/a.cr2"_s);
        row("another second", {jpeg, u"read a.cr2 s=1"_s}, u"1: a.jpg; 2: a.cr2"_s);
        row("they agree no longer", {jpeg, raw, u"read a.cr2 @2 s=1"_s}, u"1: a.jpg; 2: a.cr2 @2"_s);
        row("the shown one goes on as the photo", {jpeg, raw, u"read a.jpg camera=Nikon"_s},
            u"1: a.jpg; 2: a.cr2 @2"_s);
        row("and agree again", {jpeg, raw, u"read a.cr2 @2 s=1"_s, raw}, joined);
        row("two photos become one", {jpeg, u"read a.cr2 @2 s=1"_s, raw}, joined);
        row("the shown one vanishes", {jpeg, raw, u"missing a.jpg"_s}, u"1: a.cr2 a.jpg @2"_s);
        row("the other vanishes", {jpeg, raw, u"missing a.cr2"_s}, joined);
        row("both vanish", {jpeg, raw, u"missing a.jpg, a.cr2"_s}, joined + u" hidden"_s);
        row("the shown one comes back", {jpeg, raw, u"missing a.jpg"_s, u"back a.jpg"_s}, joined);
        row("it comes back changed", {jpeg, raw, u"missing a.jpg"_s, u"read a.jpg @3"_s}, u"1: a.jpg a.cr2 @3"_s);
        row("it comes while the other is missing", {raw, u"missing a.cr2"_s, jpeg}, joined);
        row("it cannot be read any more", {jpeg, raw, u"read a.jpg broken"_s}, joined);
        row("it could not be read at first", {u"read a.jpg broken"_s, raw, jpeg}, joined);
        row("RAW goes with what is there", {jpeg, u"read a.png"_s, raw, u"missing a.jpg"_s},
            u"1: a.jpg hidden; 2: a.png a.cr2 @2"_s);
        row("and back", {jpeg, u"read a.png"_s, raw, u"missing a.jpg"_s, u"back a.jpg"_s}, joined + u"; 2: a.png"_s);
        row("no name at all before the dot", {u"read .jpg"_s, u"read .cr2"_s}, u"1: .jpg; 2: .cr2"_s);
    }

    void follows()
    {
        QFETCH(QStringList, steps);
        for (const QString& step : std::as_const(steps)) {
            take(step);
            QCOMPARE(m_catalog->check().value(), QStringList());
        }
        QTEST(photos(), "expected");
    }

    // What files say comes back to the letter when they part.
    void keepsEveryFieldOfEachFile()
    {
        Photo jpeg = fullPhoto();
        jpeg.kind = MediaKind::Photo;
        jpeg.mimeType = u"image/jpeg"_s;
        Photo raw = jpeg;
        raw.mimeType = u"image/x-canon-cr2"_s;
        raw.position.reset();
        raw.orientation = 1;
        raw.candidates.clear();
        const auto record = [this](const QString& path, const Photo& photo) {
            const FileOutcome one = outcome(path, photo);
            QVERIFY(PhotoStore(*m_catalog).record({&one, 1}));
        };
        record(u"/p/a.jpg"_s, jpeg);
        record(u"/p/a.cr2"_s, raw);
        const Photo together = PhotoStore(*m_catalog).photo(PhotoId{1}).value().value();
        QCOMPARE(together.position, jpeg.position);
        QCOMPARE(together.candidates, jpeg.candidates);

        Photo changed = raw;
        changed.camera = u"Other"_s;
        record(u"/p/a.cr2"_s, changed);
        changed.id = PhotoId{2};
        changed.files = {u"/p/a.cr2"_s};
        jpeg.id = PhotoId{1};
        jpeg.files = {u"/p/a.jpg"_s};
        QCOMPARE(PhotoStore(*m_catalog).photo(PhotoId{1}).value().value(), jpeg);
        QCOMPARE(PhotoStore(*m_catalog).photo(PhotoId{2}).value().value(), changed);
        QCOMPARE(m_catalog->database().execAndGet("SELECT count(*) FROM reading").getInt(), 0);
        QCOMPARE(m_catalog->database().execAndGet("SELECT count(*) FROM reading_candidate").getInt(), 0);
    }

    // A trip's counts and cover are right in every committed state, not only when trips are built anew.
    void tripsStayRight()
    {
        take(u"read a.jpg"_s);
        take(u"read a.cr2 @2 s=1"_s);
        TripDraft draft;
        draft.photos = {PhotoId{1}, PhotoId{2}};
        draft.trip.photoCount = 2;
        draft.trip.locatedCount = 1;
        draft.trip.cover = PhotoId{2};
        QVERIFY(TripStore(*m_catalog).replaceAll({&draft, 1}));
        QCOMPARE(m_catalog->check().value(), QStringList());
        take(u"read a.cr2 @2"_s);
        QCOMPARE(m_catalog->check().value(), QStringList());
        const Trip trip = TripStore(*m_catalog).trips().value().front();
        QCOMPARE(trip.photoCount, 1);
        QCOMPARE(trip.locatedCount, 1); // by the position of the RAW file
        QVERIFY(!trip.cover.isValid());
    }

private:
    /// "read a.jpg @1, b.jpg", "missing a.jpg", "back a.jpg".
    void take(const QString& step)
    {
        PhotoStore store(*m_catalog);
        const QString verb = step.section(u' ', 0, 0);
        const QStringList files = step.section(u' ', 1).split(u", "_s);
        if (verb == u"read"_s) {
            std::vector<FileOutcome> outcomes;
            std::ranges::transform(files, std::back_inserter(outcomes), outcomeOf);
            QVERIFY(store.record(outcomes));
            return;
        }
        QStringList paths;
        for (const QString& file : files)
            paths.append(u"/p/"_s + file);
        QVERIFY(store.setMissing(paths, verb == u"missing"_s));
    }

    /// "1: a.jpg a.cr2 @2; 2: b.jpg hidden"
    QString photos()
    {
        PhotoStore store(*m_catalog);
        const std::vector<PhotoSummary> shown = store.summaries().value();
        QMap<qint64, QString> lines;
        const auto visit = [&](const Photo& photo) {
            QString line = QString::number(photo.id.value) + u':';
            for (const QString& file : photo.files)
                line += u' ' + file.sliced(3);
            if (photo.position)
                line += u" @%1"_s.arg(photo.position->point.latitude());
            if (photo.position.has_value() == photo.problems.testFlag(PhotoProblem::NoPosition))
                line += u" wrong problems"_s;
            if (std::ranges::find(shown, SmallPhotoId(photo.id), &PhotoSummary::id) == shown.end())
                line += u" hidden"_s;
            lines.insert(photo.id.value, line);
            return true;
        };
        return store.forEachPhoto(visit) ? QStringList(lines.values()).join(u"; "_s) : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalog> m_catalog;
};

WAYFOLIO_TEST(ShotRecorderTest)

} // namespace wayfolio::test

#include "ShotRecorderTest.moc"
