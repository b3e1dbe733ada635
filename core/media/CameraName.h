// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace wayfolio {

/// Maker and model as people call a camera: "NIKON CORPORATION" and "NIKON D90" are a "NIKON D90", "Apple" and
/// "iPhone 7" an "Apple iPhone 7". Empty when neither is known. NULs and blanks around them are not part of a name.
QString cameraName(QByteArrayView maker, QByteArrayView model);

} // namespace wayfolio
