// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapAdvice.h"

#include "tests/support/TestRegistry.h"
#include "ui/map/MapChip.h"
#include "ui/Sentences.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

const QString kHint = u"Street detail needs another map."_s;

Error tilesError(ErrorCode code)
{
    return {.code = code, .subject = u"a map"_s, .detail = {}};
}

/// A piece of paper with advice on it.
struct AdvisedMap
{
    AdvisedMap()
    {
        map.resize(800, 600);
        map.show();
    }

    /// Empty when nothing is said.
    [[nodiscard]] QString said() { return advice.chip().isVisible() ? advice.chip().text() : QString(); }

    [[nodiscard]] QToolButton& action() { return *advice.chip().findChildren<QToolButton*>().constFirst(); }

    [[nodiscard]] QToolButton& close() { return *advice.chip().findChildren<QToolButton*>().constLast(); }

    QWidget map;
    MapAdvice& advice = *new MapAdvice(map);
};

} // namespace

class MapAdviceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void streetsAreHintedAtWhereTheWorldEnds()
    {
        AdvisedMap map;
        QCOMPARE(map.said(), QString());
        map.advice.setBeyondWorld(true);
        QCOMPARE(map.said(), QString()); // nobody wants it
        map.advice.setStreetHintWanted(true);
        QCOMPARE(map.said(), kHint);
        map.advice.setBeyondWorld(false);
        QCOMPARE(map.said(), QString());
        map.advice.setBeyondWorld(true);
        const QSignalSpy maps(&map.advice, &MapAdvice::mapsRequested);
        map.action().click();
        QCOMPARE(maps.size(), 1);
        const MapChip& chip = map.advice.chip();
        QCOMPARE(maps.constFirst().constFirst().toPoint(), chip.mapToGlobal(QPoint(chip.width(), chip.height())));
    }

    void aClosedHintIsGoneForGood()
    {
        AdvisedMap map;
        map.advice.setStreetHintWanted(true);
        map.advice.setBeyondWorld(true);
        const QSignalSpy dismissed(&map.advice, &MapAdvice::streetHintDismissed);
        map.close().click();
        QCOMPARE(dismissed.size(), 1);
        map.advice.setBeyondWorld(false);
        map.advice.setBeyondWorld(true);
        QCOMPARE(map.said(), QString());
    }

    void troubleStandsAboveTheHint()
    {
        AdvisedMap map;
        map.advice.setStreetHintWanted(true);
        map.advice.setBeyondWorld(true);
        const Error tiles = tilesError(ErrorCode::NoSuchTile);
        const Error open = tilesError(ErrorCode::NotMapFile);
        map.advice.setTileTrouble(tiles);
        QCOMPARE(map.said(), sentence(tiles));
        map.advice.setOpenTrouble(open);
        QCOMPARE(map.said(), sentence(open));
        map.advice.setTileTrouble({});
        QCOMPARE(map.said(), sentence(open));
        map.advice.beginAnew();
        QCOMPARE(map.said(), kHint);
    }

    void whatWasClosedIsNotSaidAgain()
    {
        AdvisedMap map;
        map.advice.setTileTrouble(tilesError(ErrorCode::NoSuchTile));
        map.close().click();
        map.advice.setBeyondWorld(true);
        QCOMPARE(map.said(), QString());
        const Error other = tilesError(ErrorCode::VectorTiles);
        map.advice.setTileTrouble(other); // something else
        QCOMPARE(map.said(), sentence(other));
        map.close().click();
        map.advice.beginAnew(); // the same map once more
        QCOMPARE(map.said(), sentence(other));
    }

    void onlyWhatMayChangeIsTriedAgain_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("isOffered");
        QTest::newRow("server does not answer") << ErrorCode::ServerUnreachable << true;
        QTest::newRow("no such tile") << ErrorCode::NoSuchTile << false;
        QTest::newRow("no map") << ErrorCode::NotMapFile << false;
        QTest::newRow("vector tiles") << ErrorCode::VectorTiles << false;
        QTest::newRow("unsupported") << ErrorCode::UnsupportedMapFile << false;
    }

    void onlyWhatMayChangeIsTriedAgain()
    {
        QFETCH(const ErrorCode, code);
        QFETCH(const bool, isOffered);
        AdvisedMap map;
        const QSignalSpy retried(&map.advice, &MapAdvice::retryRequested);
        map.advice.setTileTrouble(tilesError(code));
        QCOMPARE(map.action().isVisible(), isOffered);
        map.action().click();
        QCOMPARE(retried.size(), 1);
    }

    void whatWasFoundElsewhereIsOffered()
    {
        AdvisedMap map;
        const QSignalSpy shown(&map.advice, &MapAdvice::foundPhotosRequested);
        map.advice.setFoundElsewhere(12'345);
        QVERIFY2(map.said().startsWith(QLocale().toString(12'345)), qPrintable(map.said()));
        QCOMPARE(map.advice.chip().accessibleName(), map.said());
        QCOMPARE(map.action().accessibleName(), u"Show Them"_s);
        QVERIFY(map.action().focusPolicy() & Qt::TabFocus);
        map.action().click();
        QCOMPARE(shown.size(), 1);
        map.advice.setFoundElsewhere(0);
        QCOMPARE(map.said(), QString());
    }

    void whatWasFoundStandsAboveAllElse()
    {
        AdvisedMap map;
        map.advice.setStreetHintWanted(true);
        map.advice.setBeyondWorld(true);
        const Error trouble = tilesError(ErrorCode::ServerUnreachable);
        map.advice.setTileTrouble(trouble);
        map.advice.setFoundElsewhere(3);
        QVERIFY(map.said().startsWith(u'3'));
        map.advice.setFoundElsewhere(0);
        QCOMPARE(map.said(), sentence(trouble));
        map.advice.setFoundElsewhere(3);
        map.close().click(); // what lies beneath is not closed with it
        QCOMPARE(map.said(), sentence(trouble));
        map.close().click();
        QCOMPARE(map.said(), QString());
    }

    void aClosedOfferIsOfOneSearch()
    {
        AdvisedMap map;
        map.advice.setFoundElsewhere(3);
        map.close().click();
        map.advice.setFoundElsewhere(0);
        map.advice.setFoundElsewhere(3);
        QCOMPARE(map.said(), QString());
        map.advice.beginSearch();
        QVERIFY(map.said().startsWith(u'3'));
    }

    void itLeavesTheFocusToTheMap()
    {
        AdvisedMap map;
        map.map.setFocusPolicy(Qt::StrongFocus);
        map.map.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&map.map));
        map.advice.setFoundElsewhere(3);
        map.action().setFocus();
        QVERIFY(map.action().hasFocus());
        map.advice.setFoundElsewhere(0);
        QVERIFY(map.map.hasFocus());
        map.advice.setFoundElsewhere(3);
        map.close().setFocus();
        QTest::keyClick(&map.close(), Qt::Key_Space);
        QVERIFY(map.map.hasFocus());
    }

    void itLeavesRoomForTheButtons()
    {
        AdvisedMap map;
        map.advice.setTileTrouble(tilesError(ErrorCode::ServerUnreachable));
        for (const int width : {800, 320}) {
            map.map.resize(width, 600);
            map.advice.place();
            const QRect chip = map.advice.chip().geometry();
            QVERIFY(chip.left() >= 40 && chip.right() < width - 40);
            QVERIFY(std::abs(chip.center().x() - width / 2) <= 1);
        }
    }
};

WAYFOLIO_TEST(MapAdviceTest)

} // namespace wayfolio::test

#include "MapAdviceTest.moc"
