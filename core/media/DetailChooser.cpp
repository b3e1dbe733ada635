// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/DetailChooser.h"

#include "core/media/CameraName.h"
#include "core/media/ExifText.h"
#include "core/media/NumberText.h"
#include "core/model/Photo.h"

#include <array>
#include <utility>

namespace wayfolio {

namespace {

Candidate refusedDetail(CandidateTopic topic, CandidateSource source, CandidateReason reason, const QString& value)
{
    return {.topic = topic, .source = source, .verdict = Verdict::Refused, .reason = reason, .value = value};
}

Candidate believedDetail(CandidateTopic topic, CandidateSource source, const QString& value)
{
    return {.topic = topic, .source = source, .verdict = Verdict::Won, .reason = CandidateReason::None, .value = value};
}

Statement<double> directionStatement(CandidateSource source, const Rational& direction, QByteArrayView reference)
{
    constexpr double kFullCircle = 360.0;
    constexpr auto kTopic = CandidateTopic::Direction;
    const auto degrees = direction.value();
    if (!degrees)
        return {.candidate = refusedDetail(kTopic, source, CandidateReason::Unreadable, rationalText(direction))};
    const QString text = QString::number(*degrees, 'f', 1);
    reference = trimmedExifText(reference);
    if (reference.compare("M", Qt::CaseInsensitive) == 0)
        return {.candidate = refusedDetail(kTopic, source, CandidateReason::MagneticDirection, text)};
    if (!reference.isEmpty() && reference.compare("T", Qt::CaseInsensitive) != 0)
        return {.candidate = refusedDetail(kTopic, source, CandidateReason::Unreadable, text)};
    if (!(*degrees >= 0 && *degrees <= kFullCircle))
        return {.candidate = refusedDetail(kTopic, source, CandidateReason::OutOfRange, text)};
    return {.value = *degrees < kFullCircle ? *degrees : 0.0, .candidate = believedDetail(kTopic, source, text)};
}

void addDirection(std::vector<Statement<double>>& statements, CandidateSource source, const XmpTags& tags)
{
    if (!trimmedExifText(tags.direction).isEmpty())
        statements.push_back(directionStatement(source, rationalOf(tags.direction), tags.directionRef));
}

/// Who made the camera and what it is called, by one source.
struct CameraTags
{
    CandidateSource source = CandidateSource::Exif;
    QByteArrayView make;
    QByteArrayView model;
};

/// The first that is no blank.
QByteArrayView unlessBlank(QByteArrayView text, QByteArrayView other)
{
    return trimmedExifText(text).isEmpty() ? other : text;
}

} // namespace

bool isOrientation(int number)
{
    return number >= 1 && number <= 8;
}

Choice<double> chooseDirection(const MetadataTags& tags)
{
    std::vector<Statement<double>> statements;
    addDirection(statements, CandidateSource::XmpSidecar, tags.sidecar);
    if (tags.gps.direction)
        statements.push_back(directionStatement(CandidateSource::Exif, *tags.gps.direction, tags.gps.directionRef));
    addDirection(statements, CandidateSource::Xmp, tags.xmp);
    return choose(std::move(statements));
}

Choice<QString> chooseCamera(const MetadataTags& tags)
{
    const std::array sources{
        CameraTags{CandidateSource::XmpSidecar, tags.sidecar.make, tags.sidecar.model},
        CameraTags{CandidateSource::Exif, tags.make, tags.model},
        CameraTags{CandidateSource::Xmp, tags.xmp.make, tags.xmp.model},
        CameraTags{CandidateSource::Container, tags.video.make, tags.video.model},
    };
    QByteArrayView make;
    QByteArrayView model;
    for (const CameraTags& source : sources) {
        make = unlessBlank(make, source.make);
        model = unlessBlank(model, source.model);
    }
    std::vector<Statement<QString>> statements;
    for (const CameraTags& source : sources) {
        if (cameraName(source.make, source.model).isEmpty())
            continue;
        const QString name = cameraName(unlessBlank(source.make, make), unlessBlank(source.model, model));
        statements.push_back({.value = name, .candidate = believedDetail(CandidateTopic::Camera, source.source, name)});
    }
    return choose(std::move(statements));
}

Choice<int> chooseOrientation(const MetadataTags& tags)
{
    std::vector<Statement<int>> statements;
    for (const auto& [source, number] :
         {std::pair(CandidateSource::XmpSidecar, tags.sidecar.orientation),
          std::pair(CandidateSource::Exif, tags.orientation), std::pair(CandidateSource::Xmp, tags.xmp.orientation),
          std::pair(CandidateSource::Container, tags.containerOrientation)}) {
        const QString text = QString::number(number);
        if (isOrientation(number))
            statements.push_back(
                {.value = number, .candidate = believedDetail(CandidateTopic::Orientation, source, text)});
        else if (number != 0)
            statements.push_back(
                {.candidate = refusedDetail(CandidateTopic::Orientation, source, CandidateReason::OutOfRange, text)});
    }
    return choose(std::move(statements));
}

int chooseRating(const MetadataTags& tags)
{
    for (const int stars : {tags.sidecar.rating, tags.rating, tags.xmp.rating}) {
        if (stars != 0)
            return stars >= kRejected && stars <= kMostStars ? stars : 0;
    }
    return 0;
}

} // namespace wayfolio
