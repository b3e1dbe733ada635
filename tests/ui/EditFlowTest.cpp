// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/EditFlow.h"

#include "core/base/WorkerPool.h"
#include "core/catalog/PhotoStore.h"
#include "core/jobs/ImportTask.h"
#include "tests/support/PhotoSets.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/WindowFixture.h"
#include "ui/actions/ContextMenus.h"
#include "ui/actions/MainActions.h"
#include "ui/dialogs/PositionDialog.h"
#include "ui/dialogs/TimeZoneDialog.h"
#include "ui/map/MapWidget.h"
#include "ui/map/PhotoMime.h"
#include "ui/map/PositionDrop.h"
#include "ui/models/PhotoListModel.h"
#include "ui/panels/DetailsPanel.h"
#include "ui/panels/FilmStripPanel.h"
#include "ui/panels/NoticeLine.h"
#include "ui/panels/PlaceChoiceButton.h"
#include "ui/panels/TripsPanel.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

#include <cmath>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Deciding where and when photos were taken, in the window, as a person would.
class EditFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_library = std::make_unique<SnapshotFixture>();
        QVERIFY(QDir().mkpath(m_library->photoFolder()));
        QVERIFY(TestPhoto()
                    .at(-33.4378, -70.6504)
                    .set("Exif.GPSInfo.GPSLatitudeRef", "")
                    .set("Exif.Image.Model", "Old Camera")
                    .takenAt("2024:07:10 12:00:00")
                    .save(m_library->photoFolder() + u"/waiting.jpg"_s));
        ReaderPool readers(1);
        QCOMPARE(importIntoCatalog(m_library->catalogPath(), {.paths = {m_library->photoFolder()}, .scan = {}}, readers,
                                   {}, {})
                     .added,
                 1);
        m_window = std::make_unique<WindowFixture>(*m_library);
        QVERIFY(m_window->show());
        QTRY_COMPARE(m_window->shownPhotoCount(), 1);
        QTest::keyClick(&m_window->part<FilmStrip>(), Qt::Key_Right);
        QTRY_VERIFY(m_window->part<DetailsPanel>().isVisible());
        m_before = stored();
        QVERIFY(!m_before.position);
        QCOMPARE(m_before.captureTime.source, TimeSource::SystemZone);
    }

    void cleanup() { m_window.reset(); }

    void confirmedPositionComesAndGoes()
    {
        auto& confirm = m_window->part<PlaceChoiceButton>();
        QTRY_VERIFY(confirm.isVisible());
        QCOMPARE(confirm.menu()->actions().size(), 2);
        QTRY_VERIFY(confirm.menu()->actions().at(1)->text().contains(u"Chile"_s)); // named by the gazetteer
        confirm.menu()->actions().at(1)->trigger();
        QTRY_COMPARE(m_window->part<NoticeLine>().text(), u"Done: Confirm Position"_s);
        QTRY_VERIFY(!confirm.isVisible());
        QCOMPARE(stored().position->point, *GeoPoint::fromDegrees(-33.4378, -70.6504));
        QCOMPARE(stored().captureTime.timeZone, u"America/Santiago"_s);

        actions().undo->trigger();
        QTRY_COMPARE(m_window->part<NoticeLine>().text(), u"Undone: Confirm Position"_s);
        QTRY_VERIFY(confirm.isVisible());
        QCOMPARE(stored(), m_before);

        actions().redo->trigger();
        QTRY_VERIFY(!confirm.isVisible());
        QTRY_VERIFY(button(u"Withdraw the position"_s) != nullptr);
        button(u"Withdraw the position"_s)->click();
        QTRY_VERIFY(confirm.isVisible());
        QCOMPARE(stored(), m_before);
    }

    void listAndMapFollow()
    {
        QListView& lists = m_window->part<TripsPanel>().tripList();
        m_window->part<MapWidget>().setView({.center = *GeoPoint::fromDegrees(60, 100), .zoom = 8});
        lists.setCurrentIndex(lists.model()->index(1, 0)); // those without a position
        QTRY_VERIFY(headings().contains(u"Without a position (1)"_s));
        QTest::keyClick(&m_window->part<FilmStrip>(), Qt::Key_Right); // another list, nothing chosen yet
        auto& confirm = m_window->part<PlaceChoiceButton>();
        QTRY_VERIFY(confirm.isVisible() && confirm.menu()->actions().size() == 2);
        confirm.menu()->actions().at(1)->trigger();
        QTRY_COMPARE(m_window->shownPhotoCount(), 0);
        QTRY_VERIFY(headings().contains(u"Without a position (0)"_s));
        const auto isNearSantiago = [this] {
            const GeoPoint center = m_window->part<MapWidget>().view().center;
            return std::abs(center.latitude() + 33.4) < 1 && std::abs(center.longitude() + 70.7) < 1;
        };
        QTRY_VERIFY(isNearSantiago()); // it is shown where it was put
    }

    void positionBySayingItsCoordinates()
    {
        QVERIFY(!actions().removePosition->isEnabled() && !actions().copyCoordinates->isEnabled());
        actions().setPosition->trigger();
        auto& dialog = m_window->part<PositionDialog>();
        auto* line = dialog.findChild<QLineEdit*>();
        auto* set = dialog.findChildren<QPushButton*>().constLast();
        for (QPushButton* button : dialog.findChildren<QPushButton*>())
            set = button->isDefault() ? button : set;
        QCOMPARE(line->text(), QString()); // the photo is nowhere yet
        QVERIFY(!set->isEnabled());
        line->setText(u"nowhere"_s);
        QVERIFY(!set->isEnabled());
        line->setText(u"33.4378 S, 70.6504 W"_s);
        QVERIFY(set->isEnabled());
        const auto meaning = [&dialog] {
            QStringList texts;
            for (const QLabel* label : dialog.findChildren<QLabel*>())
                texts << label->text();
            return texts.join(u' ');
        };
        QTRY_VERIFY(meaning().contains(u"Chile"_s));
        set->click();
        QTRY_COMPARE(m_window->part<NoticeLine>().text(), u"Done: Position of 1 Photo(s)"_s);
        QCOMPARE(stored().position->point, *GeoPoint::fromDegrees(-33.4378, -70.6504));
        QCOMPARE(stored().position->origin, PositionOrigin::Manual);
        QTRY_VERIFY(actions().copyCoordinates->isEnabled());
        actions().copyCoordinates->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"-33.4378000, -70.6504000"_s);
        actions().undo->trigger();
        QTRY_COMPARE(stored(), m_before);
    }

    void removedPositionIsKeptApartAndComesBack()
    {
        actions().setPosition->trigger();
        m_window->part<PositionDialog>().findChild<QLineEdit*>()->setText(u"10, 20"_s);
        m_window->part<PositionDialog>().accept();
        QTRY_VERIFY(actions().removePosition->isEnabled());
        const Photo placed = stored();
        actions().removePosition->trigger();
        QTRY_COMPARE(m_window->part<NoticeLine>().text(), u"Done: Remove the Position of 1 Photo(s)"_s);
        QVERIFY(!stored().position);
        QVERIFY(stored().problems.testFlag(PhotoProblem::PositionRemoved));
        QTRY_VERIFY(!actions().removePosition->isEnabled());
        actions().undo->trigger();
        const auto withoutTrip = [](Photo photo) {
            photo.trip = {}; // which is made anew
            return photo;
        };
        QTRY_COMPARE(withoutTrip(stored()), withoutTrip(placed));
        actions().redo->trigger();
        QTRY_VERIFY(button(u"Restore the position"_s) != nullptr);
        button(u"Restore the position"_s)->click();
        QTRY_COMPARE(stored(), m_before); // as the file says
    }

    // What PhotoDrag takes from the strip, let go over the map.
    void positionByDraggingOntoTheMap()
    {
        auto& map = m_window->part<MapWidget>();
        map.setView({.center = *GeoPoint::fromDegrees(35, 135), .zoom = 8});
        const auto middle = [&map] { return map.rect().center(); }; // it may still be given another size
        const auto data = photoMime({u"/p/waiting.jpg"_s}, setOf({{1}}));
        const auto send = [&]<class Event>(Event&& event) {
            QApplication::sendEvent(map.focusProxy(), &event); // which leaves it to the map
            return event.isAccepted() && event.dropAction() == Qt::CopyAction;
        };
        const Qt::DropActions actionsOffered = Qt::CopyAction;
        QVERIFY(send(QDragEnterEvent(middle(), actionsOffered, data.get(), Qt::LeftButton, Qt::NoModifier)));
        QVERIFY(m_window->part<PositionDrop>().isVisible());
        QTRY_VERIFY(m_window->part<PositionDrop>().text().contains(u"Japan"_s));
        QVERIFY(send(QDropEvent(middle(), actionsOffered, data.get(), Qt::LeftButton, Qt::NoModifier)));
        QTRY_COMPARE(m_window->part<NoticeLine>().text(), u"Done: Position of 1 Photo(s)"_s);
        const GeoPoint place = stored().position->point;
        QCOMPARE(qRound(place.latitude() * 10), 350);
        QCOMPARE(qRound(place.longitude() * 10), 1350);
        QCOMPARE(stored().captureTime.timeZone, u"Asia/Tokyo"_s);
        QVERIFY(m_window->part<PositionDrop>().isHidden());
        actions().undo->trigger();
        QTRY_COMPARE(stored(), m_before);
    }

    void positionFromTheMenuOfAPlace()
    {
        auto& menus = m_window->part<ContextMenus>();
        Q_EMIT m_window->part<MapWidget>().menuRequested(
            {.globalPosition = {40, 40}, .place = *GeoPoint::fromDegrees(35, 135)});
        QPointer<QMenu> menu = openMenu();
        QVERIFY(menu);
        menu->actions().at(0)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"35.0000000, 135.0000000"_s);
        menu->actions().at(1)->trigger();
        menu->close();
        QTRY_COMPARE(m_window->part<NoticeLine>().text(), u"Done: Position of 1 Photo(s)"_s);
        QCOMPARE(stored().position->point, *GeoPoint::fromDegrees(35, 135));
        // Without selected photos there is nothing to be put there.
        actions().selectNone->trigger();
        menus.showForPlace({40, 40}, *GeoPoint::fromDegrees(35, 135));
        QVERIFY(openMenu() && !openMenu()->actions().at(1)->isEnabled());
        openMenu()->close();
    }

    void menuOfPhotosInTheStrip()
    {
        auto& strip = m_window->part<FilmStrip>();
        const QPoint there = strip.visualRect(strip.model()->index(0, 0)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, there, strip.viewport()->mapToGlobal(there));
        QCoreApplication::sendEvent(strip.viewport(), &event);
        QPointer<QMenu> menu = openMenu();
        QVERIFY(menu);
        for (QAction* action :
             {actions().openPhoto, actions().openElsewhere, actions().showInFileManager, actions().copyCoordinates,
              actions().setPosition, actions().removePosition, actions().selectTrip})
            QVERIFY(menu->actions().contains(action));
        menu->close();
    }

    void zoneOfThePhotoAndBack()
    {
        QVERIFY(timeInStrip().startsWith(u'≈')); // assumed
        chooseZone(u"taipei"_s, false);
        QTRY_COMPARE(stored().captureTime.timeZone, u"Asia/Taipei"_s);
        QCOMPARE(stored().captureTime.source, TimeSource::Manual);
        QTRY_COMPARE(m_window->part<NoticeLine>().text(), u"Done: Time Zone of 1 Photo(s)"_s);
        QTRY_VERIFY(!timeInStrip().startsWith(u'≈'));
        m_window->part<NoticeLine>().findChild<QToolButton*>()->click(); // Undo
        QTRY_COMPARE(stored(), m_before);
        QVERIFY(!actions().undo->isEnabled());
        QCOMPARE(actions().redo->text(), u"&Redo: Time Zone of 1 Photo(s)"_s);
    }

    void zoneOfTheCamera()
    {
        chooseZone(u"taipei"_s, true);
        QTRY_COMPARE(stored().captureTime.source, TimeSource::CameraZone);
        QCOMPARE(stored().captureTime.timeZone, u"Asia/Taipei"_s);
    }

    void undoneBeforeItIsWritten()
    {
        chooseZone(u"taipei"_s, false);
        actions().undo->trigger();
        actions().redo->trigger();
        actions().undo->trigger();
        QTRY_COMPARE(m_window->part<NoticeLine>().text(), u"Undone: Time Zone of 1 Photo(s)"_s);
        QTRY_COMPARE(stored(), m_before);
    }

    void whatCannotBeWrittenIsSaid()
    {
        auto& confirm = m_window->part<PlaceChoiceButton>();
        QTRY_VERIFY(confirm.isVisible());
        QVERIFY(QFile::remove(m_library->catalogPath()));
        QFile damaged(m_library->catalogPath());
        QVERIFY(damaged.open(QIODevice::WriteOnly) &&
                damaged.write("a letter, no catalogue, that is long enough\n") > 0);
        damaged.close();
        confirm.menu()->actions().constFirst()->trigger();
        QTRY_VERIFY(m_window->part<NoticeLine>().text().contains(m_library->catalogPath()));
        QTRY_VERIFY(!actions().undo->isEnabled());
    }

private:
    [[nodiscard]] const MainActions& actions() { return m_window->part<MainActions>(); }

    [[nodiscard]] Photo stored() const
    {
        const auto catalog = Catalog::open(m_library->catalogPath(), Catalog::Access::ReadOnly).value();
        return PhotoStore(*catalog).photo(PhotoId{1}).value().value();
    }

    [[nodiscard]] QStringList headings()
    {
        QStringList texts;
        for (const QLabel* label : m_window->part<TripsPanel>().findChildren<QLabel*>())
            texts << label->text();
        return texts;
    }

    [[nodiscard]] QString timeInStrip() { return m_window->part<FilmStrip>().model()->index(0, 0).data().toString(); }

    [[nodiscard]] QAbstractButton* button(const QString& name)
    {
        for (auto* candidate : m_window->part<DetailsPanel>().findChildren<QAbstractButton*>()) {
            if (candidate->isVisible() && candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    }

    [[nodiscard]] static QMenu* openMenu() { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }

    void chooseZone(const QString& search, bool isForCamera)
    {
        QTRY_VERIFY(button(u"Set the time zone"_s) != nullptr);
        button(u"Set the time zone"_s)->click();
        QTRY_VERIFY(m_window->window().findChild<TimeZoneDialog*>() != nullptr);
        auto& dialog = m_window->part<TimeZoneDialog>();
        QTest::keyClicks(dialog.findChild<QLineEdit*>(), search);
        if (isForCamera)
            dialog.findChildren<QRadioButton*>().last()->click();
        QTest::keyClick(&dialog, Qt::Key_Return);
    }

    std::unique_ptr<SnapshotFixture> m_library;
    std::unique_ptr<WindowFixture> m_window;
    Photo m_before;
};

WAYFOLIO_TEST(EditFlowTest)

} // namespace wayfolio::test

#include "EditFlowTest.moc"
