// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FrameTimer.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/LargeLibrary.h"
#include "tests/ui/StallProbe.h"
#include "tests/ui/WindowFixture.h"
#include "ui/map/MapWidget.h"
#include "ui/models/PhotoListModel.h"
#include "ui/panels/DetailsPanel.h"
#include "ui/panels/FilmStrip.h"
#include "ui/panels/FilterBar.h"
#include "ui/panels/NoticeLine.h"
#include "ui/panels/TripsPanel.h"
#include "ui/playback/PlaybackFlow.h"
#include "ui/timeline/TimelineView.h"

#include <QAction>
#include <QEventLoop>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include <functional>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// With 100,000 photos nothing a person does makes the window wait. What the map draws is not counted here: without
/// a graphics card every frame takes long; tests/benchmarks measures it.
class ResponsivenessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingStalls();

private:
    void look(const char* what);

    std::unique_ptr<StallProbe> m_probe;
    QStringList m_tooLong;
};

namespace {

constexpr double kTold = 8;
/// A frame of 60 a second is 16 ms; machines that run tests are slow.
constexpr double kTooLong = 30;

/// Our slots and handlers. Time after a paint event is the composition of the window, mostly.
bool isOurs(const StallProbe::Stall& stall)
{
    const bool handler = stall.receiver.startsWith(u"wayfolio::"_s) || stall.receiver == u"QBasicFutureWatcher"_s;
    return stall.eventType == 0 || (handler && stall.eventType != QEvent::Paint);
}

/// With an event loop that rests while nothing happens, as the program's does; QTRY_VERIFY's sleeps in between.
bool waitUntil(const std::function<bool()>& isTrue)
{
    constexpr int kStepMs = 20;
    constexpr int kLongestMs = 30'000;
    for (int waited = 0; !isTrue(); waited += kStepMs) {
        if (waited >= kLongestMs)
            return false;
        QEventLoop loop;
        QTimer::singleShot(kStepMs, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

QAction* action(const QWidget& window, const QKeySequence& shortcut)
{
    for (QAction* candidate : window.actions()) {
        if (candidate->shortcut() == shortcut)
            return candidate;
    }
    return nullptr;
}

} // namespace

void ResponsivenessTest::nothingStalls()
{
    const LargeLibrary library;
    QVERIFY(library.write());
    WindowFixture fixture(library);
    m_probe = std::make_unique<StallProbe>();
    QVERIFY(fixture.show());
    m_probe->restart();
    QVERIFY(waitUntil([&] { return fixture.shownPhotoCount() == LargeLibrary::kPhotoCount; }));
    const auto& map = fixture.part<MapWidget>();
    waitUntilQuiet(map);
    look("library loaded");

    auto& strip = fixture.part<FilmStrip>();
    m_probe->time([&] { strip.setCurrentIndex(strip.model()->index(LargeLibrary::kPhotoCount / 2, 0)); });
    QVERIFY(waitUntil([&] { return fixture.part<DetailsPanel>().isVisible(); }));
    waitUntilQuiet(map);
    look("photo chosen");

    for (const QKeySequence& keys : {QKeySequence(QKeySequence::SelectAll), QKeySequence(Qt::Key_Escape)}) {
        m_probe->time([&] { action(fixture.window(), keys)->trigger(); });
        waitUntilQuiet(map);
        look(qPrintable(keys.toString()));
    }

    QListView& trips = fixture.part<TripsPanel>().tripList();
    for (const int row : {5, 200, 0}) {
        m_probe->time([&] { trips.setCurrentIndex(trips.model()->index(row, 0)); });
        waitUntilQuiet(map);
        look(qPrintable(u"trip row %1"_s.arg(row)));
    }

    // Text, brush and their end, while everything is shown.
    auto& bar = fixture.part<FilterBar>();
    for (const QString& text : {u"jpg"_s, u"seoul"_s, QString()}) {
        m_probe->time([&] { bar.text().setText(text); });
        QVERIFY(waitUntil([&] { return !bar.countText().startsWith(u"Searching"_s); }));
        waitUntilQuiet(map);
        look(qPrintable(u"search for “%1”"_s.arg(text)));
    }
    auto& timeline = fixture.part<TimelineView>();
    for (int step = 0; step < 8; ++step) {
        QKeyEvent grow(QEvent::KeyPress, Qt::Key_Right, Qt::ShiftModifier);
        m_probe->time([&] { QCoreApplication::sendEvent(&timeline, &grow); });
        QTest::qWait(20);
    }
    waitUntilQuiet(map);
    look("brush grown");
    m_probe->time([&] { action(fixture.window(), Qt::CTRL | Qt::SHIFT | Qt::Key_F)->trigger(); });
    QVERIFY(waitUntil([&] { return fixture.shownPhotoCount() == LargeLibrary::kPhotoCount; }));
    waitUntilQuiet(map);
    look("filters cleared");

    m_probe->time([&] { action(fixture.window(), Qt::CTRL | Qt::Key_P)->trigger(); });
    auto& playback = fixture.part<PlaybackFlow>();
    QVERIFY(waitUntil([&] { return playback.seconds() > 2; }));
    m_probe->time([&] { playback.end(); });
    waitUntilQuiet(map);
    look("playback");

    // Photos of two journeys come in between: nothing that is looked at moves.
    m_probe->time([&] { strip.setCurrentIndex(strip.model()->index(LargeLibrary::kPhotoCount / 3, 0)); });
    waitUntilQuiet(map);
    m_probe->time([&] { strip.horizontalScrollBar()->setValue(strip.horizontalScrollBar()->maximum() - 5'000); });
    waitUntilQuiet(map);
    const auto leftmost = [&strip] { return strip.leftmost().data(PhotoListModel::PhotoIdRole).value<PhotoId>(); };
    const auto current = [&strip] { return strip.currentIndex().data(PhotoListModel::PhotoIdRole).value<PhotoId>(); };
    const PhotoId leftmostBefore = leftmost();
    const PhotoId currentBefore = current();
    const int leftBefore = strip.visualRect(strip.leftmost()).left();
    const MapView viewBefore = map.view();
    const SnapshotFixture more;
    QVERIFY(more.writePhotos());
    m_probe->time([&] { fixture.window().importPaths({more.photoFolder()}); });
    QVERIFY(waitUntil([&] { return fixture.part<NoticeLine>().text().startsWith(u"Import finished"_s); }));
    QVERIFY(waitUntil(
        [&] { return fixture.shownPhotoCount() == LargeLibrary::kPhotoCount + SnapshotFixture::kPhotoCount; }));
    waitUntilQuiet(map);
    look("import");
    QCOMPARE(leftmost(), leftmostBefore);
    QCOMPARE(strip.visualRect(strip.leftmost()).left(), leftBefore);
    QCOMPARE(current(), currentBefore);
    QCOMPARE(strip.selectionModel()->selectedIndexes(), QModelIndexList{strip.currentIndex()});
    QVERIFY(map.view() == viewBefore);
    QCOMPARE(m_tooLong, QStringList());
}

void ResponsivenessTest::look(const char* what)
{
    for (const StallProbe::Stall& stall : m_probe->longerThan(kTold)) {
        const QString text = u"%1: %2 ms in %3, event %4"_s.arg(QLatin1StringView(what))
                                 .arg(stall.milliseconds, 0, 'f', 1)
                                 .arg(stall.receiver)
                                 .arg(stall.eventType);
        qInfo().noquote() << text;
        if (stall.milliseconds > kTooLong && isOurs(stall))
            m_tooLong << text;
    }
    m_probe->restart();
}

} // namespace wayfolio::test

using wayfolio::test::ResponsivenessTest;
WAYFOLIO_TEST(ResponsivenessTest)

#include "ResponsivenessTest.moc"
