// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/viewer/PictureView.h"

#include "tests/support/TestRegistry.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

namespace wayfolio::test {

namespace {

constexpr QSize kView{400, 300};
constexpr QSize kPhoto{4000, 2000};

QImage plain(QSize size, QColor color = Qt::red)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(color);
    return picture;
}

/// The photo's pixel at a point of the widget.
QPointF pixelAt(const PictureView& view, QPointF point)
{
    return (point - view.photoRect().topLeft()) / view.scale();
}

void turnWheel(PictureView& view, QPointF at, int notches)
{
    QWheelEvent event(at, view.mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&view, &event);
}

} // namespace

class PictureViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_view = std::make_unique<PictureView>();
        m_view->resize(kView);
        m_view->show();
        m_view->showPicture(plain({400, 200}), kPhoto);
    }

    void wholeIsInTheMiddle_data()
    {
        QTest::addColumn<QSize>("photo");
        QTest::addColumn<QRectF>("expected");
        QTest::newRow("wide") << QSize(4000, 2000) << QRectF(0, 50, 400, 200);
        QTest::newRow("tall") << QSize(1000, 3000) << QRectF(150, 0, 100, 300);
        QTest::newRow("small: not enlarged") << QSize(100, 50) << QRectF(150, 125, 100, 50);
    }

    void wholeIsInTheMiddle()
    {
        QFETCH(const QSize, photo);
        QFETCH(const QRectF, expected);
        m_view->showPicture(plain({10, 10}), photo);
        QVERIFY(m_view->showsWhole());
        QCOMPARE(m_view->photoRect(), expected);
    }

    void wheelZoomsAtThePointer()
    {
        const QPointF pointer(100, 120);
        const QPointF before = pixelAt(*m_view, pointer);
        turnWheel(*m_view, pointer, 4);
        QVERIFY(!m_view->showsWhole());
        QVERIFY(QLineF(pixelAt(*m_view, pointer), before).length() < 1);
        turnWheel(*m_view, pointer, -20);
        QVERIFY(m_view->showsWhole());
    }

    void stopsAtTheEdges()
    {
        m_view->zoomToPixels();
        QCOMPARE(m_view->scale(), 1.0);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {10, 10});
        for (int i = 0; i < 20; ++i) {
            QMouseEvent move(QEvent::MouseMove, QPointF(10 + i * 200, 10 + i * 200), QPointF(), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(m_view.get(), &move);
        }
        QCOMPARE(m_view->photoRect().topLeft(), QPointF(0, 0));
    }

    void doubleClickGoesThereAndBack()
    {
        const QPointF before = pixelAt(*m_view, QPointF(50, 100));
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, {50, 100});
        QCOMPARE(m_view->scale(), 1.0);
        QVERIFY(QLineF(pixelAt(*m_view, QPointF(50, 100)), before).length() < 1);
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, {50, 100});
        QVERIFY(m_view->showsWhole());
    }

    void asksForPixelsOnce()
    {
        const QSignalSpy wanted(m_view.get(), &PictureView::pixelsWanted);
        m_view->zoomIn();
        m_view->zoomIn();
        QCOMPARE(wanted.count(), 1);
        const QRectF before = m_view->photoRect();
        m_view->refine(plain(kPhoto, Qt::green));
        QCOMPARE(m_view->photoRect(), before);
        QCOMPARE(m_view->grab().toImage().pixelColor(200, 150), QColor(Qt::green));
        m_view->refine(plain({40, 20}, Qt::blue)); // fewer than there are
        QCOMPARE(m_view->grab().toImage().pixelColor(200, 150), QColor(Qt::green));
        m_view->zoomToPixels();
        QCOMPARE(wanted.count(), 1);
    }

    void keys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("step"); // 0: none
        QTest::newRow("left") << int(Qt::Key_Left) << -1;
        QTest::newRow("right") << int(Qt::Key_Right) << 1;
        QTest::newRow("up") << int(Qt::Key_Up) << -1;
        QTest::newRow("page down") << int(Qt::Key_PageDown) << 1;
        QTest::newRow("plus") << int(Qt::Key_Plus) << 0;
    }

    void keys()
    {
        QFETCH(const int, key);
        QFETCH(const int, step);
        const QSignalSpy steps(m_view.get(), &PictureView::stepRequested);
        QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key));
        QCOMPARE(steps.count(), step == 0 ? 0 : 1);
        QCOMPARE(steps.value(0).value(0).toInt(), step);
        QCOMPARE(m_view->showsWhole(), step != 0);
    }

    /// Closer, arrows move what is seen.
    void arrowsMoveWhatIsCloser()
    {
        m_view->zoomToPixels();
        const QSignalSpy steps(m_view.get(), &PictureView::stepRequested);
        const double left = m_view->photoRect().left();
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QVERIFY(m_view->photoRect().left() < left);
        QCOMPARE(steps.count(), 0);
        const QSignalSpy closed(m_view.get(), &PictureView::closeRequested);
        QTest::keyClick(m_view.get(), Qt::Key_0);
        QVERIFY(m_view->showsWhole());
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QCOMPARE(closed.count(), 2);
    }

    void cleanup() { m_view.reset(); }

private:
    std::unique_ptr<PictureView> m_view;
};

} // namespace wayfolio::test

using wayfolio::test::PictureViewTest;
WAYFOLIO_TEST(PictureViewTest)

#include "PictureViewTest.moc"
