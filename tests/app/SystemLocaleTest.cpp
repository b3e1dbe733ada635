// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/SystemLocale.h"

#include "tests/support/TestRegistry.h"

#include <QProcess>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Of locales that this system may have or not: they come to the same.
class SystemLocaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheOneThatIsWanted_data();
    void isTheOneThatIsWanted();
};

void SystemLocaleTest::isTheOneThatIsWanted_data()
{
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<QString>("locale");
    const QString plain = u"C metric 1 UTF-8"_s;
    QTest::newRow("nothing said") << QStringList() << plain;
    QTest::newRow("C") << QStringList{u"LC_ALL=C"_s} << plain;
    QTest::newRow("C in UTF-8") << QStringList{u"LC_ALL=C.UTF-8"_s} << plain;
    QTest::newRow("United States") << QStringList{u"LC_ALL=en_US.UTF-8"_s} << u"en_US miles 7 UTF-8"_s;
    QTest::newRow("Korea") << QStringList{u"LANG=ko_KR.UTF-8"_s} << u"ko_KR metric 7 UTF-8"_s;
    QTest::newRow("Germany") << QStringList{u"LANG=de_DE.UTF-8"_s} << u"de_DE metric 1 UTF-8"_s;
    QTest::newRow("units of another territory")
        << QStringList{u"LANG=ko_KR.UTF-8"_s, u"LC_MEASUREMENT=en_US.UTF-8"_s} << u"ko_KR miles 7 UTF-8"_s;
    QTest::newRow("calendar of another territory")
        << QStringList{u"LANG=en_US.UTF-8"_s, u"LC_TIME=de_DE.UTF-8"_s} << u"en_US miles 1 UTF-8"_s;
}

void SystemLocaleTest::isTheOneThatIsWanted()
{
    QFETCH(const QStringList, environment);
    QFETCH(const QString, locale);
    QStringList variables{u"PATH="_s + qEnvironmentVariable("PATH"), u"QT_QPA_PLATFORM=offscreen"_s};
    variables += environment;
    for (const QStringList& arguments : {QStringList(), QStringList{u"again"_s}}) {
        QProcess process;
        process.setEnvironment(variables);
        process.start(u"" WAYFOLIO_LOCALE_HELPER ""_s, arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromLatin1(process.readAllStandardOutput()), locale);
        QCOMPARE(process.readAllStandardError(), QByteArray());
    }
}

} // namespace wayfolio::test

using wayfolio::test::SystemLocaleTest;
WAYFOLIO_TEST(SystemLocaleTest)

#include "SystemLocaleTest.moc"
