// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/thumbnails/SharedThumbnails.h"

#include "tests/support/TestRegistry.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kModified = 1'700'000'000;

/// What a thumbnailer says of the file.
struct Left
{
    QByteArray uri;
    qint64 modified = kModified;
    QSize size{256, 144};
    QString folder = u"large"_s;
    const char* format = "PNG";
};

} // namespace

class SharedThumbnailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_video = makeFile(u"video.mp4"_s);
    }

    void finds()
    {
        leave({.uri = uri("video.mp4")});
        QCOMPARE(find(256).size(), QSize(256, 144));
        QCOMPARE(find(100).size(), QSize(100, 56));
    }

    void choosesTheSmallestThatIsLargeEnough()
    {
        leave({.uri = uri("video.mp4"), .size = {128, 72}, .folder = u"normal"_s});
        QCOMPARE(find(256).size(), QSize(128, 72)); // there is no other
        leave({.uri = uri("video.mp4"), .size = {1024, 576}, .folder = u"xx-large"_s});
        QCOMPARE(find(256).size(), QSize(256, 144));
        QCOMPARE(find(1024).size(), QSize(1024, 576));
        QCOMPARE(find(2000).size(), QSize(1024, 576));
    }

    void believesNoOther_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"of an earlier version", "of another file", "too large for its folder", "no PNG"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void believesNoOther()
    {
        QFETCH(const QString, what);
        Left left{.uri = uri("video.mp4")};
        if (what == "of an earlier version"_L1)
            left.modified -= 1;
        else if (what == "of another file"_L1)
            left.uri = uri("other.mp4");
        else if (what == "too large for its folder"_L1)
            left.size = {257, 144};
        else
            left.format = "JPG";
        leave(left);
        QVERIFY(find(256).isNull());
    }

    /// As GLib's g_filename_to_uri() writes them, which most thumbnailers use.
    void knowsNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("inUri");
        QTest::newRow("plain") << u"a-b_c.d~e.mp4"_s << QByteArray("a-b_c.d~e.mp4");
        QTest::newRow("space") << u"my video.mp4"_s << QByteArray("my%20video.mp4");
        QTest::newRow("umlaut") << u"Größe.mp4"_s << QByteArray("Gr%C3%B6%C3%9Fe.mp4");
        QTest::newRow("percent") << u"100%.mp4"_s << QByteArray("100%25.mp4");
        QTest::newRow("brackets") << u"[1] {2} (3).mp4"_s << QByteArray("%5B1%5D%20%7B2%7D%20(3).mp4");
        QTest::newRow("signs") << u"a;b?c#d&e+f,g=h@i!j$k'l*m:n.mp4"_s
                               << QByteArray("a%3Bb%3Fc%23d&e+f,g=h@i!j$k'l*m:n.mp4");
    }

    void knowsNames()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, inUri);
        m_video = makeFile(name);
        leave({.uri = uri(inUri)});
        QVERIFY(!find(256).isNull());
    }

    void nothing()
    {
        QVERIFY(find(256).isNull());
        QVERIFY(sharedThumbnail({}, m_video, 256).isNull());
        QVERIFY(sharedThumbnail(m_root->path(), m_root->filePath(u"gone.mp4"_s), 256).isNull());
    }

private:
    [[nodiscard]] QString makeFile(const QString& name) const
    {
        const QString path = m_root->filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write("video");
            file.flush();
            file.setFileTime(QDateTime::fromSecsSinceEpoch(kModified, QTimeZone::UTC).addMSecs(700),
                             QFileDevice::FileModificationTime);
        }
        return path;
    }

    [[nodiscard]] QByteArray uri(const QByteArray& name) const
    {
        return "file://" + QFile::encodeName(m_root->path()) + '/' + name; // whose own path has nothing to be encoded
    }

    /// Where it would be for m_video.
    void leave(const Left& left) const
    {
        QImage image(left.size, QImage::Format_RGB32);
        image.fill(Qt::blue);
        image.setText(u"Thumb::URI"_s, QString::fromLatin1(left.uri));
        image.setText(u"Thumb::MTime"_s, QString::number(left.modified));
        const QString folder = m_root->filePath(u"thumbnails/"_s + left.folder);
        QVERIFY(QDir().mkpath(folder));
        const QByteArray own = left.uri.endsWith("other.mp4") ? uri("video.mp4") : left.uri;
        const QByteArray hash = QCryptographicHash::hash(own, QCryptographicHash::Md5).toHex();
        QVERIFY(image.save(folder + u'/' + QString::fromLatin1(hash) + u".png"_s, left.format));
    }

    [[nodiscard]] QImage find(int side) const
    {
        return sharedThumbnail(m_root->filePath(u"thumbnails"_s), m_video, side);
    }

    std::unique_ptr<QTemporaryDir> m_root;
    QString m_video;
};

} // namespace wayfolio::test

using wayfolio::test::SharedThumbnailsTest;
WAYFOLIO_TEST(SharedThumbnailsTest)

#include "SharedThumbnailsTest.moc"
