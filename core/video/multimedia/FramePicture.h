// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QSize>
#include <QVideoFrame>

namespace wayfolio {

/// The size of a frame once it is upright.
[[nodiscard]] QSize uprightSize(const QVideoFrame& frame);

/// Upright, and no larger than `fitting` where that is not empty. Qt's own way would ask the graphics card, which on a
/// thread of its own is not to be relied on, or know but one kind of colours. Any thread.
[[nodiscard]] QImage framePicture(QVideoFrame frame, QSize fitting);

} // namespace wayfolio
