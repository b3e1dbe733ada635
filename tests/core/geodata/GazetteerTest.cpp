// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/Gazetteer.h"

#include "core/geo/GreatCircle.h"
#include "core/geodata/PackedReader.h"
#include "resources/Resources.h"
#include "tests/support/CsvTable.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <cmath>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// What the bundled gazetteer calls the world's places.
class GazetteerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void words_data();
    void words();
    void distance_data();
    void distance();
    void capitals_data();
    void capitals();
    void saysNothingTwice();
    void seats();
    void sizes();
    void checksum();

private:
    std::optional<Gazetteer> m_gazetteer;
};

namespace {

constexpr auto kBundledPlaces = ":/gazetteer/places.bin"_L1;

GeoPoint gazetteerPoint(double latitude, double longitude)
{
    return *GeoPoint::fromDegrees(latitude, longitude);
}

/// "town, city, region, country" as far as there is something to say.
QString saidOf(const Gazetteer& gazetteer, GeoPoint point, NameLanguage language)
{
    const auto place = gazetteer.placeAt(point, language);
    return place ? place->parts().join(u", "_s) : u"nothing"_s;
}

} // namespace

void GazetteerTest::initTestCase()
{
    initializeResources();
    auto gazetteer = Gazetteer::load(kBundledPlaces);
    QVERIFY2(gazetteer, qPrintable(gazetteer ? QString() : gazetteer.error().detail));
    m_gazetteer = std::move(*gazetteer);
}

void GazetteerTest::words_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("korean");
    const auto row = [](const char* name, double latitude, double longitude, const QString& english,
                        const QString& korean) { QTest::newRow(name) << latitude << longitude << english << korean; };
    row("Haeundae beach", 35.1587, 129.1604, u"Haeundae, Busan, South Korea"_s, u"해운대구, 부산, 대한민국"_s);
    row("Gwangalli beach, Busan", 35.1532, 129.1187, u"Suyeong, Busan, South Korea"_s, u"수영구, 부산, 대한민국"_s);
    row("a ferry off Busan", 34.9, 129.25, u"Busan, South Korea"_s, u"부산, 대한민국"_s);
    row("a ferry off Ilgwang, which is smaller", 35.24, 129.42, u"Busan, South Korea"_s, u"부산, 대한민국"_s);
    row("Myeong-dong", 37.5636, 126.985, u"Seoul, South Korea"_s, u"서울, 대한민국"_s);
    row("Gyeongbokgung", 37.5796, 126.977, u"Jongno, Seoul, South Korea"_s, u"종로구, 서울, 대한민국"_s);
    row("Gangnam station", 37.4979, 127.0276, u"Seocho, Seoul, South Korea"_s, u"서초구, 서울, 대한민국"_s);
    row("Hwaseong fortress, Suwon", 37.287, 127.0117, u"Suwon, Gyeonggi-do, South Korea"_s,
        u"수원, 경기도, 대한민국"_s);
    row("Bulguksa, 12 km from Gyeongju", 35.79, 129.332, u"Gyeongju, Gyeongsangbuk-do, South Korea"_s,
        u"경주, 경상북도, 대한민국"_s);
    row("beside Geumsan, although Daejeon is large", 36.13, 127.63, u"Geumsan, Chungcheongnam-do, South Korea"_s,
        u"금산, 충청남도, 대한민국"_s);
    row("Hallasan", 33.3617, 126.5292, u"Seogwipo, Jeju-do, South Korea"_s, u"서귀포, 제주특별자치도, 대한민국"_s);
    row("Seongsan Ilchulbong", 33.458, 126.9425, u"Seongsan, Jeju-do, South Korea"_s,
        u"성산, 제주특별자치도, 대한민국"_s);
    row("Dokdo", 37.2414, 131.8645, u"Ulleung, Gyeongsangbuk-do, South Korea"_s, u"울릉, 경상북도, 대한민국"_s);
    row("Paris centre", 48.8566, 2.3522, u"Paris, Île-de-France, France"_s, u"파리, 일드프랑스, 프랑스"_s);
    row("Louvre", 48.8606, 2.3376, u"Paris, Île-de-France, France"_s, u"파리, 일드프랑스, 프랑스"_s);
    row("Eiffel Tower", 48.8584, 2.2945, u"Paris, Île-de-France, France"_s, u"파리, 일드프랑스, 프랑스"_s);
    row("Neuilly, not Paris", 48.8846, 2.2697, u"Neuilly-sur-Seine, Île-de-France, France"_s,
        u"뇌이쉬르센, 일드프랑스, 프랑스"_s);
    row("Times Square", 40.758, -73.9855, u"Hell's Kitchen, New York City, New York, United States"_s,
        u"Hell's Kitchen, 뉴욕, 뉴욕주, 미국"_s);
    row("Central Park", 40.7829, -73.9654, u"Manhattan, New York City, New York, United States"_s,
        u"맨해튼, 뉴욕, 뉴욕주, 미국"_s);
    row("Liberty Island", 40.6892, -74.0445, u"New York City, New York, United States"_s, u"뉴욕, 뉴욕주, 미국"_s);
    row("London Eye", 51.5033, -0.1196, u"London, England, United Kingdom"_s, u"런던, 잉글랜드, 영국"_s);
    row("Tokyo Tower", 35.6586, 139.7454, u"Minato, Tokyo, Japan"_s, u"미나토구, 도쿄, 일본"_s);
    row("Shibuya crossing", 35.6595, 139.7005, u"Shibuya, Tokyo, Japan"_s, u"시부야구, 도쿄, 일본"_s);
    row("a ferry off Fujisawa, which is smaller", 35.12, 139.44, u"Yokohama, Kanagawa, Japan"_s,
        u"요코하마, 가나가와현, 일본"_s);
    row("Dotonbori, Osaka", 34.6687, 135.5013, u"Osaka, Japan"_s, u"오사카, 일본"_s);
    row("Fushimi Inari, Kyoto", 34.9671, 135.7727, u"Kyoto, Japan"_s, u"교토, 일본"_s);
    row("Taipei 101", 25.0336, 121.5646, u"Taipei, Taiwan"_s, u"타이베이, 대만"_s);
    row("Kaohsiung", 22.6273, 120.3014, u"Kaohsiung, Taiwan"_s, u"가오슝, 대만"_s);
    row("Tainan", 22.9908, 120.2033, u"Tainan, Taiwan"_s, u"타이난, 대만"_s);
    row("Hong Kong", 22.2855, 114.1577, u"Hong Kong"_s, u"홍콩"_s);
    row("Shenzhen, across the border", 22.5333, 114.055, u"Shenzhen, Guangdong, China"_s, u"선전, 광둥성, 중국"_s);
    row("Macao", 22.1975, 113.5408, u"Macao"_s, u"마카오"_s);
    row("Singapore", 1.2868, 103.8545, u"Singapore"_s, u"싱가포르"_s);
    row("Bangkok", 13.75, 100.4913, u"Bangkok, Thailand"_s, u"방콕, 태국"_s);
    row("Hanoi", 21.0287, 105.8524, u"Hoàn Kiếm, Hanoi, Vietnam"_s, u"호안끼엠, 하노이, 베트남"_s);
    row("Ubud", -8.5069, 115.2625, u"Ubud, Bali, Indonesia"_s, u"우붓, 발리, 인도네시아"_s);
    row("Beijing", 39.9163, 116.3972, u"Beijing, China"_s, u"베이징, 중국"_s);
    row("Ulaanbaatar", 47.9189, 106.9176, u"Ulaanbaatar, Mongolia"_s, u"울란바토르, 몽골"_s);
    row("Delhi", 28.6562, 77.241, u"Delhi, India"_s, u"델리, 인도"_s);
    row("Everest, north side", 27.9981, 86.925, u"Zuobude, Tibet, China"_s, u"Zuobude, 티베트, 중국"_s);
    row("Dubai", 25.1972, 55.2744, u"Dubai, United Arab Emirates"_s, u"두바이, 아랍에미리트"_s);
    row("Petra", 30.3285, 35.4444, u"Wadi Musa, Ma’an, Jordan"_s, u"Wadi Musa, Ma’an, 요르단"_s);
    row("Istanbul", 41.0054, 28.9768, u"Istanbul, Türkiye"_s, u"이스탄불, 튀르키예"_s);
    row("Athens", 37.9715, 23.7257, u"Athens, Attica, Greece"_s, u"아테네, 아티키주, 그리스"_s);
    row("Oia, Santorini", 36.4618, 25.3753, u"Oia, South Aegean, Greece"_s, u"이아, 남부 에게주, 그리스"_s);
    row("Vatican", 41.9022, 12.4539, u"Vatican City"_s, u"바티칸 시국"_s);
    row("St Peter's Square", 41.9022, 12.4567, u"Vatican City"_s, u"바티칸 시국"_s);
    row("Colosseum, Rome", 41.8902, 12.4922, u"Rome, Lazio, Italy"_s, u"로마, 라치오주, 이탈리아"_s);
    row("San Marino", 43.9361, 12.4469, u"San Marino"_s, u"산마리노"_s);
    row("Monaco", 43.7384, 7.4246, u"Monte-Carlo, Monaco"_s, u"몬테카를로, 모나코"_s);
    row("Basel", 47.5596, 7.5886, u"Basel, Basel-City, Switzerland"_s, u"바젤, 바젤슈타트주, 스위스"_s);
    row("Saint-Louis, France, beside Basel", 47.59, 7.565, u"Saint-Louis, Grand Est, France"_s,
        u"Saint-Louis, 그랑테스트, 프랑스"_s);
    row("Weil am Rhein, Germany, beside Basel", 47.593, 7.62, u"Weil am Rhein, Baden-Württemberg, Germany"_s,
        u"Weil am Rhein, 바덴뷔르템베르크주, 독일"_s);
    row("Büsingen, German enclave in Switzerland", 47.6969, 8.69, u"Büsingen, Baden-Württemberg, Germany"_s,
        u"Büsingen, 바덴뷔르템베르크주, 독일"_s);
    row("Campione, Italian enclave in Switzerland", 45.9686, 8.9706, u"Campione, Lombardy, Italy"_s,
        u"Campione, 롬바르디아주, 이탈리아"_s);
    row("Baarle", 51.4466, 4.9293, u"Baarle-Nassau, North Brabant, Netherlands"_s,
        u"Baarle-Nassau, 노르트브라반트주, 네덜란드"_s);
    row("Vaduz", 47.141, 9.5209, u"Vaduz, Liechtenstein"_s, u"파두츠, 리히텐슈타인"_s);
    row("Gibraltar", 36.1408, -5.3536, u"Gibraltar"_s, u"지브롤터"_s);
    row("Ceuta", 35.8894, -5.3213, u"Ceuta, Spain"_s, u"Ceuta, 스페인"_s);
    row("Sagrada Família, Barcelona", 41.4036, 2.1744, u"Sagrada Família, Barcelona, Catalonia, Spain"_s,
        u"Sagrada Família, 바르셀로나, 카탈루냐 지방, 스페인"_s);
    row("Berlin, Brandenburg Gate", 52.5163, 13.3777, u"Tiergarten, Berlin, Germany"_s, u"Tiergarten, 베를린, 독일"_s);
    row("Munich", 48.1374, 11.5755, u"Munich, Bavaria, Germany"_s, u"뮌헨, 바이에른주, 독일"_s);
    row("Moscow", 55.7539, 37.6208, u"Moscow, Russia"_s, u"모스크바, 러시아"_s);
    row("Kyiv", 50.4501, 30.5234, u"Kyiv, Ukraine"_s, u"키이우, 우크라이나"_s);
    row("Reykjavík", 64.1466, -21.9426, u"Reykjavík, Capital Region, Iceland"_s,
        u"레이캬비크, Capital Region, 아이슬란드"_s);
    row("Longyearbyen", 78.2232, 15.6267, u"Longyearbyen, Svalbard, Svalbard & Jan Mayen"_s,
        u"롱위에아르뷔엔, 스발바르 제도, 스발바르제도-얀마웬섬"_s);
    row("Nuuk", 64.175, -51.7388, u"Nuuk, Sermersooq, Greenland"_s, u"누크, 세르메르소크, 그린란드"_s);
    row("Greenland's ice", 72, -40, u"Greenland"_s, u"그린란드"_s);
    row("Cairo", 30.0444, 31.2357, u"Cairo, Egypt"_s, u"카이로, 이집트"_s);
    row("Giza", 29.9792, 31.1342, u"Giza, Egypt"_s, u"기자, 이집트"_s);
    row("Lagos", 6.4541, 3.3947, u"Lagos, Nigeria"_s, u"라고스, 나이지리아"_s);
    row("Cape Town", -33.9249, 18.4241, u"Cape Town, Western Cape, South Africa"_s,
        u"케이프타운, 웨스턴케이프주, 남아프리카"_s);
    row("Victoria Falls", -17.9243, 25.8572, u"Victoria Falls, Matabeleland North, Zimbabwe"_s,
        u"Victoria Falls, Matabeleland North, 짐바브웨"_s);
    row("Maseru, enclosed by South Africa", -29.3151, 27.4869, u"Maseru, Maseru District, Lesotho"_s,
        u"마세루, 마세루구, 레소토"_s);
    row("Sahara", 24, -5, u"Taoudenni, Taoudénit, Mali"_s, u"Taoudenni, Taoudénit, 말리"_s);
    row("Rub al Khali", 20, 51, u"Saudi Arabia"_s, u"사우디아라비아"_s);
    row("Siberia", 66, 105, u"Russia"_s, u"러시아"_s);
    row("Chukotka, beyond the antimeridian", 66, -172.5, u"Lorino, Chukotka, Russia"_s, u"Lorino, Chukotka, 러시아"_s);
    row("Rio de Janeiro, Christ the Redeemer", -22.9519, -43.2105, u"Rio de Janeiro, Brazil"_s,
        u"리우데자네이루, 브라질"_s);
    row("Machu Picchu", -13.1631, -72.545, u"Machupicchu, Cusco, Peru"_s, u"Machupicchu, 쿠스코주, 페루"_s);
    row("Cusco", -13.517, -71.9785, u"Cusco, Peru"_s, u"쿠스코, 페루"_s);
    row("Easter Island", -27.1127, -109.3497, u"Hanga Roa, Valparaiso, Chile"_s, u"항가로아, Valparaiso, 칠레"_s);
    row("Ushuaia", -54.8019, -68.303, u"Ushuaia, Tierra del Fuego, Argentina"_s,
        u"우수아이아, 티에라델푸에고주, 아르헨티나"_s);
    row("Mexico City", 19.4326, -99.1332, u"Mexico City, Mexico"_s, u"멕시코시티, 멕시코"_s);
    row("Tijuana, across the border", 32.5149, -117.0382, u"Tijuana, Baja California, Mexico"_s,
        u"티후아나, 바하 칼리포르니아주, 멕시코"_s);
    row("Grand Canyon", 36.1069, -112.1129, u"Grand Canyon, Arizona, United States"_s,
        u"Grand Canyon, 애리조나주, 미국"_s);
    row("Niagara, Canadian side", 43.0896, -79.0849, u"Niagara Falls, Ontario, Canada"_s,
        u"나이아가라폴스, 온타리오주, 캐나다"_s);
    row("Honolulu, Diamond Head", 21.2793, -157.8292, u"Honolulu, Hawaii, United States"_s,
        u"호놀룰루, 하와이주, 미국"_s);
    row("Sydney Opera House", -33.8568, 151.2153, u"Sydney, New South Wales, Australia"_s,
        u"시드니, 뉴사우스웨일스주, 오스트레일리아"_s);
    row("Uluru", -25.3444, 131.0369, u"Yulara, Northern Territory, Australia"_s, u"Yulara, 노던준주, 오스트레일리아"_s);
    row("Auckland", -36.8485, 174.7633, u"Auckland, New Zealand"_s, u"오클랜드, 뉴질랜드"_s);
    row("Suva", -18.1416, 178.4419, u"Suva, Central, Fiji"_s, u"수바, 중부 지방, 피지"_s);
    row("Fiji, west of the antimeridian", -16.77, 179.8, u"Labasa, Northern, Fiji"_s, u"Labasa, 북부 지방, 피지"_s);
    row("Fiji, east of the antimeridian", -16.85, -179.97, u"Labasa, Northern, Fiji"_s, u"Labasa, 북부 지방, 피지"_s);
    row("Kiritimati", 1.8721, -157.4278, u"London Village, Line Islands, Kiribati"_s,
        u"London Village, Line Islands, 키리바시"_s);
    row("Adamstown, Pitcairn", -25.0667, -130.1, u"Adamstown, Pitcairn Islands"_s, u"애덤스타운, 핏케언 제도"_s);
    row("Tristan da Cunha", -37.0675, -12.3116, u"Edinburgh of the Seven Seas, Tristan da Cunha, St. Helena"_s,
        u"Edinburgh of the Seven Seas, Tristan da Cunha, 세인트헬레나"_s);
    row("McMurdo", -77.8419, 166.6863, u"McMurdo Station, Antarctica"_s, u"맥머도 기지, 남극 대륙"_s);
    row("Antarctica, inland", -80, 50, u"Antarctica"_s, u"남극 대륙"_s);
    row("South Pole", -90, 0, u"Antarctica"_s, u"남극 대륙"_s);
    row("East China Sea, 100 km from all islands", 30.5, 123.8, u"Zhoushan"_s, u"Zhoushan"_s);
    row("Subiaco, at the latitude of the Vatican", 41.9031, 13.1482, u"Subiaco, Lazio, Italy"_s,
        u"수비아코, 라치오주, 이탈리아"_s);
    row("Sariwon", 38.507, 125.756, u"Sariwon, North Hwanghae, North Korea"_s, u"사리원, 황해북도, 북한"_s);
    row("North Pole", 90, 0, u"nothing"_s, u"nothing"_s);
    row("mid-Pacific", 0, -150, u"nothing"_s, u"nothing"_s);
    row("mid-Atlantic", 30, -40, u"nothing"_s, u"nothing"_s);
}

void GazetteerTest::words()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const QString, english);
    QFETCH(const QString, korean);
    QCOMPARE(saidOf(*m_gazetteer, gazetteerPoint(latitude, longitude), NameLanguage::English), english);
    QCOMPARE(saidOf(*m_gazetteer, gazetteerPoint(latitude, longitude), NameLanguage::Korean), korean);
}

void GazetteerTest::distance_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QString>("town");
    QTest::addColumn<int>("kilometers");
    QTest::addColumn<int>("bearing"); // of the eight winds, in steps of 45 degrees
    QTest::addColumn<bool>("isInTown");
    const auto row = [](const char* name, double latitude, double longitude, const QString& town, int kilometers,
                        int bearing, bool isInTown) {
        QTest::newRow(name) << latitude << longitude << town << kilometers << bearing << isInTown;
    };
    row("in a district", 35.1587, 129.1604, u"Haeundae"_s, 1, 225, true);
    row("on a ferry", 34.9, 129.25, u"Busan"_s, 30, 135, false);
    row("a temple outside of its town", 35.79, 129.332, u"Gyeongju"_s, 12, 135, false);
    row("a large city's edge", 34.9671, 135.7727, u"Kyoto"_s, 6, 180, true);
    row("a desert", 24, -5, u"Taoudenni"_s, 181, 315, false);
    row("across the antimeridian", -17, 180, u"Labasa"_s, 92, 135, false);
    row("across the antimeridian, the other way", -17, -180, u"Labasa"_s, 92, 135, false);
    row("in a country that is a town", 1.2868, 103.8545, u"Singapore"_s, 1, 135, true);
    row("far from every town", 66, 105, QString(), 0, 0, false);
}

void GazetteerTest::distance()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const QString, town);
    QFETCH(const int, kilometers);
    QFETCH(const int, bearing);
    QFETCH(const bool, isInTown);
    const auto place = m_gazetteer->placeAt(gazetteerPoint(latitude, longitude), NameLanguage::English);
    QVERIFY(place);
    QCOMPARE(place->town, town);
    QCOMPARE(static_cast<int>(std::lround(place->distanceMeters / 1000)), kilometers);
    QCOMPARE(static_cast<int>(std::lround(place->bearingDegrees / 45)) % 8, bearing / 45);
    QCOMPARE(place->isInTown, isInTown);
}

void GazetteerTest::capitals_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QString>("country");
    for (const CsvRow& row : readCsvTable(u":/geodata/capitals.csv"_s)) {
        QTest::newRow(qPrintable(row.at(u"country"_s) + u' ' + row.at(u"capital"_s)))
            << row.at(u"latitude"_s).toDouble() << row.at(u"longitude"_s).toDouble() << row.at(u"country"_s);
    }
}

void GazetteerTest::capitals()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const QString, country);
    for (const auto language : {NameLanguage::English, NameLanguage::Local, NameLanguage::Korean}) {
        const auto place = m_gazetteer->placeAt(gazetteerPoint(latitude, longitude), language);
        QVERIFY(place);
        QCOMPARE(place->countryCode, country);
        QVERIFY(!place->country.isEmpty());
        QVERIFY(!place->town.isEmpty());
        QVERIFY(place->isInTown);
    }
}

void GazetteerTest::saysNothingTwice()
{
    // A net over the whole world, each of its points in every language.
    constexpr int kStepDegrees = 3;
    int named = 0;
    for (int latitude = -90; latitude <= 90; latitude += kStepDegrees) {
        for (int longitude = -180; longitude <= 180; longitude += kStepDegrees) {
            for (const auto language : {NameLanguage::English, NameLanguage::Local, NameLanguage::Korean}) {
                const auto place = m_gazetteer->placeAt(gazetteerPoint(latitude, longitude), language);
                if (!place)
                    continue;
                ++named;
                QVERIFY(place->city.isEmpty() || (place->city != place->town && place->city != place->country));
                QVERIFY(place->region.isEmpty() || (place->region != place->town && place->region != place->city));
                QVERIFY(place->distanceMeters >= 0 && place->distanceMeters <= 201'000);
                QVERIFY(place->bearingDegrees >= 0 && place->bearingDegrees < 360);
                QCOMPARE(place->countryCode.size(), place->country.isEmpty() ? 0 : 2);
            }
        }
    }
    QVERIFY(named > 5000);
}

/// GeoNames has 3.6 million people for Puyang, all of the counties around it.
void GazetteerTest::sizes()
{
    const auto sizeOf = [this](const QString& name, double latitude, double longitude) {
        const auto hit =
            m_gazetteer->townTree().find({.point = gazetteerPoint(latitude, longitude), .limitMeters = 2000});
        return hit && m_gazetteer->townName(hit->number).english == name
                   ? int{m_gazetteer->townTree().town(hit->number).sizeClass}
                   : -1;
    };
    constexpr int kMillion = 111;
    QCOMPARE(sizeOf(u"Puyang"_s, 29.457, 119.889), kMillion);
    QCOMPARE_GT(sizeOf(u"Jinhua"_s, 29.107, 119.644), kMillion); // its prefecture's seat
    QCOMPARE_GT(sizeOf(u"Hangzhou"_s, 30.294, 120.161), kMillion);
    QCOMPARE(sizeOf(u"Camayenne"_s, 9.535, -13.688), kMillion); // a quarter of Conakry
    QCOMPARE_GT(sizeOf(u"Surat"_s, 21.196, 72.83), kMillion);   // a city of millions that is no seat
}

void GazetteerTest::seats()
{
    QHash<QString, TownSeat> seats;
    int capitals = 0;
    const auto towns = m_gazetteer->towns();
    for (quint32 number = 0; number < towns.size(); ++number) {
        const Town& town = towns[number];
        capitals += town.seat == TownSeat::Country ? 1 : 0;
        if (town.population() > 100'000)
            seats.insert(m_gazetteer->townName(number).english, town.seat);
    }
    QVERIFY(capitals > 190 && capitals < 260);
    QCOMPARE(seats.value(u"Seoul"_s), TownSeat::Country);
    QCOMPARE(seats.value(u"Paris"_s), TownSeat::Country);
    QCOMPARE(seats.value(u"Munich"_s), TownSeat::Region);
    QCOMPARE(seats.value(u"Dortmund"_s), TownSeat::None);
    QCOMPARE(m_gazetteer->countryName(u"KR").value_or(LocalizedName()).korean, u"대한민국"_s);
    QVERIFY(!m_gazetteer->countryName(u"QQ"));
}

WAYFOLIO_TEST(GazetteerTest)

/// Of the content, as RFC 1950 has it.
void GazetteerTest::checksum()
{
    constexpr quint32 kModulus = 65521;
    QFile file(kBundledPlaces);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = unpackedContent(file.readAll(), "WFPLACE1");
    QVERIFY(!content.isEmpty());
    quint32 sum = 1;
    quint32 sums = 0;
    for (const char byte : content) {
        sum = (sum + static_cast<quint8>(byte)) % kModulus;
        sums = (sums + sum) % kModulus;
    }
    QCOMPARE(m_gazetteer->checksum(), sums << 16 | sum);
}

} // namespace wayfolio::test

#include "GazetteerTest.moc"
