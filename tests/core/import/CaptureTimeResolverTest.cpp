// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/CaptureTimeResolver.h"

#include "tests/support/TestRegistry.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

WallTime wallOf(const QString& text)
{
    return WallTime(
        std::chrono::milliseconds(QDateTime::fromString(text + u'Z', Qt::ISODateWithMs).toMSecsSinceEpoch()));
}

std::optional<Instant> instantOf(const QString& text)
{
    if (text.isEmpty())
        return std::nullopt;
    return Instant(std::chrono::milliseconds(QDateTime::fromString(text, Qt::ISODateWithMs).toMSecsSinceEpoch()));
}

/// "2024-03-10T12:34:56" or "2024-03-10T12:34:56 +09:00"; nothing for an empty text.
std::optional<WrittenTime> written(const QString& text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QString wall = text.section(u' ', 0, 0);
    const QString offset = text.section(u' ', 1);
    WrittenTime time{.wall = wallOf(wall), .text = wall, .offset = {}};
    if (!offset.isEmpty()) {
        const QTime size = QTime::fromString(offset.mid(1), u"hh:mm"_s);
        const UtcOffset seconds(QTime(0, 0).secsTo(size));
        time.offset = offset.startsWith(u'-') ? -seconds : seconds;
    }
    return time;
}

} // namespace

class CaptureTimeResolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void decides_data()
    {
        QTest::addColumn<QString>("original");
        QTest::addColumn<QString>("digitized");
        QTest::addColumn<QString>("gps");
        QTest::addColumn<QString>("video");
        QTest::addColumn<QString>("wall");
        QTest::addColumn<QString>("utc");
        QTest::addColumn<QString>("assumed");
        QTest::addColumn<QString>("offset");
        QTest::addColumn<QString>("source");

        const QString noon = u"2024-03-10T12:00:00"_s;
        const QString noonEast = noon + u" +09:00"_s;
        QTest::newRow("its own offset") << noonEast << QString() << QString() << QString() << noon
                                        << u"2024-03-10T03:00:00Z"_s << QString() << u"+09:00"_s
                                        << u"offsetTimeOriginal"_s;
        QTest::newRow("an offset of zero counts")
            << noon + u" +00:00"_s << QString() << QString() << QString() << noon << u"2024-03-10T12:00:00Z"_s
            << QString() << u"+00:00"_s << u"offsetTimeOriginal"_s;
        QTest::newRow("west, half an hour")
            << noon + u" -03:30"_s << QString() << QString() << QString() << noon << u"2024-03-10T15:30:00Z"_s
            << QString() << u"-03:30"_s << u"offsetTimeOriginal"_s;
        QTest::newRow("offset before the GPS clock")
            << noonEast << QString() << u"2024-03-10T05:00:00Z"_s << QString() << noon << u"2024-03-10T03:00:00Z"_s
            << QString() << u"+09:00"_s << u"offsetTimeOriginal"_s;
        QTest::newRow("digitized alone") << QString() << noonEast << QString() << QString() << noon
                                         << u"2024-03-10T03:00:00Z"_s << QString() << u"+09:00"_s
                                         << u"offsetTimeDigitized"_s;
        QTest::newRow("digitized at the same second lends its offset")
            << noon + u".250"_s << noonEast << QString() << QString() << noon + u".250"_s
            << u"2024-03-10T03:00:00.250Z"_s << QString() << u"+09:00"_s << u"offsetTimeDigitized"_s;
        QTest::newRow("digitized at another second does not")
            << noon << u"2024-03-10T12:00:01 +09:00"_s << QString() << QString() << noon << QString()
            << u"2024-03-10T11:00:00Z"_s << QString() << u"systemZone"_s;
        QTest::newRow("wall time alone, winter") << noon << QString() << QString() << QString() << noon << QString()
                                                 << u"2024-03-10T11:00:00Z"_s << QString() << u"systemZone"_s;
        QTest::newRow("wall time alone, summer")
            << u"2024-07-10T12:00:00"_s << QString() << QString() << QString() << u"2024-07-10T12:00:00"_s << QString()
            << u"2024-07-10T10:00:00Z"_s << QString() << u"systemZone"_s;
        QTest::newRow("wall time in the hour that is skipped")
            << u"2024-03-31T02:30:00"_s << QString() << QString() << QString() << u"2024-03-31T02:30:00"_s << QString()
            << u"2024-03-31T01:30:00Z"_s << QString() << u"systemZone"_s;
        QTest::newRow("wall time in the hour that is repeated")
            << u"2024-10-27T02:30:00"_s << QString() << QString() << QString() << u"2024-10-27T02:30:00"_s << QString()
            << u"2024-10-27T00:30:00Z"_s << QString() << u"systemZone"_s;
        QTest::newRow("the GPS clock alone")
            << QString() << QString() << u"2024-03-10T05:00:00Z"_s << QString() << QString()
            << u"2024-03-10T05:00:00Z"_s << QString() << QString() << u"gpsClock"_s;
        QTest::newRow("a video's header alone")
            << QString() << QString() << QString() << u"2024-03-10T06:00:00Z"_s << QString()
            << u"2024-03-10T06:00:00Z"_s << QString() << QString() << u"videoClock"_s;
        QTest::newRow("the GPS clock before a video's header")
            << QString() << QString() << u"2024-03-10T05:00:00Z"_s << u"2024-03-10T06:00:00Z"_s << QString()
            << u"2024-03-10T05:00:00Z"_s << QString() << QString() << u"gpsClock"_s;
        QTest::newRow("nothing") << QString() << QString() << QString() << QString() << QString() << QString()
                                 << QString() << QString() << u"none"_s;
    }

    void decides()
    {
        QFETCH(const QString, original);
        QFETCH(const QString, digitized);
        QFETCH(const QString, gps);
        QFETCH(const QString, video);
        QFETCH(const QString, wall);
        QFETCH(const QString, utc);
        QFETCH(const QString, assumed);
        QFETCH(const QString, offset);
        QFETCH(const QString, source);

        const TimeEvidence evidence{.original = written(original),
                                    .digitized = written(digitized),
                                    .gpsUtc = instantOf(gps),
                                    .videoUtc = instantOf(video)};
        const ResolvedTime resolved = resolveCaptureTime(evidence, QTimeZone("Europe/Berlin"));
        const CaptureTime& time = resolved.time;
        QCOMPARE(time.wall, wall.isEmpty() ? std::nullopt : std::optional(wallOf(wall)));
        QCOMPARE(time.wallText, wall);
        QCOMPARE(time.utc, instantOf(utc));
        QCOMPARE(time.assumedUtc, instantOf(assumed));
        QCOMPARE(time.offset ? isoText(*time.offset) : QString(), offset);
        QCOMPARE(identifier(time.source), source);
        QCOMPARE(resolved.problems.testFlag(PhotoProblem::TimeAssumed), !assumed.isEmpty());
        QCOMPARE(resolved.problems.testFlag(PhotoProblem::NoTime), !time.isPresent());
    }

    void assumesUtcWithoutAZone()
    {
        TimeEvidence evidence;
        evidence.original = written(u"2024-03-10T12:00:00"_s);
        QCOMPARE(resolveCaptureTime(evidence, QTimeZone()).time.assumedUtc, instantOf(u"2024-03-10T12:00:00Z"_s));
    }
};

WAYFOLIO_TEST(CaptureTimeResolverTest)

} // namespace wayfolio::test

#include "CaptureTimeResolverTest.moc"
