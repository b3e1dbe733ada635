// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/EditFlow.h"

#include "core/base/WorkerPool.h"
#include "core/catalog/PhotoStore.h"
#include "core/jobs/ImportTask.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/WindowFixture.h"
#include "ui/actions/MainActions.h"
#include "ui/dialogs/TimeZoneDialog.h"
#include "ui/map/MapWidget.h"
#include "ui/models/PhotoListModel.h"
#include "ui/panels/DetailsPanel.h"
#include "ui/panels/FilmStripPanel.h"
#include "ui/panels/NoticeLine.h"
#include "ui/panels/PlaceChoiceButton.h"
#include "ui/panels/TripsPanel.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
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
        QVERIFY(!actions().undo->isEnabled());
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
