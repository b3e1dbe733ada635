// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/JobLine.h"

#include "tests/support/TestRegistry.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class JobLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void cancelOnce();
    void keepsRoomForGrowingNumbers();
    void appearsOnlyWhereItIsLong();
};

void JobLineTest::text_data()
{
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<bool>("final");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing yet") << 0LL << 0LL << false << 0.0 << u"Importing"_s;
    QTest::newRow("still looking") << 20LL << 300LL << false << 0.5 << u"Importing: 20 of 300 found so far"_s;
    QTest::newRow("rate before it is final")
        << 200LL << 300LL << false << 2.0 << u"Importing: 200 of 300 found so far · 100 a second"_s;
    QTest::newRow("time left") << 200LL << 1200LL << true << 2.0
                               << u"Importing: 200 of 1200 · 100 a second · about 10 second(s) left"_s;
    QTest::newRow("minutes") << 100LL << 12'100LL << true << 1.0
                             << u"Importing: 100 of 12100 · 100 a second · about 2 minute(s) left"_s;
    QTest::newRow("done") << 300LL << 300LL << true << 3.0 << u"Importing: 300 of 300 · 100 a second"_s;
}

void JobLineTest::text()
{
    QFETCH(qint64, done);
    QFETCH(qint64, total);
    QFETCH(bool, final);
    QFETCH(double, seconds);
    QLocale::setDefault(QLocale::c());
    QTEST(JobLine::text(u"Importing"_s, {.done = done, .total = total, .totalIsFinal = final}, seconds), "text");
}

void JobLineTest::cancelOnce()
{
    JobLine line;
    QVERIFY(line.isHidden());
    line.begin(u"Importing"_s);
    QVERIFY(!line.isHidden());
    QSignalSpy cancelled(&line, &JobLine::cancelClicked);
    auto* button = line.findChild<QToolButton*>();
    button->click();
    button->click();
    QCOMPARE(cancelled.size(), 1);
    line.end();
    QVERIFY(line.isHidden());
    line.begin(u"Importing"_s);
    QVERIFY(button->isEnabled());
}

void JobLineTest::keepsRoomForGrowingNumbers()
{
    JobLine line;
    line.begin(u"Importing"_s);
    const auto* label = line.findChild<QLabel*>();
    const int width = line.sizeHint().width();
    line.setProgress({.done = 9'900, .total = 21'300, .totalIsFinal = false}, 3);
    QVERIFY(label->sizeHint().width() <= label->minimumWidth());
    QCOMPARE(line.sizeHint().width(), width);
}

void JobLineTest::appearsOnlyWhereItIsLong()
{
    JobLine line;
    line.beginIfLong(u"Time Zone"_s);
    QVERIFY(line.isHidden());
    line.end();
    QTest::qWait(300);
    QVERIFY(line.isHidden());
    line.beginIfLong(u"Time Zone"_s);
    QTRY_VERIFY(!line.isHidden());
    line.end();
    QVERIFY(line.isHidden());
}

} // namespace wayfolio::test

using wayfolio::test::JobLineTest;
WAYFOLIO_TEST(JobLineTest)

#include "JobLineTest.moc"
