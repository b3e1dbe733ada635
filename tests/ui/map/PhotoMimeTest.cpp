// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/PhotoMime.h"

#include "tests/support/PhotoSets.h"
#include "tests/support/TestRegistry.h"

#include <QDataStream>
#include <QTest>
#include <QUrl>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class PhotoMimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void filesForOthers()
    {
        const auto data = photoMime({u"/p/a b.jpg"_s, u"/p/사진#1.jpg"_s}, {});
        QVERIFY(data->hasFormat(u"text/uri-list"_s));
        QCOMPARE(data->data(u"text/uri-list"_s),
                 QByteArray("file:///p/a%20b.jpg\r\nfile:///p/%EC%82%AC%EC%A7%84%231.jpg\r\n"));
        QVERIFY(isOwnDrag(*data));
        QVERIFY(draggedPhotos(*data).isEmpty());
    }

    void photosForTheMap()
    {
        const std::vector<PhotoId> photos{{3}, {1}, {4'000'000'000}};
        const auto data = photoMime({}, setOf(photos));
        QVERIFY(!data->hasUrls());
        QVERIFY(isOwnDrag(*data));
        QCOMPARE(draggedPhotos(*data).ids(), photos);
    }

    void ofAnotherProcess_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray own = QByteArray::number(QCoreApplication::applicationPid());
        QTest::addRow("another window's") << QByteArray::number(QCoreApplication::applicationPid() + 1);
        QTest::addRow("too short") << own.chopped(1);
        QTest::addRow("too long") << own + "1";
        QTest::addRow("empty") << QByteArray();
    }

    void ofAnotherProcess()
    {
        QFETCH(QByteArray, bytes);
        const auto own = photoMime({}, setOf({{3}}));
        QMimeData data;
        data.setData(own->formats().constFirst(), bytes);
        QVERIFY(!isOwnDrag(data));
        QVERIFY(draggedPhotos(data).isEmpty());
    }
};

WAYFOLIO_TEST(PhotoMimeTest)

} // namespace wayfolio::test

#include "PhotoMimeTest.moc"
