// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace wayfolio {

/// Opens the desktop's file manager with the file selected (org.freedesktop.FileManager1), or its folder where no
/// file manager offers that.
void showInFileManager(const QString& path);

} // namespace wayfolio
