// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/Application.h"

#include "app/WindowRequest.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/WindowFixture.h"
#include "ui/panels/NoticeLine.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// What is said when the window opens, and what it does for other starts of the program.
class ApplicationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersFromBehind_data();
    void answersFromBehind();
    void saysHowTheMapIsDrawn_data();
    void saysHowTheMapIsDrawn();
};

void ApplicationTest::answersFromBehind_data()
{
    QTest::addColumn<bool>("isMinimized");
    QTest::newRow("behind another window") << false;
    QTest::newRow("minimized") << true;
}

void ApplicationTest::answersFromBehind()
{
    QFETCH(const bool, isMinimized);
    const SnapshotFixture library;
    QVERIFY(library.writePhotos());
    WindowFixture fixture(library);
    QVERIFY(fixture.show());
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    fixture.window().setWindowState(isMinimized ? Qt::WindowMinimized : Qt::WindowMaximized);

    fixture.application().answer({.paths = {library.photoFolder()}, .activationToken = "token"});
    QTRY_VERIFY(fixture.window().isActiveWindow());
    QVERIFY(!fixture.window().isMinimized());
    QCOMPARE(fixture.window().isMaximized(), !isMinimized); // as it was
    QTRY_COMPARE_WITH_TIMEOUT(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount, 20'000);
    qunsetenv("XDG_ACTIVATION_TOKEN");

    fixture.application().answer({}); // nothing to import
    QTRY_VERIFY(fixture.part<NoticeLine>().text().startsWith(u"Import finished: 7 added"_s));
}

void ApplicationTest::saysHowTheMapIsDrawn_data()
{
    QTest::addColumn<bool>("startedOver");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("with OpenGL") << false << QString();
    QTest::newRow("without it") << true
                                << u"OpenGL does not work here. The map is drawn without it, which may be slower."_s;
}

void ApplicationTest::saysHowTheMapIsDrawn()
{
    QFETCH(const bool, startedOver);
    QFETCH(const QString, sentence);
    const SnapshotFixture library;
    WindowFixture fixture(library);
    QVERIFY(fixture.application().open());
    if (startedOver)
        qputenv("WAYFOLIO_GRAPHICS_FALLBACK", "1"); // as SoftwareRendering leaves it
    fixture.application().show();
    qunsetenv("WAYFOLIO_GRAPHICS_FALLBACK");
    QVERIFY(fixture.window().isVisible());
    auto& notices = fixture.part<NoticeLine>();
    QCOMPARE(notices.text(), sentence);
    QCOMPARE(notices.closeButton() != nullptr, startedOver); // it waits to be read
}

} // namespace wayfolio::test

using wayfolio::test::ApplicationTest;
WAYFOLIO_TEST(ApplicationTest)

#include "ApplicationTest.moc"
