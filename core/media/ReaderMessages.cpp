// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ReaderMessages.h"

#include <QDataStream>
#include <QIODevice>

#include <concepts>
#include <cstring>

namespace wayfolio {

namespace {

using FrameLength = quint32;

enum class TitlesKind : quint8 {
    None,
    Same, ///< as in the last request that had any
    New,  ///< their files follow
};

/// Every enumeration that is sent, with its last value.
template<class Enum>
constexpr Enum kLastValue = Enum{};
template<>
constexpr TitlesKind kLastValue<TitlesKind> = TitlesKind::New;
template<>
constexpr MediaKind kLastValue<MediaKind> = MediaKind::Video;
template<>
constexpr PositionOrigin kLastValue<PositionOrigin> = PositionOrigin::Manual;
template<>
constexpr CandidateTopic kLastValue<CandidateTopic> = CandidateTopic::Orientation;
template<>
constexpr CandidateSource kLastValue<CandidateSource> = CandidateSource::FileTime;
template<>
constexpr Verdict kLastValue<Verdict> = Verdict::Refused;
template<>
constexpr CandidateReason kLastValue<CandidateReason> = CandidateReason::OtherMoment;
template<>
constexpr ErrorCode kLastValue<ErrorCode> = ErrorCode::Cancelled;

/// One list of fields for both directions: `Archive` is what `Value` is put into or filled from.
class Encoder
{
public:
    explicit Encoder(QByteArray& out)
        : m_stream(&out, QIODevice::WriteOnly | QIODevice::Append)
    {}

    template<class Value>
    Encoder& operator()(const Value& value)
    {
        write(value);
        return *this;
    }

private:
    template<class Value>
    void write(const Value& value)
    {
        if constexpr (std::is_enum_v<Value>)
            m_stream << static_cast<quint8>(value);
        else
            m_stream << value;
    }

    void write(const PhotoProblems& problems) { m_stream << quint32{problems.toInt()}; }

    void write(const GeoPoint& point) { m_stream << point.latitudeUnits() << point.longitudeUnits(); }

    template<class Rep, class Period>
    void write(const std::chrono::duration<Rep, Period>& duration)
    {
        m_stream << qint64{duration.count()};
    }

    template<class Clock, class Duration>
    void write(const std::chrono::time_point<Clock, Duration>& time)
    {
        write(time.time_since_epoch());
    }

    template<class Value>
    void write(const std::optional<Value>& value)
    {
        m_stream << value.has_value();
        if (value)
            write(*value);
    }

    template<class Value>
    void write(const std::vector<Value>& values)
    {
        m_stream << static_cast<quint32>(values.size());
        for (const Value& value : values)
            write(value);
    }

    template<class Value>
        requires requires(Encoder& encoder, Value& value) { visitFields(encoder, value); }
    void write(const Value& value)
    {
        visitFields(*this, value);
    }

    QDataStream m_stream;
};

class Decoder
{
public:
    explicit Decoder(QByteArrayView bytes)
        : m_bytes(QByteArray::fromRawData(bytes.data(), bytes.size()))
        , m_stream(m_bytes)
    {}

    template<class Value>
    Decoder& operator()(Value& value)
    {
        read(value);
        return *this;
    }

    /// Everything made sense, and nothing is left.
    [[nodiscard]] bool isWhole() const { return m_isSound && m_stream.status() == QDataStream::Ok && m_stream.atEnd(); }

private:
    template<class Value>
    void read(Value& value)
    {
        if constexpr (std::is_enum_v<Value>) {
            quint8 number = 0;
            m_stream >> number;
            m_isSound = m_isSound && number <= static_cast<quint8>(kLastValue<Value>);
            value = static_cast<Value>(number);
        } else {
            m_stream >> value;
        }
    }

    void read(PhotoProblems& problems)
    {
        quint32 bits = 0;
        m_stream >> bits;
        problems = PhotoProblems::fromInt(bits);
    }

    void read(GeoPoint& point)
    {
        qint32 latitude = 0;
        qint32 longitude = 0;
        m_stream >> latitude >> longitude;
        const auto valid = GeoPoint::fromUnits(latitude, longitude);
        m_isSound = m_isSound && valid;
        point = valid.value_or(GeoPoint());
    }

    template<class Rep, class Period>
    void read(std::chrono::duration<Rep, Period>& duration)
    {
        qint64 count = 0;
        m_stream >> count;
        duration = std::chrono::duration<Rep, Period>(count);
    }

    template<class Clock, class Duration>
    void read(std::chrono::time_point<Clock, Duration>& time)
    {
        Duration duration{};
        read(duration);
        time = std::chrono::time_point<Clock, Duration>(duration);
    }

    template<class Value>
    void read(std::optional<Value>& value)
    {
        bool isPresent = false;
        m_stream >> isPresent;
        value.reset();
        if (isPresent)
            read(value.emplace());
    }

    template<class Value>
    void read(std::vector<Value>& values)
    {
        quint32 count = 0;
        m_stream >> count;
        for (quint32 i = 0; i < count && m_isSound && m_stream.status() == QDataStream::Ok; ++i)
            read(values.emplace_back());
    }

    template<class Value>
        requires requires(Decoder& decoder, Value& value) { visitFields(decoder, value); }
    void read(Value& value)
    {
        visitFields(*this, value);
    }

    QByteArray m_bytes;
    QDataStream m_stream;
    bool m_isSound = true;
};

} // namespace

// Found by argument-dependent look-up from the templates above.

template<class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, Error>
void visitFields(Archive& archive, Value& error)
{
    archive(error.code)(error.subject)(error.detail);
}

template<class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, Candidate>
void visitFields(Archive& archive, Value& candidate)
{
    archive(candidate.topic)(candidate.source)(candidate.verdict)(candidate.reason)(candidate.value);
}

template<class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, Position>
void visitFields(Archive& archive, Value& position)
{
    archive(position.point)(position.altitudeMeters)(position.uncertaintyMeters)(position.origin)(position.source);
}

template<class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, WrittenTime>
void visitFields(Archive& archive, Value& time)
{
    archive(time.wall)(time.text)(time.offset);
}

template<class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, StatedTime>
void visitFields(Archive& archive, Value& stated)
{
    archive(stated.source)(stated.time);
}

template<class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, TimeEvidence>
void visitFields(Archive& archive, Value& time)
{
    archive(time.originals)(time.digitized)(time.modified)(time.modifiedOffset)(time.makerNoteOffset);
    archive(time.exifTimeZoneOffset)(time.gpsUtc)(time.videoHeader)(time.maker)(time.takeoutUtc)(time.unreadable);
    archive(time.problems);
}

template<class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, PhotoMetadata>
void visitFields(Archive& archive, Value& metadata)
{
    archive(metadata.kind)(metadata.mimeType)(metadata.contentId)(metadata.position)(metadata.time)(metadata.camera);
    archive(metadata.orientation)(metadata.directionDegrees)(metadata.width)(metadata.height)(metadata.problems);
    archive(metadata.rating)(metadata.fingerprint)(metadata.candidates);
}

namespace {

/// Appends a frame whose payload `write` makes.
template<class Write>
void appendFrame(QByteArray& out, Write write)
{
    const qsizetype start = out.size();
    out.append(sizeof(FrameLength), '\0');
    {
        Encoder encoder(out);
        write(encoder);
    }
    const auto length = static_cast<FrameLength>(out.size() - start - qsizetype{sizeof(FrameLength)});
    std::memcpy(out.data() + start, &length, sizeof length);
}

} // namespace

void RequestWriter::append(const ReadRequest& request, QByteArray& out)
{
    const std::shared_ptr<const TakeoutTitles>& titles = request.sidecars.titles;
    const TitlesKind kind = titles == nullptr    ? TitlesKind::None
                            : titles == m_titles ? TitlesKind::Same
                                                 : TitlesKind::New;
    appendFrame(out, [&](Encoder& encoder) {
        encoder(request.path)(request.sidecars.xmp)(request.sidecars.takeout)(kind);
        if (kind == TitlesKind::New)
            encoder(titles->paths());
    });
    if (kind == TitlesKind::New)
        m_titles = titles;
}

std::optional<ReadRequest> RequestParser::parse(QByteArrayView payload)
{
    ReadRequest request;
    Decoder decoder(payload);
    TitlesKind kind = TitlesKind::None;
    decoder(request.path)(request.sidecars.xmp)(request.sidecars.takeout)(kind);
    if (kind == TitlesKind::New) {
        QStringList paths;
        decoder(paths);
        m_titles = std::make_shared<const TakeoutTitles>(paths);
    }
    if (kind != TitlesKind::None)
        request.sidecars.titles = m_titles;
    return decoder.isWhole() ? std::optional(std::move(request)) : std::nullopt;
}

void appendReply(const Reading& reading, QByteArray& out)
{
    appendFrame(out, [&](Encoder& encoder) {
        encoder(reading.has_value());
        if (reading)
            encoder(*reading);
        else
            encoder(reading.error());
    });
}

std::optional<Reading> parseReply(QByteArrayView payload)
{
    Decoder decoder(payload);
    bool isRead = false;
    decoder(isRead);
    Reading reading;
    if (isRead) {
        decoder(*reading);
    } else {
        Error error{.code = ErrorCode::DamagedFile, .subject = {}, .detail = {}};
        decoder(error);
        reading = std::unexpected(std::move(error));
    }
    return decoder.isWhole() ? std::optional(std::move(reading)) : std::nullopt;
}

std::optional<QByteArrayView> FrameSplitter::next()
{
    m_bytes.remove(0, std::exchange(m_taken, 0));
    FrameLength length = 0;
    if (m_isBroken || m_bytes.size() < qsizetype{sizeof length})
        return std::nullopt;
    std::memcpy(&length, m_bytes.constData(), sizeof length);
    m_isBroken = length > kLargestFrame;
    const qsizetype end = qsizetype{sizeof length} + length;
    if (m_isBroken || m_bytes.size() < end)
        return std::nullopt;
    m_taken = end;
    return QByteArrayView(m_bytes).sliced(sizeof length, length);
}

} // namespace wayfolio
