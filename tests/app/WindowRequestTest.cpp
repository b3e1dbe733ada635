// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/WindowRequest.h"

#include "tests/support/TestRegistry.h"

#include <QtEndian>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// What goes from one start of the program to another, and what strangers could send instead.
class WindowRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesThroughWhole_data();
    void comesThroughWhole();
    void waitsForTheRest();
    void refused_data();
    void refused();
};

namespace {

const QByteArray kMagicLine = "wayfolio window 1\n";

QByteArray framed(const QByteArray& body)
{
    const quint32 length = qToBigEndian(static_cast<quint32>(body.size()));
    return kMagicLine + QByteArray(reinterpret_cast<const char*>(&length), sizeof length) + body;
}

} // namespace

void WindowRequestTest::comesThroughWhole_data()
{
    QTest::addColumn<WindowRequest>("request");
    QTest::newRow("nothing but the front") << WindowRequest{};
    QTest::newRow("paths") << WindowRequest{.paths = {u"/photos"_s, u"/서울/city \"hall\"\n1.jpg"_s},
                                            .activationToken = {}};
    QTest::newRow("token") << WindowRequest{.paths = {u"/"_s}, .activationToken = "kwin-17_TIME3"};
    WindowRequest many;
    for (int i = 0; i < 20'000; ++i)
        many.paths.append(u"/photos/%1.jpg"_s.arg(i));
    QTest::newRow("many") << many;
}

void WindowRequestTest::comesThroughWhole()
{
    QFETCH(const WindowRequest, request);
    const auto decoded = decodedWindowRequest(encoded(request));
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->paths, request.paths);
    QCOMPARE(decoded->activationToken, request.activationToken);
}

void WindowRequestTest::waitsForTheRest()
{
    const QByteArray bytes = encoded({.paths = {u"/photos"_s}, .activationToken = "token"});
    for (qsizetype length = 0; length < bytes.size(); ++length)
        QCOMPARE(decodedWindowRequest(bytes.first(length)).error(), WindowRequestFault::Incomplete);
}

void WindowRequestTest::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another protocol") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("another version") << QByteArray("wayfolio window 2\n");
    QTest::newRow("too long") << QByteArray(kMagicLine + "\xff\xff\xff\xff");
    QTest::newRow("no JSON") << framed("paths");
    QTest::newRow("nothing") << framed({});
    QTest::newRow("a list") << framed("[]");
    QTest::newRow("no paths") << framed(R"({"token": "x"})");
    QTest::newRow("paths that are none") << framed(R"({"paths": "/photos"})");
    QTest::newRow("a number") << framed(R"({"paths": ["/photos", 3]})");
    QTest::newRow("relative") << framed(R"({"paths": ["photos"]})");
    QTest::newRow("empty") << framed(R"({"paths": [""]})");
}

void WindowRequestTest::refused()
{
    QFETCH(const QByteArray, bytes);
    const auto decoded = decodedWindowRequest(bytes);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error(), WindowRequestFault::Invalid);
}

} // namespace wayfolio::test

using wayfolio::test::WindowRequestTest;
WAYFOLIO_TEST(WindowRequestTest)

#include "WindowRequestTest.moc"
