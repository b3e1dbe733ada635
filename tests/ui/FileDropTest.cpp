// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestRegistry.h"
#include "tests/ui/WindowFixture.h"
#include "ui/map/MapWidget.h"
#include "ui/panels/DropHint.h"
#include "ui/panels/TripsPanel.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QMimeData>
#include <QTest>
#include <QUrl>

namespace wayfolio::test {

/// Held over the window, not yet let go: what follows a drop is MainWindowTest's.
class FileDropTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hintLiesOverTheWindowAndMovesNothing();
    void hintGoesWithItsSource();
};

void FileDropTest::hintLiesOverTheWindowAndMovesNothing()
{
    SnapshotFixture library;
    QVERIFY(library.writePhotos());
    QVERIFY(library.import());
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    QTRY_VERIFY(fixture.part<MapWidget>().width() < fixture.window().width()); // the trips have got their place
    const QSize map = fixture.part<MapWidget>().size();
    const QSize trips = fixture.part<TripsPanel>().size();

    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(library.photoFolder())});
    QDragEnterEvent enter(fixture.window().rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&fixture.window(), &enter);
    QVERIFY(enter.isAccepted());
    const auto& hint = fixture.part<DropHint>();
    QTRY_VERIFY(hint.isVisible());
    QApplication::processEvents(); // what would give way does so now
    QCOMPARE(hint.geometry(), fixture.window().centralWidget()->geometry());
    QCOMPARE(fixture.part<MapWidget>().size(), map);
    QCOMPARE(fixture.part<TripsPanel>().size(), trips);

    QDragLeaveEvent leave;
    QApplication::sendEvent(&fixture.window(), &leave);
    QVERIFY(!hint.isVisible());
}

/// Nobody says that the program died whose files are held here; the pointer is this window's again.
void FileDropTest::hintGoesWithItsSource()
{
    const SnapshotFixture library;
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(library.photoFolder())});
    const auto hold = [&] {
        QDragEnterEvent enter(fixture.window().rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&fixture.window(), &enter);
    };
    const auto& hint = fixture.part<DropHint>();
    hold();
    QVERIFY(hint.isVisible());
    QTest::mouseMove(fixture.window().windowHandle(), QPoint(40, 50));
    QTRY_VERIFY(!hint.isVisible());
    hold();
    QVERIFY(hint.isVisible());
}

} // namespace wayfolio::test

using wayfolio::test::FileDropTest;
WAYFOLIO_TEST(FileDropTest)

#include "FileDropTest.moc"
