// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/LazyTimeZones.h"

#include "core/base/WorkerPool.h"
#include "resources/Resources.h"
#include "tests/support/TestRegistry.h"

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

    void knowsNothingWithoutTheWorld()
    {
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"no time zones: \"notFound\""_s));
        const auto zoneAt = lazyTimeZones(u":/no/such/file"_s);
        QCOMPARE(zoneAt(GeoPoint()), QByteArray());
        QCOMPARE(zoneAt(GeoPoint()), QByteArray()); // and says so once
    }
};

WAYFOLIO_TEST(LazyTimeZonesTest)

} // namespace wayfolio::test

#include "LazyTimeZonesTest.moc"
