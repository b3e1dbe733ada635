// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/PlaceName.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class PlaceNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parts_data();
    void parts();
};

void PlaceNameTest::parts_data()
{
    QTest::addColumn<QStringList>("fields"); // town, city, region, country
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QStringList& fields, const QStringList& expected) {
        QTest::newRow(name) << fields << expected;
    };
    row("a district", {u"Haeundae"_s, u"Busan"_s, {}, u"South Korea"_s}, {u"Haeundae"_s, u"Busan"_s, u"South Korea"_s});
    row("a town", {u"Vík"_s, {}, u"South"_s, u"Iceland"_s}, {u"Vík"_s, u"South"_s, u"Iceland"_s});
    row("a country that is a town", {u"Singapore"_s, {}, {}, u"Singapore"_s}, {u"Singapore"_s});
    row("far from everything", {{}, {}, {}, u"Antarctica"_s}, {u"Antarctica"_s});
    row("nothing known", {{}, {}, {}, {}}, {});
}

void PlaceNameTest::parts()
{
    QFETCH(const QStringList, fields);
    QFETCH(const QStringList, expected);
    const PlaceName place{.town = fields.at(0),
                          .city = fields.at(1),
                          .region = fields.at(2),
                          .country = fields.at(3),
                          .countryCode = u"XX"_s};
    QCOMPARE(place.parts(), expected);
}

WAYFOLIO_TEST(PlaceNameTest)

} // namespace wayfolio::test

#include "PlaceNameTest.moc"
