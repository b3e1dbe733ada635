// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/Gazetteer.h"
#include "resources/Resources.h"
#include "tests/core/geodata/PackedBytes.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class GazetteerFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsWhatIsDescribed_data();
    void readsWhatIsDescribed();
    void missingFile();
    void damaged_data();
    void damaged();
    void truncatedAnywhere();
    void anyByteChanged();

private:
    Result<Gazetteer> loaded(const QByteArray& bytes);

    Result<Gazetteer> packed(const QByteArray& content) { return loaded("WFPLACE1" + qCompress(content)); }

    QTemporaryDir m_folder;
};

namespace {

/// The sections of resources/gazetteer/pack-gazetteer, each to be put in place of a good one.
struct GazetteerSections
{
    PackedBytes countries =
        PackedBytes().varint(2).bytes("AA").texts({"Aland", "Oland", "아국"}).bytes("BB").texts({"Beeland", "", ""});
    PackedBytes regions =
        PackedBytes().varint(2).varint(0).texts({"Metro", "", "수도권"}).varint(1).texts({"", "", ""});
    /// Aland from 0 to 10 degrees east, Beeland from 10 to 20; both from 0 to 10 degrees north.
    PackedBytes borders = PackedBytes()
                              .real(1)
                              .real(1)
                              .real(0)
                              .real(0)
                              .varint(0)
                              .varint(3)
                              .bytes(line(0, 1, {0, 0, 0, 10}))
                              .bytes(line(1, 2, {10, 0, 0, 10}))
                              .bytes(line(2, 0, {20, 0, 0, 10}));
    /// Small (in Metro), Big (Metro), Other (Beeland), in the order of the tree: by x, which falls from west to east.
    PackedBytes towns = PackedBytes()
                            .varint(3)
                            .zigzag(5000)
                            .zigzag(0)
                            .zigzag(0)
                            .zigzag(15000)
                            .zigzag(-10000)
                            .zigzag(-10)
                            .bytes(QByteArray::fromHex("206020"))
                            .varint(1)
                            .varint(0)
                            .varint(0)
                            .bytes(QByteArray::fromHex("000306"))
                            .texts({"Other", "Metro", "Small"})
                            .texts({"Metropolis"})
                            .texts({"메트로", "스몰"})
                            .zigzag(-1);

    [[nodiscard]] QByteArray content() const
    {
        return countries.content() + regions.content() + borders.content() + towns.content();
    }

    static QByteArray line(int left, int right, std::initializer_list<int> steps)
    {
        PackedBytes packed;
        packed.varint(static_cast<quint64>(left)).varint(static_cast<quint64>(right)).varint(steps.size() / 2);
        for (const int step : steps)
            packed.zigzag(step);
        return packed.content();
    }
};

QStringList fieldsOf(const std::optional<PlaceName>& place)
{
    return place ? QStringList{place->town, place->city, place->region, place->country, place->countryCode}
                 : QStringList();
}

} // namespace

void GazetteerFileTest::initTestCase()
{
    initializeResources();
    QVERIFY(m_folder.isValid());
}

Result<Gazetteer> GazetteerFileTest::loaded(const QByteArray& bytes)
{
    const QString path = m_folder.filePath(u"places.bin"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return fail(ErrorCode::NotWritable, path, file.errorString());
    file.close();
    return Gazetteer::load(path);
}

void GazetteerFileTest::readsWhatIsDescribed_data()
{
    QTest::addColumn<double>("longitude"); // at 5 degrees north
    QTest::addColumn<NameLanguage>("language");
    QTest::addColumn<QStringList>("expected");
    using enum NameLanguage;
    QTest::newRow("a city and its region are one")
        << 5.0 << English << QStringList{u"Metro"_s, {}, {}, u"Aland"_s, u"AA"_s};
    QTest::newRow("its local name") << 5.0 << Local << QStringList{u"Metropolis"_s, {}, {}, u"Oland"_s, u"AA"_s};
    QTest::newRow("its Korean name") << 5.0 << Korean << QStringList{u"메트로"_s, {}, {}, u"아국"_s, u"AA"_s};
    QTest::newRow("a part of a city") << 4.99 << English
                                      << QStringList{u"Small"_s, u"Metro"_s, {}, u"Aland"_s, u"AA"_s};
    QTest::newRow("a part of a city, in Korean")
        << 4.99 << Korean << QStringList{u"스몰"_s, u"메트로"_s, {}, u"아국"_s, u"AA"_s};
    QTest::newRow("what has only an English name")
        << 15.0 << Korean << QStringList{u"Other"_s, {}, {}, u"Beeland"_s, u"BB"_s};
    QTest::newRow("a country far from its towns") << 8.0 << English << QStringList{{}, {}, {}, u"Aland"_s, u"AA"_s};
    QTest::newRow("the sea far from all towns") << 25.0 << English << QStringList();
}

void GazetteerFileTest::readsWhatIsDescribed()
{
    QFETCH(const double, longitude);
    QFETCH(const NameLanguage, language);
    QFETCH(const QStringList, expected);
    const auto gazetteer = packed(GazetteerSections().content());
    QVERIFY2(gazetteer, qPrintable(gazetteer ? QString() : gazetteer.error().detail));
    QCOMPARE(fieldsOf(gazetteer->placeAt(*GeoPoint::fromDegrees(5, longitude), language)), expected);
}

void GazetteerFileTest::missingFile()
{
    const auto gazetteer = Gazetteer::load(m_folder.filePath(u"nowhere.bin"_s));
    QVERIFY(!gazetteer);
    QCOMPARE(gazetteer.error().code, ErrorCode::NotFound);
    QCOMPARE(gazetteer.error().subject, m_folder.filePath(u"nowhere.bin"_s));
}

void GazetteerFileTest::damaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto file = [](const GazetteerSections& sections) { return "WFPLACE1" + qCompress(sections.content()); };
    const QByteArray good = file({});
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only the name of the format") << "WFPLACE1"_ba;
    QTest::newRow("another format") << "WFWORLD1" + good.sliced(8);
    QTest::newRow("no zlib stream") << "WFPLACE1\0\0\0\x09"_ba + QByteArray(40, 'x');
    QTest::newRow("a length of 4 GiB") << "WFPLACE1"_ba + QByteArray(4, '\xff') + good.sliced(12);
    QTest::newRow("something behind the end") << "WFPLACE1" + qCompress(GazetteerSections().content() + '\0');

    const PackedBytes oneTown = PackedBytes().varint(1);
    const auto placed = [&](qint64 latitude, qint64 longitude) {
        return PackedBytes(oneTown).zigzag(latitude).zigzag(longitude);
    };
    const auto named = [&](int region, int flags) {
        return placed(0, 0).byte(0).varint(static_cast<quint64>(region)).byte(flags).texts({"Town"});
    };
    const auto countries = [&](const PackedBytes& bytes) { return file({.countries = bytes}); };
    const auto regions = [&](const PackedBytes& bytes) { return file({.regions = bytes}); };
    const auto towns = [&](const PackedBytes& bytes) { return file({.towns = bytes}); };
    QTest::newRow("more countries than bytes") << countries(PackedBytes().varint(1'000'000));
    QTest::newRow("a country without a name") << countries(PackedBytes().varint(1).bytes("AA").texts({"", "", ""}));
    QTest::newRow("more regions than bytes") << regions(PackedBytes().varint(1'000'000));
    QTest::newRow("a region of no country") << regions(PackedBytes().varint(1).varint(2).texts({"", "", ""}));
    QTest::newRow("borders of no grid") << file({.borders = PackedBytes().real(0).real(0).real(0).real(0)});
    QTest::newRow("more towns than bytes") << towns(PackedBytes().varint(1'000'000));
    QTest::newRow("a town beyond the pole") << towns(placed(90'001, 0).bytes(QByteArray(9, '\0')));
    QTest::newRow("a town beyond the world") << towns(placed(0, 180'001).bytes(QByteArray(9, '\0')));
    QTest::newRow("a town beyond all numbers") << towns(placed(1LL << 46, 0).bytes(QByteArray(9, '\0')));
    QTest::newRow("a town of no region") << towns(named(2, 0));
    QTest::newRow("a town without its local name") << towns(named(0, 1));
    QTest::newRow("a town without its Korean name") << towns(named(0, 2));
    QTest::newRow("a part of a city before all") << towns(named(0, 4).zigzag(-1));
    QTest::newRow("a part of a city behind all") << towns(named(0, 4).zigzag(1));
}

void GazetteerFileTest::damaged()
{
    QFETCH(const QByteArray, bytes);
    const auto gazetteer = loaded(bytes);
    QVERIFY(!gazetteer);
    QCOMPARE(gazetteer.error().code, ErrorCode::DamagedFile);
}

void GazetteerFileTest::truncatedAnywhere()
{
    const QByteArray content = GazetteerSections().content();
    for (qsizetype size = 0; size < content.size(); ++size)
        QVERIFY2(!packed(content.first(size)), qPrintable(QString::number(size)));

    QFile file(u":/gazetteer/places.bin"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bundled = file.readAll();
    for (const qsizetype missing : {1, 2, 100, 500'000})
        QVERIFY(!loaded(bundled.chopped(missing)));
}

void GazetteerFileTest::anyByteChanged()
{
    // Refused or read as another world, which can be asked; but never out of bounds: what the sanitizer builds watch.
    const QByteArray content = GazetteerSections().content();
    int refused = 0;
    for (qsizetype i = 0; i < content.size(); ++i) {
        for (const char value : {'\0', '\x01', '\x7f', '\x80', '\xff'}) {
            QByteArray changed = content;
            changed[i] = value;
            const auto gazetteer = packed(changed);
            refused += gazetteer ? 0 : 1;
            for (const double longitude : {-180.0, 4.99, 15.0, 179.9}) {
                if (gazetteer)
                    (void)gazetteer->placeAt(*GeoPoint::fromDegrees(5, longitude), NameLanguage::Korean);
            }
        }
    }
    QVERIFY(refused > content.size());
}

WAYFOLIO_TEST(GazetteerFileTest)

} // namespace wayfolio::test

#include "GazetteerFileTest.moc"
