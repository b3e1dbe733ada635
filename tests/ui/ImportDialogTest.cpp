// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/ImportDialog.h"

#include "core/media/MediaType.h"
#include "tests/support/TestRegistry.h"
#include "ui/dialogs/FormatGroups.h"
#include "ui/WindowSettings.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QPushButton>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class ImportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatHasOneGroup();
    void proposesWhatIsThere();
    void remembersTheLast();
    void allFormatsMeanNoRestriction();
    void needsFolderAndFormat();
};

namespace {

QCheckBox* check(const ImportDialog& dialog, const QString& text)
{
    for (QCheckBox* box : dialog.findChildren<QCheckBox*>()) {
        if (box->text() == text)
            return box;
    }
    return nullptr;
}

} // namespace

void ImportDialogTest::everyFormatHasOneGroup()
{
    QStringList all;
    for (const FormatGroup& group : formatGroups()) {
        QVERIFY(!group.extensions.isEmpty());
        all << group.extensions;
    }
    all.sort();
    QCOMPARE(all, mediaExtensions());
}

void ImportDialogTest::proposesWhatIsThere()
{
    const QTemporaryDir home;
    const auto restore = qScopeGuard([former = qgetenv("HOME"), config = qgetenv("XDG_CONFIG_HOME")] {
        qputenv("HOME", former);
        if (config.isNull())
            qunsetenv("XDG_CONFIG_HOME");
        else
            qputenv("XDG_CONFIG_HOME", config);
    });
    qputenv("HOME", home.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", home.filePath(u".config"_s).toLocal8Bit());
    WindowSettings settings(home.filePath(u"settings.conf"_s));
    QCOMPARE(settings.importFolder(), home.path());
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    QVERIFY(pictures.startsWith(home.path()));
    QVERIFY(QDir().mkpath(pictures));
    QCOMPARE(settings.importFolder(), pictures);
    const QString card = home.filePath(u"card"_s);
    settings.setImportFolder(card); // pulled out by now
    QCOMPARE(settings.importFolder(), pictures);
    QVERIFY(QDir().mkpath(card));
    QCOMPARE(settings.importFolder(), card);
}

void ImportDialogTest::remembersTheLast()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.conf"_s);
    {
        WindowSettings settings(file);
        ImportDialog dialog(settings);
        dialog.setFolder(folder.path());
        check(dialog, u"Include &subfolders"_s)->setChecked(false);
        check(dialog, u"Include &hidden files"_s)->setChecked(true);
        check(dialog, u"Videos"_s)->setChecked(false);
        dialog.accept();
    }
    WindowSettings settings(file);
    const ImportDialog dialog(settings);
    const ImportRequest request = dialog.request();
    QCOMPARE(request.paths, QStringList{folder.path()});
    QVERIFY(!request.scan.recurse);
    QVERIFY(request.scan.hiddenFiles);
    QVERIFY(!request.scan.extensions.contains(u"mp4"_s));
    QVERIFY(request.scan.extensions.contains(u"jpg"_s));
}

void ImportDialogTest::allFormatsMeanNoRestriction()
{
    const QTemporaryDir folder;
    WindowSettings settings(folder.filePath(u"settings.conf"_s));
    const ImportDialog dialog(settings);
    QVERIFY(dialog.request().scan.extensions.isEmpty());
}

void ImportDialogTest::needsFolderAndFormat()
{
    const QTemporaryDir folder;
    WindowSettings settings(folder.filePath(u"settings.conf"_s));
    ImportDialog dialog(settings);
    const auto* buttons = dialog.findChild<QDialogButtonBox*>();
    QPushButton* import = nullptr;
    for (QAbstractButton* button : buttons->buttons()) {
        if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            import = qobject_cast<QPushButton*>(button);
    }
    QVERIFY(import != nullptr);
    dialog.setFolder(u"/some/folder"_s);
    QVERIFY(import->isEnabled());
    dialog.setFolder({});
    QVERIFY(!import->isEnabled());
    dialog.setFolder(u"/some/folder"_s);
    for (const FormatGroup& group : formatGroups())
        check(dialog, group.name)->setChecked(false);
    QVERIFY(!import->isEnabled());
}

} // namespace wayfolio::test

using wayfolio::test::ImportDialogTest;
WAYFOLIO_TEST(ImportDialogTest)

#include "ImportDialogTest.moc"
