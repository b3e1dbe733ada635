// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/OnlineMap.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class OnlineMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void checks_data();
    void checks();
    void headers_data();
    void headers();
    void openStreetMapIsOne();
    void services_data();
    void services();
};

void OnlineMapTest::addresses_data()
{
    QTest::addColumn<QString>("urlTemplate");
    QTest::addColumn<int>("pixels");
    QTest::addColumn<QString>("url"); // of 5/27/12
    QTest::newRow("plain") << u"https://t.example/{z}/{x}/{y}.png"_s << 256 << u"https://t.example/5/27/12.png"_s;
    QTest::newRow("from the south") << u"https://t.example/{z}/{x}/{-y}.png"_s << 256
                                    << u"https://t.example/5/27/19.png"_s;
    QTest::newRow("servers") << u"https://{s}.t.example/{z}/{x}/{y}.png"_s << 256
                             << u"https://a.t.example/5/27/12.png"_s; // (27 + 12) % 3
    QTest::newRow("thin") << u"https://t.example/{z}/{x}/{y}{r}.png"_s << 256 << u"https://t.example/5/27/12.png"_s;
    QTest::newRow("dense") << u"https://t.example/{z}/{x}/{y}{r}.png"_s << 512 << u"https://t.example/5/27/12@2x.png"_s;
    QTest::newRow("always dense") << u"https://t.example/{z}/{x}/{y}@2x.png"_s << 256
                                  << u"https://t.example/5/27/12@2x.png"_s;
    QTest::newRow("key") << u"https://t.example/{z}/{x}/{y}?key={key}"_s << 256
                         << u"https://t.example/5/27/12?key=a%26b"_s;
    QTest::newRow("query") << u"http://[::1]:8080/t?z={z}&x={x}&y={y}"_s << 256
                           << u"http://[::1]:8080/t?z=5&x=27&y=12"_s;
}

void OnlineMapTest::addresses()
{
    QFETCH(const QString, urlTemplate);
    QFETCH(const int, pixels);
    OnlineMap map;
    map.urlTemplate = urlTemplate;
    map.key = u"a&b"_s;
    QVERIFY(check(map));
    QTEST(tileUrl(map, {5, 27, 12}, pixels).toString(QUrl::FullyEncoded), "url");
}

void OnlineMapTest::checks_data()
{
    QTest::addColumn<QString>("urlTemplate");
    QTest::addColumn<QString>("subject"); // empty: it is right; "@": the address
    const QString at = u"@"_s;
    QTest::newRow("right") << u"https://t.example/{z}/{x}/{y}.png"_s << QString();
    QTest::newRow("nothing") << QString() << at;
    QTest::newRow("no zoom") << u"https://t.example/{x}/{y}.png"_s << at;
    QTest::newRow("no row") << u"https://t.example/{z}/{x}.png"_s << at;
    QTest::newRow("a file") << u"file:///home/{z}/{x}/{y}.png"_s << at;
    QTest::newRow("no scheme") << u"t.example/{z}/{x}/{y}.png"_s << at;
    QTest::newRow("no host") << u"https:///{z}/{x}/{y}.png"_s << at;
    QTest::newRow("a tile decides who is asked") << u"https://{x}.t.example/{z}/{x}/{y}.png"_s << at;
    QTest::newRow("a part unknown") << u"https://t.example/{z}/{x}/{y}.{format}"_s << u"{format}"_s;
    QTest::newRow("an empty part") << u"https://t.example/{z}/{x}/{y}{}"_s << u"{}"_s;
}

void OnlineMapTest::checks()
{
    QFETCH(const QString, urlTemplate);
    QFETCH(QString, subject);
    OnlineMap map;
    map.urlTemplate = urlTemplate;
    const Result<void> result = check(map);
    QCOMPARE(result.has_value(), subject.isEmpty());
    if (result)
        return;
    QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(result.error().subject, subject == u"@" ? urlTemplate : subject);
}

void OnlineMapTest::headers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("right");
    QTest::newRow("none") << QString() << QString() << true;
    QTest::newRow("a key") << u"X-Api-Key"_s << u"abc 123=="_s << true;
    QTest::newRow("another line") << u"X-Api-Key"_s << u"abc\r\nHost: other"_s << false;
    QTest::newRow("beyond ASCII") << u"X-Api-Key"_s << u"한"_s << false;
    QTest::newRow("a name of two words") << u"X Key"_s << u"abc"_s << false;
    QTest::newRow("the host") << u"Host"_s << u"other"_s << false;
    QTest::newRow("who asks") << u"user-agent"_s << u"Mozilla"_s << false;
}

void OnlineMapTest::headers()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    OnlineMap map = OnlineMap::openStreetMap();
    map.headerName = name;
    map.headerValue = value;
    QTEST(check(map).has_value(), "right");
}

void OnlineMapTest::openStreetMapIsOne()
{
    const OnlineMap map = OnlineMap::openStreetMap();
    QVERIFY(check(map));
    QCOMPARE(serviceOf(map), u"tile.openstreetmap.org"_s);
    // osmfoundation.org/wiki/Licence/Attribution_Guidelines: these words, and where they lead.
    QCOMPARE(map.attribution, u"© OpenStreetMap contributors"_s);
    QCOMPARE(map.attributionUrl, QUrl(u"https://www.openstreetmap.org/copyright"_s));
    OnlineMap wrong = map;
    wrong.zooms = {.min = 5, .max = 4};
    QVERIFY(!check(wrong));
    wrong.zooms = {.min = 0, .max = 23};
    QVERIFY(!check(wrong));
}

void OnlineMapTest::services_data()
{
    QTest::addColumn<QString>("urlTemplate");
    QTest::addColumn<QString>("service");
    QTest::newRow("plain") << u"https://t.example/{z}/{x}/{y}.png"_s << u"t.example"_s;
    QTest::newRow("port") << u"http://t.example:81/{z}/{x}/{y}.png"_s << u"t.example:81"_s;
    QTest::newRow("servers") << u"https://{s}.t.example/{z}/{x}/{y}.png"_s << u"t.example"_s;
    QTest::newRow("numbered servers") << u"https://tile-{s}.t.example/{z}/{x}/{y}.png"_s << u"t.example"_s;
}

void OnlineMapTest::services()
{
    QFETCH(const QString, urlTemplate);
    OnlineMap map;
    map.urlTemplate = urlTemplate;
    QTEST(serviceOf(map), "service");
}

WAYFOLIO_TEST(OnlineMapTest)

} // namespace wayfolio::test

#include "OnlineMapTest.moc"
