// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestRegistry.h"
#include "tests/ui/WindowFixture.h"
#include "ui/actions/ContextMenus.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/GuideDialog.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/dialogs/ImportReportDialog.h"
#include "ui/dialogs/LibrariesDialog.h"
#include "ui/dialogs/MapAddressDialog.h"
#include "ui/dialogs/PositionDialog.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/panels/DetailsPanel.h"
#include "ui/panels/FilmStrip.h"
#include "ui/WindowSettings.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QSet>
#include <QTest>
#include <QTranslator>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class AccessibilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName();
    void everyDialogControlHasAName();
    void mnemonicsAreUnique_data();
    void mnemonicsAreUnique();
    void shortcutsAreUnique();
    void tabReachesEveryPanel();
};

namespace {

bool isInteractive(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QAbstractItemView*>(widget) ||
           qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QProgressBar*>(widget);
}

QStringList namelessControls(const QWidget& root)
{
    QStringList nameless;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!isInteractive(widget) || widget->objectName().startsWith("qt_"_L1))
            continue;
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        if (interface == nullptr || interface->text(QAccessible::Name).isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className()) + u" in "_s +
                            QString::fromLatin1(widget->parentWidget()->metaObject()->className());
    }
    return nameless;
}

QChar mnemonic(const QString& text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) != u'&')
            continue;
        if (text.at(i + 1) != u'&')
            return text.at(i + 1).toLower();
        ++i;
    }
    return {};
}

/// What is wrong with the letters of a menu and those below it.
QStringList clashes(const QList<QAction*>& actions, const QString& where)
{
    QStringList found;
    QSet<QChar> letters;
    for (const QAction* action : actions) {
        if (action->isSeparator())
            continue;
        const QChar letter = mnemonic(action->text());
        if (letter.isNull())
            found << where + u": none in "_s + action->text();
        else if (letters.contains(letter))
            found << where + u": again in "_s + action->text();
        letters << letter;
        if (action->menu() != nullptr)
            found << clashes(action->menu()->actions(), action->text());
    }
    return found;
}

} // namespace

void AccessibilityTest::everyControlHasAName()
{
    const SnapshotFixture library;
    QVERIFY(library.writePhotos() && library.import());
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    QTest::keyClick(&fixture.part<FilmStrip>(), Qt::Key_Right);
    QTRY_VERIFY(fixture.part<DetailsPanel>().isVisible());
    QCOMPARE(namelessControls(fixture.window()), QStringList());
}

void AccessibilityTest::everyDialogControlHasAName()
{
    const SnapshotFixture library;
    WindowSettings settings(library.file(u"settings.conf"_s));
    const ImportDialog importDialog(settings);
    QCOMPARE(namelessControls(importDialog), QStringList());
    const LibrariesDialog librariesDialog;
    QCOMPARE(namelessControls(librariesDialog), QStringList());
    ImportReport report;
    report.failures.push_back({ErrorCode::EmptyFile, u"a.jpg"_s, {}});
    const ImportReportDialog reportDialog(report);
    QCOMPARE(namelessControls(reportDialog), QStringList());
    TileDownloader downloader({.cacheFolder = {}});
    const MapAddressDialog mapDialog({}, downloader);
    QCOMPARE(namelessControls(mapDialog), QStringList());
    const PositionDialog positionDialog(2, {}, {}, {});
    QCOMPARE(namelessControls(positionDialog), QStringList());
    const GuideDialog guideDialog;
    QCOMPARE(namelessControls(guideDialog), QStringList());
    const QMenuBar noMenus;
    const ShortcutsDialog shortcutsDialog(noMenus);
    QCOMPARE(namelessControls(shortcutsDialog), QStringList());
    const AboutDialog aboutDialog;
    QCOMPARE(namelessControls(aboutDialog), QStringList());
}

void AccessibilityTest::mnemonicsAreUnique_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Korean") << u"ko"_s;
}

void AccessibilityTest::mnemonicsAreUnique()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/wayfolio_%1.qm"_s.arg(language)));
    QCoreApplication::installTranslator(&translator);
    const SnapshotFixture library;
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QCOMPARE(clashes(fixture.window().menuBar()->actions(), u"menu bar"_s), QStringList());
    auto& menus = fixture.part<ContextMenus>();
    const auto atThePointer = [] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        const QStringList found = menu != nullptr ? clashes(menu->actions(), u"menu"_s) : QStringList(u"no menu"_s);
        delete menu;
        return found;
    };
    menus.showForPhotos({20, 20});
    QCOMPARE(atThePointer(), QStringList());
    menus.showForPlace({20, 20}, {});
    QCOMPARE(atThePointer(), QStringList());
    QCOMPARE(fixture.window().menuBar()->actions().constFirst()->text().contains(u"파일"_s), language == u"ko"_s);
    QCoreApplication::removeTranslator(&translator);
}

void AccessibilityTest::shortcutsAreUnique()
{
    const SnapshotFixture library;
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QSet<QString> seen;
    for (const QAction* action : fixture.window().findChildren<QAction*>()) {
        for (const QKeySequence& shortcut : action->shortcuts()) {
            QVERIFY2(!seen.contains(shortcut.toString()), qPrintable(shortcut.toString() + u' ' + action->text()));
            seen << shortcut.toString();
        }
    }
    QVERIFY(seen.size() > 10);
}

void AccessibilityTest::tabReachesEveryPanel()
{
    const SnapshotFixture library;
    QVERIFY(library.writePhotos() && library.import());
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    QTest::keyClick(&fixture.part<FilmStrip>(), Qt::Key_Right);
    QTRY_VERIFY(fixture.part<DetailsPanel>().isVisible());
    fixture.window().activateWindow();
    fixture.part<FilmStrip>().setFocus();
    QSet<QString> reached;
    for (int press = 0; press < 60; ++press) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        for (QWidget* widget = QApplication::focusWidget(); widget != nullptr; widget = widget->parentWidget())
            reached << QString::fromLatin1(widget->metaObject()->className());
    }
    for (const QString& panel : {u"TripsPanel"_s, u"FilmStrip"_s, u"DetailsPanel"_s, u"MapWidget"_s})
        QVERIFY2(reached.contains(u"wayfolio::"_s + panel), qPrintable(panel));
}

} // namespace wayfolio::test

using wayfolio::test::AccessibilityTest;
WAYFOLIO_TEST(AccessibilityTest)

#include "AccessibilityTest.moc"
