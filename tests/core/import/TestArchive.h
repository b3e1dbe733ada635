// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace wayfolio::test {

/// What goes into an archive, however hostile.
struct TestEntry
{
    enum class Kind { File, Folder, Link, HardLink };

    QByteArray path;
    QByteArray content; ///< where a link leads
    Kind kind = Kind::File;
};

/// Writes a ZIP, or a gzipped tar for any other name. False when it cannot be written.
bool writeTestArchive(const QString& path, const QList<TestEntry>& entries);

} // namespace wayfolio::test
