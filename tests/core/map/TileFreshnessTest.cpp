// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/TileFreshness.h"

#include "tests/support/TestRegistry.h"

#include <QLocale>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class TileFreshnessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QLocale::setDefault(QLocale(QLocale::Korean)); }

    void lifetimes_data();
    void lifetimes();
    void waits_data();
    void waits();
};

namespace {

const auto kNow = QDateTime(QDate(2026, 11, 27), QTime(12, 0), QTimeZone::UTC);
constexpr qint64 kWeek = 7LL * 24 * 3600;
constexpr qint64 kYear = 31'556'952;

} // namespace

void TileFreshnessTest::lifetimes_data()
{
    QTest::addColumn<QByteArray>("cacheControl");
    QTest::addColumn<QByteArray>("expires");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("age");
    QTest::addColumn<qint64>("seconds"); // -1: must not be stored
    const auto row = [](const char* name, const QByteArray& cacheControl, const QByteArray& expires,
                        const QByteArray& date, const QByteArray& age,
                        qint64 seconds) { QTest::newRow(name) << cacheControl << expires << date << age << seconds; };
    const QByteArray noon = "Fri, 27 Nov 2026 12:00:00 GMT";
    const QByteArray one = "Fri, 27 Nov 2026 13:00:00 GMT";
    row("says nothing", {}, {}, {}, {}, kWeek);
    row("says other things", "public, immutable", {}, noon, {}, kWeek);
    row("max-age", "max-age=86400, public", {}, {}, {}, 86'400);
    row("in capitals, quoted", "Max-Age=\"60\"", {}, {}, {}, 60);
    row("max-age wins", "max-age=60", one, noon, {}, 60);
    row("old already", "max-age=60", {}, {}, "20", 40);
    row("too old already", "max-age=60", {}, {}, "61", 0);
    row("not a number", "max-age=soon", {}, {}, {}, 0);
    row("for ever", "max-age=99999999999999999999", {}, {}, {}, kYear);
    row("no-store", "max-age=60, no-store", {}, {}, {}, -1);
    row("no-cache", "no-cache, max-age=60", {}, {}, {}, 0);
    row("expires", {}, one, noon, {}, 3600);
    row("expires, by its own clock", {}, one, "Fri, 27 Nov 2026 12:30:00 GMT", {}, 1800);
    row("expires, by ours", {}, one, {}, {}, 3600);
    row("expired", {}, noon, one, {}, 0);
    row("expires at 0", {}, "0", {}, {}, 0);
    row("expires at -1", {}, "-1", {}, {}, 0);
}

void TileFreshnessTest::lifetimes()
{
    QFETCH(const QByteArray, cacheControl);
    QFETCH(const QByteArray, expires);
    QFETCH(const QByteArray, date);
    QFETCH(const QByteArray, age);
    const auto lifetime = freshness({.cacheControl = cacheControl, .expires = expires, .date = date, .age = age}, kNow);
    QTEST(lifetime ? qint64(lifetime->count()) : -1, "seconds");
}

void TileFreshnessTest::waits_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("seconds"); // -1: says nothing
    QTest::newRow("seconds") << "120"_ba << qint64(120);
    QTest::newRow("a moment") << "Fri, 27 Nov 2026 12:05:00 GMT"_ba << qint64(300);
    QTest::newRow("a moment that is over") << "Fri, 27 Nov 2026 11:00:00 GMT"_ba << qint64(0);
    QTest::newRow("negative") << "-5"_ba << qint64(-1);
    QTest::newRow("words") << "soon"_ba << qint64(-1);
    QTest::newRow("nothing") << QByteArray() << qint64(-1);
}

void TileFreshnessTest::waits()
{
    QFETCH(const QByteArray, value);
    const auto wait = retryAfter(value, kNow);
    QTEST(wait ? qint64(wait->count()) : -1, "seconds");
}

WAYFOLIO_TEST(TileFreshnessTest)

} // namespace wayfolio::test

#include "TileFreshnessTest.moc"
