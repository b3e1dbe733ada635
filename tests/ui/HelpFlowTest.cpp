// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/HelpFlow.h"

#include "tests/support/TestRegistry.h"
#include "tests/ui/WindowFixture.h"
#include "ui/actions/MainActions.h"

#include <QMenuBar>
#include <QTest>
#include <QTextBrowser>
#include <QTextFrame>
#include <QTreeWidget>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// The Help menu of the window.
class HelpFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_library = std::make_unique<SnapshotFixture>();
        m_fixture = std::make_unique<WindowFixture>(*m_library);
        QVERIFY(m_fixture->show());
    }

    void cleanup()
    {
        m_fixture.reset();
        m_library.reset();
    }

    void guideIsThere()
    {
        m_fixture->part<MainActions>().guide->trigger();
        const auto& text = *m_fixture->part<GuideDialog>().findChild<QTextBrowser*>();
        const QString words = text.toPlainText();
        QVERIFY(words.startsWith(u"A short guide"_s));
        QVERIFY(words.contains(u"the menu key"_s)); // in the table
        QVERIFY(!words.contains(u'<') && !words.contains(u"!["_s) && !words.contains(u"**"_s));
        QVERIFY(!text.document()->rootFrame()->childFrames().isEmpty()); // the table is one
    }

    void opensOnce()
    {
        const MainActions& actions = m_fixture->part<MainActions>();
        actions.guide->trigger();
        actions.guide->trigger();
        QCOMPARE(m_fixture->window().findChildren<GuideDialog*>().size(), 1);
    }

    void everyShortcutIsListed()
    {
        m_fixture->part<MainActions>().shortcuts->trigger();
        const auto& list = *m_fixture->part<ShortcutsDialog>().findChild<QTreeWidget*>();
        QStringList told;
        for (int menu = 0; menu < list.topLevelItemCount(); ++menu) {
            const QTreeWidgetItem& heading = *list.topLevelItem(menu);
            QVERIFY(heading.childCount() > 0);
            for (int row = 0; row < heading.childCount(); ++row)
                told << heading.text(0) + u" / "_s + heading.child(row)->text(0) + u": "_s +
                            heading.child(row)->text(1);
        }
        QVERIFY(told.contains(u"File / Import Folder…: Ctrl+O"_s));
        QVERIFY(told.contains(u"File / GPX…: Ctrl+E"_s)); // in a menu of its own
        QVERIFY(told.contains(u"View / Trips: Ctrl+1"_s));
        QVERIFY(told.contains(u"View / Timeline: Ctrl+2"_s)); // in the order of the menu
        QVERIFY(told.contains(u"View / Film Strip: Ctrl+3"_s));
        QVERIFY(told.contains(u"View / Details: Ctrl+4"_s));
        QVERIFY(told.contains(u"Help / Guide: F1"_s));
        QVERIFY(!told.join(u' ').contains(u'&'));
        qsizetype all = 0;
        for (const QAction* action : m_fixture->part<MainActions>().findChildren<QAction*>())
            all += action->shortcut().isEmpty() ? 0 : 1;
        QCOMPARE(told.size(), all);
    }

private:
    std::unique_ptr<SnapshotFixture> m_library;
    std::unique_ptr<WindowFixture> m_fixture;
};

} // namespace wayfolio::test

using wayfolio::test::HelpFlowTest;
WAYFOLIO_TEST(HelpFlowTest)

#include "HelpFlowTest.moc"
