// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/LibrariesDialog.h"

#include "tests/support/TestRegistry.h"
#include "tests/ui/WindowFixture.h"
#include "ui/actions/MainActions.h"
#include "ui/models/LibraryListModel.h"
#include "ui/panels/NoticeLine.h"
#include "ui/Translations.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// The imported folders in the window, as a person would see and use them.
class LibrariesDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { installTranslations(); } // English has plural forms of its own

    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void listsWhatIsKnown();
    void offersWhatIsPossible_data();
    void offersWhatIsPossible();
    void saysThatThereIsNothing();
    void keepsWhatIsChosen();
    void removesAndBringsBack();
    void relocates();
    void watchesOrNot();
    void saysWhatIsNotWatched();
};

namespace {

Library libraryAt(const QString& path, qint64 id, LibraryState state = LibraryState::Available)
{
    Library library;
    library.id = LibraryId{id};
    library.path = path;
    library.photoCount = 1'234;
    library.state = state;
    return library;
}

QPushButton* buttonNamed(const QDialog& dialog, QStringView text)
{
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

QStringList cells(const QAbstractItemModel& model, int row)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

/// A window with its photos and the dialog open.
struct OpenLibraries
{
    OpenLibraries()
        : fixture(library)
    {}

    bool open()
    {
        if (!library.writePhotos() || !library.import() || !fixture.show())
            return false;
        fixture.part<MainActions>().libraries->trigger();
        return true;
    }

    LibrariesDialog& dialog() { return fixture.part<LibrariesDialog>(); }

    QAbstractItemModel& model() { return *dialog().findChild<QTreeView*>()->model(); }

    SnapshotFixture library;
    WindowFixture fixture;
};

} // namespace

void LibrariesDialogTest::listsWhatIsKnown()
{
    LibraryListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Library scanned = libraryAt(u"/a\nb"_s, 1);
    scanned.lastScan = Instant(std::chrono::seconds(1'700'000'000));
    Library absent = libraryAt(u"/media/card"_s, 2, LibraryState::Unavailable);
    absent.volumeName = u"CARD"_s;
    absent.missingCount = 2;
    absent.failedCount = 1;
    absent.isRemote = true;
    model.setLibraries({scanned, absent, Library{}});
    QCOMPARE(cells(model, 0).first(4), (QStringList{u"/a\\nb"_s, u"1,234"_s, u"Available"_s, u"Yes"_s}));
    QVERIFY(cells(model, 0).last().contains(u"November 2023"_s));
    QCOMPARE(
        cells(model, 1),
        (QStringList{u"/media/card"_s, u"1,234"_s, u"Unavailable, 2 files missing, 1 file unreadable"_s, u"No"_s, {}}));
    QCOMPARE(cells(model, 2), (QStringList{u"Single files"_s, u"0"_s, u"Available"_s, {}, {}}));
    QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"“CARD”"_s));
    QCOMPARE(model.rowOf(LibraryId{2}), 1);
    QCOMPARE(model.rowOf(LibraryId{3}), -1);
}

void LibrariesDialogTest::offersWhatIsPossible_data()
{
    QTest::addColumn<QList<bool>>("enabled"); // of a row: scan, relocate, remove, watch
    QTest::newRow("0") << QList<bool>{true, true, true, true};
    QTest::newRow("1") << QList<bool>{false, true, true, true};
    QTest::newRow("2") << QList<bool>{false, false, false, false};
}

void LibrariesDialogTest::offersWhatIsPossible()
{
    LibrariesDialog dialog;
    dialog.setLibraries({libraryAt(u"/a"_s, 1), libraryAt(u"/b"_s, 2, LibraryState::Unavailable), Library{}});
    auto& list = *dialog.findChild<QTreeView*>();
    list.setCurrentIndex(list.model()->index(QByteArray(QTest::currentDataTag()).toInt(), 0));
    const QList<bool> enabled{
        buttonNamed(dialog, u"Scan Again")->isEnabled(), buttonNamed(dialog, u"Relocate…")->isEnabled(),
        buttonNamed(dialog, u"Remove from Catalogue")->isEnabled(), dialog.findChild<QCheckBox*>()->isEnabled()};
    QTEST(enabled, "enabled");
}

void LibrariesDialogTest::saysThatThereIsNothing()
{
    LibrariesDialog dialog;
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QPushButton* import = buttonNamed(dialog, u"Import a Folder…");
    QVERIFY(import != nullptr);
    QVERIFY(!import->isVisible()); // it is not known yet
    dialog.setLibraries({});
    QVERIFY(import->isVisible());
    QVERIFY(!dialog.findChild<QTreeView*>()->isVisible());
    const QSignalSpy asked(&dialog, &LibrariesDialog::importRequested);
    import->click();
    QCOMPARE(asked.size(), 1);
    dialog.setLibraries({libraryAt(u"/a"_s, 1)});
    QVERIFY(!import->isVisible());
    QVERIFY(dialog.findChild<QTreeView*>()->isVisible());
}

void LibrariesDialogTest::keepsWhatIsChosen()
{
    LibrariesDialog dialog;
    auto& list = *dialog.findChild<QTreeView*>();
    dialog.setLibraries({libraryAt(u"/a"_s, 1), libraryAt(u"/b"_s, 2)});
    QCOMPARE(list.currentIndex().row(), 0);
    list.setCurrentIndex(list.model()->index(1, 0));
    dialog.setLibraries({libraryAt(u"/0"_s, 3), libraryAt(u"/a"_s, 1), libraryAt(u"/b"_s, 2)});
    QCOMPARE(list.currentIndex().row(), 2);
    dialog.setLibraries({libraryAt(u"/a"_s, 1)});
    QCOMPARE(list.currentIndex().row(), 0);
    dialog.setLibraries({});
    QVERIFY(!buttonNamed(dialog, u"Relocate…")->isEnabled());
}

void LibrariesDialogTest::removesAndBringsBack()
{
    OpenLibraries open;
    QVERIFY(open.open());
    QTRY_COMPARE(open.model().rowCount(), 1);
    QTRY_COMPARE(open.fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    buttonNamed(open.dialog(), u"Remove from Catalogue")->click();
    QTRY_COMPARE(open.fixture.shownPhotoCount(), 0);
    QTRY_COMPARE(open.model().rowCount(), 0);
    const QString name = QFileInfo(open.library.photoFolder()).fileName();
    QCOMPARE(open.fixture.part<NoticeLine>().text(), u"Done: Remove “%1”"_s.arg(name));
    open.fixture.part<MainActions>().undo->trigger();
    QTRY_COMPARE(open.fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    QTRY_COMPARE(open.model().rowCount(), 1);
    buttonNamed(open.dialog(), u"Scan Again")->click();
    QTRY_VERIFY(open.fixture.part<NoticeLine>().text().startsWith(u"Import finished"_s));
}

void LibrariesDialogTest::relocates()
{
    OpenLibraries open;
    QVERIFY(open.open());
    QTRY_COMPARE(open.model().rowCount(), 1);
    const QString moved = open.library.file(u"elsewhere"_s);
    QVERIFY(QDir().rename(open.library.photoFolder(), moved));
    const auto relocateTo = [&](const QString& path) {
        buttonNamed(open.dialog(), u"Relocate…")->click();
        auto* files = open.dialog().findChild<QFileDialog*>();
        QVERIFY(files != nullptr);
        Q_EMIT files->fileSelected(path);
        files->close();
    };
    relocateTo(open.library.file(u"cache"_s)); // another folder
    QTRY_VERIFY(open.fixture.part<NoticeLine>().text().contains(u"holds none of the photos"_s));
    relocateTo(moved);
    QTRY_COMPARE(open.model().index(0, 0).data().toString(), QFileInfo(moved).canonicalFilePath());
}

void LibrariesDialogTest::watchesOrNot()
{
    OpenLibraries open;
    QVERIFY(open.open());
    QTRY_COMPARE(open.model().rowCount(), 1);
    auto& box = *open.dialog().findChild<QCheckBox*>();
    const auto watched = [&open] { return open.model().index(0, LibraryListModel::WatchedColumn).data().toString(); };
    QVERIFY(box.isChecked());
    box.click();
    QTRY_COMPARE(watched(), u"No"_s);
    QVERIFY(!box.isChecked());
    QTRY_VERIFY(open.fixture.part<NoticeLine>().text().startsWith(u"Done: Stop Watching"_s));
    open.fixture.part<MainActions>().undo->trigger();
    QTRY_COMPARE(watched(), u"Yes"_s);
    QVERIFY(box.isChecked());
}

void LibrariesDialogTest::saysWhatIsNotWatched()
{
    LibrariesDialog dialog;
    dialog.show();
    const auto isSaid = [&dialog](const QString& text) {
        return std::ranges::any_of(dialog.findChildren<QLabel*>(), [&text](const QLabel* label) {
            return label->isVisible() && label->text() == text;
        });
    };
    dialog.setWatchLimit(u"Only some."_s);
    QVERIFY(isSaid(u"Only some."_s));
    dialog.setWatchLimit({});
    QVERIFY(!isSaid({}));
}

} // namespace wayfolio::test

using wayfolio::test::LibrariesDialogTest;
WAYFOLIO_TEST(LibrariesDialogTest)

#include "LibrariesDialogTest.moc"
