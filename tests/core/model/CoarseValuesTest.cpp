// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/CoarseValues.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace wayfolio::test {

class CoarseValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void directions()
    {
        QVERIFY(!CoarseDirection().degrees());
        QVERIFY(!CoarseDirection(std::nullopt).degrees());
        QVERIFY(!CoarseDirection(std::numeric_limits<double>::quiet_NaN()).degrees());
        for (double degrees = -400; degrees < 800; degrees += 0.7) {
            const auto kept = CoarseDirection(degrees).degrees();
            QVERIFY(kept && *kept >= 0 && *kept < 360);
            QVERIFY(std::abs(std::remainder(*kept - degrees, 360)) <= 0.7501);
        }
    }

    void lengths()
    {
        QVERIFY(!CoarseLength().meters());
        QVERIFY(!CoarseLength(std::nullopt).meters());
        QVERIFY(!CoarseLength(0.0).meters());
        QVERIFY(!CoarseLength(-5.0).meters());
        QVERIFY(!CoarseLength(std::numeric_limits<double>::quiet_NaN()).meters());
        for (double meters = 1; meters < 4e7; meters *= 1.13)
            QVERIFY(std::abs(*CoarseLength(meters).meters() / meters - 1) < 0.05);
        QCOMPARE(CoarseLength(0.2).meters(), 1.0);
        QVERIFY(*CoarseLength(std::numeric_limits<double>::infinity()).meters() > 4e7);
    }
};

WAYFOLIO_TEST(CoarseValuesTest)

} // namespace wayfolio::test

#include "CoarseValuesTest.moc"
