// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/MapAddress.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class MapAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRead_data();
    void isRead();
    void isRefused_data();
    void isRefused();
    void isNoAddress_data();
    void isNoAddress();
};

void MapAddressTest::isRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    const auto row = [](const QString& text, double latitude, double longitude) {
        QTest::addRow("%s", qPrintable(text)) << text << latitude << longitude;
    };
    // RFC 5870, and what Android makes of it
    row(u"geo:37.5665,126.978"_s, 37.5665, 126.978);
    row(u"GEO:-33.4378,-70.6504"_s, -33.4378, -70.6504);
    row(u"geo:48.2010,16.3695,183"_s, 48.201, 16.3695);
    row(u"geo:48.198634,16.371648;crs=wgs84;u=40"_s, 48.198634, 16.371648);
    row(u"geo:37.5665,126.978;u=12.5?z=12"_s, 37.5665, 126.978);
    row(u"geo:0,0?q=37.5796,126.977(Gyeongbokgung)"_s, 37.5796, 126.977);
    row(u"geo:37.5665,126.978?q=Seoul"_s, 37.5665, 126.978);
    // OpenStreetMap and those who took after it
    row(u"https://www.openstreetmap.org/#map=15/37.5665/126.9780"_s, 37.5665, 126.978);
    row(u"openstreetmap.org/#map=5/-33.4/-70.65&layers=N"_s, -33.4, -70.65);
    row(u"https://www.openstreetmap.org/?mlat=37.5796&mlon=126.9770#map=12/37.5/127.0"_s, 37.5796, 126.977);
    row(u"https://www.openstreetmap.org/node/1234567#map=19/37.5796/126.9770"_s, 37.5796, 126.977);
    row(u"https://www.openstreetmap.org/search?query=Seoul#map=12/37.5/127.0"_s, 37.5, 127);
    row(u"https://osmand.net/map?pin=52.51628,13.37771#15/52.5/13.3"_s, 52.51628, 13.37771);
    row(u"https://opentopomap.org/#map=13/47.42/10.98"_s, 47.42, 10.98);
    row(u"https://hiking.waymarkedtrails.org/#?map=14.2/47.3833/9.9"_s, 47.3833, 9.9);
    row(u"https://umap.openstreetmap.fr/en/map/name_1#6/51.0/2.0"_s, 51, 2);
    // Google
    row(u"https://www.google.com/maps/@37.5665,126.978,15z"_s, 37.5665, 126.978);
    row(u"google.com/maps/@37.57,126.97,15z"_s, 37.57, 126.97);
    row(u"https://www.google.co.kr/maps/@-33.4378,-70.6504,3a,75y,90t/data=!3m6!1e1!3m4"_s, -33.4378, -70.6504);
    row(u"https://www.google.com/maps/place/Gyeongbokgung+Palace/@37.5788,126.9700,17z/data=!3m1!4b1!4m6!3m5!1s0x357c"
        "!8m2!3d37.579617!4d126.977041!16zL20?entry=ttu"_s,
        37.579617, 126.977041);
    row(u"https://www.google.com/maps/place/37.5796,126.977"_s, 37.5796, 126.977);
    row(u"https://www.google.com/maps/search/37.5796,+126.977?entry=tts"_s, 37.5796, 126.977);
    row(u"https://www.google.com/maps/search/?api=1&query=47.5951518%2C-122.3316393"_s, 47.5951518, -122.3316393);
    row(u"https://maps.google.com/?q=37.5796,126.977"_s, 37.5796, 126.977);
    row(u"https://maps.google.com/maps?q=loc:37.5796,126.977+(Palace)&z=15"_s, 37.5796, 126.977);
    row(u"https://maps.google.com/?q=Palace&ll=37.5796,126.977&z=15"_s, 37.5796, 126.977);
    row(u"https://www.google.com/maps/dir/37.1,126.1/37.5796,126.977/@37.3,126.5,10z"_s, 37.5796, 126.977);
    row(u"https://www.google.com/maps/@?api=1&map_action=pano&viewpoint=48.857832,2.295226&heading=-45"_s, 48.857832,
        2.295226);
    // Apple
    row(u"https://maps.apple.com/?ll=37.5796,126.977&q=Palace&t=m"_s, 37.5796, 126.977);
    row(u"https://maps.apple.com/place?address=x&coordinate=37.5796,126.977&name=y"_s, 37.5796, 126.977);
    row(u"maps://?q=37.5796,126.977"_s, 37.5796, 126.977);
    // Kakao and Naver
    row(u"https://map.kakao.com/link/map/37.402056,127.108212"_s, 37.402056, 127.108212);
    row(u"https://map.kakao.com/link/map/우리회사,37.402056,127.108212"_s, 37.402056, 127.108212);
    row(u"https://map.kakao.com/link/to/%EC%9A%B0%EB%A6%AC,37.402056,127.108212"_s, 37.402056, 127.108212);
    row(u"https://map.kakao.com/link/from/a,37.1,127.1/to/b,37.402056,127.108212"_s, 37.402056, 127.108212);
    row(u"kakaomap://look?p=37.537229,127.005515"_s, 37.537229, 127.005515);
    row(u"kakaomap://route?sp=37.1,127.1&ep=37.537229,127.005515&by=CAR"_s, 37.537229, 127.005515);
    row(u"nmap://place?lat=37.4979502&lng=127.0276368&name=x&appname=y"_s, 37.4979502, 127.0276368);
    row(u"nmap://route/car?slat=37.1&slng=127.1&dlat=37.4979502&dlng=127.0276368"_s, 37.4979502, 127.0276368);
    row(u"https://map.naver.com/?lng=127.0276368&lat=37.4979502&title=x"_s, 37.4979502, 127.0276368);
    // Others
    row(u"https://www.bing.com/maps?cp=37.5796%7E126.977&lvl=15"_s, 37.5796, 126.977);
    row(u"https://wego.here.com/?map=37.5796,126.977,15,normal"_s, 37.5796, 126.977);
    row(u"https://yandex.com/maps/?ll=126.977%2C37.5796&z=12"_s, 37.5796, 126.977);
    row(u"  https://maps.google.com/?q=37.5796,126.977 "_s, 37.5796, 126.977);
}

void MapAddressTest::isRead()
{
    QFETCH(const QString, text);
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QVERIFY(isAddress(text));
    const auto point = pointFromAddress(text);
    QVERIFY(point);
    QCOMPARE(*point, GeoPoint::fromDegrees(latitude, longitude));
}

void MapAddressTest::isRefused_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts{
        u"geo:"_s, u"geo:37.5"_s, u"geo:91,0"_s, u"geo:37.5,127,high"_s, u"geo:37.5,127.0;crs=nad27"_s, u"geo:Seoul"_s,
        u"https://maps.app.goo.gl/AbCdEf123"_s, u"https://naver.me/5AbCdEfG"_s, u"https://kko.to/AbCdEf"_s,
        u"https://osm.org/go/0EEQjE--"_s, u"https://example.org/"_s, u"https://www.google.com/maps/place/Seoul"_s,
        u"https://maps.google.com/?q=Seoul"_s, u"https://maps.google.com/?q=91,0"_s,
        u"https://maps.google.com/?q=37.5"_s, u"https://www.google.com/maps/@37.5,z"_s,
        u"https://www.openstreetmap.org/#map=15/37.5665"_s, u"https://www.openstreetmap.org/#map=15/97.5/127"_s,
        u"https://www.openstreetmap.org/?mlat=37.5"_s, u"https://www.openstreetmap.org/?mlat=nan&mlon=1e1000"_s,
        // numbers that are no latitude and longitude
        u"https://map.naver.com/p/?c=15.00,0,0,0,dh"_s,
        u"https://map.naver.com/v5/?c=14135159.9,4518390.6,15,0,0,0,dh"_s,
        u"https://map.kakao.com/?urlX=506268&urlY=1110896&urlLevel=4"_s, u"https://example.org/2024/10/31"_s,
        // coordinates, but not in WGS-84
        u"https://www.amap.com/?q=39.9087,116.3975"_s, u"https://map.baidu.com/?lat=39.9&lng=116.4"_s,
        u"https://map.qq.com/?lat=39.9&lng=116.4"_s, u"javascript://37.5,127"_s, u"https://%zz%"_s};
    for (const QString& text : texts)
        QTest::addRow("%s", qPrintable(text)) << text;
}

void MapAddressTest::isRefused()
{
    QFETCH(const QString, text);
    QVERIFY(isAddress(text));
    QVERIFY(!pointFromAddress(text));
}

void MapAddressTest::isNoAddress_data()
{
    QTest::addColumn<QString>("text");
    for (const QString& text :
         {u""_s, u"37.5665, 126.9780"_s, u"33.4378 S 70.6504 W"_s, u"Seoul"_s, u"서울"_s, u"St. Gallen"_s,
          u"St.Gallen"_s, u"15/37.5/127.0"_s, u"10:30"_s, u"/maps/@37.5,127.0"_s})
        QTest::addRow("\"%s\"", qPrintable(text)) << text;
}

void MapAddressTest::isNoAddress()
{
    QFETCH(const QString, text);
    QVERIFY(!isAddress(text));
    QVERIFY(!pointFromAddress(text));
}

} // namespace wayfolio::test

using wayfolio::test::MapAddressTest;
WAYFOLIO_TEST(MapAddressTest)

#include "MapAddressTest.moc"
