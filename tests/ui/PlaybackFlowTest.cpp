// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/playback/PlaybackFlow.h"

#include "tests/support/TestRegistry.h"
#include "tests/ui/WindowFixture.h"
#include "ui/actions/MainActions.h"
#include "ui/map/PhotoMarkersItem.h"
#include "ui/models/PhotoListModel.h"
#include "ui/models/TripListModel.h"
#include "ui/panels/DetailsPanel.h"
#include "ui/panels/FilmStripPanel.h"
#include "ui/panels/FilterBar.h"
#include "ui/panels/NoticeLine.h"
#include "ui/panels/TripsPanel.h"
#include "ui/playback/PlaybackBar.h"
#include "ui/timeline/TimelineView.h"
#include "ui/viewer/PhotoViewer.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QProxyStyle>
#include <QQuickItem>
#include <QQuickWidget>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include <utility>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Of the trip of three photos in Seoul. Frames come from the test: the timer's own are added, whatever their number.
class PlaybackFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void playsToTheEndAndLeavesEverything();
    void ends_data();
    void ends();
    void pauses();
    void scrubs();
    void playsOnceMoreFromItsEnd();
    void waitsWhileTheSliderIsHeld();
    void theLastTripAskedForBegins();
    void leavingTheTripKeepsTheView();
    void speeds();
    void steps();
    void panelsFollowAndGoBack();
    void passedPhotosLookPassed();
    void followsUnlessLookedElsewhere();
    void anotherTripEndsIt();
    void photoThatIsChosenPausesIt();
    void withoutAnimationsNothingGlides();
    void headingOfTheStripPlays();
    void menuOfATripPlays();
    void nothingToPlay();
    void barStaysOnTheMap_data();
    void barStaysOnTheMap();
    void cleanup();

private:
    /// What must be as it was.
    struct State
    {
        MapView view;
        int strip = 0;
        int photo = -1;
        int trip = -1;
        QWidget* focus = nullptr;

        bool operator==(const State&) const = default;
    };

    [[nodiscard]] PlaybackFlow& flow() { return m_fixture->part<PlaybackFlow>(); }

    [[nodiscard]] PlaybackBar& bar() { return m_fixture->part<PlaybackBar>(); }

    [[nodiscard]] MapWidget& map() { return m_fixture->part<MapWidget>(); }

    [[nodiscard]] QListView& trips() { return m_fixture->part<TripsPanel>().tripList(); }

    [[nodiscard]] State state()
    {
        auto& strip = m_fixture->part<FilmStrip>();
        return {.view = map().view(),
                .strip = strip.model()->rowCount(),
                .photo = strip.currentIndex().row(),
                .trip = trips().currentIndex().row(),
                .focus = QApplication::focusWidget()};
    }

    void chooseTrip(const QString& place);
    void start();
    [[nodiscard]] bool cardIsUp(size_t photo);
    [[nodiscard]] std::pair<int, int> passedAndOther();

    std::unique_ptr<SnapshotFixture> m_library;
    std::unique_ptr<WindowFixture> m_fixture;
};

void PlaybackFlowTest::init()
{
    m_library = std::make_unique<SnapshotFixture>();
    QVERIFY(m_library->writePhotos() && m_library->import());
    m_fixture = std::make_unique<WindowFixture>(*m_library);
    QVERIFY(m_fixture->show());
    m_fixture->window().resize(1280, 800);
    QTRY_COMPARE(m_fixture->shownPhotoCount(), SnapshotFixture::kPhotoCount);
    chooseTrip(u"3"_s);
    QTRY_COMPARE(m_fixture->shownPhotoCount(), 3);
}

void PlaybackFlowTest::cleanup()
{
    m_fixture.reset();
    m_library.reset();
}

/// By its number of photos.
void PlaybackFlowTest::chooseTrip(const QString& photoCount)
{
    for (int row = 1; row < trips().model()->rowCount(); ++row) {
        const QModelIndex index = trips().model()->index(row, 0);
        if (index.data(TripListModel::FactsRole).toString().contains(photoCount + u" photo"_s))
            trips().setCurrentIndex(index);
    }
}

void PlaybackFlowTest::start()
{
    m_fixture->part<MainActions>().playTrip->trigger();
    QTRY_VERIFY(flow().isActive());
    QVERIFY(flow().isPlaying());
    QVERIFY(bar().isVisible());
    QCOMPARE(flow().schedule()->photos().size(), size_t{3});
}

bool PlaybackFlowTest::cardIsUp(size_t photo)
{
    const auto& picture = map().playbackFigure().picture();
    return picture &&
           std::ranges::contains(picture->cards, flow().schedule()->photos()[photo].id, &PlaybackPicture::Card::photo);
}

void PlaybackFlowTest::playsToTheEndAndLeavesEverything()
{
    m_fixture->part<FilmStrip>().setCurrentIndex(m_fixture->part<FilmStrip>().model()->index(1, 0));
    m_fixture->part<FilmStrip>().setFocus();
    QTest::qWait(50);
    map().setView({.center = *GeoPoint::fromDegrees(20, 30), .zoom = 4});
    const State before = state();
    QSignalSpy passed(&flow(), &PlaybackFlow::photosPassed);
    QSignalSpy ended(&flow(), &PlaybackFlow::ended);
    start();
    const double duration = flow().schedule()->duration();
    std::array<bool, 3> wasUp{};
    for (double seconds = 0; seconds < duration + 1 && flow().isActive(); seconds += 0.05) {
        for (size_t photo = 0; photo < wasUp.size(); ++photo)
            wasUp[photo] = wasUp[photo] || cardIsUp(photo);
        flow().advance(0.05);
    }
    QCOMPARE(ended.count(), 1);
    QVERIFY(wasUp[0] && wasUp[1] && wasUp[2]);
    QCOMPARE(passed.count(), 4); // none, one, two, three
    for (int i = 0; i < passed.count(); ++i)
        QCOMPARE(passed.at(i).constFirst().toLongLong(), qlonglong(i));
    QVERIFY(!bar().isVisible());
    QVERIFY(!map().playbackFigure().picture());
    QVERIFY(state() == before);
}

/// Photos in markers that are not dimmed.
std::pair<int, int> PlaybackFlowTest::passedAndOther()
{
    std::pair<int, int> counts;
    for (const QQuickItem* child : map().findChild<QQuickWidget*>()->rootObject()->childItems()) {
        const auto* item = qobject_cast<const PhotoMarkersItem*>(child);
        for (const PhotoMarker& marker : item ? item->layout().markers() : std::vector<PhotoMarker>()) {
            if (!marker.dimmed)
                (marker.isPassed ? counts.first : counts.second) += static_cast<int>(marker.cluster.count);
        }
    }
    return counts;
}

void PlaybackFlowTest::panelsFollowAndGoBack()
{
    auto& strip = m_fixture->part<FilmStrip>();
    auto& play = m_fixture->part<FilmStripPanel>().playButton();
    const auto& details = m_fixture->part<DetailsPanel>();
    const auto& timeline = m_fixture->part<TimelineView>();
    const auto said = [&] {
        QStringList texts;
        for (const QLabel* label : details.findChildren<QLabel*>())
            texts << label->text();
        return texts.join(u'\n');
    };
    strip.setCurrentIndex(strip.model()->index(0, 0));
    QTRY_VERIFY(details.isVisible() && said().contains(u".jpg"_s));
    const QString first = said();
    const auto cursor = timeline.current();
    const QItemSelection selection = strip.selectionModel()->selection();
    start();
    QCOMPARE(play.accessibleName(), u"Pause"_s);
    flow().step(2);
    flow().step(2);
    QCOMPARE(play.accessibleName(), u"Play this trip"_s);
    QCOMPARE(strip.played().row(), 2);
    QTRY_VERIFY(said() != first);
    QVERIFY(timeline.current() != cursor);
    QCOMPARE(strip.selectionModel()->selection(), selection);
    QCOMPARE(strip.currentIndex().row(), 0);
    play.click(); // goes on
    QVERIFY(flow().isPlaying());
    flow().end();
    QVERIFY(!strip.played().isValid());
    QTRY_COMPARE(said(), first);
    QCOMPARE(timeline.current(), cursor);
    QCOMPARE(strip.currentIndex().row(), 0);
    QCOMPARE(play.accessibleName(), u"Play this trip"_s);
}

void PlaybackFlowTest::passedPhotosLookPassed()
{
    using Counts = std::pair<int, int>;
    const auto stepBy = [this](int photos) {
        flow().step(photos);
        Q_EMIT map().movedElsewhere(); // by hand: to where each has a marker of its own
        map().setView({.center = *GeoPoint::fromDegrees(37.54, 127.02), .zoom = 13});
    };
    start();
    stepBy(-1); // to the first one
    QTRY_COMPARE(passedAndOther(), Counts(1, 2));
    stepBy(1);
    QCOMPARE(passedAndOther(), Counts(2, 1));
    stepBy(1);
    QCOMPARE(passedAndOther(), Counts(3, 0));
    stepBy(-2);
    QCOMPARE(passedAndOther(), Counts(1, 2));
    flow().end();
    QCOMPARE(passedAndOther().first, 0);
}

void PlaybackFlowTest::ends_data()
{
    QTest::addColumn<QString>("way");
    for (const char* way : {"escape", "escape on the map", "close", "close by the keyboard"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void PlaybackFlowTest::ends()
{
    QFETCH(QString, way);
    map().setFocus();
    QTest::qWait(50);
    map().setView({.center = *GeoPoint::fromDegrees(20, 30), .zoom = 4}); // whatever size the panels leave to it
    const State before = state();
    start();
    QVERIFY(bar().playButton().hasFocus());
    flow().advance(1.5);
    if (way == "escape"_L1) {
        QTest::keyClick(&bar().playButton(), Qt::Key_Escape);
    } else if (way == "escape on the map"_L1) {
        map().setFocus();
        QTest::keyClick(map().focusProxy(), Qt::Key_Escape);
    } else if (way == "close"_L1) {
        bar().closeButton().click();
    } else {
        for (int tabs = 0; tabs < 6 && !bar().closeButton().hasFocus(); ++tabs)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(bar().closeButton().hasFocus());
        QTest::keyClick(&bar().closeButton(), Qt::Key_Space);
    }
    QVERIFY(!flow().isActive());
    QVERIFY(!bar().isVisible());
    QVERIFY(state() == before);
    // And again, as if nothing had been.
    start();
    QCOMPARE_LT(flow().seconds(), 1.0);
}

void PlaybackFlowTest::pauses()
{
    start();
    flow().advance(0.1);
    QTest::keyClick(&bar().playButton(), Qt::Key_Space);
    QVERIFY(!flow().isPlaying());
    QCOMPARE(bar().playButton().accessibleName(), u"Play"_s);
    const double paused = flow().seconds();
    flow().advance(1);
    QTest::qWait(60);
    QCOMPARE(flow().seconds(), paused);
    map().setFocus();
    QTest::keyClick(map().focusProxy(), Qt::Key_Space); // not the viewer's now
    QVERIFY(flow().isPlaying());
    QVERIFY(!m_fixture->part<PhotoViewer>().isVisible());
    flow().advance(0.5);
    QCOMPARE_GT(flow().seconds(), paused + 0.4);
    m_fixture->part<MainActions>().playTrip->trigger();
    QVERIFY(!flow().isPlaying());
}

void PlaybackFlowTest::scrubs()
{
    start();
    flow().setPlaying(false);
    QSlider& slider = bar().slider();
    const double second = flow().schedule()->secondsOf(1);
    slider.setValue(qRound((second + 0.3) / flow().schedule()->duration() * slider.maximum()));
    QCOMPARE_LT(std::abs(flow().seconds() - second - 0.3), 0.05);
    QVERIFY(cardIsUp(1));
    QVERIFY(bar().caption().contains(u"12:00"_s));
    QTRY_VERIFY(bar().caption().contains(u"Seoul"_s) || bar().caption().contains(u"Korea"_s));
    // A press on the groove goes there.
    QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(slider.width() - 2, slider.height() / 2));
    QCOMPARE_GT(flow().seconds(), flow().schedule()->duration() - 0.3);
    QVERIFY(flow().isActive()); // to look at the end is not to have it end
    QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(2, slider.height() / 2));
    QCOMPARE_LT(flow().seconds(), 0.3);
    QVERIFY(!flow().isPlaying());
}

void PlaybackFlowTest::playsOnceMoreFromItsEnd()
{
    start();
    flow().setPlaying(false);
    Q_EMIT bar().scrubbed(flow().schedule()->duration());
    QCOMPARE(flow().seconds(), flow().schedule()->duration());
    m_fixture->part<MainActions>().playTrip->trigger();
    QVERIFY(flow().isPlaying());
    QCOMPARE(flow().seconds(), 0.0);
    flow().advance(0.05);
    QVERIFY(flow().isActive());
}

void PlaybackFlowTest::waitsWhileTheSliderIsHeld()
{
    start();
    bar().slider().setSliderDown(true);
    const double before = flow().seconds();
    flow().advance(0.1);
    QCOMPARE(flow().seconds(), before);
    bar().slider().setSliderDown(false);
    flow().advance(0.1);
    QCOMPARE_GT(flow().seconds(), before);
}

/// While the first one is still being laid out.
void PlaybackFlowTest::theLastTripAskedForBegins()
{
    const auto tripAt = [this](int row) {
        return trips().model()->index(row, 0).data(TripListModel::TripIdRole).value<TripId>();
    };
    const QSignalSpy started(&flow(), &PlaybackFlow::started);
    flow().start(tripAt(1));
    flow().start(tripAt(2));
    QTRY_VERIFY(flow().isActive());
    QCOMPARE(started.size(), 1);
    QCOMPARE(started.constFirst().constFirst().value<TripId>(), tripAt(2));
}

/// All trips shall be seen, from where the film is.
void PlaybackFlowTest::leavingTheTripKeepsTheView()
{
    map().setView({.center = *GeoPoint::fromDegrees(20, 30), .zoom = 4});
    start();
    for (int frame = 0; frame < 20; ++frame)
        flow().advance(0.05);
    const GeoPoint before = map().view().center;
    Q_EMIT m_fixture->part<FilterBar>().tripCleared();
    QVERIFY(!flow().isActive());
    QCOMPARE(map().view().center, before);
}

void PlaybackFlowTest::speeds()
{
    start();
    for (const int speed : {1, 2, 4, 1}) {
        QCOMPARE(bar().speedButton().text(), u"%1×"_s.arg(speed));
        QVERIFY(bar().speedButton().accessibleName().contains(QString::number(speed)));
        const double before = flow().seconds();
        flow().advance(0.1); // and no event comes in between
        QCOMPARE_LT(std::abs(flow().seconds() - before - 0.1 * speed), 1e-9);
        bar().speedButton().click();
    }
}

void PlaybackFlowTest::steps()
{
    start();
    QTest::keyClick(&bar().playButton(), Qt::Key_Right);
    QVERIFY(!flow().isPlaying());
    const auto isAt = [this](size_t photo) {
        return flow().seconds() == flow().schedule()->secondsOf(photo) && cardIsUp(photo) &&
               map().playbackFigure().picture()->cards.size() == 1;
    };
    QVERIFY(isAt(0));
    QTest::keyClick(&bar().slider(), Qt::Key_Right);
    QVERIFY(isAt(1));
    map().setFocus();
    QTest::keyClick(map().focusProxy(), Qt::Key_Right);
    QVERIFY(isAt(2));
    QTest::keyClick(map().focusProxy(), Qt::Key_Right);
    QVERIFY(isAt(2)); // the last one
    QTest::keyClick(map().focusProxy(), Qt::Key_Left);
    QVERIFY(isAt(1));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(map().focusProxy(), Qt::Key_Left);
    QVERIFY(isAt(0));
}

void PlaybackFlowTest::followsUnlessLookedElsewhere()
{
    map().setView({.center = *GeoPoint::fromDegrees(37, 120), .zoom = 4});
    start();
    const PlaybackCamera camera(flow().schedule());
    for (int frame = 0; frame < 120; ++frame)
        flow().advance(1.0 / 60);
    QCOMPARE_GT(map().view().zoom, 7.0); // close to where it goes
    map().zoomOut();
    QTest::qWait(250); // glides there
    flow().setPlaying(true);
    map().showAll();
    const MapView looked = map().view();
    flow().advance(0.05);
    QCOMPARE(map().view(), looked); // the traveller is in view
    bar().slider().setValue(bar().slider().maximum() / 2);
    for (int frame = 0; frame < 120; ++frame)
        flow().advance(1.0 / 60);
    QVERIFY(map().view() != looked);
}

void PlaybackFlowTest::anotherTripEndsIt()
{
    start();
    flow().advance(1);
    chooseTrip(u"2"_s);
    QVERIFY(!flow().isActive());
    QTRY_COMPARE(m_fixture->shownPhotoCount(), 2);
    QCOMPARE_LT(map().view().center.longitude(), 0.0); // Portugal, and not back to Seoul
}

void PlaybackFlowTest::photoThatIsChosenPausesIt()
{
    start();
    m_fixture->part<FilmStrip>().setCurrentIndex(m_fixture->part<FilmStrip>().model()->index(2, 0));
    QVERIFY(flow().isActive());
    QVERIFY(!flow().isPlaying());
}

void PlaybackFlowTest::withoutAnimationsNothingGlides()
{
    class Still final : public QProxyStyle
    {
    public:
        int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                      QStyleHintReturn* answer) const override
        {
            return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, answer);
        }
    };

    Still style;
    map().setStyle(&style);
    start();
    std::vector<GeoPoint> positions;
    std::vector<MapView> views;
    const double duration = flow().schedule()->duration();
    for (double seconds = 0; seconds < duration - 0.5 && flow().isActive(); seconds += 0.02) {
        flow().advance(0.02);
        if (!map().playbackFigure().picture())
            break;
        const PlaybackPicture& picture = *map().playbackFigure().picture();
        QVERIFY(picture.trail.empty());
        QCOMPARE(picture.cards.size(), size_t{1});
        if (positions.empty() || positions.back() != picture.position)
            positions.push_back(picture.position);
        if (views.empty() || views.back() != map().view())
            views.push_back(map().view());
    }
    QCOMPARE(positions.size(), size_t{3}); // the places of the photos and nothing between
    QCOMPARE_LE(views.size(), size_t{4});
    flow().end();
    map().setStyle(nullptr);
}

void PlaybackFlowTest::headingOfTheStripPlays()
{
    auto& heading = m_fixture->part<FilmStripPanel>();
    QToolButton* play = nullptr;
    for (QToolButton* button : heading.findChildren<QToolButton*>()) {
        if (button->accessibleName() == u"Play this trip"_s)
            play = button;
    }
    QVERIFY(play != nullptr && play->isVisible());
    QTest::mouseClick(play, Qt::LeftButton);
    QTRY_VERIFY(flow().isPlaying());
    QCOMPARE(flow().schedule()->photos().size(), size_t{3});
    flow().end();
    trips().setCurrentIndex(trips().model()->index(0, 0)); // everything
    QTRY_VERIFY(!play->isVisible());
}

/// Of one that is not chosen; that it is played chooses nothing.
void PlaybackFlowTest::menuOfATripPlays()
{
    const QSignalSpy started(&flow(), &PlaybackFlow::started);
    const auto menuAt = [this](int row) -> QMenu* {
        const QPoint place = trips().visualRect(trips().model()->index(row, 0)).center();
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, place, trips().viewport()->mapToGlobal(place));
        QApplication::sendEvent(trips().viewport(), &asked);
        return trips().findChild<QMenu*>();
    };
    QVERIFY(menuAt(0) == nullptr); // everything
    const QModelIndex other = trips().model()->index(1, 0);
    QVERIFY(other != trips().currentIndex());
    QMenu* menu = menuAt(1);
    QVERIFY(menu != nullptr);
    menu->actions().constFirst()->trigger();
    QTRY_COMPARE(started.size(), 1);
    QCOMPARE(started.constFirst().constFirst().value<TripId>(), other.data(TripListModel::TripIdRole).value<TripId>());
    QCOMPARE(flow().schedule()->photos().size(), size_t{2});
    QCOMPARE(m_fixture->shownPhotoCount(), 3);
    flow().end();
    menu->close();
}

void PlaybackFlowTest::nothingToPlay()
{
    const SnapshotFixture empty;
    WindowFixture fixture(empty);
    QVERIFY(fixture.show());
    fixture.part<PlaybackFlow>().start();
    QTRY_VERIFY(fixture.part<NoticeLine>().text().contains(u"nothing to play"_s));
    QVERIFY(!fixture.part<PlaybackBar>().isVisible());
}

void PlaybackFlowTest::barStaysOnTheMap_data()
{
    QTest::addColumn<QSize>("window");
    QTest::newRow("usual") << QSize(1280, 800);
    QTest::newRow("small") << QSize(820, 560);
    QTest::newRow("large") << QSize(1900, 1000);
}

void PlaybackFlowTest::barStaysOnTheMap()
{
    QFETCH(const QSize, window);
    start();
    flow().setPlaying(false);
    m_fixture->window().resize(window);
    QTRY_VERIFY(map().rect().contains(bar().geometry()));
    for (const QWidget* other : map().findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (other != &bar() && other != map().focusProxy() && other->isVisible())
            QVERIFY2(!other->geometry().intersects(bar().geometry()), other->metaObject()->className());
    }
    QCOMPARE_GE(bar().slider().width(), 60);
}

} // namespace wayfolio::test

using wayfolio::test::PlaybackFlowTest;
WAYFOLIO_TEST(PlaybackFlowTest)

#include "PlaybackFlowTest.moc"
