// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/TimeStore.h"

#include <QTimeZone>

#include <array>

namespace wayfolio {

/// What may be decided anew when the photos around are known.
inline constexpr std::array kOpenTimeSources{TimeSource::SystemZone, TimeSource::CameraZone, TimeSource::NeighbourZone,
                                             TimeSource::SurroundingZone};

/// What is known from the photo itself. Only that is passed on to others: a guess must not spread.
inline constexpr std::array kTeachingTimeSources{
    TimeSource::Manual,          TimeSource::OffsetOriginal, TimeSource::XmpOffset,    TimeSource::VideoCreationDate,
    TimeSource::OffsetDigitized, TimeSource::MakerNoteZone,  TimeSource::ExifTimeZone, TimeSource::GpsOffset,
    TimeSource::PlaceZone};

/// What holds for a photo that no neighbour teaches.
struct FallbackZones
{
    QTimeZone camera; ///< what a person set for the camera; invalid when nothing
    QTimeZone assumed;
};

/// Gives photos whose zone nothing tells the zone of the photos before and after, when both are of the same camera,
/// both known by themselves, no further than two days away by the camera's clock, and of one mind; else the camera's.
/// A zone is attached to the wall time and never moves it. Photos whose clocks showed the same teach each other, and
/// nobody when they are not of one mind: what becomes of a photo does not depend on who was stored first.
///
/// `times` are those of one camera in the order of its clock. Returns those that change; among them the ones whose
/// neighbours or whose camera's zone are there no longer: they go back to the assumed zone. What is assumed already is
/// left as it is.
std::vector<PhotoTime> neighbourZones(std::span<const PhotoTime> times, const FallbackZones& fallback);

} // namespace wayfolio
