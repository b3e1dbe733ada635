// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace wayfolio {

/// A gzip or zlib stream unpacked; nothing when it is damaged, cut, or would be longer than `maxBytes`.
std::optional<QByteArray> gunzip(QByteArrayView packed, qsizetype maxBytes);

} // namespace wayfolio
