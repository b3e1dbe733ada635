// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/HelpFlow.h"

#include "tests/support/TestRegistry.h"
#include "tests/ui/WindowFixture.h"
#include "ui/actions/MainActions.h"

#include <QFile>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>
#include <QTextFrame>
#include <QTranslator>
#include <QTreeWidget>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

/// The interface speaks Korean while this lives, as installTranslations() makes it.
class KoreanInterface
{
public:
    KoreanInterface()
    {
        QLocale::setDefault(QLocale(QLocale::Korean, QLocale::SouthKorea));
        m_isInstalled =
            m_translator.load(u":/i18n/wayfolio_ko.qm"_s) && QCoreApplication::installTranslator(&m_translator);
    }

    ~KoreanInterface()
    {
        QCoreApplication::removeTranslator(&m_translator);
        QLocale::setDefault(m_before);
    }

    Q_DISABLE_COPY_MOVE(KoreanInterface)

    [[nodiscard]] bool isInstalled() const { return m_isInstalled; }

private:
    QLocale m_before;
    QTranslator m_translator;
    bool m_isInstalled = false;
};

QString guideFile(const QString& name)
{
    QFile file(u":/guide/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

qsizetype countOf(const QString& pattern, const QString& text)
{
    return text.count(QRegularExpression(pattern, QRegularExpression::MultilineOption));
}

QString menuWords(QString menuText)
{
    static const QRegularExpression mnemonic(u"\\(&.\\)|&"_s);
    return menuText.remove(mnemonic);
}

/// “File → Import Folder…” of all that the menus hold.
void addMenuPaths(QStringList& paths, const QString& menuName, const QMenu& menu)
{
    for (const QAction* action : menu.actions()) {
        paths << menuName + u" → "_s + menuWords(action->text());
        if (action->menu() != nullptr)
            addMenuPaths(paths, menuName, *action->menu());
    }
}

QStringList menuPaths(const QMenuBar& menus)
{
    QStringList paths;
    for (const QAction* menu : menus.actions())
        addMenuPaths(paths, menuWords(menu->text()), *menu->menu());
    return paths;
}

} // namespace

/// The Help menu of the window.
class HelpFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_library = std::make_unique<SnapshotFixture>();
        openWindow();
    }

    void cleanup()
    {
        m_fixture.reset();
        m_korean.reset();
        m_library.reset();
    }

    void guideIsThere_data()
    {
        QTest::addColumn<bool>("korean");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("inTheTable");
        QTest::newRow("English") << false << u"A short guide"_s << u"the menu key"_s;
        QTest::newRow("Korean") << true << u"간단한 사용 설명서"_s << u"메뉴 키"_s;
    }

    void guideIsThere()
    {
        QFETCH(const bool, korean);
        QFETCH(const QString, title);
        QFETCH(const QString, inTheTable);
        if (korean)
            speakKorean();
        m_fixture->part<MainActions>().guide->trigger();
        const auto& text = *m_fixture->part<GuideDialog>().findChild<QTextBrowser*>();
        const QString words = text.toPlainText();
        QVERIFY2(words.startsWith(title + u'\n'), qPrintable(words.left(80)));
        QVERIFY(words.contains(inTheTable));
        for (const QString& markup : {u"<"_s, u"!["_s, u"*"_s, u"`"_s, u"|"_s})
            QVERIFY2(!words.contains(markup), qPrintable(words.mid(words.indexOf(markup) - 20, 40)));
        QVERIFY(!text.document()->rootFrame()->childFrames().isEmpty()); // the table is one
    }

    /// A language without a guide of its own reads the English one.
    void guideFallsBackToEnglish()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::Finnish, QLocale::Finland));
        m_fixture->part<MainActions>().guide->trigger();
        QLocale::setDefault(before);
        const auto& text = *m_fixture->part<GuideDialog>().findChild<QTextBrowser*>();
        QVERIFY(text.toPlainText().startsWith(u"A short guide"_s));
    }

    void guidesSayTheSame_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("headings") << u"^#+ "_s;
        QTest::newRow("rows of the table") << u"^\\|"_s;
        QTest::newRow("cells of the table") << u"\\|"_s;
        QTest::newRow("items of lists") << u"^(?:-|\\d+\\.) "_s;
        QTest::newRow("keys") << u"<kbd>"_s;
        QTest::newRow("pictures") << u"^!\\["_s;
        QTest::newRow("menus") << u" → "_s;
        QTest::newRow("code") << u"`[^`]+`"_s;
    }

    void guidesSayTheSame()
    {
        QFETCH(const QString, pattern);
        const qsizetype english = countOf(pattern, guideFile(u"guide.md"_s));
        QVERIFY(english > 0);
        QCOMPARE(countOf(pattern, guideFile(u"guide.ko.md"_s)), english);
    }

    void guideNamesMenusAsTheyAre_data()
    {
        QTest::addColumn<bool>("korean");
        QTest::addColumn<QString>("name");
        QTest::newRow("English") << false << u"guide.md"_s;
        QTest::newRow("Korean") << true << u"guide.ko.md"_s;
    }

    void guideNamesMenusAsTheyAre()
    {
        QFETCH(const bool, korean);
        QFETCH(const QString, name);
        if (korean)
            speakKorean();
        const QStringList paths = menuPaths(*m_fixture->window().menuBar());
        static const QRegularExpression menu(u"\\*([^*]+ → [^*]+)\\*"_s);
        const QString text = guideFile(name);
        for (auto found = menu.globalMatch(text); found.hasNext();) {
            const QString path = found.next().captured(1);
            QVERIFY2(paths.contains(path), qPrintable(path + u" is not among "_s + paths.join(u", "_s)));
        }
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
    void openWindow()
    {
        m_fixture = std::make_unique<WindowFixture>(*m_library);
        QVERIFY(m_fixture->show());
    }

    /// The window again, in Korean.
    void speakKorean()
    {
        m_fixture.reset();
        m_korean = std::make_unique<KoreanInterface>();
        QVERIFY(m_korean->isInstalled());
        openWindow();
    }

    std::unique_ptr<SnapshotFixture> m_library;
    std::unique_ptr<KoreanInterface> m_korean;
    std::unique_ptr<WindowFixture> m_fixture;
};

} // namespace wayfolio::test

using wayfolio::test::HelpFlowTest;
WAYFOLIO_TEST(HelpFlowTest)

#include "HelpFlowTest.moc"
