// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/SidecarMatcher.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// The naming rules of sidecars, a rule a row.
class SidecarMatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void xmp_data();
    void xmp();
    void takeout_data();
    void takeout();
    void unclaimed_data();
    void unclaimed();
    void sidecarNames_data();
    void sidecarNames();
};

namespace {

QStringList split(const QString& names)
{
    return names.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

void SidecarMatcherTest::xmp_data()
{
    QTest::addColumn<QString>("names"); // separated by blanks
    QTest::addColumn<QString>("photo");
    QTest::addColumn<QString>("xmp");
    const auto row = [](const char* rule, const QString& names, const QString& photo, const QString& xmp) {
        QTest::newRow(rule) << names << photo << xmp;
    };
    row("none", u"a.jpg b.jpg b.jpg.xmp"_s, u"a.jpg"_s, u""_s);
    row("whole name", u"a.jpg a.jpg.xmp"_s, u"a.jpg"_s, u"a.jpg.xmp"_s);
    row("stem", u"a.jpg a.xmp"_s, u"a.jpg"_s, u"a.xmp"_s);
    row("whole name before stem", u"a.xmp a.jpg a.jpg.xmp"_s, u"a.jpg"_s, u"a.jpg.xmp a.xmp"_s);
    row("another extension", u"a.jpg a.cr2 a.cr2.xmp"_s, u"a.jpg"_s, u""_s);
    row("stem of a RAW", u"a.jpg a.cr2 a.xmp"_s, u"a.cr2"_s, u"a.xmp"_s);
    row("the same of its JPEG", u"a.jpg a.cr2 a.xmp"_s, u"a.jpg"_s, u"a.xmp"_s);
    row("letter case", u"IMG.JPG img.jpg.XMP Img.Xmp"_s, u"IMG.JPG"_s, u"img.jpg.XMP Img.Xmp"_s);
    row("two that differ in case", u"a.jpg A.jpg a.jpg.xmp A.jpg.xmp"_s, u"a.jpg"_s, u"a.jpg.xmp"_s);
    row("the other of the two", u"a.jpg A.jpg a.jpg.xmp A.jpg.xmp"_s, u"A.jpg"_s, u"A.jpg.xmp"_s);
    row("dots in the stem", u"a.b.c.jpg a.b.c.xmp a.b.xmp"_s, u"a.b.c.jpg"_s, u"a.b.c.xmp"_s);
    row("no extension", u"a a.xmp"_s, u"a"_s, u"a.xmp"_s);
    row("not of a longer name", u"a.jpg ab.xmp a.jpg.bak.xmp"_s, u"a.jpg"_s, u""_s);
    row("accents composed otherwise", u"caf\u00e9.jpg cafe\u0301.jpg.xmp"_s, u"caf\u00e9.jpg"_s,
        u"cafe\u0301.jpg.xmp"_s);
    row("an edited photo has its own", u"a-edited.jpg a.jpg.xmp"_s, u"a-edited.jpg"_s, u""_s);
}

void SidecarMatcherTest::xmp()
{
    QFETCH(const QString, names);
    QFETCH(const QString, photo);
    QFETCH(const QString, xmp);
    QCOMPARE(SidecarMatcher(split(names)).sidecarsOf(photo).xmp.join(u' '), xmp);
}

void SidecarMatcherTest::takeout_data()
{
    QTest::addColumn<QString>("names"); // separated by blanks
    QTest::addColumn<QString>("photo");
    QTest::addColumn<QString>("json");
    const auto row = [](const char* rule, const QString& names, const QString& photo, const QString& json) {
        QTest::newRow(rule) << names << photo << json;
    };
    row("none", u"a.jpg b.jpg.json"_s, u"a.jpg"_s, u""_s);
    row("old name", u"a.jpg a.jpg.json"_s, u"a.jpg"_s, u"a.jpg.json"_s);
    row("new name", u"a.jpg a.jpg.supplemental-metadata.json"_s, u"a.jpg"_s, u"a.jpg.supplemental-metadata.json"_s);
    for (qsizetype kept = 1; kept < "supplemental-metadata"_L1.size(); kept += 4) {
        const QString json = u"a.jpg."_s + "supplemental-metadata"_L1.first(kept) + u".json"_s;
        QTest::addRow("%d letters of supplemental-metadata", static_cast<int>(kept)) << json << u"a.jpg"_s << json;
    }
    row("its dot alone", u"a.jpg..json"_s, u"a.jpg"_s, u"a.jpg..json"_s);
    row("other words are another name", u"a.jpg.superb.json"_s, u"a.jpg"_s, u""_s);
    row("both: the newer", u"a.jpg.json a.jpg.supplemental-metadata.json"_s, u"a.jpg"_s,
        u"a.jpg.supplemental-metadata.json"_s);
    row("letter case", u"IMG.JPG img.jpg.Supplemental-Metadata.JSON"_s, u"IMG.JPG"_s,
        u"img.jpg.Supplemental-Metadata.JSON"_s);
    row("two that differ in case", u"A.jpg.json a.jpg.json"_s, u"a.jpg"_s, u"a.jpg.json"_s);

    row("number, old name", u"a(1).jpg a.jpg(1).json a.jpg.json"_s, u"a(1).jpg"_s, u"a.jpg(1).json"_s);
    row("number, new name", u"a(2).jpg a.jpg.supplemental-metadata(2).json a.jpg.supplemental-metadata(1).json"_s,
        u"a(2).jpg"_s, u"a.jpg.supplemental-metadata(2).json"_s);
    row("number, clipped", u"a(1).jpg a.jpg.supplem(1).json"_s, u"a(1).jpg"_s, u"a.jpg.supplem(1).json"_s);
    row("number that Google did not give", u"a(1).jpg a(1).jpg.json"_s, u"a(1).jpg"_s, u"a(1).jpg.json"_s);
    row("number, no extension", u"a(1).jpg a(1).json"_s, u"a(1).jpg"_s, u"a(1).json"_s);
    row("another number's", u"a(1).jpg a.jpg(2).json"_s, u"a(1).jpg"_s, u""_s);
    row("the one without a number is another photo's", u"a.jpg a(1).jpg a.jpg.json"_s, u"a(1).jpg"_s, u""_s);
    row("the one with a number is another photo's", u"a.jpg a(1).jpg a.jpg(1).json"_s, u"a.jpg"_s, u""_s);
    row("a year is no number", u"a(2024).jpg a.jpg(2024).json"_s, u"a(2024).jpg"_s, u""_s);
    row("zero is no number", u"a(0).jpg a(0).jpg.json"_s, u"a(0).jpg"_s, u"a(0).jpg.json"_s);
    row("a number alone", u"(1).jpg (1).jpg.json"_s, u"(1).jpg"_s, u"(1).jpg.json"_s);

    const QString stem46 = u"abcdefghij-abcdefghij-abcdefghij-abcdefghij-46"_s;
    const QString stem47 = stem46 + u"7"_s;
    row("the whole name has 46 characters", stem46.first(42) + u".jpg.json"_s, stem46.first(42) + u".jpg"_s,
        stem46.first(42) + u".jpg.json"_s);
    row("one more: the extension is clipped", stem46.first(43) + u".jp.json"_s, stem46.first(43) + u".jpg"_s,
        stem46.first(43) + u".jp.json"_s);
    row("up to its dot", stem46.first(45) + u"..json"_s, stem46.first(45) + u".jpg"_s, stem46.first(45) + u"..json"_s);
    row("the stem is clipped", stem46 + u".json"_s, stem47 + u".jpg"_s, stem46 + u".json"_s);
    row("the stem is clipped at 51", stem47 + u"8901.json"_s, stem47 + u"8901234.jpg"_s, stem47 + u"8901.json"_s);
    row("clipped with a number", stem46 + u"(1).json "_s + stem46 + u".json"_s, stem47 + u"(1).jpg"_s,
        stem46 + u"(1).json"_s);
    row("clipped with a number that counts", stem46.first(43) + u"(1).json"_s, stem47 + u"(1).jpg"_s,
        stem46.first(43) + u"(1).json"_s);
    row("a clipped number's is not the plain one's", stem46 + u".json"_s, stem47 + u"(1).jpg"_s, u""_s);
    row("clipped at another length is another name", stem46.first(40) + u".json"_s, stem47 + u".jpg"_s, u""_s);
    const QString two = stem47 + u"8.jpg "_s + stem47 + u"9.jpg "_s + stem46 + u".json"_s;
    row("clipped, but fits two photos", two, stem47 + u"8.jpg"_s, u""_s);
    const QString pair = stem47 + u".jpg "_s + stem47 + u"-edited.jpg "_s + stem47 + u".mp4 "_s + stem46 + u".json"_s;
    row("clipped, of a photo that was edited", pair, stem47 + u".jpg"_s, stem46 + u".json"_s);
    row("clipped, edited", pair, stem47 + u"-edited.jpg"_s, stem46 + u".json"_s);
    row("clipped, its video", pair, stem47 + u".mp4"_s, stem46 + u".json"_s);

    row("no extension", u"a.jpg a.json"_s, u"a.jpg"_s, u"a.json"_s);
    row("no extension, new name", u"a.jpg a.supplemental-meta.json"_s, u"a.jpg"_s, u"a.supplemental-meta.json"_s);
    row("whole name before no extension", u"a.json a.jpg.json"_s, u"a.jpg"_s, u"a.jpg.json"_s);

    const QString original = u"a.jpg.supplemental-metadata.json"_s;
    for (const char* const suffix :
         {"edited", "EDITED", "bearbeitet", "modifi\u00e9", "modifie\u0301", "편집됨", "編集済み"}) {
        QTest::addRow("edited: -%s", suffix)
            << u"a.jpg "_s + original << u"a-%1.jpg"_s.arg(QString::fromUtf8(suffix)) << original;
    }
    row("edited, with a number", u"a-edited(1).jpg a.jpg(1).json a.jpg.json"_s, u"a-edited(1).jpg"_s,
        u"a.jpg(1).json"_s);
    row("edited, but with its own", u"a-edited.jpg a-edited.jpg.json a.jpg.json"_s, u"a-edited.jpg"_s,
        u"a-edited.jpg.json"_s);
    row("a name that only ends so", u"a.jpg.json"_s, u"a-unedited.jpg"_s, u""_s);
    row("nothing but the suffix", u".jpg.json"_s, u"-edited.jpg"_s, u""_s);

    row("video of a Live Photo", u"a.HEIC a.MOV a.HEIC.supplemental-metadata.json"_s, u"a.MOV"_s,
        u"a.HEIC.supplemental-metadata.json"_s);
    row("the same with a number", u"a(1).HEIC a(1).MP4 a.HEIC(1).json a.HEIC.json"_s, u"a(1).MP4"_s,
        u"a.HEIC(1).json"_s);
    row("a video with its own", u"a.HEIC a.MOV a.MOV.json a.HEIC.json"_s, u"a.MOV"_s, u"a.MOV.json"_s);
    row("a photo does not take a video's", u"a.HEIC a.MOV a.MOV.json"_s, u"a.HEIC"_s, u""_s);
    row("nor a video another video's", u"a.MP4 a.MOV a.MOV.json"_s, u"a.MP4"_s, u""_s);
    row("nor another photo's", u"a.HEIC a.jpg a.HEIC.json"_s, u"a.jpg"_s, u""_s);
}

void SidecarMatcherTest::takeout()
{
    QFETCH(const QString, names);
    QFETCH(const QString, photo);
    QFETCH(const QString, json);
    QStringList shuffled = split(names);
    QCOMPARE(SidecarMatcher(shuffled).sidecarsOf(photo).takeout, json);
    std::ranges::reverse(shuffled);
    QCOMPARE(SidecarMatcher(shuffled).sidecarsOf(photo).takeout, json);
}

void SidecarMatcherTest::unclaimed_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("unclaimed");
    const auto row = [](const char* rule, const QString& names, const QString& unclaimed) {
        QTest::newRow(rule) << names << unclaimed;
    };
    row("nothing", u""_s, u""_s);
    row("all claimed", u"a.jpg a.jpg.json b.mov b.mov.json"_s, u""_s);
    row("of nobody", u"z.json a.jpg a.jpg.json metadata.json"_s, u"metadata.json z.json"_s);
    row("of an edited photo", u"a-edited.jpg a.jpg.json"_s, u""_s);
    row("of a file that is no photo", u"a.txt a.txt.json"_s, u"a.txt.json"_s);
    row("XMP is never", u"a.xmp b.jpg"_s, u""_s);
}

void SidecarMatcherTest::unclaimed()
{
    QFETCH(const QString, names);
    QFETCH(const QString, unclaimed);
    QCOMPARE(SidecarMatcher(split(names)).unclaimed().join(u' '), unclaimed);
}

void SidecarMatcherTest::sidecarNames_data()
{
    QTest::addColumn<bool>("isSidecar");
    for (const char* const name : {"a.xmp", "a.jpg.XMP", "a.json", "a.Exif", "a.exv"})
        QTest::newRow(name) << true;
    for (const char* const name : {"a.jpg", ".xmp", "xmp", "a.xmp.jpg", "a.json5", ""})
        QTest::addRow("\"%s\"", name) << false;
}

void SidecarMatcherTest::sidecarNames()
{
    QFETCH(const bool, isSidecar);
    QCOMPARE(isSidecarName(QString::fromUtf8(QTest::currentDataTag()).remove(u'"')), isSidecar);
}

WAYFOLIO_TEST(SidecarMatcherTest)

} // namespace wayfolio::test

#include "SidecarMatcherTest.moc"
