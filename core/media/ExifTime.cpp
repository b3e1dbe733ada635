// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExifTime.h"

#include "core/media/ExifText.h"

#include <algorithm>
#include <charconv>

namespace wayfolio {

namespace chrono = std::chrono;

namespace {

constexpr int kFirstYear = 1800;
constexpr int kMillisecondDigits = 3;

/// Reads a text from its beginning.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_rest(text)
    {}

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

    [[nodiscard]] QByteArrayView rest() const { return m_rest; }

    bool skipOneOf(QByteArrayView characters)
    {
        if (m_rest.isEmpty() || !characters.contains(m_rest.front()))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    /// One to `maxDigits` digits; some cameras write a blank for a leading zero.
    std::optional<int> number(int maxDigits)
    {
        qsizetype blanks = 0;
        while (blanks < maxDigits - 1 && blanks < m_rest.size() && m_rest[blanks] == ' ')
            ++blanks;
        const QByteArrayView field =
            m_rest.sliced(blanks, std::min<qsizetype>(maxDigits - blanks, m_rest.size() - blanks));
        int value = 0;
        const auto [end, error] = std::from_chars(field.begin(), field.end(), value);
        if (error != std::errc{} || value < 0 || field.front() == '-')
            return std::nullopt;
        m_rest = m_rest.sliced(blanks + (end - field.begin()));
        return value;
    }

    QByteArrayView digits()
    {
        const auto* const end = std::ranges::find_if_not(m_rest, [](char c) { return c >= '0' && c <= '9'; });
        const QByteArrayView found = m_rest.first(end - m_rest.begin());
        m_rest = m_rest.sliced(found.size());
        return found;
    }

private:
    QByteArrayView m_rest;
};

/// EXIF 3.0, 4.6.5.F: an unknown date is written as blanks, with or without the colons.
bool isBlank(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c == ' ' || c == ':' || c == '\0'; });
}

std::optional<chrono::local_days> readDay(Scanner& scanner)
{
    const auto year = scanner.number(4);
    if (!year || !scanner.skipOneOf(":-/."))
        return std::nullopt;
    const auto month = scanner.number(2);
    if (!month || !scanner.skipOneOf(":-/."))
        return std::nullopt;
    const auto day = scanner.number(2);
    if (!day || *year < kFirstYear)
        return std::nullopt;
    const chrono::year_month_day date{chrono::year(*year), chrono::month(static_cast<unsigned>(*month)),
                                      chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(chrono::local_days(date)) : std::nullopt;
}

std::optional<chrono::seconds> readClock(Scanner& scanner)
{
    const auto hour = scanner.number(2);
    if (!hour || !scanner.skipOneOf(":"))
        return std::nullopt;
    const auto minute = scanner.number(2);
    if (!minute)
        return std::nullopt;
    const auto second = scanner.skipOneOf(":") ? scanner.number(2) : 0;
    if (!second || *minute > 59 || *second > 60 || *hour > 24)
        return std::nullopt;
    if (*hour == 24 && (*minute > 0 || *second > 0))
        return std::nullopt;
    return chrono::hours(*hour) + chrono::minutes(*minute) + chrono::seconds(std::min(*second, 59));
}

/// Milliseconds of the digits behind the point, cut, not rounded: "9999" must not become the next second.
chrono::milliseconds fraction(QByteArrayView digits)
{
    int value = 0;
    for (int i = 0; i < kMillisecondDigits; ++i)
        value = (value * 10) + (i < digits.size() ? digits[i] - '0' : 0);
    return chrono::milliseconds(value);
}

struct Moment
{
    WrittenTime time;
    bool offsetIsUnreadable = false;
};

/// A day, a time, digits behind the point, an offset; the last two may be missing.
std::optional<Moment> readMoment(QByteArrayView text, QByteArrayView subSeconds)
{
    Scanner scanner(text);
    const auto day = readDay(scanner);
    if (!day || !scanner.skipOneOf(" T"))
        return std::nullopt;
    const auto clock = readClock(scanner);
    if (!clock)
        return std::nullopt;
    const QByteArrayView written = scanner.skipOneOf(".,") ? scanner.digits() : QByteArrayView();
    const QByteArrayView digits = subSeconds.isEmpty() ? written : subSeconds;

    Moment moment;
    const auto seconds = *day + *clock;
    moment.time.wall = seconds + fraction(digits);
    moment.time.text = isoText(WallTime(seconds));
    if (!digits.isEmpty())
        moment.time.text += u'.' + QString::fromLatin1(digits);
    const QByteArrayView offset = scanner.rest().trimmed();
    moment.time.offset = parseUtcOffset(offset);
    moment.offsetIsUnreadable = !offset.isEmpty() && !moment.time.offset;
    return moment;
}

} // namespace

std::optional<UtcOffset> parseUtcOffset(QByteArrayView text)
{
    text = trimmedExifText(text);
    if (text == "Z" || text == "z")
        return UtcOffset(0);
    Scanner scanner(text);
    const bool isNegative = text.startsWith('-');
    if (!scanner.skipOneOf("+-"))
        return std::nullopt;
    const QByteArrayView hours = scanner.digits();
    const bool hasColon = scanner.skipOneOf(":");
    const QByteArrayView minutes = hasColon ? scanner.digits() : hours.sliced(std::min<qsizetype>(2, hours.size()));
    const QByteArrayView hour = hasColon ? hours : hours.first(std::min<qsizetype>(2, hours.size()));
    if (!scanner.atEnd() || hour.isEmpty() || hour.size() > 2 ||
        (minutes.size() != 2 && (hasColon || !minutes.isEmpty())))
        return std::nullopt;
    if (minutes.toInt() > 59)
        return std::nullopt;
    const auto size = chrono::hours(hour.toInt()) + chrono::minutes(minutes.toInt());
    const auto offset = isNegative ? -size : size;
    return offset < kEarliestOffset || offset > kLatestOffset ? std::nullopt : std::optional<UtcOffset>(offset);
}

ParsedTime parseExifTime(const DateTags& tags)
{
    if (isBlank(tags.dateTime))
        return {};
    const QByteArrayView subSeconds = trimmedExifText(tags.subSeconds);
    const bool hasDigits = std::ranges::all_of(subSeconds, [](char c) { return c >= '0' && c <= '9'; });
    auto moment = readMoment(trimmedExifText(tags.dateTime), hasDigits ? subSeconds : QByteArrayView());
    if (!moment)
        return {.time = std::nullopt, .problems = PhotoProblem::TimeUnreadable};
    // The offset's own tag stands above one that was appended to the time.
    if (!isBlank(tags.offset)) {
        moment->time.offset = parseUtcOffset(tags.offset);
        moment->offsetIsUnreadable = !moment->time.offset;
    }
    return {.time = std::move(moment->time),
            .problems = moment->offsetIsUnreadable ? PhotoProblem::OffsetUnreadable : PhotoProblems()};
}

ParsedTime parseXmpTime(QByteArrayView text)
{
    text = trimmedExifText(text);
    if (text.isEmpty())
        return {};
    Scanner scanner(text);
    if (readDay(scanner) && scanner.atEnd())
        return {};
    auto moment = readMoment(text, {});
    if (!moment)
        return {.time = std::nullopt, .problems = PhotoProblem::TimeUnreadable};
    return {.time = std::move(moment->time),
            .problems = moment->offsetIsUnreadable ? PhotoProblem::OffsetUnreadable : PhotoProblems()};
}

ParsedTime parseIptcTime(QByteArrayView text)
{
    constexpr qsizetype kDaySize = 8;
    constexpr qsizetype kClockSize = 6;
    text = trimmedExifText(text);
    if (text.isEmpty())
        return {};
    const qsizetype separator = text.indexOf('T');
    if (separator < 0 || separator == text.size() - 1)
        return {};
    const QByteArrayView day = text.first(separator);
    const QByteArrayView clock = text.sliced(separator + 1);
    if (day.size() != kDaySize || clock.size() < kClockSize)
        return {.time = std::nullopt, .problems = PhotoProblem::TimeUnreadable};
    QByteArray spelledOut;
    for (const QByteArrayView part :
         {day.first(4), QByteArrayView("-"), day.sliced(4, 2), QByteArrayView("-"), day.sliced(6), QByteArrayView("T"),
          clock.first(2), QByteArrayView(":"), clock.sliced(2, 2), QByteArrayView(":"), clock.sliced(4)})
        spelledOut.append(part);
    return parseXmpTime(spelledOut);
}

std::optional<Instant> parseXmpInstant(QByteArrayView text)
{
    return parseXmpTime(text).time.transform([](const WrittenTime& time) {
        return Instant(time.wall.time_since_epoch() - time.offset.value_or(UtcOffset(0)));
    });
}

std::optional<Instant> parseGpsTime(QByteArrayView dateStamp, const std::vector<Rational>& timeStamp)
{
    Scanner scanner(trimmedExifText(dateStamp));
    const auto day = readDay(scanner);
    if (!day || !scanner.atEnd() || timeStamp.size() < 3)
        return std::nullopt;
    const auto hours = timeStamp[0].value();
    const auto minutes = timeStamp[1].value();
    const auto seconds = timeStamp[2].value();
    // Written so that NaN fails too.
    if (!hours || !minutes || !seconds || !(*hours >= 0 && *hours < 24) || !(*minutes >= 0 && *minutes < 60) ||
        !(*seconds >= 0 && *seconds <= 60))
        return std::nullopt;
    const auto clock = std::llround(((*hours * 3600) + (*minutes * 60) + *seconds) * 1000);
    return Instant(day->time_since_epoch() + chrono::milliseconds(clock));
}

std::optional<Instant> videoInstant(qint64 secondsSince1904)
{
    constexpr chrono::sys_days kEpoch = chrono::year(1904) / 1 / 1;
    constexpr chrono::sys_days kFirst = chrono::year(1990) / 1 / 1;
    constexpr qint64 kMaxSeconds = 1LL << 34U; // far beyond any date, small enough to add without overflow
    if (secondsSince1904 <= 0 || secondsSince1904 > kMaxSeconds)
        return std::nullopt;
    const Instant instant = kEpoch + chrono::seconds(secondsSince1904);
    return instant < kFirst ? std::nullopt : std::optional(instant);
}

} // namespace wayfolio
