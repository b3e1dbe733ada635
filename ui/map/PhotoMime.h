// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/PhotoSet.h"

#include <QMimeData>

#include <memory>

namespace wayfolio {

/// Photos that are dragged: for other programs a list of files, for this one's map the photos themselves.

/// `files` are absolute paths. `photos` are those that the map may take; empty where it may not.
std::unique_ptr<QMimeData> photoMime(const QStringList& files, const PhotoSet& photos);
/// Whether this program, and not another one, drags it.
bool isOwnDrag(const QMimeData& data);
/// What the map may take; empty when it is not of this program.
PhotoSet draggedPhotos(const QMimeData& data);

} // namespace wayfolio
