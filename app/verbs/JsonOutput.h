// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/ImportReport.h"
#include "core/import/PhotoExplainer.h"
#include "core/model/Library.h"
#include "core/model/PlaceName.h"
#include "core/model/Trip.h"

#include <QJsonObject>

namespace wayfolio {

/// What the verbs print with --json; resources/schema/wayfolio.schema.json describes it, and the two change together.
/// Names and values are stable English identifiers; what is not known is null.
/// `place` is what the photo's position is called, in English.
QJsonObject toJson(const Photo& photo, const std::optional<PlaceName>& place);
/// `coverPath` is empty when there is no cover photo.
QJsonObject toJson(const Trip& trip, const QString& coverPath);
QJsonObject toJson(const Error& error);
QJsonObject toJson(const ImportReport& report);
QJsonObject toJson(const Library& library);
/// Of a file that could be read or not.
QJsonObject toJson(const Result<PhotoExplanation>& explanation, const QString& path,
                   const std::optional<PlaceName>& place);

} // namespace wayfolio
