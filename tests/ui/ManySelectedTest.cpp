// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "core/jobs/PhotoSet.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/LargeLibrary.h"
#include "tests/ui/WindowFixture.h"
#include "ui/actions/MainActions.h"
#include "ui/map/MapWidget.h"
#include "ui/models/PhotoListModel.h"
#include "ui/panels/FilmStrip.h"
#include "ui/panels/FilterBar.h"
#include "ui/panels/NoticeLine.h"
#include "ui/tasks/EditFlow.h"

#include <QItemSelectionModel>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPhotos = 3000;
static_assert(kPhotos > static_cast<int>(PhotoSet::kMany));

} // namespace

/// What is done to so many photos that it is worked out beside the window's thread.
class ManySelectedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_library = std::make_unique<LargeLibrary>();
        QVERIFY(m_library->write(kPhotos));
        m_window = std::make_unique<WindowFixture>(*m_library);
        QVERIFY(m_window->show());
        QTRY_COMPARE(m_window->shownPhotoCount(), kPhotos);
        actions().selectAll->trigger();
        QCOMPARE(selectedCount(), kPhotos);
    }

    void cleanup() { m_window.reset(); }

    void whatAFilterHidesIsSelectedNoMore()
    {
        const int shown = narrow();
        QTRY_COMPARE(selectedCount(), shown);
        setCriteria({});
        QTRY_COMPARE(m_window->shownPhotoCount(), kPhotos);
        QTRY_COMPARE(selectedCount(), shown); // what came back was not chosen
    }

    // Though the selection may still be the former one.
    void whatAFilterHidesIsNotChanged()
    {
        const int shown = narrow();
        actions().removePosition->trigger();
        const QString done = u"Done: Remove the Position of %1 Photo(s)"_s.arg(QLocale().toString(shown));
        QTRY_COMPARE_WITH_TIMEOUT(notice(), done, 60'000);
        QCOMPARE(placedCount(), kPhotos - shown);
    }

    void positionsOfAllAndBack()
    {
        const GeoPoint place = GeoPoint::nearest(46, 9);
        m_window->part<EditFlow>().setPositionOfSelected(place);
        QTRY_COMPARE_WITH_TIMEOUT(notice(), u"Done: Position of 3,000 Photo(s)"_s, 60'000);
        QCOMPARE(countAt(place), kPhotos);
        QTRY_COMPARE(actions().undo->text(), u"&Undo: Position of 3,000 Photo(s)"_s);
        actions().undo->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(notice(), u"Undone: Position of 3,000 Photo(s)"_s, 60'000);
        QCOMPARE(countAt(place), 0);
    }

    // One photo's is asked for while that of all is still being worked out: it comes after it.
    void editsKeepTheirOrder()
    {
        const GeoPoint place = GeoPoint::nearest(46, 9);
        const GeoPoint other = GeoPoint::nearest(10, 20);
        auto& edits = m_window->part<EditFlow>();
        edits.setPositionOfSelected(place);
        actions().selectNone->trigger();
        strip().setCurrentIndex(strip().model()->index(7, 0));
        QCOMPARE(selectedCount(), 1);
        edits.setPositionOfSelected(other);
        QTRY_COMPARE_WITH_TIMEOUT(notice(), u"Done: Position of 1 Photo(s)"_s, 60'000);
        QCOMPARE(countAt(place), kPhotos - 1);
        QCOMPARE(countAt(other), 1);
    }

    // Chosen row by row in the strip, as with the menu.
    void theStripKnowsThem()
    {
        QTest::keyClick(&strip(), Qt::Key_Right);
        QTest::keyClick(&strip(), Qt::Key_Home);
        QCOMPARE(selectedCount(), 1);
        QTest::keyClick(&strip(), Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(selectedCount(), kPhotos);
        m_window->part<EditFlow>().removePositionOfSelected();
        QTRY_COMPARE_WITH_TIMEOUT(notice(), u"Done: Remove the Position of 3,000 Photo(s)"_s, 60'000);
        QCOMPARE(placedCount(), 0);
        QTRY_COMPARE(selectedCount(), kPhotos); // they are the same, read anew
    }

private:
    [[nodiscard]] const MainActions& actions() { return m_window->part<MainActions>(); }

    [[nodiscard]] FilmStrip& strip() { return m_window->part<FilmStrip>(); }

    [[nodiscard]] QString notice() { return m_window->part<NoticeLine>().text(); }

    [[nodiscard]] int selectedCount() { return static_cast<int>(strip().selectionModel()->selectedIndexes().size()); }

    void setCriteria(const PhotoCriteria& criteria) { Q_EMIT m_window->part<FilterBar>().criteriaChanged(criteria); }

    /// To a time in which the current photo is; how many are shown then, which are still many.
    int narrow()
    {
        const auto snapshot = qobject_cast<PhotoListModel*>(strip().model())->snapshot();
        const std::vector<PhotoSummary>& photos = snapshot->photos();
        PhotoCriteria criteria;
        criteria.time = {.begin = toMinute(*photos.front().wall), .end = toMinute(*photos[PhotoSet::kMany + 300].wall)};
        setCriteria(criteria);
        [[maybe_unused]] const bool isNarrowed =
            QTest::qWaitFor([this] { return m_window->shownPhotoCount() < kPhotos; }, 10'000);
        return m_window->shownPhotoCount();
    }

    [[nodiscard]] int countOf(const std::function<bool(const PhotoSummary&)>& isMeant) const
    {
        const auto catalog = Catalog::open(m_library->catalogPath(), Catalog::Access::ReadOnly).value();
        return static_cast<int>(std::ranges::count_if(PhotoStore(*catalog).summaries().value(), isMeant));
    }

    [[nodiscard]] int countAt(GeoPoint place) const
    {
        return countOf([place](const PhotoSummary& photo) { return photo.point == place; });
    }

    [[nodiscard]] int placedCount() const
    {
        return countOf([](const PhotoSummary& photo) { return photo.point.has_value(); });
    }

    std::unique_ptr<LargeLibrary> m_library;
    std::unique_ptr<WindowFixture> m_window;
};

WAYFOLIO_TEST(ManySelectedTest)

} // namespace wayfolio::test

#include "ManySelectedTest.moc"
