// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/WorkerPool.h"
#include "core/catalog/PhotoStore.h"
#include "core/import/Importer.h"
#include "tests/core/import/OpenCounter.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

/// Sidecars from one import to the next: a photo is read again when one of its own changes, and only then.
class SidecarImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { MetadataReader::initialize(); }

    void init();

    void cleanup() { m_catalog.reset(); }

    void changes_data();
    void changes();
    void givenByName_data();
    void givenByName();
    void foundBesideLinksAndFilesGivenByName();

private:
    void write(const QString& name, const QByteArray& bytes) const;
    ImportReport import(const QStringList& names = {u"."_s});
    [[nodiscard]] QString placeOf(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_photos;
    std::unique_ptr<Catalog> m_catalog;
};

namespace {

QByteArray xmpAt(int latitude, int longitude)
{
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
           "<rdf:Description rdf:about='' xmlns:exif='http://ns.adobe.com/exif/1.0/' exif:GPSLatitude='" +
           QByteArray::number(latitude) + ",0N' exif:GPSLongitude='" + QByteArray::number(longitude) +
           ",0E'/></rdf:RDF></x:xmpmeta>";
}

QByteArray takeoutAt(int latitude, int longitude, const char* title = "?")
{
    return QByteArray(R"({"title":")") + title + R"(","geoData":{"latitude":)" + QByteArray::number(latitude) +
           R"(,"longitude":)" + QByteArray::number(longitude) + "}}";
}

QString countsOfFiles(const ImportReport& report)
{
    return u"added %1 updated %2 unchanged %3 failed %4"_s.arg(report.added)
        .arg(report.updated)
        .arg(report.unchanged)
        .arg(report.failed());
}

/// A file of the name; empty content: it goes.
struct Change
{
    QString name;
    QByteArray content;
};

} // namespace

void SidecarImportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_photos = QFileInfo(m_folder->path()).canonicalFilePath() + u"/photos"_s;
    QVERIFY(QDir().mkpath(m_photos));
    m_catalog = Catalog::open(m_folder->filePath(u"catalog.sqlite"_s)).value();
}

void SidecarImportTest::write(const QString& name, const QByteArray& bytes) const
{
    const QString path = m_photos + u'/' + name;
    QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

ImportReport SidecarImportTest::import(const QStringList& names)
{
    ReaderPool readers(2);
    QStringList paths;
    for (const QString& name : names)
        paths.append(m_photos + u'/' + name);
    return Importer(*m_catalog, readers).run({.paths = paths, .scan = {}}, {}, {});
}

QString SidecarImportTest::placeOf(const QString& name) const
{
    PhotoStore store(*m_catalog);
    const auto id = store.photoOfFile(m_photos + u'/' + name).value();
    const auto photo = id ? store.photo(*id).value() : std::nullopt;
    if (!photo)
        return u"no photo"_s;
    return photo->position ? u"%1 %2"_s.arg(photo->position->point.latitude()).arg(photo->position->point.longitude())
                           : u"nowhere"_s;
}

void SidecarImportTest::changes_data()
{
    QTest::addColumn<QList<Change>>("before");
    QTest::addColumn<QList<Change>>("after");
    QTest::addColumn<QString>("places"); // of a.jpg before and after
    QTest::addColumn<bool>("isReadAgain");
    const auto row = [](const char* name, const QList<Change>& before, const QList<Change>& after,
                        const QString& places,
                        bool isReadAgain) { QTest::newRow(name) << before << after << places << isReadAgain; };
    row("nothing", {}, {}, u"nowhere, nowhere"_s, false);
    row("nothing, with sidecars", {{u"a.xmp"_s, xmpAt(1, 2)}, {u"a.jpg.json"_s, takeoutAt(3, 4)}}, {}, u"1 2, 1 2"_s,
        false);
    row("XMP comes", {}, {{u"a.xmp"_s, xmpAt(1, 2)}}, u"nowhere, 1 2"_s, true);
    row("XMP changes", {{u"a.xmp"_s, xmpAt(1, 2)}}, {{u"a.xmp"_s, xmpAt(5, 6)}}, u"1 2, 5 6"_s, true);
    row("XMP goes", {{u"a.xmp"_s, xmpAt(1, 2)}}, {{u"a.xmp"_s, {}}}, u"1 2, nowhere"_s, true);
    row("XMP of the whole name comes", {{u"a.xmp"_s, xmpAt(1, 2)}}, {{u"a.jpg.xmp"_s, xmpAt(5, 6)}}, u"1 2, 5 6"_s,
        true);
    row("XMP beneath JSON goes", {{u"a.xmp"_s, xmpAt(1, 2)}, {u"a.jpg.json"_s, takeoutAt(3, 4)}}, {{u"a.xmp"_s, {}}},
        u"1 2, 3 4"_s, true);
    row("JSON comes", {}, {{u"a.jpg.supplemental-metadata.json"_s, takeoutAt(3, 4)}}, u"nowhere, 3 4"_s, true);
    row("JSON changes", {{u"a.jpg.json"_s, takeoutAt(3, 4)}}, {{u"a.jpg.json"_s, takeoutAt(7, 8)}}, u"3 4, 7 8"_s,
        true);
    row("JSON goes", {{u"a.jpg.json"_s, takeoutAt(3, 4)}}, {{u"a.jpg.json"_s, {}}}, u"3 4, nowhere"_s, true);
    row("JSON of another name comes", {}, {{u"z.json"_s, takeoutAt(3, 4, "a.jpg")}}, u"nowhere, 3 4"_s, true);
    row("another photo's", {{u"b.xmp"_s, xmpAt(1, 2)}}, {{u"b.jpg.xmp"_s, xmpAt(5, 6)}}, u"nowhere, nowhere"_s, false);
}

void SidecarImportTest::changes()
{
    QFETCH(const QList<Change>, before);
    QFETCH(const QList<Change>, after);
    QFETCH(const QString, places);
    QFETCH(const bool, isReadAgain);
    const auto apply = [this](const QList<Change>& changes) {
        for (const Change& change : changes) {
            if (change.content.isEmpty())
                QVERIFY(QFile::remove(m_photos + u'/' + change.name));
            else
                write(change.name, change.content);
        }
    };
    write(u"a.jpg"_s, TestPhoto().jpeg());
    write(u"other/c.jpg"_s, TestPhoto().jpeg());
    apply(before);
    QCOMPARE(countsOfFiles(import()), u"added 2 updated 0 unchanged 0 failed 0"_s);
    const QString placeBefore = placeOf(u"a.jpg"_s);

    apply(after);
    OpenCounter opens(m_photos);
    QCOMPARE(countsOfFiles(import()),
             isReadAgain ? u"added 0 updated 1 unchanged 1 failed 0"_s : u"added 0 updated 0 unchanged 2 failed 0"_s);
    QCOMPARE(opens.count() > 0, isReadAgain); // not a sidecar either
    QCOMPARE(placeBefore + u", "_s + placeOf(u"a.jpg"_s), places);

    OpenCounter later(m_photos);
    QCOMPARE(countsOfFiles(import()), u"added 0 updated 0 unchanged 2 failed 0"_s);
    QCOMPARE(later.count(), 0);
}

void SidecarImportTest::givenByName_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("counts");
    QTest::newRow("a sidecar alone") << QStringList{u"a.xmp"_s} << u"added 0 updated 0 unchanged 0 failed 1"_s;
    QTest::newRow("with its photo") << QStringList{u"a.xmp"_s, u"a.jpg"_s}
                                    << u"added 1 updated 0 unchanged 0 failed 0"_s;
}

void SidecarImportTest::givenByName()
{
    QFETCH(const QStringList, names);
    QFETCH(const QString, counts);
    write(u"a.jpg"_s, TestPhoto().jpeg());
    write(u"a.xmp"_s, xmpAt(1, 2));
    const ImportReport report = import(names);
    QCOMPARE(countsOfFiles(report), counts);
    for (const Error& failure : report.failures)
        QCOMPARE(failure.code, ErrorCode::SidecarFile);
}

void SidecarImportTest::foundBesideLinksAndFilesGivenByName()
{
    write(u"in/b.xmp"_s, xmpAt(1, 2));
    write(u"out/a.jpg"_s, TestPhoto().jpeg());
    write(u"out/a.xmp"_s, xmpAt(3, 4));
    QVERIFY(QFile::link(m_photos + u"/out/a.jpg"_s, m_photos + u"/in/b.jpg"_s));
    QCOMPARE(countsOfFiles(import({u"in"_s})), u"added 1 updated 0 unchanged 0 failed 0"_s);
    QCOMPARE(placeOf(u"in/b.jpg"_s), u"1 2"_s);
    QCOMPARE(countsOfFiles(import({u"out/a.jpg"_s})), u"added 1 updated 0 unchanged 0 failed 0"_s);
    QCOMPARE(placeOf(u"out/a.jpg"_s), u"3 4"_s);
    QCOMPARE(countsOfFiles(import({u"out"_s})), u"added 0 updated 0 unchanged 1 failed 0"_s);
}

WAYFOLIO_TEST(SidecarImportTest)

} // namespace wayfolio::test

#include "SidecarImportTest.moc"
