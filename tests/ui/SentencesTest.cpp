// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/Sentences.h"

#include "tests/support/TestRegistry.h"

#include <QSet>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class SentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorSaysWhatAndWhy();
    void detailStandsBehind();
    void everyProblemHasItsOwnSentence();
};

void SentencesTest::everyErrorSaysWhatAndWhy()
{
    const QSet<ErrorCode> withoutFile{ErrorCode::NothingToExport, ErrorCode::NoSuchTrip, ErrorCode::NetworkFailed,
                                      ErrorCode::Cancelled};
    QSet<QString> seen;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code) {
        const Error error{static_cast<ErrorCode>(code), u"/photos/a\nb.jpg"_s, {}};
        const QString text = sentence(error);
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(!text.contains(u'%') && !text.contains(u'\n'), qPrintable(text));
        QVERIFY2(withoutFile.contains(error.code) || text.contains(u"“/photos/a\\nb.jpg”"_s), qPrintable(text));
        seen << text;
    }
    QCOMPARE(seen.size(), static_cast<int>(ErrorCode::Cancelled) + 1);
}

void SentencesTest::detailStandsBehind()
{
    QCOMPARE(sentence(Error{ErrorCode::NotReadable, u"a.jpg"_s, u"Permission denied"_s}),
             u"“a.jpg” cannot be read. (Permission denied)"_s);
}

void SentencesTest::everyProblemHasItsOwnSentence()
{
    const PhotoProblems all = PhotoProblems::fromInt(-1);
    const QStringList texts = sentences(all);
    QCOMPARE(texts.size(), identifiers(all).size());
    QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), texts.size());
    QVERIFY(sentences({}).isEmpty());
}

} // namespace wayfolio::test

using wayfolio::test::SentencesTest;
WAYFOLIO_TEST(SentencesTest)

#include "SentencesTest.moc"
