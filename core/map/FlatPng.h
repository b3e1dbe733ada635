// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

class QImage;

namespace wayfolio {

/// A picture of few colours, as the base map's, encoded as PNG; opaque whatever it is. Lines are not filtered: filters,
/// of which Qt's writer tries five for each line, are for photos; here they cost more than half of the time and a fifth
/// more bytes. Any thread.
QByteArray flatPng(const QImage& picture);

} // namespace wayfolio
