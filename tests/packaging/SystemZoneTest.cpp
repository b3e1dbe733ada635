// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestRegistry.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTest>
#include <QTimeZone>

#include <ctime>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// That the environment has the zone of the computer: without /etc/localtime it is silently UTC, and every assumed
/// capture time is wrong.
class SystemZoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void zoneIsThatOfLocaltime();
    void offsetsAreThoseOfLocaltime_data();
    void offsetsAreThoseOfLocaltime();

private:
    QByteArray m_variable;
};

/// The question is what the system says, not what this session was told.
void SystemZoneTest::initTestCase()
{
    m_variable = qgetenv("TZ");
    qunsetenv("TZ");
    ::tzset();
}

void SystemZoneTest::cleanupTestCase()
{
    if (!m_variable.isEmpty())
        qputenv("TZ", m_variable);
    ::tzset();
}

void SystemZoneTest::zoneIsThatOfLocaltime()
{
    const QFileInfo localtime(u"/etc/localtime"_s);
    QVERIFY2(localtime.exists(), "/etc/localtime is missing: the zone would silently be UTC");
    const QString file = localtime.canonicalFilePath();
    if (!file.contains("/zoneinfo/"_L1))
        QSKIP("/etc/localtime is a copy: it has no name (its offsets are compared below)");
    const QByteArray name = file.section(u"/zoneinfo/"_s, 1).toUtf8();
    // A name may stand for another (Etc/UTC for UTC), so what it means decides.
    const QTimeZone expected(name);
    QVERIFY2(expected.isValid(), name.constData());
    const QByteArray actual = QTimeZone::systemTimeZoneId();
    QVERIFY2(actual == name || QTimeZone(actual).hasAlternativeName(name), actual.constData());
}

void SystemZoneTest::offsetsAreThoseOfLocaltime_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("January 2025") << qint64(1736899200);
    QTest::newRow("July 2025") << qint64(1752537600);
    QTest::newRow("July 1999") << qint64(932256000);
    QTest::newRow("now") << QDateTime::currentSecsSinceEpoch();
}

/// libc reads the file itself, Qt its name: both must come to the same.
void SystemZoneTest::offsetsAreThoseOfLocaltime()
{
    QFETCH(const qint64, seconds);
    const auto time = static_cast<time_t>(seconds);
    std::tm local{};
    QVERIFY(::localtime_r(&time, &local) != nullptr);
    const QDateTime utc = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC);
    QCOMPARE(QTimeZone::systemTimeZone().offsetFromUtc(utc), int(local.tm_gmtoff));
    QCOMPARE(utc.toLocalTime().offsetFromUtc(), int(local.tm_gmtoff));
}

} // namespace wayfolio::test

using wayfolio::test::SystemZoneTest;
WAYFOLIO_TEST(SystemZoneTest)

#include "SystemZoneTest.moc"
