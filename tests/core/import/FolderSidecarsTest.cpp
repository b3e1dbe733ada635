// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/FolderSidecars.h"

#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kBlank = u'\u00a0'; // in a name, where blanks separate names

} // namespace

class FolderSidecarsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_root = std::make_unique<QTemporaryDir>(); }

    void findsPaths_data();
    void findsPaths();
    void stamps_data();
    void stamps();

private:
    void write(const QString& name, const QByteArray& content = "{}") const;
    [[nodiscard]] FolderSidecars sidecarsIn(const QString& folder) const;

    std::unique_ptr<QTemporaryDir> m_root;
};

void FolderSidecarsTest::write(const QString& name, const QByteArray& content) const
{
    const QString path = m_root->filePath(name);
    QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

FolderSidecars FolderSidecarsTest::sidecarsIn(const QString& folder) const
{
    return FolderSidecars(listFolder(QFile::encodeName(m_root->filePath(folder))));
}

void FolderSidecarsTest::findsPaths_data()
{
    QTest::addColumn<QString>("files"); // separated by blanks
    QTest::addColumn<QString>("photo");
    QTest::addColumn<QString>("xmp");
    QTest::addColumn<QString>("takeout"); // "titles": by title
    const auto row = [](const char* name, const QString& files, const QString& photo, const QString& xmp,
                        const QString& takeout) { QTest::newRow(name) << files << photo << xmp << takeout; };
    row("none", u"d/a.jpg"_s, u"d/a.jpg"_s, u""_s, u""_s);
    row("both kinds", u"d/a.jpg d/a.xmp d/a.jpg.json"_s, u"d/a.jpg"_s, u"d/a.xmp"_s, u"d/a.jpg.json"_s);
    row("another folder's", u"d/a.jpg e/a.xmp a.jpg.json"_s, u"d/a.jpg"_s, u""_s, u""_s);
    row("by title", u"d/a.jpg d/z.json"_s, u"d/a.jpg"_s, u""_s, u"titles"_s);
    row("no JSON is without its photo", u"d/a.jpg d/b.jpg d/b.jpg.json"_s, u"d/a.jpg"_s, u""_s, u""_s);

    const QString photo = u"t-001/Takeout/Photos/A/a.jpg"_s;
    row("in another part", photo + u" t-002/Takeout/Photos/A/a.jpg.json"_s, photo, u""_s,
        u"t-002/Takeout/Photos/A/a.jpg.json"_s);
    row("in the part itself first", photo + u" t-000/Takeout/Photos/A/a.jpg.json t-001/Takeout/Photos/A/a.jpg.json"_s,
        photo, u""_s, u"t-001/Takeout/Photos/A/a.jpg.json"_s);
    row("in the first of other parts",
        photo + u" t-003/Takeout/Photos/A/a.jpg.json t-002/Takeout/Photos/A/a.jpg.json"_s, photo, u""_s,
        u"t-002/Takeout/Photos/A/a.jpg.json"_s);
    row("in another part, by title", photo + u" t-002/Takeout/Photos/A/z.json"_s, photo, u""_s, u"titles"_s);
    row("in another part, of a photo there",
        photo + u" t-002/Takeout/Photos/A/b.jpg t-002/Takeout/Photos/A/b.jpg.json"_s, photo, u""_s, u""_s);
    for (const char* const other : {"Takeout 2", "Takeout (2)", "Takeout-2", "Takeout(1)"}) {
        const QString folder = QString::fromLatin1(other).replace(u' ', kBlank);
        QTest::addRow("in a Takeout beside: %s", other)
            << u"Takeout/A/a.jpg "_s + folder + u"/A/a.jpg.json"_s << u"Takeout/A/a.jpg"_s << QString()
            << QString::fromLatin1(other) + u"/A/a.jpg.json"_s;
    }
    row("in a Takeout whose name only begins so", u"Takeout/A/a.jpg Takeout_of_hers/A/a.jpg.json"_s,
        u"Takeout/A/a.jpg"_s, u""_s, u""_s);
    row("in what all parts were unpacked to", photo + u" t/Takeout/Photos/A/a.jpg.json"_s, photo, u""_s,
        u"t/Takeout/Photos/A/a.jpg.json"_s);
    row("XMP is not Takeout's", photo + u" t-002/Takeout/Photos/A/a.xmp"_s, photo, u""_s, u""_s);
    row("in another album", photo + u" t-002/Takeout/Photos/B/a.jpg.json"_s, photo, u""_s, u""_s);
    row("of another download", photo + u" u-002/Takeout/Photos/A/a.jpg.json"_s, photo, u""_s, u""_s);
    row("folders named by year are no parts", u"2023/Takeout/A/a.jpg 2024/Takeout/A/a.jpg.json"_s,
        u"2023/Takeout/A/a.jpg"_s, u""_s, u""_s);
}

void FolderSidecarsTest::findsPaths()
{
    QFETCH(const QString, files);
    QFETCH(const QString, photo);
    QFETCH(const QString, xmp);
    QFETCH(const QString, takeout);
    for (const QString& file : files.split(u' '))
        write(QString(file).replace(kBlank, u' '));
    const Sidecars found = sidecarsIn(photo.section(u'/', 0, -2)).of(photo.section(u'/', -1));
    const QDir root(m_root->path());
    QCOMPARE(found.xmp.isEmpty() ? QString() : root.relativeFilePath(found.xmp.join(u' ')), xmp);
    QCOMPARE(found.titles              ? u"titles"_s
             : found.takeout.isEmpty() ? QString()
                                       : root.relativeFilePath(found.takeout),
             takeout);
}

void FolderSidecarsTest::stamps_data()
{
    QTest::addColumn<QString>("before"); // files beside d/a.jpg, "NAME=CONTENT"
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("isChanged");
    const auto row = [](const char* name, const QString& before, const QString& after, bool isChanged) {
        QTest::newRow(name) << before << after << isChanged;
    };
    row("nothing", u""_s, u""_s, false);
    row("another photo's", u""_s, u"b.xmp=1 b.jpg.json=1 b.jpg=1"_s, false);
    row("XMP comes", u""_s, u"a.xmp=1"_s, true);
    row("XMP goes", u"a.xmp=1"_s, u""_s, true);
    row("XMP grows", u"a.xmp=1"_s, u"a.xmp=12"_s, true);
    row("a second XMP", u"a.xmp=1"_s, u"a.xmp=1 a.jpg.xmp=1"_s, true);
    row("another name for the same", u"a.xmp=1"_s, u"a.XMP=1"_s, true);
    row("JSON comes", u""_s, u"a.jpg.json=1"_s, true);
    row("JSON grows", u"a.jpg.json=1"_s, u"a.jpg.json=12"_s, true);
    row("JSON that may be its by title comes", u""_s, u"z.json=1"_s, true);
    row("and grows", u"z.json=1"_s, u"z.json=12"_s, true);
    row("but not when it has one", u"a.jpg.json=1"_s, u"a.jpg.json=1 z.json=1"_s, false);
}

void FolderSidecarsTest::stamps()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const bool, isChanged);
    const auto stampWith = [this](const QString& files) {
        QDir(m_root->filePath(u"d"_s)).removeRecursively();
        write(u"d/a.jpg"_s);
        for (const QString& file : files.split(u' ', Qt::SkipEmptyParts)) {
            write(u"d/"_s + file.section(u'=', 0, 0), file.section(u'=', 1).toUtf8());
            QFile written(m_root->filePath(u"d/"_s + file.section(u'=', 0, 0)));
            const QDateTime time = QDateTime::fromSecsSinceEpoch(1'700'000'000);
            if (!written.open(QIODevice::Append) || !written.setFileTime(time, QFileDevice::FileModificationTime))
                return qint64{-1};
        }
        const FolderSidecars sidecars = sidecarsIn(u"d"_s);
        return sidecars.stampOf(sidecars.of(u"a.jpg"_s));
    };
    const qint64 first = stampWith(before);
    const qint64 second = stampWith(after);
    QVERIFY(first >= 0 && second >= 0);
    QCOMPARE(first != second, isChanged);
    QCOMPARE(stampWith(after), second); // nothing but names, sizes and times counts
}

WAYFOLIO_TEST(FolderSidecarsTest)

} // namespace wayfolio::test

#include "FolderSidecarsTest.moc"
