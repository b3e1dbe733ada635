// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/SearchText.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class SearchTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void finds_data();
    void finds();
    void everyTermCounts();
    void everyTextOnce();
    void nothingInNothing();
};

void SearchTextTest::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("file name") << u"IMG_1234.JPG"_s << u"img 1234 jpg"_s;
    QTest::newRow("no letters") << u"  --_. "_s << QString();
    QTest::newRow("separators side by side") << u"IMG -_12"_s << u"img 12"_s;
    QTest::newRow("the same in other scripts") << u"여행 - 사진__1"_s << u"여행 사진 1"_s;
    QTest::newRow("sharp s") << u"Große Straße"_s << u"grosse strasse"_s;
    QTest::newRow("large sharp s") << u"STRAẞE"_s << u"strasse"_s;
    QTest::newRow("accents") << u"Café São Tomé"_s << u"cafe sao tome"_s;
    QTest::newRow("Greek accents") << u"Αθήνα ΟΔΟΣ"_s << u"αθηνα οδοσ"_s;
    QTest::newRow("Cyrillic") << u"Москва́ Йошкар"_s << u"москва иошкар"_s;
    QTest::newRow("Hangul") << u"해운대 Beach"_s << u"해운대 beach"_s;
    QTest::newRow("Hangul as macOS writes it") << u"해운대"_s.normalized(QString::NormalizationForm_D) << u"해운대"_s;
    QTest::newRow("kana keep their marks") << u"ガラス"_s << u"ガラス"_s;
    QTest::newRow("narrow kana") << u"ｶﾞﾗｽ"_s << u"ガラス"_s;
    QTest::newRow("wide digits") << u"ＩＭＧ１２"_s << u"img12"_s;
    QTest::newRow("Turkish") << u"İstanbul"_s << u"istanbul"_s;
    QTest::newRow("Devanagari keeps its signs") << u"दिल्ली"_s << u"दिल्ली"_s;
    QTest::newRow("beyond the first plane") << u"𠮷野家"_s << u"𠮷野家"_s;
}

void SearchTextTest::words()
{
    QFETCH(QString, text);
    QTEST(QString::fromUtf8(searchWords(text)), "words");
}

void SearchTextTest::finds_data()
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

void SearchTextTest::finds()
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

void SearchTextTest::everyTermCounts()
{
    QCOMPARE(searchTerms(u"  부산\u3000IMG_12  … ß "), (std::vector<QByteArray>{"부산", "img 12", "ss"}));
    QVERIFY(searchTerms(u" _ ").empty());
}

void SearchTextTest::everyTextOnce()
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

void SearchTextTest::nothingInNothing()
{
    SearchTexts texts;
    QVERIFY(texts.find("a").empty());
    texts.add(1, "");
    QVERIFY(texts.find("a").empty() && texts.find("").empty());
}

} // namespace wayfolio::test

using wayfolio::test::SearchTextTest;
WAYFOLIO_TEST(SearchTextTest)

#include "SearchTextTest.moc"
