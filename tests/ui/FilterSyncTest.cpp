// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/FilterSync.h"

#include "core/catalog/Catalog.h"
#include "core/jobs/SearchBlockMaker.h"
#include "tests/support/FrameTimer.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/TimelineTimes.h"
#include "tests/ui/WindowFixture.h"
#include "ui/map/MapWidget.h"
#include "ui/map/PhotoMarkersItem.h"
#include "ui/models/PhotoListModel.h"
#include "ui/panels/DetailsPanel.h"
#include "ui/panels/FilmStrip.h"
#include "ui/panels/FilterBar.h"
#include "ui/panels/NoMatchHint.h"
#include "ui/panels/TripMenu.h"
#include "ui/panels/TripsPanel.h"
#include "ui/timeline/TimelineView.h"

#include <QAction>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QQuickItem>
#include <QQuickWidget>
#include <QTest>
#include <QToolButton>

namespace wayfolio::test {

/// The whole window: what is asked for in the bar or in the timeline is what strip, trips and counts show.
class FilterSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void textNarrowsEverything_data();
    void textNarrowsEverything();
    void brushNarrows();
    void chipOfTheBrushIsRemoved();
    void tripsNarrow();
    void chosenTripNarrowsCountAndTimes();
    void selectedPhotosAreCounted();
    void lostTripIsDropped();
    void tripStaysWithoutMatches();
    void nothingFoundLeadsBack();
    void importKeepsTheFilter();
    void shortcutsReachIt();
    void clickedBarChoosesAPhoto();
    void theLookAtTheMapStays();
    void searchesAreMadeReadyInTheCatalogue();

private:
    [[nodiscard]] QAction& action(const QKeySequence& shortcut);
    void type(const QString& text);

    static constexpr int kPlaced = 6; ///< (0, 0) is no place

    [[nodiscard]] int photosOnTheMap();

    [[nodiscard]] FilterBar& bar() { return m_window->part<FilterBar>(); }

    [[nodiscard]] QListView& trips() { return m_window->part<TripsPanel>().tripList(); }

    std::unique_ptr<SnapshotFixture> m_library;
    std::unique_ptr<WindowFixture> m_window;
};

void FilterSyncTest::init()
{
    m_library = std::make_unique<SnapshotFixture>();
    QVERIFY(m_library->writePhotos() && m_library->import());
    m_window = std::make_unique<WindowFixture>(*m_library);
    QVERIFY(m_window->show());
    QTRY_COMPARE(m_window->shownPhotoCount(), SnapshotFixture::kPhotoCount);
    m_window->window().activateWindow();
}

void FilterSyncTest::cleanup()
{
    m_window.reset();
    m_library.reset();
}

QAction& FilterSyncTest::action(const QKeySequence& shortcut)
{
    const QList<QAction*> actions = m_window->window().actions();
    return **std::ranges::find_if(actions, [&](const QAction* found) { return found->shortcut() == shortcut; });
}

void FilterSyncTest::type(const QString& text)
{
    action(QKeySequence::Find).trigger();
    QInputMethodEvent typed; // as Hangul comes
    typed.setCommitString(text);
    QApplication::sendEvent(&bar().text(), &typed);
}

/// In view, which all of them are at first.
int FilterSyncTest::photosOnTheMap()
{
    int count = 0;
    for (const QQuickItem* child : m_window->part<QQuickWidget>().rootObject()->childItems()) {
        const auto* item = qobject_cast<const PhotoMarkersItem*>(child);
        for (const PhotoMarker& marker : item ? item->layout().markers() : std::vector<PhotoMarker>())
            count += static_cast<int>(marker.cluster.count);
    }
    return count;
}

void FilterSyncTest::textNarrowsEverything_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("photos");
    QTest::addColumn<int>("placed"); // of them, on the map
    QTest::addColumn<int>("tripRows");
    QTest::newRow("a place in English") << u"seoul"_s << 3 << 3 << 2;
    QTest::newRow("the same in Korean") << u"서울"_s << 3 << 3 << 2;
    QTest::newRow("a country") << u"portugal"_s << 2 << 2 << 2;
    QTest::newRow("a file") << u"timeless"_s << 1 << 1 << 2; // everything, and those without a time
    QTest::newRow("the dates of a trip") << u"10 – 11 March 2024"_s << 3 << 3 << 2;
    QTest::newRow("a month") << u"june 2024"_s << 2 << 2 << 2;
    QTest::newRow("the extension of all") << u"jpg"_s << SnapshotFixture::kPhotoCount << kPlaced << 5;
}

void FilterSyncTest::textNarrowsEverything()
{
    QFETCH(QString, text);
    QFETCH(int, photos);
    QFETCH(int, placed);
    QFETCH(int, tripRows);
    QTRY_COMPARE(photosOnTheMap(), kPlaced);
    type(text);
    QTRY_COMPARE(m_window->shownPhotoCount(), photos);
    QTRY_COMPARE(trips().model()->rowCount(), tripRows);
    QTRY_COMPARE(photosOnTheMap(), placed);
    if (photos < SnapshotFixture::kPhotoCount)
        QTRY_VERIFY(bar().countText().startsWith(u"%1 of 7 "_s.arg(photos)));
    action(Qt::CTRL | Qt::SHIFT | Qt::Key_F).trigger();
    QTRY_COMPARE(m_window->shownPhotoCount(), SnapshotFixture::kPhotoCount);
    QVERIFY(bar().text().text().isEmpty());
    QTRY_COMPARE(photosOnTheMap(), kPlaced);
}

void FilterSyncTest::brushNarrows()
{
    auto& timeline = m_window->part<TimelineView>();
    timeline.setFocus();
    const auto x = [&](const QString& time) { return timeline.scale().toX(minuteOf(time)); };
    const auto at = [&](double pixel) { return QPoint(qRound(pixel), timeline.height() / 3); };
    const QPoint from = at(x(u"2024-05-20T00:00"_s));
    const QPoint to = at(x(u"2024-06-01T20:00"_s)); // whatever the bars stand for
    QTest::mousePress(&timeline, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, timeline.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(&timeline, &move);
    QTest::mouseRelease(&timeline, Qt::LeftButton, {}, to);
    QTRY_COMPARE(m_window->shownPhotoCount(), 3);
    QCOMPARE(bar().chips().size(), 1);
    QTest::keyClick(&timeline, Qt::Key_Escape);
    QTRY_COMPARE(m_window->shownPhotoCount(), SnapshotFixture::kPhotoCount);
    QVERIFY(bar().chips().isEmpty());
}

void FilterSyncTest::chipOfTheBrushIsRemoved()
{
    auto& timeline = m_window->part<TimelineView>();
    timeline.setFocus();
    QTest::keyClick(&timeline, Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(m_window->shownPhotoCount(), 0); // in the middle between the trips
    QCOMPARE(bar().chips().size(), 1);
    QTest::mouseClick(bar().chips().constFirst(), Qt::LeftButton);
    QTRY_COMPARE(m_window->shownPhotoCount(), SnapshotFixture::kPhotoCount);
    QVERIFY(!timeline.span());
}

void FilterSyncTest::tripsNarrow()
{
    trips().setCurrentIndex(trips().model()->index(1, 0)); // Portugal
    QTRY_COMPARE(m_window->shownPhotoCount(), 2);
    auto& menu = m_window->part<TripMenu>();
    Q_EMIT menu.aboutToShow();
    QCOMPARE(menu.actions().size(), 2);
    menu.actions().constLast()->trigger(); // Seoul, too
    QTRY_COMPARE(m_window->shownPhotoCount(), 5);
    QTRY_VERIFY(bar().countText().startsWith(u"5 of 7 "_s));
    QCOMPARE(trips().currentIndex().row(), 0);
    QCOMPARE(bar().chips().size(), 2);
    QTest::mouseClick(bar().chips().constFirst(), Qt::LeftButton);
    QTRY_COMPARE(m_window->shownPhotoCount(), 3);
}

void FilterSyncTest::chosenTripNarrowsCountAndTimes()
{
    const auto& timeline = m_window->part<TimelineView>();
    const auto bars = [&timeline](bool greyed) { // with photos
        int found = 0;
        for (int x = 0; x < timeline.width(); ++x) {
            const QString tip = timeline.tipAt(x);
            found += !tip.isEmpty() && tip.contains(u"\n0 of "_s) == greyed ? 1 : 0;
        }
        return found;
    };
    const QString whole = bar().countText();
    QTRY_VERIFY(bars(false) > 0);
    QCOMPARE(bars(true), 0);
    trips().setCurrentIndex(trips().model()->index(1, 0)); // Portugal
    QTRY_VERIFY2(bar().countText().startsWith(u"2 of 7 "_s), qPrintable(bar().countText()));
    QTRY_VERIFY(bars(true) > 0);
    QVERIFY(bars(false) > 0);
    trips().setCurrentIndex(trips().model()->index(0, 0));
    QTRY_COMPARE(bar().countText(), whole);
    QTRY_COMPARE(bars(true), 0);
}

void FilterSyncTest::selectedPhotosAreCounted()
{
    const QString none = bar().countText();
    auto& strip = m_window->part<FilmStrip>();
    strip.setCurrentIndex(strip.model()->index(0, 0));
    QCOMPARE(bar().countText(), none); // one is seen
    action(QKeySequence::SelectAll).trigger();
    QVERIFY2(bar().countText().startsWith(u"7 of 7 "_s), qPrintable(bar().countText()));
    QVERIFY(bar().countText().endsWith(u" selected"_s));
    trips().setCurrentIndex(trips().model()->index(1, 0)); // Portugal
    QTRY_COMPARE(m_window->shownPhotoCount(), 2);
    action(QKeySequence::SelectAll).trigger();
    QVERIFY2(bar().countText().startsWith(u"2 of 2 "_s), qPrintable(bar().countText()));
    trips().setCurrentIndex(trips().model()->index(0, 0));
    QTRY_COMPARE(bar().countText(), none);
}

void FilterSyncTest::lostTripIsDropped()
{
    PhotoCriteria criteria;
    criteria.trips = {TripId{99}};
    Q_EMIT bar().criteriaChanged(criteria);
    QTRY_COMPARE(m_window->shownPhotoCount(), 0);
    QCOMPARE(bar().criteria().trips, criteria.trips);
    m_window->window().importPaths({m_library->photoFolder()}); // the catalogue is read again
    QTRY_COMPARE_WITH_TIMEOUT(m_window->shownPhotoCount(), SnapshotFixture::kPhotoCount, 20'000);
    QVERIFY(bar().criteria().isEmpty());
}

void FilterSyncTest::tripStaysWithoutMatches()
{
    trips().setCurrentIndex(trips().model()->index(1, 0)); // Portugal
    QTRY_COMPARE(m_window->shownPhotoCount(), 2);
    QCOMPARE(bar().chips().size(), 1);
    type(u"seoul"_s);
    QTRY_COMPARE(m_window->shownPhotoCount(), 0);
    QVERIFY(m_window->part<NoMatchHint>().isVisible());
    bar().text().clear();
    QTRY_COMPARE(m_window->shownPhotoCount(), 2);
    QVERIFY(!m_window->part<NoMatchHint>().isVisible());
    QTest::mouseClick(bar().chips().constFirst(), Qt::LeftButton);
    QTRY_COMPARE(m_window->shownPhotoCount(), SnapshotFixture::kPhotoCount);
    QCOMPARE(trips().currentIndex().row(), 0);
}

void FilterSyncTest::nothingFoundLeadsBack()
{
    auto& hint = m_window->part<NoMatchHint>();
    QVERIFY(!hint.isVisible());
    type(u"zanzibar"_s);
    QTRY_VERIFY(hint.isVisible());
    QTest::mouseClick(hint.findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_COMPARE(m_window->shownPhotoCount(), SnapshotFixture::kPhotoCount);
    QVERIFY(!hint.isVisible());
}

void FilterSyncTest::importKeepsTheFilter()
{
    type(u"seoul"_s);
    QTRY_COMPARE(m_window->shownPhotoCount(), 3);
    QVERIFY(TestPhoto()
                .at(37.5665, 126.978)
                .takenAt("2024:03:10 10:00:00", "+09:00")
                .save(m_library->photoFolder() + u"/new.jpg"_s));
    QVERIFY(TestPhoto()
                .at(38.7223, -9.1393)
                .takenAt("2024:06:01 11:00:00", "+01:00")
                .save(m_library->photoFolder() + u"/other.jpg"_s));
    m_window->window().importPaths({m_library->photoFolder()});
    QTRY_VERIFY_WITH_TIMEOUT(bar().countText().startsWith(u"4 of 9 "_s), 20'000);
    QCOMPARE(m_window->shownPhotoCount(), 4);
}

void FilterSyncTest::shortcutsReachIt()
{
    m_window->part<FilmStrip>().setFocus();
    QTest::keySequence(&m_window->window(), QKeySequence(QKeySequence::Find));
    QTRY_VERIFY(bar().text().hasFocus());
    auto& timeline = m_window->part<TimelineView>();
    QVERIFY(timeline.isVisible());
    action(Qt::CTRL | Qt::Key_2).trigger();
    QVERIFY(!timeline.isVisible());
}

void FilterSyncTest::clickedBarChoosesAPhoto()
{
    auto& timeline = m_window->part<TimelineView>();
    const double x = timeline.scale().toX(minuteOf(u"2024-06-01T12:00"_s));
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, QPoint(qRound(x), timeline.height() / 3));
    QTRY_VERIFY(m_window->part<DetailsPanel>().isVisible());
    const QModelIndex current = m_window->part<FilmStrip>().currentIndex();
    QCOMPARE(current.data(PhotoListModel::DayRole).toDate(), QDate(2024, 6, 1));
}

void FilterSyncTest::theLookAtTheMapStays()
{
    const auto& map = m_window->part<MapWidget>();
    waitUntilQuiet(map);
    const MapView before = map.view();
    type(u"seoul"_s);
    QTRY_COMPARE(m_window->shownPhotoCount(), 3);
    bar().text().clear();
    QTRY_COMPARE(m_window->shownPhotoCount(), SnapshotFixture::kPhotoCount);
    QCOMPARE(map.view().zoom, before.zoom);
    QCOMPARE(map.view().center, before.center);
}

/// Once the window has shown the photos, without a question.
void FilterSyncTest::searchesAreMadeReadyInTheCatalogue()
{
    const auto catalog = Catalog::open(m_library->catalogPath(), Catalog::Access::ReadOnly).value();
    const auto gazetteer = Gazetteer::load(u":/gazetteer/places.bin"_s).value();
    SearchStore store(*catalog, SearchBlockMaker::rules(&gazetteer));
    QTRY_VERIFY(store.missingBlocks().value().empty());
}

} // namespace wayfolio::test

using wayfolio::test::FilterSyncTest;
WAYFOLIO_TEST(FilterSyncTest)

#include "FilterSyncTest.moc"
