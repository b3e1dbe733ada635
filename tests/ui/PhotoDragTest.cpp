// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/PhotoDrag.h"

#include "core/jobs/AllPhotosTurn.h"
#include "tests/support/PhotoSets.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/ShownLibrary.h"
#include "ui/map/PhotoMime.h"

#include <QChildEvent>
#include <QDrag>
#include <QMouseEvent>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

/// Looks at what a widget drags, before Qt forgets it.
class DragWatcher : public QObject
{
public:
    explicit DragWatcher(QWidget& source) { source.installEventFilter(this); }

    QList<QUrl> urls;
    std::vector<PhotoId> photos;
    int drags = 0;
    bool hasPicture = false;

protected:
    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        if (event->type() == QEvent::ChildAdded) {
            QObject* child = static_cast<QChildEvent*>(event)->child();
            QMetaObject::invokeMethod(child, [this, child] { look(child); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    void look(QObject* child)
    {
        const auto* drag = qobject_cast<QDrag*>(child);
        if (drag == nullptr)
            return;
        ++drags;
        urls = drag->mimeData()->urls();
        photos = draggedPhotos(*drag->mimeData()).ids();
        hasPicture = !drag->pixmap().isNull();
    }
};

void send(QWidget& widget, QEvent::Type type, QPoint position, Qt::MouseButtons buttons)
{
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, position, widget.mapToGlobal(position), button, buttons, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

/// Photos on their way out, in the window.
class PhotoDragTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_shown = std::make_unique<ShownLibrary>();
        QVERIFY(m_shown->isShown());
    }

    void cleanup() { m_shown.reset(); }

    void fromTheStrip()
    {
        auto& strip = m_shown->strip();
        QWidget& source = *strip.viewport();
        DragWatcher watcher(source);
        const auto placeOf = [&strip](int row) { return strip.visualRect(strip.model()->index(row, 0)).center(); };
        QTest::mouseClick(&source, Qt::LeftButton, {}, placeOf(0));
        QTest::mouseClick(&source, Qt::LeftButton, Qt::ShiftModifier, placeOf(1));
        QTRY_COMPARE(strip.selectionModel()->selectedIndexes().size(), 2);
        const QPoint photo = placeOf(1); // the strip may have moved to show what was chosen
        send(source, QEvent::MouseButtonPress, photo, Qt::LeftButton);
        send(source, QEvent::MouseMove, photo + QPoint(4, 4), Qt::LeftButton);
        send(source, QEvent::MouseMove, photo + QPoint(20, -20), Qt::LeftButton);
        QTRY_COMPARE(watcher.drags, 1);
        QCOMPARE(watcher.photos, (std::vector<PhotoId>{idAt(0), idAt(1)}));
        QCOMPARE(watcher.urls.size(), 2);
        for (const QUrl& url : watcher.urls)
            QVERIFY(QFile::exists(url.toLocalFile()));
        QVERIFY(watcher.hasPicture);
    }

    void fromTheMap()
    {
        auto& map = m_shown->map();
        QWidget& source = *map.focusProxy();
        DragWatcher watcher(source);
        m_shown->strip().setCurrentIndex(m_shown->strip().model()->index(0, 0));
        QTest::qWait(600); // it is brought into view
        map.setView({.center = *GeoPoint::fromDegrees(37.5665, 126.978), .zoom = 15});
        const QPoint middle = map.rect().center();
        send(source, QEvent::MouseButtonPress, middle, Qt::LeftButton);
        send(source, QEvent::MouseMove, middle + QPoint(20, -20), Qt::LeftButton);
        QTRY_COMPARE(watcher.drags, 1);
        QCOMPARE(watcher.urls.size(), 1);
        QVERIFY(watcher.photos.empty()); // they are on the map already
    }

    // The files are known a moment later: by then there is no drag.
    void letGoBeforeItBegan()
    {
        CatalogService catalog(m_shown->library().catalogPath());
        ThumbnailService thumbnails(catalog, nullptr);
        PhotoDrag drag(catalog, thumbnails, nullptr);
        QWidget source;
        DragWatcher watcher(source);
        auto turn = turnWithAllPhotos(); // the snapshot waits for it, and the files behind the snapshot
        const auto snapshot = catalog.snapshot();
        drag.begin(source, setOf({{1}}), PhotoId{1}, PhotoDrag::Target::OutsideOnly);
        send(source, QEvent::MouseButtonRelease, {20, 20}, Qt::NoButton);
        turn.unlock();
        const auto behind = catalog.photos({PhotoId{1}});
        QTRY_VERIFY(behind.isFinished());
        QTest::qWait(50);
        QCOMPARE(watcher.drags, 0);
    }

    void ownPhotosAreNotImported()
    {
        const auto data = photoMime({m_shown->library().file(u"elsewhere.jpg"_s)}, {});
        const auto isTaken = [this](const QMimeData& dragged) {
            QDragEnterEvent enter(m_shown->window().window().rect().center(), Qt::CopyAction, &dragged, Qt::LeftButton,
                                  Qt::NoModifier);
            QApplication::sendEvent(&m_shown->window().window(), &enter);
            return enter.isAccepted();
        };
        QVERIFY(!isTaken(*data));
        QMimeData foreign;
        foreign.setUrls(data->urls());
        QVERIFY(isTaken(foreign));
    }

    // Over the map as well, which takes photos only.
    void filesOverTheMapAreTheWindows()
    {
        QMimeData foreign;
        foreign.setUrls({QUrl::fromLocalFile(m_shown->library().photoFolder())});
        auto& map = m_shown->map();
        QDragEnterEvent enter(map.rect().center(), Qt::CopyAction, &foreign, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&map, &enter);
        QVERIFY(enter.isAccepted());
    }

private:
    [[nodiscard]] PhotoId idAt(int row) { return m_shown->photos().photoAt(row); }

    std::unique_ptr<ShownLibrary> m_shown;
};

WAYFOLIO_TEST(PhotoDragTest)

} // namespace wayfolio::test

#include "PhotoDragTest.moc"
