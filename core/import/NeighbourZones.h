// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/TimeStore.h"

#include <QTimeZone>

#include <array>

namespace wayfolio {

/// What may be decided anew when the photos around are known.
inline constexpr std::array kOpenTimeSources{TimeSource::SystemZone, TimeSource::CameraZone, TimeSource::NeighbourZone};

/// Gives photos whose zone nothing tells the zone of the photos before and after, when both are of the same camera,
/// both known by themselves, no further than two days away by the camera's clock, and of one mind. A zone is attached
/// to the wall time and never moves it.
///
/// `times` are those of one camera in the order of its clock. Returns those that change; among them the ones that had
/// a zone from neighbours that have left: they go back to `assumedZone`.
std::vector<PhotoTime> neighbourZones(std::span<const PhotoTime> times, const QTimeZone& assumedZone);

/// Does so for every camera of a catalogue, on its thread, after an import.
Result<void> applyNeighbourZones(Catalog& catalog, const QTimeZone& assumedZone);

} // namespace wayfolio
