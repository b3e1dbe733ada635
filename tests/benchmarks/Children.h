// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace wayfolio::bench {

// What `wayfolio-bench --child NAME ARGUMENTS…` does and answers; nothing when it failed.

std::optional<QJsonObject> clusterChild(const QStringList& arguments);
std::optional<QJsonObject> selectedChild(const QStringList& arguments);
std::optional<QJsonObject> slotsChild(const QStringList& arguments);
std::optional<QJsonObject> windowChild(const QStringList& arguments);

} // namespace wayfolio::bench
