// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/RelativeLink.h"

#include "tests/core/exchange/ExchangePhotos.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class RelativeLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void link_data();
    void link();

    void awkwardNames_data() { addAwkwardNames(); }

    void awkwardNames();
    void symbolicLinksAreResolved();
    void relativeFolderIsThatOfTheProcess();
};

void RelativeLinkTest::link_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("photo");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("reaches");
    const auto row = [](const char* name, const char* folder, const char* photo, const char* expected, bool reaches) {
        QTest::newRow(name) << QString::fromUtf8(folder) << QString::fromUtf8(photo) << QString::fromUtf8(expected)
                            << reaches;
    };
    row("beside", "/srv/trip", "/srv/trip/a.jpg", "a.jpg", true);
    row("below", "/srv/trip", "/srv/trip/day 1/a.jpg", "day%201/a.jpg", true);
    row("in a sibling", "/srv/me/exports", "/srv/me/photos/a.jpg", "../photos/a.jpg", true);
    row("far up", "/srv/me/x/y/z", "/srv/me/photos/a.jpg", "../../../photos/a.jpg", true);
    row("a folder whose name begins alike", "/srv/me/trip", "/srv/me/trip2/a.jpg", "../trip2/a.jpg", true);
    row("slashes too many", "/srv//me/", "/srv/me//photos/./a.jpg", "photos/a.jpg", true);
    row("only the root is shared", "/srv/me", "/data/photos/a.jpg", "a.jpg", false);
    row("beside, in the root", "/", "/a.jpg", "a.jpg", true);
    row("below the root", "/", "/data/a.jpg", "a.jpg", false);
    row("one home", "/home/kim/trips", "/home/kim/photos/a.jpg", "../photos/a.jpg", true);
    row("another person's home", "/home/kim/trips", "/home/lee/photos/a.jpg", "a.jpg", false);
    row("export in /home itself", "/home", "/home/kim/a.jpg", "a.jpg", false);
    row("a stick and a disk", "/media/kim/disk", "/media/lee/stick/a.jpg", "a.jpg", false);
    row("two sticks of one person", "/media/kim/disk", "/media/kim/stick/a.jpg", "../stick/a.jpg", true);
    row("runtime folders", "/run/user/1000", "/run/user/1001/a.jpg", "a.jpg", false);
}

void RelativeLinkTest::link()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, photo);
    QFETCH(const QString, expected);
    QFETCH(const bool, reaches);
    const RelativeLink relative(folder);
    QCOMPARE(relative.to(photo), expected);
    QCOMPARE(relative.reaches(photo), reaches);
}

void RelativeLinkTest::awkwardNames()
{
    QFETCH(const QString, fileName);
    QFETCH(const QString, link);
    const RelativeLink relative(u"/srv/trip"_s);
    QCOMPARE(relative.to(u"/srv/trip/"_s + fileName), link);
    QCOMPARE(relative.to(u"/elsewhere/"_s + fileName), link);
    QCOMPARE(QString::fromUtf8(QByteArray::fromPercentEncoding(link.toLatin1())), fileName);
}

/// Photos' paths are canonical; a folder reached by a link must be, too.
void RelativeLinkTest::symbolicLinksAreResolved()
{
    const QTemporaryDir temporary;
    const QDir root(QDir(temporary.path()).canonicalPath());
    QVERIFY(root.mkpath(u"real/exports"_s));
    QVERIFY(QFile::link(root.filePath(u"real/exports"_s), root.filePath(u"link"_s)));
    QCOMPARE(RelativeLink(root.filePath(u"link"_s)).to(root.filePath(u"real/a.jpg"_s)), u"../a.jpg"_s);
}

void RelativeLinkTest::relativeFolderIsThatOfTheProcess()
{
    const QString here = QDir(QDir::currentPath()).canonicalPath();
    QCOMPARE(RelativeLink(u"."_s).to(here + u"/a.jpg"_s), u"a.jpg"_s);
}

} // namespace wayfolio::test

using wayfolio::test::RelativeLinkTest;
WAYFOLIO_TEST(RelativeLinkTest)

#include "RelativeLinkTest.moc"
