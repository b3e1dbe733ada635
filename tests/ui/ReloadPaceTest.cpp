// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/ReloadPace.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace std::chrono_literals;

class ReloadPaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void growsToASecond()
    {
        ReloadPace pace;
        std::vector<std::chrono::milliseconds> rests;
        for (int reload = 0; reload < 5; ++reload) {
            rests.push_back(pace.rest(0ms));
            pace.reloaded();
        }
        QCOMPARE(rests, (std::vector<std::chrono::milliseconds>{200ms, 400ms, 800ms, 1s, 1s}));
    }

    void staysWhereNothingWasRead()
    {
        const ReloadPace pace;
        QCOMPARE(pace.rest(10ms), 200ms);
        QCOMPARE(pace.rest(10ms), 200ms);
    }

    void readingTakesAFifth()
    {
        ReloadPace pace;
        QCOMPARE(pace.rest(100ms), 400ms);
        for (int reload = 0; reload < 5; ++reload)
            pace.reloaded();
        QCOMPARE(pace.rest(100ms), 1s);
        QCOMPARE(pace.rest(700ms), 2800ms);
    }
};

} // namespace wayfolio::test

using wayfolio::test::ReloadPaceTest;
WAYFOLIO_TEST(ReloadPaceTest)

#include "ReloadPaceTest.moc"
