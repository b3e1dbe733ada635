// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/SearchTexts.h"

#include "core/model/SearchText.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <random>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class SearchTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void everyTextOnce();
    void ownersInAnyOrder();
    void longTexts();
    void findsWhatLookingAtEachFinds();
    void littleForNumberedNames();
    void nothingInNothing();
    void fromBytes();
    void fromDamagedBytes();
};

void SearchTextsTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("a whole name") << u"해운대"_s << u"해운대"_s << true;
    QTest::newRow("within Hangul") << u"해운대"_s << u"운대"_s << true;
    QTest::newRow("one syllable") << u"해운대"_s << u"해"_s << true;
    QTest::newRow("other Hangul") << u"해운대"_s << u"해대"_s << false;
    QTest::newRow("within han") << u"東京都渋谷区"_s << u"渋谷"_s << true;
    QTest::newRow("within kana") << u"みなとみらい"_s << u"みらい"_s << true;
    QTest::newRow("within Thai") << u"กรุงเทพมหานคร"_s << u"มหานคร"_s << true;
    QTest::newRow("sharp s as ss") << u"Straße"_s << u"strasse"_s << true;
    QTest::newRow("ss as sharp s") << u"Strasse"_s << u"Straße"_s << true;
    QTest::newRow("only sharp s") << u"Weißensee"_s << u"weiß"_s << true;
    QTest::newRow("prefix of a longer number") << u"IMG_1234.JPG"_s << u"IMG_12"_s << true;
    QTest::newRow("the whole number") << u"IMG_12.jpg"_s << u"IMG_12"_s << true;
    QTest::newRow("other separators") << u"IMG-1234.JPG"_s << u"img_12"_s << true;
    QTest::newRow("another number") << u"IMG_2123.JPG"_s << u"IMG_12"_s << false;
    QTest::newRow("the number alone") << u"IMG_1234.JPG"_s << u"1234"_s << true;
    QTest::newRow("a number behind letters") << u"DSC01234.ARW"_s << u"01234"_s << true;
    QTest::newRow("within a number") << u"DSC01234.ARW"_s << u"1234"_s << false;
    QTest::newRow("with the extension") << u"IMG_1234.JPG"_s << u"img_1234.jpg"_s << true;
    QTest::newRow("within a Latin word") << u"Germany"_s << u"man"_s << false;
    QTest::newRow("a later word") << u"São Paulo"_s << u"pau"_s << true;
    QTest::newRow("in any order") << u"Busan South Korea"_s << u"korea busan"_s << true;
    QTest::newRow("all are wanted") << u"Busan South Korea"_s << u"busan japan"_s << false;
}

void SearchTextsTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    SearchTexts texts;
    texts.add(1, "before");
    texts.add(7, searchWords(text).toStdString());
    texts.add(9, "");
    bool isFound = true;
    for (const QByteArray& term : searchTerms(typed))
        isFound = isFound && texts.find(term.toStdString()) == std::vector<quint32>{7};
    QTEST(isFound, "isFound");
}

void SearchTextsTest::everyTextOnce()
{
    SearchTexts texts;
    texts.add(3, "img img 1 jpg");
    texts.add(2, "ximg img");
    texts.add(3, "img");
    texts.add(5, "jpg");
    QCOMPARE(texts.find("img"), (std::vector<quint32>{3, 2, 3}));
    QCOMPARE(texts.find("jpg"), (std::vector<quint32>{3, 5}));
    QCOMPARE(texts.find("jpg img"), std::vector<quint32>()); // not from one text into the next
}

void SearchTextsTest::ownersInAnyOrder()
{
    constexpr quint32 kLargest = std::numeric_limits<quint32>::max();
    const std::vector<quint32> owners{5, 0, kLargest, 1, 1, 2, 3'000'000'000, kLargest, 0};
    SearchTexts texts;
    for (const quint32 owner : owners)
        texts.add(owner, "word");
    QCOMPARE(texts.find("word"), owners);
}

/// Longer than what fits into a byte, with beginnings and ends in common.
void SearchTextsTest::longTexts()
{
    const std::string begin(300, 'a');
    const std::string end(40, 'z');
    SearchTexts texts;
    texts.add(0, begin + " one " + end);
    texts.add(1, begin + " another " + end);
    texts.add(2, begin);
    texts.add(3, begin + " one " + end);
    QCOMPARE(texts.find("one"), (std::vector<quint32>{0, 3}));
    QCOMPARE(texts.find("another " + end), std::vector<quint32>{1});
    QCOMPARE(texts.find(begin), (std::vector<quint32>{0, 1, 2, 3}));
    QCOMPARE(texts.find("one " + end), (std::vector<quint32>{0, 3}));
}

/// Texts much like the ones before them, and terms that lie across what they share.
void SearchTextsTest::findsWhatLookingAtEachFinds()
{
    std::mt19937 random(4);
    const QStringList parts{u"img "_s, u"1"_s, u"12"_s, u"2"_s, u" jpg"_s, u"운대"_s, u"해"_s, u" "_s, u"é"_s};
    const auto made = [&](size_t most) {
        QString text;
        for (size_t count = random() % (most + 1); count > 0; --count)
            text += parts[static_cast<qsizetype>(random() % static_cast<size_t>(parts.size()))];
        return searchWords(text).toStdString();
    };
    SearchTexts texts;
    std::vector<std::string> all;
    for (quint32 owner = 0; owner < 3000; ++owner) {
        all.push_back(made(6));
        texts.add(owner, all.back());
    }
    for (int i = 0; i < 300; ++i) {
        const std::string term = made(3);
        std::vector<quint32> expected;
        for (quint32 owner = 0; owner < all.size(); ++owner) {
            const std::string& text = all[owner];
            for (size_t at = text.find(term); !term.empty() && at != std::string::npos; at = text.find(term, at + 1)) {
                if (!mayBeginAt(text, at))
                    continue;
                expected.push_back(owner);
                break;
            }
        }
        QCOMPARE(texts.find(term), expected);
    }
}

void SearchTextsTest::littleForNumberedNames()
{
    SearchTexts texts;
    for (quint32 row = 0; row < 10'000; ++row)
        texts.add(row, searchWords(u"IMG_%1.JPG"_s.arg(row, 5, 10, QLatin1Char('0'))).toStdString());
    QCOMPARE_LE(texts.byteSize(), 40'000U);
    QCOMPARE(texts.find("img 09999 jpg"), std::vector<quint32>{9999});
    QCOMPARE(texts.find("00001"), std::vector<quint32>{1});
}

void SearchTextsTest::nothingInNothing()
{
    SearchTexts texts;
    QVERIFY(texts.find("a").empty());
    texts.add(1, "");
    QVERIFY(texts.find("a").empty() && texts.find("").empty());
}

void SearchTextsTest::fromBytes()
{
    SearchTexts texts;
    texts.add(3, "img 0001 jpg");
    texts.add(9, "img 0002 jpg");
    const SearchTexts read(texts.bytes());
    QCOMPARE(read.find("img"), (std::vector<quint32>{3, 9}));
    QCOMPARE(read.find("0002"), std::vector<quint32>{9});
}

/// Whatever they are, it ends, and nothing is read that is not there.
void SearchTextsTest::fromDamagedBytes()
{
    SearchTexts texts;
    for (quint32 i = 0; i < 40; ++i)
        texts.add(i * i, searchWords(u"IMG_%1.JPG"_s.arg(i)).toStdString());
    const std::string whole(texts.bytes());
    for (size_t size = 0; size < whole.size(); ++size)
        QCOMPARE_LE(SearchTexts(whole.substr(0, size)).find("img").size(), 40U);
    std::mt19937 random(7);
    for (int i = 0; i < 2000; ++i) {
        std::string damaged = whole;
        for (int hit = 0; hit < 3; ++hit)
            damaged[random() % damaged.size()] = static_cast<char>(random());
        QCOMPARE_LE(SearchTexts(damaged).find("img").size(), damaged.size());
    }
}

} // namespace wayfolio::test

using wayfolio::test::SearchTextsTest;
WAYFOLIO_TEST(SearchTextsTest)

#include "SearchTextsTest.moc"
