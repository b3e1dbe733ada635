// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/LazyTimeZones.h"

#include "core/base/WorkerPool.h"
#include "resources/Resources.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class LazyTimeZonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { initializeResources(); }

    void answersManyThreads()
    {
        const auto zoneAt = lazyTimeZones();
        const GeoPoint seoul = *GeoPoint::fromDegrees(37.5665, 126.978);
        std::atomic<int> right = 0;
        {
            WorkerPool pool(4);
            for (int i = 0; i < 40; ++i)
                pool.submit([&right, zoneAt, seoul] { right += zoneAt(seoul) == "Asia/Seoul" ? 1 : 0; });
            QTRY_COMPARE(right.load(), 40);
        }
    }

    void loadsWhenFirstAsked_data()
    {
        QTest::addColumn<bool>("isThereFirst"); // the file, at the first question; at the second it is the other way
        QTest::addColumn<QByteArray>("zone");   // by both answers
        QTest::newRow("goes after the first question") << true << QByteArray("Asia/Seoul");
        QTest::newRow("comes after the first question") << false << QByteArray();
    }

    /// The file is looked at once, when the first question comes, and never again.
    void loadsWhenFirstAsked()
    {
        QFETCH(const bool, isThereFirst);
        QFETCH(const QByteArray, zone);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"zones.bin"_s);
        const QString away = folder.filePath(u"away.bin"_s);
        const auto zoneAt = lazyTimeZones(path);
        QVERIFY(QFile::copy(u":/timezones/zones.bin"_s, isThereFirst ? path : away));
        if (!isThereFirst)
            QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"no time zones: \"notFound\""_s));
        const GeoPoint seoul = *GeoPoint::fromDegrees(37.5665, 126.978);
        QCOMPARE(zoneAt(seoul), zone);
        QVERIFY(isThereFirst ? QFile::rename(path, away) : QFile::rename(away, path));
        QCOMPARE(zoneAt(seoul), zone);
    }
};

WAYFOLIO_TEST(LazyTimeZonesTest)

} // namespace wayfolio::test

#include "LazyTimeZonesTest.moc"
