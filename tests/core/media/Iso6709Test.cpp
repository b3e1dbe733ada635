// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/Iso6709.h"

#include "tests/core/media/Describe.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace wayfolio;
using namespace Qt::StringLiterals;

class Iso6709Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void position_data();
    void position();
};

void Iso6709Test::position_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const QString& expected) { QTest::newRow(text) << expected; };
    row("+37.5665+126.9780+038.000/", u"37.56650 126.97800 38m"_s);
    row("-33.4378-070.6504/", u"-33.43780 -70.65040"_s);
    row("+27.1281+100.2508", u"27.12810 100.25080"_s);
    row("+27.1281+7.2508/", u"27.12810 7.25080"_s);
    row("+40.20361-075.00417CRSWGS_84/", u"40.20361 -75.00417"_s);
    row("+35.68+139.76CRSTokyo/",
        u"35.68324 139.75677; datumNotWgs84; lost datumConverted 35.6800000, 139.7600000 Tokyo"_s);
    row("+4012.22-07500.25/", u"40.20367 -75.00417"_s);
    row("+401213.1-0750015.1-005.5/", u"40.20364 -75.00419 -5.5m"_s);
    row("+401260-0750015/", u"40.21667 -75.00417; sixtySeconds; won sixtySeconds 40.2166667, -75.0041667"_s);
    row("+37.5665+126.9780+9999999/", u"37.56650 126.97800; refused outOfRange 9999999/1"_s);
    row("+00.0000+000.0000/", u"positionZero; refused zero 0.0000000, 0.0000000"_s);
    row("+00.0000-078.4678/", u"0.00000 -78.46780"_s);
    row("+95.0+010.0/", u"positionOutOfRange; refused outOfRange 95.0000000, 10.0000000"_s);
    row("", {});
    for (const char* text :
         {"/", "+", "+-/", "+37.5/", "37.5+126.9/", "+37.5+126.9+1+2/", "+37.5+x/", "+nan+inf/", "+40121399+0750015/",
          "+402.5+075.5/", "+40122+0750015/", "+40.5+0750.5/", "+4099.0+07500.0/"})
        row(text, u"positionUnreadable; refused unreadable "_s + QString::fromLatin1(text));
}

void Iso6709Test::position()
{
    QFETCH(const QString, expected);
    const ParsedPosition parsed = parseIso6709(QTest::currentDataTag());
    QCOMPARE(test::describe(parsed), expected);
    if (parsed.position)
        QVERIFY(parsed.position->origin == PositionOrigin::Measured &&
                parsed.position->source == CandidateSource::Container);
}

WAYFOLIO_TEST(Iso6709Test)

#include "Iso6709Test.moc"
