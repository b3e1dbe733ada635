// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/PhotoSets.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/WindowFixture.h"
#include "ui/actions/MainActions.h"
#include "ui/dialogs/LibrariesDialog.h"
#include "ui/panels/FilmStrip.h"
#include "ui/tasks/WatchFlow.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <functional>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

using Way = std::function<void(WindowFixture& fixture, const SnapshotFixture& library, const QString& away)>;

QImage firstPicture(WindowFixture& fixture)
{
    const QAbstractItemModel* photos = fixture.part<FilmStrip>().model();
    return photos->index(0, 0).data(Qt::DecorationRole).value<QImage>();
}

void relocate(WindowFixture& fixture, const QString& away)
{
    fixture.part<MainActions>().libraries->trigger();
    auto& dialog = fixture.part<LibrariesDialog>();
    QTRY_COMPARE(dialog.findChild<QTreeView*>()->model()->rowCount(), 1);
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text().contains(u"locate"_s))
            button->click();
    }
    auto* files = dialog.findChild<QFileDialog*>();
    QVERIFY(files != nullptr);
    Q_EMIT files->fileSelected(away);
    files->close();
}

} // namespace

/// The whole window: what changes about files on the disk changes the pictures that are shown of them.
class PictureRenewalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void foundPhotosGetTheirs_data();
    void foundPhotosGetTheirs();
    void changedPhotosGetAnother();

private:
    std::unique_ptr<SnapshotFixture> m_library;
};

void PictureRenewalTest::init()
{
    m_library = std::make_unique<SnapshotFixture>();
    QVERIFY(m_library->writePhotos() && m_library->import());
}

void PictureRenewalTest::foundPhotosGetTheirs_data()
{
    QTest::addColumn<Way>("comeBack");
    QTest::newRow("imported where they are now")
        << Way([](WindowFixture& fixture, const SnapshotFixture&, const QString& away) {
               fixture.window().importPaths({away});
           });
    QTest::newRow("their library said to be there")
        << Way([](WindowFixture& fixture, const SnapshotFixture&, const QString& away) { relocate(fixture, away); });
    QTest::newRow("on a drive that is connected again")
        << Way([](WindowFixture& fixture, const SnapshotFixture& library, const QString& away) {
               QVERIFY(QDir().rename(away, library.photoFolder()));
               Q_EMIT fixture.part<WatchFlow>().drivesChanged();
           });
}

void PictureRenewalTest::foundPhotosGetTheirs()
{
    QFETCH(const Way, comeBack);
    const QString away = m_library->file(u"away"_s);
    QVERIFY(QDir().rename(m_library->photoFolder(), away));
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    QVERIFY(firstPicture(fixture).isNull());
    QTest::qWait(300); // there is none, and that is known
    QVERIFY(firstPicture(fixture).isNull());
    comeBack(fixture, *m_library, away);
    QTRY_VERIFY(!firstPicture(fixture).isNull());
}

void PictureRenewalTest::changedPhotosGetAnother()
{
    WindowFixture fixture(*m_library);
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.shownPhotoCount(), SnapshotFixture::kPhotoCount);
    QTRY_VERIFY(!firstPicture(fixture).isNull());
    const QStringList names = QDir(m_library->photoFolder()).entryList(QDir::Files);
    for (const QString& name : names)
        QVERIFY(TestPhoto().at(37, 127).withColor(Qt::blue).save(m_library->photoFolder() + u'/' + name));
    fixture.window().importPaths({m_library->photoFolder()});
    const auto isBlue = [&] {
        const QImage picture = firstPicture(fixture);
        const QColor middle = picture.pixelColor(picture.rect().center());
        return middle.blue() > 200 && middle.red() < 80;
    };
    QTRY_VERIFY(isBlue());
}

} // namespace wayfolio::test

using wayfolio::test::PictureRenewalTest;
WAYFOLIO_TEST(PictureRenewalTest)

#include "PictureRenewalTest.moc"
