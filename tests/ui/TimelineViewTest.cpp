// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/TimelineView.h"

#include "tests/support/TestRegistry.h"
#include "tests/ui/TimelineTimes.h"
#include "ui/timeline/TimelinePainter.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

namespace wayfolio::test {

/// Two years of a photo a day; every interaction by the events a person causes.
class TimelineViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void dragMakesASpan_data();
    void dragMakesASpan();
    void edgesAndWholeAreDragged();
    void edgesMayCross();
    void movedSpanKeepsABar();
    void hardlyMovedIsAClick();
    void dragIsNotDisturbed();
    void escapeAndClickClear();
    void clickTellsTheBar();
    void arrowsMoveAndResize();
    void arrowsPanWithoutASpan();
    void wheelZoomsAtThePointer();
    void sidewaysWheelPans();
    void middleButtonAndSpacePan();
    void doubleClickLooksIntoABar();
    void keysZoom();
    void tipsCount();
    void isDescribed();
    void everySecondDayHasABand_data();
    void everySecondDayHasABand();
    void paintsAnything();

private:
    void drag(double from, double to, Qt::MouseButton button = Qt::LeftButton);
    void wheel(double x, QPoint angle);

    [[nodiscard]] QPoint at(double x) const { return {qRound(x), m_view->height() / 3}; }

    [[nodiscard]] double xOf(const QString& time) const { return m_view->scale().toX(minuteOf(time)); }

    [[nodiscard]] QString span() const { return textOf(m_view->span()); }

    std::unique_ptr<TimelineView> m_view;
    TimelineView::Histogram m_photos;
};

void TimelineViewTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    std::vector<PhotoSummary> photos(731);
    for (size_t i = 0; i < photos.size(); ++i)
        photos[i].wall = WallTime(minuteOf(u"2023-01-01T12:00"_s)) + std::chrono::days(i);
    m_photos = std::make_shared<const TimeHistogram>(photos);
    m_view = std::make_unique<TimelineView>();
    m_view->resize(1000, m_view->sizeHint().height());
    m_view->setPhotos(m_photos, m_photos);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
}

void TimelineViewTest::cleanup()
{
    m_view.reset();
    QLocale::setDefault(QLocale::system());
}

void TimelineViewTest::drag(double from, double to, Qt::MouseButton button)
{
    QTest::mousePress(m_view.get(), button, {}, at(from));
    const QPoint middle = at((from + to) / 2);
    for (const QPoint point : {middle, at(to)}) {
        QMouseEvent move(QEvent::MouseMove, point, m_view->mapToGlobal(point), Qt::NoButton, button, {});
        QApplication::sendEvent(m_view.get(), &move);
    }
    QTest::mouseRelease(m_view.get(), button, {}, at(to));
}

void TimelineViewTest::wheel(double x, QPoint angle)
{
    QWheelEvent event(at(x), m_view->mapToGlobal(at(x)), {}, angle, {}, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view.get(), &event);
}

void TimelineViewTest::dragMakesASpan_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    const QString early = u"2023-03-15T00:00"_s;
    const QString late = u"2023-06-15T00:00"_s;
    QTest::newRow("to the right") << early << late;
    QTest::newRow("to the left") << late << early;
}

void TimelineViewTest::dragMakesASpan()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const QSignalSpy told(m_view.get(), &TimelineView::spanChanged);
    QCOMPARE(m_view->scale().barUnit(), CalendarUnit::Week);
    drag(xOf(from), xOf(to));
    QCOMPARE(span(), u"2023-03-13T00:00 2023-06-19T00:00"_s);
    QVERIFY(!told.isEmpty());
    QCOMPARE(textOf(told.constLast().constFirst().value<std::optional<TimeSpan>>()), span());
}

void TimelineViewTest::edgesAndWholeAreDragged()
{
    m_view->setSpan(spanOf(u"2023-03-13T00:00"_s, u"2023-06-19T00:00"_s));
    drag(xOf(u"2023-06-19T00:00"_s), xOf(u"2023-09-05T00:00"_s));
    QCOMPARE(span(), u"2023-03-13T00:00 2023-09-04T00:00"_s);
    drag(xOf(u"2023-03-13T00:00"_s), xOf(u"2023-05-02T00:00"_s));
    QCOMPARE(span(), u"2023-05-01T00:00 2023-09-04T00:00"_s);
    drag(xOf(u"2023-07-01T00:00"_s), xOf(u"2023-07-29T00:00"_s));
    QCOMPARE(span(), u"2023-05-29T00:00 2023-10-02T00:00"_s);
}

void TimelineViewTest::edgesMayCross()
{
    m_view->setSpan(spanOf(u"2023-03-13T00:00"_s, u"2023-06-19T00:00"_s));
    drag(xOf(u"2023-06-19T00:00"_s), xOf(u"2023-02-07T00:00"_s));
    QCOMPARE(span(), u"2023-02-06T00:00 2023-03-13T00:00"_s);
}

/// Of days among bars of weeks: it snaps to the bars, and some photos stay in it.
void TimelineViewTest::movedSpanKeepsABar()
{
    m_view->setSpan(spanOf(u"2023-06-06T00:00"_s, u"2023-06-09T00:00"_s));
    drag(xOf(u"2023-06-07T12:00"_s), xOf(u"2023-09-06T12:00"_s));
    QCOMPARE(span(), u"2023-09-04T00:00 2023-09-11T00:00"_s);
}

void TimelineViewTest::hardlyMovedIsAClick()
{
    const QSignalSpy clicked(m_view.get(), &TimelineView::barClicked);
    drag(500, 502);
    QVERIFY(!m_view->span());
    QCOMPARE(clicked.size(), 1);
    drag(500, 504);
    QVERIFY(m_view->span());
    QCOMPARE(clicked.size(), 1);
}

/// What was asked for before comes back while the hand is still on it.
void TimelineViewTest::dragIsNotDisturbed()
{
    const QPoint from = at(xOf(u"2023-03-15T00:00"_s));
    const QPoint to = at(xOf(u"2023-06-15T00:00"_s));
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, m_view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(m_view.get(), &move);
    m_view->setSpan(spanOf(u"2024-01-01T00:00"_s, u"2024-02-05T00:00"_s));
    QCOMPARE(span(), u"2023-03-13T00:00 2023-06-19T00:00"_s);
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, to);
    QCOMPARE(span(), u"2023-03-13T00:00 2023-06-19T00:00"_s);
}

void TimelineViewTest::escapeAndClickClear()
{
    const TimeSpan chosen = spanOf(u"2023-03-13T00:00"_s, u"2023-06-19T00:00"_s);
    const QSignalSpy told(m_view.get(), &TimelineView::spanChanged);
    m_view->setSpan(chosen);
    QCOMPARE(told.size(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(!m_view->span());
    QCOMPARE(told.size(), 1);
    m_view->setSpan(chosen);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(xOf(u"2023-04-13T00:00"_s)));
    QVERIFY(m_view->span());
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(xOf(u"2024-04-13T00:00"_s)));
    QVERIFY(!m_view->span());
    QCOMPARE(told.size(), 2);
}

void TimelineViewTest::clickTellsTheBar()
{
    const QSignalSpy clicked(m_view.get(), &TimelineView::barClicked);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(xOf(u"2023-04-13T00:00"_s)));
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(textOf(clicked.constFirst().constFirst().value<TimeSpan>()), u"2023-04-10T00:00 2023-04-17T00:00"_s);
    drag(300, 400);
    QCOMPARE(clicked.size(), 1);
}

void TimelineViewTest::arrowsMoveAndResize()
{
    m_view->setSpan(spanOf(u"2023-03-13T00:00"_s, u"2023-03-27T00:00"_s));
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(span(), u"2023-03-20T00:00 2023-04-03T00:00"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(span(), u"2023-03-06T00:00 2023-03-20T00:00"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(span(), u"2023-03-06T00:00 2023-03-27T00:00"_s);
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(span(), u"2023-03-06T00:00 2023-03-13T00:00"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier); // a new one, without a pointer
    QVERIFY(m_view->span());
    QVERIFY(std::abs(m_view->scale().toX(m_view->span()->begin) - 500) < 20);
}

void TimelineViewTest::arrowsPanWithoutASpan()
{
    wheel(500, {0, 1200});
    const double begin = m_view->scale().begin();
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(m_view->scale().begin() > begin);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QVERIFY(std::abs(m_view->scale().begin() - begin) < 1);
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QVERIFY(m_view->scale().begin() > begin);
    QVERIFY(!m_view->span());
}

void TimelineViewTest::wheelZoomsAtThePointer()
{
    constexpr double x = 300; // a whole pixel, as pointers have it
    const WallMinute time = m_view->scale().toTime(x);
    wheel(x, {0, 120});
    QVERIFY(!m_view->scale().isWhole());
    QVERIFY(std::abs(m_view->scale().toX(time) - x) < 1.5);
    wheel(x, {0, 2400});
    QVERIFY(m_view->scale().barUnit() > CalendarUnit::Day);
    QVERIFY(std::abs(m_view->scale().toX(time) - x) < 1.5);
    wheel(x, {0, -6000});
    QVERIFY(m_view->scale().isWhole());
}

void TimelineViewTest::sidewaysWheelPans()
{
    wheel(500, {0, 1200});
    const double x = xOf(u"2023-12-31T00:00"_s);
    wheel(500, {120, 0});
    QVERIFY(std::abs(xOf(u"2023-12-31T00:00"_s) - x - 80) < 1);
}

void TimelineViewTest::middleButtonAndSpacePan()
{
    wheel(500, {0, 1200});
    const QString time = u"2023-12-31T00:00"_s;
    const double x = xOf(time);
    drag(500, 560, Qt::MiddleButton);
    QVERIFY(std::abs(xOf(time) - x - 60) < 1);
    QTest::keyPress(m_view.get(), Qt::Key_Space);
    drag(500, 440);
    QTest::keyRelease(m_view.get(), Qt::Key_Space);
    QVERIFY(std::abs(xOf(time) - x) < 1);
    QVERIFY(!m_view->span());
}

void TimelineViewTest::doubleClickLooksIntoABar()
{
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, at(xOf(u"2023-08-01T00:00"_s)));
    QTRY_VERIFY(std::abs(xOf(u"2023-07-31T00:00"_s) - 20) < 3 && std::abs(xOf(u"2023-08-07T00:00"_s) - 980) < 3);
    QVERIFY(!m_view->span());
}

void TimelineViewTest::keysZoom()
{
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(!m_view->scale().isWhole());
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QVERIFY(m_view->scale().isWhole());
    m_view->setSpan(spanOf(u"2023-03-13T00:00"_s, u"2023-03-27T00:00"_s));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTRY_VERIFY(std::abs(xOf(u"2023-03-13T00:00"_s) - 20) < 3);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QTRY_VERIFY(m_view->scale().isWhole());
}

void TimelineViewTest::tipsCount()
{
    const double x = xOf(u"2023-08-01T00:00"_s);
    QVERIFY2(m_view->tipAt(x).startsWith(u"31 July – 6 August 2023\n7 "_s), qPrintable(m_view->tipAt(x)));
    m_view->setPhotos(m_photos, std::make_shared<const TimeHistogram>());
    QVERIFY2(m_view->tipAt(x).contains(u"0 of 7 "_s), qPrintable(m_view->tipAt(x)));
    QCOMPARE(m_view->tipAt(1), QString());
}

void TimelineViewTest::isDescribed()
{
    QCOMPARE(m_view->accessibleName(), u"Timeline"_s);
    QVERIFY2(m_view->accessibleDescription().contains(u"731"_s), qPrintable(m_view->accessibleDescription()));
    m_view->setSpan(spanOf(u"2023-03-01T00:00"_s, u"2023-04-01T00:00"_s));
    QVERIFY2(m_view->accessibleDescription().contains(u"March 2023: 31"_s),
             qPrintable(m_view->accessibleDescription()));
}

void TimelineViewTest::everySecondDayHasABand_data()
{
    QTest::addColumn<double>("days"); // across the view
    QTest::addColumn<bool>("banded");
    QTest::newRow("wide days") << 7.0 << true;
    QTest::newRow("days just wide enough") << 49.0 << true;
    QTest::newRow("days too narrow") << 52.0 << false;
}

void TimelineViewTest::everySecondDayHasABand()
{
    QFETCH(const double, days);
    QFETCH(const bool, banded);
    TimelineScale scale;
    scale.setWhole(spanOf(u"2023-01-01T00:00"_s, u"2024-01-01T00:00"_s));
    scale.setWidth(1000);
    const auto begin = static_cast<double>(minuteOf(u"2023-07-31T00:00"_s).time_since_epoch().count());
    constexpr double kDay = 24.0 * 60;
    scale.show(begin, begin + days * kDay);
    const TimeHistogram nothing;
    QImage image(1000, timelineHeight(m_view->font()), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintTimeline(painter, {.scale = scale,
                            .all = nothing,
                            .shown = nothing,
                            .span = {},
                            .current = {},
                            .hoveredX = {},
                            .size = image.size(),
                            .palette = m_view->palette(),
                            .font = m_view->font()});
    painter.end();
    const auto atNoonOf = [&](int day) { return image.pixelColor(qRound(scale.toX(begin + (day + 0.5) * kDay)), 12); };
    for (int day = 0; day + 2 < static_cast<int>(days); ++day) {
        QCOMPARE(atNoonOf(day) != atNoonOf(day + 1), banded);
        QCOMPARE(atNoonOf(day), atNoonOf(day + 2));
    }
}

/// From decades to minutes, with and without photos, nothing is divided by nothing.
void TimelineViewTest::paintsAnything()
{
    m_view->setCurrent(minuteOf(u"2023-08-01T00:00"_s));
    m_view->setSpan(spanOf(u"2023-07-31T00:00"_s, u"2023-08-07T00:00"_s));
    for (int i = 0; i < 40; ++i) {
        wheel(xOf(u"2023-08-01T00:00"_s), {0, 120});
        QVERIFY(!m_view->grab().isNull());
    }
    const auto nothing = std::make_shared<const TimeHistogram>();
    m_view->setPhotos(nothing, nothing);
    QVERIFY(!m_view->grab().isNull());
    TimelineView empty;
    QVERIFY(!empty.grab().isNull());
}

} // namespace wayfolio::test

using wayfolio::test::TimelineViewTest;
WAYFOLIO_TEST(TimelineViewTest)

#include "TimelineViewTest.moc"
