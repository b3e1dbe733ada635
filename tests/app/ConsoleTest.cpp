// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/Console.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <memory>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// What reaches the two streams.
class ConsoleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesStayLines_data();
    void linesStayLines();
    void streamsAreApart();
    void fullDiskIsNoticed();
    void noProgressInAFile();
    void counts_data();
    void counts();
};

namespace {

using File = std::unique_ptr<std::FILE, decltype([](std::FILE* file) { std::fclose(file); })>;

QByteArray contentOf(const File& file)
{
    if (std::fseek(file.get(), 0, SEEK_SET) != 0)
        return {};
    QByteArray bytes(4096, Qt::Uninitialized);
    bytes.truncate(static_cast<qsizetype>(std::fread(bytes.data(), 1, 4096, file.get())));
    return bytes;
}

} // namespace

void ConsoleTest::linesStayLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("plain") << u"a b"_s << QByteArray("a b\n");
    QTest::newRow("Korean") << u"서울"_s << QByteArray("서울\n");
    QTest::newRow("line feed") << u"a\nb"_s << QByteArray("a\\nb\n");
    QTest::newRow("tab") << u"a\tb"_s << QByteArray("a\\tb\n");
    QTest::newRow("terminal escape") << u"a\x1b[31mb"_s << QByteArray("a\\x1b[31mb\n");
    QTest::newRow("nothing") << QString() << QByteArray("\n");
}

void ConsoleTest::linesStayLines()
{
    QFETCH(const QString, line);
    QFETCH(const QByteArray, written);
    const File data(std::tmpfile());
    const File messages(std::tmpfile());
    Console console(data.get(), messages.get());
    console.writeLine(line);
    console.say(line);
    QVERIFY(console.flush());
    QCOMPARE(contentOf(data), written);
    QCOMPARE(contentOf(messages), written);
}

void ConsoleTest::streamsAreApart()
{
    const File data(std::tmpfile());
    const File messages(std::tmpfile());
    Console console(data.get(), messages.get());
    console.write("data");
    console.say(u"message"_s);
    QVERIFY(console.flush());
    QCOMPARE(contentOf(data), "data");
    QCOMPARE(contentOf(messages), "message\n");
}

void ConsoleTest::fullDiskIsNoticed()
{
    const File full(std::fopen("/dev/full", "w"));
    const File messages(std::tmpfile());
    QVERIFY(full != nullptr);
    Console console(full.get(), messages.get());
    QVERIFY(console.canWrite());
    console.write(QByteArray(100'000, 'x'));
    QVERIFY(!console.flush());
    QVERIFY(!console.canWrite());
}

void ConsoleTest::noProgressInAFile()
{
    const File data(std::tmpfile());
    const File messages(std::tmpfile());
    Console console(data.get(), messages.get());
    {
        ProgressLine line(console, "file"_L1);
        line.show({.done = 1, .total = 2, .totalIsFinal = true});
    }
    QVERIFY(contentOf(messages).isEmpty());
}

void ConsoleTest::counts_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << u"0 photos"_s;
    QTest::newRow("one") << 1 << u"1 photo"_s;
    QTest::newRow("many") << 1000 << u"1000 photos"_s;
}

void ConsoleTest::counts()
{
    QFETCH(const int, count);
    QFETCH(const QString, text);
    QCOMPARE(counted(count, "photo"_L1), text);
}

} // namespace wayfolio::test

using wayfolio::test::ConsoleTest;
WAYFOLIO_TEST(ConsoleTest)

#include "ConsoleTest.moc"
