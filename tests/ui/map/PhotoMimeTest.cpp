// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/PhotoMime.h"

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
        QVERIFY(draggedPhotos(*data).empty());
    }

    void photosForTheMap()
    {
        const std::vector<PhotoId> photos{{3}, {1}, {1LL << 40}};
        const auto data = photoMime({}, photos);
        QVERIFY(!data->hasUrls());
        QVERIFY(isOwnDrag(*data));
        QCOMPARE(draggedPhotos(*data), photos);
    }

    void ofAnotherProcess_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray other;
        QDataStream(&other, QIODevice::WriteOnly) << QCoreApplication::applicationPid() + 1 << qint64{3};
        QTest::addRow("another window's") << other;
        QTest::addRow("too short") << other.first(5);
        QTest::addRow("empty") << QByteArray();
    }

    void ofAnotherProcess()
    {
        QFETCH(QByteArray, bytes);
        const auto own = photoMime({}, {{3}});
        QMimeData data;
        data.setData(own->formats().constFirst(), bytes);
        QVERIFY(!isOwnDrag(data));
        QVERIFY(draggedPhotos(data).empty());
    }
};

WAYFOLIO_TEST(PhotoMimeTest)

} // namespace wayfolio::test

#include "PhotoMimeTest.moc"
