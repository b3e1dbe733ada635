// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/OptionalInPlace.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <chrono>

namespace wayfolio::test {

using Moment = std::chrono::sys_time<std::chrono::milliseconds>;
using Held = OptionalInPlace<Moment>;

static_assert(sizeof(Held) == sizeof(Moment));

class OptionalInPlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAnOptional();
    void comparesAsOptionalsDo();
};

void OptionalInPlaceTest::isAnOptional()
{
    const Moment moment(std::chrono::milliseconds(-5));
    Held held;
    QVERIFY(!held && !held.has_value());
    QCOMPARE(held.value_or(moment), moment);
    QVERIFY(std::optional<Moment>(held) == std::nullopt);
    held = moment;
    QVERIFY(held.has_value());
    QCOMPARE(*held, moment);
    QCOMPARE(held->time_since_epoch().count(), -5);
    QCOMPARE(held.value_or(Moment()), moment);
    QVERIFY(std::optional<Moment>(held) == moment);
    held = std::optional(Moment());
    QCOMPARE(*held, Moment());
    held.reset();
    QVERIFY(held == std::nullopt);
    held = std::optional<Moment>();
    QVERIFY(!held);
}

void OptionalInPlaceTest::comparesAsOptionalsDo()
{
    const std::optional<Moment> values[] = {std::nullopt, Moment(std::chrono::milliseconds(-1)), Moment(),
                                            Moment(std::chrono::milliseconds(1))};
    for (const auto& left : values) {
        for (const auto& right : values) {
            QCOMPARE(Held(left) == Held(right), left == right);
            QCOMPARE(Held(left) < Held(right), left < right);
            QCOMPARE(Held(left) == right, left == right);
            QCOMPARE(left == Held(right), left == right);
            QCOMPARE(Held(left) < right, left < right);
            QCOMPARE(left < Held(right), left < right);
        }
    }
}

WAYFOLIO_TEST(OptionalInPlaceTest)

} // namespace wayfolio::test

#include "OptionalInPlaceTest.moc"
