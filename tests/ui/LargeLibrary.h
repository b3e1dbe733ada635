// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QTemporaryDir>

namespace wayfolio::test {

/// A catalogue of many photos that were never imported: synthetic journeys whose pictures are the sample trip's, over
/// and over.
class LargeLibrary
{
public:
    static constexpr int kPhotoCount = 100'000;

    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] QString catalogPath() const { return file(QStringLiteral("catalog.sqlite")); }

    /// False when something could not be written.
    [[nodiscard]] bool write(int count = kPhotoCount) const;

private:
    /// Extracts the pictures; the names of `count` different paths that lead to them.
    [[nodiscard]] QStringList paths(int count) const;

    QTemporaryDir m_folder;
};

} // namespace wayfolio::test
