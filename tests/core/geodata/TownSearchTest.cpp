// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/TownSearch.h"

#include "resources/Resources.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Towns of the bundled gazetteer by what people type.
class TownSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void likeliest_data();
    void likeliest();
    void atMostSoMany();
    void findsNothing_data();
    void findsNothing();
    void stops();

private:
    [[nodiscard]] QStringList said(const std::vector<quint32>& towns, NameLanguage language) const;

    std::unique_ptr<TownSearch> m_search;
};

void TownSearchTest::initTestCase()
{
    initializeResources();
    auto gazetteer = Gazetteer::load(u":/gazetteer/places.bin"_s);
    QVERIFY(gazetteer);
    m_search = std::make_unique<TownSearch>(std::make_shared<const Gazetteer>(std::move(*gazetteer)));
}

QStringList TownSearchTest::said(const std::vector<quint32>& towns, NameLanguage language) const
{
    QStringList texts;
    for (const quint32 town : towns)
        texts << m_search->gazetteer().placeOfTown(town, language).parts().join(u", "_s);
    return texts;
}

void TownSearchTest::likeliest_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("town");
    const auto row = [](const QString& text, const QString& town) {
        QTest::addRow("%s", qPrintable(text)) << text << town;
    };
    row(u"Seoul"_s, u"Seoul, South Korea"_s);
    row(u"seou"_s, u"Seoul, South Korea"_s);
    row(u"서울"_s, u"Seoul, South Korea"_s);
    row(u"해운대"_s, u"Haeundae, Busan, South Korea"_s);
    row(u"운대"_s, u"Haeundae, Busan, South Korea"_s);
    row(u"부산 해운대"_s, u"Haeundae, Busan, South Korea"_s);
    row(u"Haeundae Busan"_s, u"Haeundae, Busan, South Korea"_s);
    row(u"東京"_s, u"Tokyo, Japan"_s);
    row(u"москва"_s, u"Moscow, Russia"_s);
    row(u"Köln"_s, u"Cologne, North Rhine-Westphalia, Germany"_s);
    row(u"koln"_s, u"Cologne, North Rhine-Westphalia, Germany"_s);
    row(u"파리"_s, u"Paris, Île-de-France, France"_s);
    row(u"paris"_s, u"Paris, Île-de-France, France"_s);
    row(u"Paris, Texas"_s, u"Paris, Texas, United States"_s);
    row(u"york"_s, u"York, England, United Kingdom"_s); // called just so, although New York is larger
    row(u"new york"_s, u"New York City, New York, United States"_s);
    row(u"london canada"_s, u"London, Ontario, Canada"_s);
}

void TownSearchTest::likeliest()
{
    QFETCH(const QString, text);
    QFETCH(const QString, town);
    QCOMPARE(said(m_search->find(text, 1), NameLanguage::English), QStringList{town});
}

void TownSearchTest::atMostSoMany()
{
    const std::vector<quint32> many = m_search->find(u"san", 50);
    QCOMPARE(many.size(), 50U);
    const std::vector<quint32> few = m_search->find(u"san", 3);
    QVERIFY(std::ranges::equal(few, std::span(many).first(3)));
}

void TownSearchTest::findsNothing_data()
{
    QTest::addColumn<QString>("text");
    for (const QString& text : {u""_s, u" , "_s, u"x"_s, u"qqqqzzzz"_s, u"Seoul qqqqzzzz"_s, u"Seoul Germany"_s})
        QTest::addRow("\"%s\"", qPrintable(text)) << text;
}

void TownSearchTest::findsNothing()
{
    QFETCH(const QString, text);
    QCOMPARE(m_search->find(text, 10), std::vector<quint32>());
}

void TownSearchTest::stops()
{
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(m_search->find(u"Seoul", 10, stop.get_token()), std::vector<quint32>());
}

} // namespace wayfolio::test

using wayfolio::test::TownSearchTest;
WAYFOLIO_TEST(TownSearchTest)

#include "TownSearchTest.moc"
