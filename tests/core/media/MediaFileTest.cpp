// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/MediaFile.h"

#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class MediaFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refuses_data();
    void refuses();
    void reads_data();
    void reads();
    void headIsBounded_data();
    void headIsBounded();
    void survivesAMove();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    /// The path of a new file.
    QString write(const QString& name, const QByteArray& content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void MediaFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString MediaFileTest::write(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a test file cannot be written");
    return file.fileName();
}

void MediaFileTest::refuses_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << ErrorCode::NotFound;
    QTest::newRow("dangling link") << ErrorCode::NotFound;
    QTest::newRow("in a file.jpg/a.jpg") << ErrorCode::NotFound;
    QTest::newRow("folder") << ErrorCode::NotRegularFile;
    QTest::newRow("pipe") << ErrorCode::NotRegularFile;
    QTest::newRow("device") << ErrorCode::NotRegularFile;
    QTest::newRow("empty") << ErrorCode::EmptyFile;
    QTest::newRow("unreadable") << ErrorCode::NotReadable;
}

/// Nobody writes to the pipe: a file that is opened as usual would wait for ever.
void MediaFileTest::refuses()
{
    QFETCH(const ErrorCode, code);
    const QString kind = QString::fromLatin1(QTest::currentDataTag());
    const QString name = path(kind);
    if (kind == "dangling link"_L1)
        QVERIFY(QFile::link(path(u"nowhere"_s), name));
    else if (kind == "in a file.jpg/a.jpg"_L1)
        write(u"in a file.jpg"_s, "text");
    else if (kind == "folder"_L1)
        QVERIFY(QDir().mkdir(name));
    else if (kind == "pipe"_L1)
        QCOMPARE(::mkfifo(QFile::encodeName(name).constData(), 0600), 0);
    else if (kind == "device"_L1)
        QVERIFY(QFile::link(u"/dev/zero"_s, name));
    else if (kind == "empty"_L1)
        write(kind, "");
    else if (kind == "unreadable"_L1 && ::geteuid() == 0)
        QSKIP("root reads everything");
    else if (kind == "unreadable"_L1)
        QVERIFY(QFile::setPermissions(write(kind, "text"), {}));
    const auto file = MediaFile::open(name);
    QVERIFY(!file);
    QCOMPARE(identifier(file.error().code), identifier(code));
    QCOMPARE(file.error().subject, name);
}

void MediaFileTest::reads_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("expectedSize");
    constexpr qint64 kHead = MediaFile::kHeadBytes;
    QTest::newRow("from the head") << 0LL << 10LL << 10LL;
    QTest::newRow("the whole head") << 0LL << kHead << kHead;
    QTest::newRow("across its end") << kHead - 5 << 10LL << 10LL;
    QTest::newRow("behind it") << kHead + 5 << 10LL << 10LL;
    QTest::newRow("all of it") << 0LL << 2 * kHead << 2 * kHead;
    QTest::newRow("across the file's end") << (2 * kHead) - 5 << 10LL << 5LL;
    QTest::newRow("at the end") << 2 * kHead << 10LL << 0LL;
    QTest::newRow("behind the end") << 3 * kHead << 10LL << 0LL;
    QTest::newRow("before the beginning") << -1LL << 10LL << 0LL;
    QTest::newRow("nothing") << 5LL << 0LL << 0LL;
    QTest::newRow("less than nothing") << 5LL << -1LL << 0LL;
    QTest::newRow("more than there can be") << kHead << std::numeric_limits<qint64>::max() << kHead;
    QTest::newRow("farther than there can be") << std::numeric_limits<qint64>::max() << 10LL << 0LL;
}

void MediaFileTest::reads()
{
    QFETCH(const qint64, offset);
    QFETCH(const qint64, size);
    QFETCH(const qint64, expectedSize);
    QByteArray content;
    for (qint64 i = 0; i < 2 * MediaFile::kHeadBytes; ++i)
        content.append(static_cast<char>(i % 251));
    const auto file = MediaFile::open(write(u"a.jpg"_s, content));
    QVERIFY(file.has_value());
    QCOMPARE(file->size(), content.size());
    const QByteArray bytes = file->read(offset, size);
    QCOMPARE(bytes.size(), expectedSize);
    if (expectedSize > 0)
        QVERIFY(bytes == content.sliced(offset, expectedSize));
}

void MediaFileTest::headIsBounded_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("one byte") << 1LL;
    QTest::newRow("just the head") << MediaFile::kHeadBytes;
    QTest::newRow("one more") << MediaFile::kHeadBytes + 1;
}

void MediaFileTest::headIsBounded()
{
    QFETCH(const qint64, size);
    const auto file = MediaFile::open(write(u"a.jpg"_s, QByteArray(size, 'x')));
    QVERIFY(file.has_value());
    QCOMPARE(file->head().size(), std::min(size, MediaFile::kHeadBytes));
}

/// The descriptor goes with it, and is closed once.
void MediaFileTest::survivesAMove()
{
    auto file = MediaFile::open(write(u"a.jpg"_s, QByteArray(MediaFile::kHeadBytes, 'x') + "end"));
    QVERIFY(file.has_value());
    {
        const MediaFile moved = std::move(*file);
        QCOMPARE(moved.read(MediaFile::kHeadBytes, 10), QByteArray("end"));
    }
    const auto again = MediaFile::open(path(u"a.jpg"_s));
    QVERIFY(again.has_value());
    QCOMPARE(again->read(MediaFile::kHeadBytes, 10), QByteArray("end"));
}

} // namespace wayfolio::test

using wayfolio::test::MediaFileTest;
WAYFOLIO_TEST(MediaFileTest)

#include "MediaFileTest.moc"
