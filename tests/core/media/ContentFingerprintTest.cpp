// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ContentFingerprint.h"

#include "core/media/ContentHash.h"
#include "core/media/MediaFile.h"
#include "core/media/MetadataReader.h"
#include "tests/core/media/FileCost.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class ContentFingerprintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesAsSpecified();
    void staysForEver_data();
    void staysForEver();
    void noticesChanges_data();
    void noticesChanges();
    void comesWithTheMetadata();
    void costsOneShortRead();

private:
    quint64 fingerprintOf(const QByteArray& content);

    QTemporaryDir m_folder;
};

namespace {

/// Bytes that differ from place to place.
QByteArray patternBytes(qsizetype count)
{
    QByteArray content(count, Qt::Uninitialized);
    for (qsizetype i = 0; i < count; ++i)
        content[i] = static_cast<char>((i * 31) % 251);
    return content;
}

constexpr qsizetype kPatternBytes = 100'000;

} // namespace

quint64 ContentFingerprintTest::fingerprintOf(const QByteArray& content)
{
    const QString path = m_folder.filePath(u"file"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return 0;
    file.close();
    return MediaFile::open(path).transform(contentFingerprint).value_or(0);
}

// The specification's own and its implementation's values.
void ContentFingerprintTest::hashesAsSpecified()
{
    QCOMPARE(contentHash({}, 0), quint64(0xef46db3751d8e999U));
    QCOMPARE(contentHash("abc", 0), quint64(0x44bc2cf5ad770999U));
    QCOMPARE(contentHash("Nobody inspects the spammish repetition", 0), quint64(0xfbcea83c8a378bf1U));
}

void ContentFingerprintTest::staysForEver_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<quint64>("fingerprint"); // XXH64 of the tail, seeded with that of the head, seeded with the size
    QTest::newRow("one byte") << qsizetype(1) << quint64(0xfe1b870f53d9676cU);
    QTest::newRow("shorter than the tail") << qsizetype(4000) << quint64(0x16a3dcf2cf2737bdU);
    QTest::newRow("as long as the head") << qsizetype(16384) << quint64(0x522499d33378998aU);
    QTest::newRow("large") << kPatternBytes << quint64(0x2ac59449e7b82215U);
}

void ContentFingerprintTest::staysForEver()
{
    QFETCH(const qsizetype, size);
    QTEST(fingerprintOf(patternBytes(size)), "fingerprint");
}

void ContentFingerprintTest::noticesChanges_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isNoticed");
    const auto changedAt = [](qsizetype index) {
        QByteArray content = patternBytes(kPatternBytes);
        content[index] = static_cast<char>(content[index] + 1);
        return content;
    };
    QTest::newRow("nothing") << patternBytes(kPatternBytes) << false;
    QTest::newRow("the first byte") << changedAt(0) << true;
    QTest::newRow("the last of the head") << changedAt(16383) << true;
    QTest::newRow("between head and tail") << changedAt(16384) << false;
    QTest::newRow("the first of the tail") << changedAt(kPatternBytes - 4096) << true;
    QTest::newRow("the last byte") << changedAt(kPatternBytes - 1) << true;
    QTest::newRow("one byte more between") << patternBytes(kPatternBytes).insert(50'000, 'x') << true;
}

void ContentFingerprintTest::noticesChanges()
{
    QFETCH(const QByteArray, content);
    const quint64 before = fingerprintOf(patternBytes(kPatternBytes));
    QVERIFY(before != 0);
    QTEST(fingerprintOf(content) != before, "isNoticed");
}

void ContentFingerprintTest::comesWithTheMetadata()
{
    const QString path = m_folder.filePath(u"a.jpg"_s);
    QVERIFY(TestPhoto().at(1, 2).save(path));
    const auto metadata = MetadataReader().read(path);
    QVERIFY(metadata);
    QCOMPARE(metadata->fingerprint, MediaFile::open(path).transform(contentFingerprint).value());
}

void ContentFingerprintTest::costsOneShortRead()
{
    const QString path = m_folder.filePath(u"large"_s);
    QVERIFY(writeSparse({.head = "x", .holeBytes = 100'000'000, .tail = "y"}, path));
    FileCost cost(path);
    if (!cost.isCounted())
        QSKIP("this kernel does not count what is read");
    QVERIFY(MediaFile::open(path).transform(contentFingerprint).value_or(0) != 0);
    QVERIFY2(cost.readBytes() < MediaFile::kHeadBytes + 5000, QByteArray::number(cost.readBytes()));
}

} // namespace wayfolio::test

using wayfolio::test::ContentFingerprintTest;
WAYFOLIO_TEST(ContentFingerprintTest)

#include "ContentFingerprintTest.moc"
