// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/ImportReportDialog.h"

#include "tests/support/TestRegistry.h"
#include "tests/ui/StallProbe.h"
#include "ui/dialogs/ReportListView.h"
#include "ui/models/ReportListModel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// The list of the report folds, and is quick however long it is.
class ImportReportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void listsWhatNeedsAWord();
    void leavesTheFolderOut();
    void headingFolds_data();
    void headingFolds();
    void copies();
    void longListsCostNothing();
};

namespace {

QStringList rowsOf(const ReportListModel& model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const bool isHeading = index.data(ReportListModel::IsHeadingRole).toBool();
        rows << (isHeading ? u"# "_s : QString()) + index.data().toString();
    }
    return rows;
}

ImportReport reportWith(int assumedTimes)
{
    ImportReport report;
    report.failures.push_back({ErrorCode::EmptyFile, u"/p/empty.jpg"_s, {}});
    report.addDoubts(u"/p/zero.jpg"_s, PhotoProblem::PositionZero);
    for (int i = 0; i < assumedTimes; ++i)
        report.addDoubts(u"/p/%1.jpg"_s.arg(i), PhotoProblem::TimeAssumed);
    return report;
}

const QStringList kRowsFolded{u"# Could not be imported (1)"_s, u"“/p/empty.jpg” is empty."_s,
                              u"# Position refused: 0°, 0°, the receiver had no fix (1)"_s, u"/p/zero.jpg"_s,
                              u"# Time zone assumed (6)"_s};

} // namespace

void ImportReportDialogTest::listsWhatNeedsAWord()
{
    ReportListModel model(reportWith(6));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(rowsOf(model), kRowsFolded); // short lists are open, longer ones wait to be opened
    model.setOpen(model.index(4), true);
    QCOMPARE(model.rowCount(), 11);
    QCOMPARE(model.index(5).data().toString(), u"/p/0.jpg"_s);
    QCOMPARE(model.headingOf(model.index(10)), model.index(4));
    model.setOpen(model.index(0), false);
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.index(9).data().toString(), u"/p/5.jpg"_s);
    model.setOpen(model.index(9), true); // no heading
    QCOMPARE(model.rowCount(), 10);
}

void ImportReportDialogTest::leavesTheFolderOut()
{
    ImportReport report = reportWith(0);
    report.folder = u"/p"_s;
    ReportListModel model(report);
    QCOMPARE(rowsOf(model).at(1), u"“empty.jpg” is empty."_s);
    QCOMPARE(rowsOf(model).at(3), u"zero.jpg"_s);
    QCOMPARE(model.index(1).data(Qt::ToolTipRole).toString(), u"“/p/empty.jpg” is empty."_s);
    QCOMPARE(model.index(3).data(Qt::ToolTipRole).toString(), u"/p/zero.jpg"_s);
    QVERIFY(model.index(1).data(ReportListModel::IsSentenceRole).toBool());
    QVERIFY(!model.index(3).data(ReportListModel::IsSentenceRole).toBool());

    report.folder = u"/p"_s + u"/long-name"_s.repeated(40);
    ImportReportDialog dialog(report);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto labels = dialog.findChildren<QLabel*>();
    const auto told = std::ranges::find(labels, report.folder, &QLabel::toolTip);
    QVERIFY(told != labels.end());
    QVERIFY((*told)->text().startsWith(u"Files in /p/long-name"_s));
    QCOMPARE_LT(dialog.minimumSizeHint().width(), dialog.width()); // it does not widen the dialog
}

void ImportReportDialogTest::headingFolds_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("key"); ///< 0: a click
    QTest::addColumn<int>("rows");
    QTest::newRow("click opens") << 4 << 0 << 11;
    QTest::newRow("click folds") << 2 << 0 << 4;
    QTest::newRow("click on a file does nothing") << 3 << 0 << 5;
    QTest::newRow("Right opens") << 4 << int(Qt::Key_Right) << 11;
    QTest::newRow("Right on an open one does nothing") << 2 << int(Qt::Key_Right) << 5;
    QTest::newRow("Left folds from below") << 3 << int(Qt::Key_Left) << 4;
    QTest::newRow("Enter opens") << 4 << int(Qt::Key_Return) << 11;
    QTest::newRow("Space folds") << 0 << int(Qt::Key_Space) << 4;
}

void ImportReportDialogTest::headingFolds()
{
    QFETCH(const int, row);
    QFETCH(const int, key);
    QFETCH(const int, rows);
    ImportReportDialog dialog(reportWith(6));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto& list = *dialog.findChild<ReportListView*>();
    const QModelIndex index = list.model()->index(row, 0);
    QTRY_VERIFY(list.visualRect(index).isValid());
    if (key == 0) {
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(index).center());
    } else {
        list.setCurrentIndex(index);
        QTest::keyClick(&list, Qt::Key(key));
    }
    QCOMPARE(list.model()->rowCount(), rows);
}

void ImportReportDialogTest::copies()
{
    ImportReportDialog dialog(reportWith(6));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text() == u"&Copy as Text"_s)
            button->click();
    }
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains(u"Time zone assumed (6)\n    /p/0.jpg\n"_s), qPrintable(text));
}

void ImportReportDialogTest::longListsCostNothing()
{
    const ImportReport report = reportWith(100'000);
    StallProbe probe;
    const auto look = [&probe](const char* what) {
        constexpr double kTold = 4;
        constexpr double kTooLong = 50; // a frame is 16 ms; machines that run tests are slow and busy
        for (const StallProbe::Stall& stall : probe.longerThan(kTold)) {
            qInfo().noquote() << what << stall.milliseconds << "ms in" << stall.receiver << stall.eventType;
            QCOMPARE_LT(stall.milliseconds, kTooLong);
        }
        probe.restart();
    };
    ImportReportDialog dialog(report);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto& list = *dialog.findChild<ReportListView*>();
    probe.restart();
    probe.time([&] { QTest::keyClick(&list, Qt::Key_End); });
    probe.time([&] { QTest::keyClick(&list, Qt::Key_Right); });
    QCOMPARE(list.model()->rowCount(), 100'005);
    QTest::qWait(300);
    look("opened");
    probe.time([&] { list.scrollToBottom(); });
    QTest::qWait(100);
    look("scrolled to the end");
    probe.time([&] { QTest::keyClick(&list, Qt::Key_Left); });
    QTest::qWait(100);
    look("folded");
}

} // namespace wayfolio::test

using wayfolio::test::ImportReportDialogTest;
WAYFOLIO_TEST(ImportReportDialogTest)

#include "ImportReportDialogTest.moc"
