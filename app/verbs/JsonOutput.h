// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/ImportReport.h"
#include "core/model/Trip.h"

#include <QJsonObject>

namespace wayfolio {

/// What the verbs print with --json; resources/schema/wayfolio.schema.json describes it, and the two change together.
/// Names and values are stable English identifiers; what is not known is null.
QJsonObject toJson(const Photo& photo);
/// `coverPath` is empty when there is no cover photo.
QJsonObject toJson(const Trip& trip, const QString& coverPath);
QJsonObject toJson(const Error& error);
QJsonObject toJson(const ImportReport& report);

} // namespace wayfolio
