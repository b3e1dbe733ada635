// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ViewSync.h"

#include "tests/support/PhotoSets.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/ShownLibrary.h"
#include "tests/ui/TimelineTimes.h"
#include "ui/panels/FilmStripPanel.h"
#include "ui/panels/FilterBar.h"

#include <QApplication>
#include <QDesktopServices>
#include <QItemSelectionModel>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>
#include <QToolButton>
#include <QUrl>

#include <set>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// What is done on the map, as strip and menus show it.
class ViewSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_shown = std::make_unique<ShownLibrary>();
        QVERIFY(m_shown->isShown());
    }

    void cleanup() { m_shown.reset(); }

    // Exactly its photos, in time order; arrows step; Escape leads back.
    void anOpenedClusterIsSteppedThrough()
    {
        const std::vector<PhotoId> cluster{idAt(0), idAt(2), idAt(3)};
        Q_EMIT map().clusterOpened(cluster);
        QCOMPARE(m_shown->window().shownPhotoCount(), 3);
        auto* heading = m_shown->window().part<FilmStripPanel>().findChild<QToolButton*>();
        QCOMPARE(heading->text(), u"3 photo(s) here"_s);
        QVERIFY(strip().hasFocus());
        for (const PhotoId expected : {cluster[0], cluster[1], cluster[2], cluster[2]}) {
            QCOMPARE(current(), expected);
            QTest::keyClick(&strip(), Qt::Key_Right);
        }
        QTest::keyClick(&strip(), Qt::Key_Left);
        QCOMPARE(current(), cluster[1]);
        actions().selectNone->trigger(); // the photo first,
        QCOMPARE(m_shown->window().shownPhotoCount(), 3);
        actions().selectNone->trigger(); // then the cluster
        QCOMPARE(m_shown->window().shownPhotoCount(), SnapshotFixture::kPhotoCount);
    }

    void anEncircledSelectionIsShown()
    {
        Q_EMIT map().clusterOpened({idAt(0)}); // another list, which has not all of them
        Q_EMIT map().photosEncircled(setOf({{2}, {3}}));
        QCOMPARE(m_shown->window().shownPhotoCount(), SnapshotFixture::kPhotoCount);
        QCOMPARE(selected(), (std::set<PhotoId>{{2}, {3}}));
        QCOMPARE(current(), PhotoId{2});
        Q_EMIT map().photosEncircled({});
        QVERIFY(selected().empty());
    }

    // By hand: Shift and a drag over all of the map.
    void aRectangleSelectsWhatIsShown_data()
    {
        QTest::addColumn<bool>("isNarrowed");
        QTest::addColumn<int>("photos");
        QTest::addRow("everything") << false << 6;
        QTest::addRow("June alone") << true << 2;
    }

    void aRectangleSelectsWhatIsShown()
    {
        QFETCH(bool, isNarrowed);
        QFETCH(int, photos);
        if (isNarrowed)
            narrowToJune();
        map().setView({.center = GeoPoint::nearest(35, 60), .zoom = 1});
        QWidget& scene = *map().focusProxy();
        const QRect area = scene.rect().adjusted(4, 4, -4, -4);
        sendMouse(scene, QEvent::MouseButtonPress, area.topLeft());
        for (const double part : {0.1, 0.5, 1.0})
            sendMouse(scene, QEvent::MouseMove, area.topLeft() + (area.bottomRight() - area.topLeft()) * part);
        sendMouse(scene, QEvent::MouseButtonRelease, area.bottomRight());
        QTRY_COMPARE(static_cast<int>(selected().size()), photos);
    }

    void whatTheFilterHidesIsNotChanged_data()
    {
        QTest::addColumn<bool>("isSelectedBefore");
        QTest::addRow("selected before") << true;
        QTest::addRow("found when it was still shown") << false;
    }

    void whatTheFilterHidesIsNotChanged()
    {
        QFETCH(bool, isSelectedBefore);
        std::vector<PhotoId> all;
        for (int row = 0; row < strip().model()->rowCount(); ++row)
            all.push_back(idAt(row));
        strip().setCurrentIndex(strip().model()->index(4, 0)); // in Portugal
        if (isSelectedBefore)
            Q_EMIT map().photosEncircled(setOf(all));
        narrowToJune();
        if (!isSelectedBefore)
            Q_EMIT map().photosEncircled(setOf(all));
        QTRY_COMPARE(static_cast<int>(selected().size()), 3);
        Q_EMIT map().menuRequested({.globalPosition = {50, 50}, .place = GeoPoint::nearest(40, -8)});
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        menu->actions().at(1)->trigger(); // the position of the selected
        menu->close();
        QTRY_COMPARE(actions().undo->text(), u"&Undo: Position of 3 Photo(s)"_s);
    }

    void aMenuSelectsWhatItIsOf()
    {
        strip().selectionModel()->clear();
        Q_EMIT map().menuRequested({.globalPosition = {50, 50}, .place = {}, .photos = setOf({{1}, {2}})});
        QCOMPARE(selected(), (std::set<PhotoId>{{1}, {2}}));
        QVERIFY(QApplication::activePopupWidget());
        QApplication::activePopupWidget()->close();
        // One of the selected photos: the selection stays.
        Q_EMIT map().menuRequested(
            {.globalPosition = {50, 50}, .place = {}, .photos = setOf({{2}}), .isSelected = true});
        QCOMPARE(selected(), (std::set<PhotoId>{{1}, {2}}));
        QApplication::activePopupWidget()->close();
        Q_EMIT map().menuRequested({.globalPosition = {50, 50}, .place = {}, .photos = setOf({{3}})});
        QCOMPARE(selected(), std::set<PhotoId>{{3}});
        QApplication::activePopupWidget()->close();
    }

    void theTripOfAPhotoIsShown()
    {
        QVERIFY(!actions().selectTrip->isEnabled());
        strip().setCurrentIndex(strip().model()->index(1, 0));
        QVERIFY(actions().selectTrip->isEnabled());
        const PhotoId photo = current();
        actions().selectTrip->trigger();
        QCOMPARE(m_shown->window().shownPhotoCount(), 3);
        QCOMPARE(current(), photo);
    }

    void aPhotoIsOpened()
    {
        QVERIFY(!actions().openElsewhere->isEnabled());
        QDesktopServices::setUrlHandler(u"file"_s, this, "noteUrl");
        strip().setCurrentIndex(strip().model()->index(1, 0));
        actions().openElsewhere->trigger();
        QTRY_VERIFY(m_opened.isLocalFile());
        QVERIFY(m_opened.toLocalFile().startsWith(m_shown->library().photoFolder()));
        QDesktopServices::unsetUrlHandler(u"file"_s);
    }

public Q_SLOTS:

    void noteUrl(const QUrl& url) { m_opened = url; }

private:
    void narrowToJune()
    {
        PhotoCriteria criteria;
        criteria.time = spanOf(u"2024-06-01T00:00"_s, u"2024-07-01T00:00"_s);
        Q_EMIT m_shown->window().part<FilterBar>().criteriaChanged(criteria);
        QTRY_COMPARE(m_shown->window().shownPhotoCount(), 3); // one of them without a position
    }

    static void sendMouse(QWidget& widget, QEvent::Type type, QPoint position)
    {
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        const Qt::MouseButtons buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, position, widget.mapToGlobal(position), button, buttons, Qt::ShiftModifier);
        QApplication::sendEvent(&widget, &event);
    }

    [[nodiscard]] MapWidget& map() { return m_shown->map(); }

    [[nodiscard]] FilmStrip& strip() { return m_shown->strip(); }

    [[nodiscard]] const MainActions& actions() { return m_shown->actions(); }

    [[nodiscard]] PhotoId idAt(int row) { return m_shown->photos().photoAt(row); }

    [[nodiscard]] PhotoId current() { return idAt(strip().currentIndex().row()); }

    [[nodiscard]] std::set<PhotoId> selected()
    {
        std::set<PhotoId> photos;
        for (const QModelIndex& index : strip().selectionModel()->selectedIndexes())
            photos.insert(idAt(index.row()));
        return photos;
    }

    std::unique_ptr<ShownLibrary> m_shown;
    QUrl m_opened;
};

WAYFOLIO_TEST(ViewSyncTest)

} // namespace wayfolio::test

#include "ViewSyncTest.moc"
