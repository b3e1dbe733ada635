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
    void everyTermCounts();
    void theSameOfBytes_data();
    void theSameOfBytes();
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

void SearchTextTest::theSameOfBytes_data()
{
    words_data();
}

void SearchTextTest::theSameOfBytes()
{
    QFETCH(QString, text);
    std::string words = "of another text, longer than most of them";
    putSearchWords(text.toStdString(), words);
    QTEST(QString::fromStdString(words), "words");
}

void SearchTextTest::everyTermCounts()
{
    QCOMPARE(searchTerms(u"  부산\u3000IMG_12  … ß "), (std::vector<QByteArray>{"부산", "img 12", "ss"}));
    QVERIFY(searchTerms(u" _ ").empty());
}

} // namespace wayfolio::test

using wayfolio::test::SearchTextTest;
WAYFOLIO_TEST(SearchTextTest)

#include "SearchTextTest.moc"
