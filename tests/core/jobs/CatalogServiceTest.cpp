// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/CatalogService.h"

#include "core/jobs/AllPhotosTurn.h"
#include "tests/core/catalog/OrdinaryUser.h"
#include "tests/core/jobs/JourneyFolder.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTest>

#include <sys/stat.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class CatalogServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheCatalogueWhereMissing();
    void answers();
    void failsWithTheReason();
    void opensLaterWhatCouldNotBeOpened();
    void goneOneIsNotMadeAgain();
    void readOnlyOneIsRead();
    void closingDropsWhatIsStillToCome();
    void waitsForItsTurnWithAllPhotos();
};

namespace {

template<class Answer>
Answer answerOf(QFuture<Answer> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace

void CatalogServiceTest::makesTheCatalogueWhereMissing()
{
    const JourneyFolder folder;
    CatalogService service(folder.catalog());
    QVERIFY(!QFile::exists(folder.catalog())); // nothing happens before it is asked
    QVERIFY(answerOf(service.snapshot()).value()->photos().empty());
    QVERIFY(QFile::exists(folder.catalog()));
}

void CatalogServiceTest::answers()
{
    const JourneyFolder folder;
    QVERIFY(folder.writeJourney());
    QCOMPARE(folder.import().added, kJourneyFiles);
    CatalogService service(folder.catalog());
    const auto snapshot = answerOf(service.snapshot()).value();
    QCOMPARE(snapshot->photos().size(), size_t{kJourneyFiles});

    const PhotoId first = snapshot->photos().front().id;
    const PhotoId last = snapshot->photos().back().id;
    QCOMPARE(answerOf(service.photo(first)).value().files, QStringList{folder.photos() + u"/1.jpg"_s});
    QVERIFY(!answerOf(service.photo(PhotoId{4711})));
    const std::vector<Photo> photos = answerOf(service.photos({last, PhotoId{4711}, first}));
    QCOMPARE(photos.size(), 2U);
    QCOMPARE(photos[0].id, last);
    QCOMPARE(photos[1].id, first);
}

void CatalogServiceTest::failsWithTheReason()
{
    const JourneyFolder folder;
    QFile file(folder.catalog());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a catalogue at all") > 0);
    file.close();
    CatalogService service(folder.catalog());
    QCOMPARE(answerOf(service.snapshot()).error().code, ErrorCode::NotCatalog);
    QVERIFY(!answerOf(service.photo(PhotoId{1})));
    QVERIFY(answerOf(service.photos({PhotoId{1}})).empty());
}

void CatalogServiceTest::opensLaterWhatCouldNotBeOpened()
{
    const JourneyFolder folder;
    QFile file(folder.catalog());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a catalogue at all") > 0);
    file.close();
    CatalogService service(folder.catalog());
    QVERIFY(!answerOf(service.snapshot()));
    QVERIFY(file.remove());
    QVERIFY(answerOf(service.snapshot()));
}

/// What was read before must not turn into an empty catalogue.
void CatalogServiceTest::goneOneIsNotMadeAgain()
{
    const JourneyFolder folder;
    QVERIFY(folder.writeJourney());
    QCOMPARE(folder.import().added, kJourneyFiles);
    CatalogService service(folder.catalog());
    QCOMPARE(answerOf(service.snapshot()).value()->photos().size(), size_t{kJourneyFiles});
    QVERIFY(QFile::rename(folder.catalog(), folder.path(u"elsewhere"_s)));
    for (int time = 0; time < 2; ++time) {
        QCOMPARE(answerOf(service.snapshot()).error(),
                 (Error{.code = ErrorCode::CatalogGone, .subject = folder.catalog(), .detail = {}}));
        QVERIFY(!answerOf(service.photo(PhotoId{1})));
        QVERIFY(!QFile::exists(folder.catalog()));
    }
    QVERIFY(QFile::rename(folder.path(u"elsewhere"_s), folder.catalog()));
    QCOMPARE(answerOf(service.snapshot()).value()->photos().size(), size_t{kJourneyFiles});
}

void CatalogServiceTest::readOnlyOneIsRead()
{
    const JourneyFolder folder;
    QVERIFY(folder.writeJourney());
    QCOMPARE(folder.import().added, kJourneyFiles);
    QCOMPARE(::chmod(QFile::encodeName(folder.path(u"."_s)).constData(), 0755), 0);
    QCOMPARE(::chmod(QFile::encodeName(folder.catalog()).constData(), 0444), 0);
    const OrdinaryUser user;
    if (!user.isOrdinary())
        QSKIP("root may not give up its rights here");
    CatalogService service(folder.catalog());
    const auto snapshot = answerOf(service.snapshot()).value();
    QCOMPARE(snapshot->photos().size(), size_t{kJourneyFiles});
    QVERIFY(answerOf(service.photo(snapshot->photos().front().id)));
}

void CatalogServiceTest::closingDropsWhatIsStillToCome()
{
    const JourneyFolder folder;
    QVERIFY(folder.writeJourney());
    QCOMPARE(folder.import().added, kJourneyFiles);
    std::vector<QFuture<std::optional<Photo>>> futures;
    {
        CatalogService service(folder.catalog());
        futures.reserve(500);
        for (int i = 0; i < 500; ++i)
            futures.push_back(service.photo(PhotoId{1}));
    }
    for (QFuture<std::optional<Photo>>& future : futures) {
        future.waitForFinished(); // nobody waits for ever
        QVERIFY(future.isCanceled() || future.resultCount() == 1);
    }
}

WAYFOLIO_TEST(CatalogServiceTest)

void CatalogServiceTest::waitsForItsTurnWithAllPhotos()
{
    constexpr auto kWhile = std::chrono::milliseconds(100);
    const JourneyFolder folder;
    CatalogService service(folder.catalog());
    auto turn = turnWithAllPhotos();
    auto snapshot = service.snapshot();
    QTest::qWait(kWhile);
    QVERIFY(!snapshot.isFinished());
    turn.unlock();
    QVERIFY(answerOf(snapshot));
}

} // namespace wayfolio::test

#include "CatalogServiceTest.moc"
