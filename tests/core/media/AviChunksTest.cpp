// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/AviChunks.h"

#include "tests/support/BoxBuilder.h"
#include "tests/support/TestRegistry.h"

#include <QtEndian>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class AviChunksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chunks_data();
    void chunks();
    void readsNoMedia();
};

namespace {

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray& name, const QByteArray& content)
{
    return name + littleEndian(static_cast<quint32>(content.size())) + content + QByteArray(content.size() % 2, '\0');
}

QByteArray list(const QByteArray& name, const QByteArray& chunks)
{
    return chunk("LIST", name + chunks);
}

QByteArray mainHeader(quint32 width, quint32 height)
{
    return chunk("avih", QByteArray(32, 'x') + littleEndian(width) + littleEndian(height) + QByteArray(16, 'x'));
}

QByteArray avi(const QByteArray& lists)
{
    return chunk("RIFF", "AVI " + lists);
}

const QByteArray kStream = list("strl", chunk("strh", QByteArray(56, 's')) + chunk("strf", QByteArray(39, 'f')));
const QByteArray kMedia = list("movi", chunk("00dc", QByteArray(1001, 'm')));

/// "320x240; 2003:03:10 15:04:43"
QString describeAvi(const AviChunks& found)
{
    if (!found.hasHeader)
        return u"no header"_s;
    QStringList parts;
    if (!found.pixelSize.isEmpty())
        parts += u"%1x%2"_s.arg(found.pixelSize.width()).arg(found.pixelSize.height());
    parts += QString::fromLatin1(found.dateTimeOriginal);
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

} // namespace

void AviChunksTest::chunks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& bytes, const char* expected) {
        QTest::newRow(name) << bytes << QString::fromLatin1(expected);
    };
    const auto dated = [](const QByteArray& text) {
        return avi(list("hdrl", mainHeader(320, 240) + kStream + chunk("IDIT", text)) + kMedia);
    };
    row("digits", dated(QByteArray("2009/10/27 12:14:34\0", 20)), "320x240; 2009/10/27 12:14:34");
    row("names", dated(QByteArray("Mon Mar 10 15:04:43 2003\n\0", 26)), "320x240; 2003:03:10 15:04:43");
    row("names in capitals", dated("SAT DEC 31 23:59:59 2005"), "320x240; 2005:12:31 23:59:59");
    row("a day of one digit", dated("Tue Jan  6 01:02:03 2004"), "320x240; 2004:01:06 01:02:03");
    row("no such month", dated("Mon Mai 10 15:04:43 2003"), "320x240; Mon Mai 10 15:04:43 2003");
    row("an odd number of bytes before the date",
        avi(list("hdrl", mainHeader(320, 240) + chunk("JUNK", "odd") + chunk("IDIT", "2009/10/27 12:14:34"))),
        "320x240; 2009/10/27 12:14:34");
    row("a list before the header", avi(list("INFO", chunk("ISFT", "a")) + list("hdrl", mainHeader(1280, 720))),
        "1280x720");
    row("a date outside the header", avi(list("hdrl", mainHeader(320, 240)) + chunk("IDIT", "2009/10/27 12:14:34")),
        "320x240");
    row("too large to be true", avi(list("hdrl", mainHeader(0xffff'ffff, 240))), "");
    row("a main header cut off", avi(list("hdrl", chunk("avih", QByteArray(34, 'x')))), "");
    row("cut within the date", dated("2009/10/27 12:14:34").first(12 + 12 + 64 + kStream.size() + 8 + 10),
        "320x240; 2009/10/27");
    row("cut within the header of a chunk", dated("2009/10/27 12:14:34").first(12 + 12 + 64 + 5), "320x240");
    row("no lists", avi({}), "no header");
    row("sound", chunk("RIFF", "WAVE" + chunk("fmt ", "x")), "no header");
    row("nothing", {}, "no header");
}

void AviChunksTest::chunks()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, expected);
    CountingSource source(bytes);
    QCOMPARE(describeAvi(readAviChunks(source.reader(), source.size())), expected);
}

void AviChunksTest::readsNoMedia()
{
    CountingSource source(avi(list("hdrl", mainHeader(320, 240) + kStream) + list("movi", QByteArray(1'000'000, 'm'))));
    QVERIFY(readAviChunks(source.reader(), source.size()).hasHeader);
    QVERIFY2(source.bytesRead() < 1024, QByteArray::number(source.bytesRead()));
}

} // namespace wayfolio::test

using wayfolio::test::AviChunksTest;
WAYFOLIO_TEST(AviChunksTest)

#include "AviChunksTest.moc"
