// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <map>

namespace wayfolio::test {

/// What shall go wrong in an import.
struct Fault
{
    /// Of the helper: "die", "dieTorn", "powerLoss", "full", "moveAway", "remove" at a step beneath SQLite
    /// (FilesystemFault), "beforeCommit", "afterCommit" at a commit; nothing for none.
    QString name = {};
    qint64 number = 0; ///< of the step or commit, from 1
    int seed = 0;
    qint64 killAfterUs = -1;    ///< microseconds; none when negative
    bool mayMakeCatalog = true; ///< as in the request
};

/// What became of it.
struct ImportEnd
{
    bool wasKilled = false;
    bool isDone = false;
    qint64 added = 0;
    qint64 unchanged = 0;
    qint64 failed = 0;
    QString fatal;   ///< an ErrorCode's identifier
    QString subject; ///< the path it names
    qint64 steps = 0;
    qint64 commits = 0; ///< that were completed
};

using PhotosByPath = std::map<QString, Photo>;

/// A folder of photos, a catalogue for them, and a program that imports and may die of it.
class FaultLab
{
public:
    static constexpr int kBatchSize = 20;

    FaultLab();
    ~FaultLab();
    FaultLab(const FaultLab&) = delete;
    FaultLab& operator=(const FaultLab&) = delete;

    /// Makes it so many files; when paired, a JPEG and a raw of each photo. False when they cannot be written.
    [[nodiscard]] bool makePhotos(int files, bool isPaired = false);

    [[nodiscard]] QString photos() const { return m_folder.filePath(QStringLiteral("photos")); }

    [[nodiscard]] QString catalogPath() const { return m_folder.filePath(QStringLiteral("kept/catalog.sqlite")); }

    /// The catalogue's.
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("kept")); }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    /// Into the catalogue, which need not exist.
    ImportEnd import(const Fault& fault = {});
    /// From now on, reset() brings back what is there now.
    [[nodiscard]] bool keepCatalog() const;
    /// Back to what was kept; to no catalogue where nothing was.
    void reset() const;

private:
    QTemporaryDir m_folder;
    QProcess m_helper;
};

/// Every file's photo, with the ids taken off, which depend on the order of reading. Empty when a catalogue is not
/// there or nothing is in it yet; fails the test when it cannot be opened, something is wrong with it, or a file
/// occurs twice.
PhotosByPath verifiedPhotos(const QString& catalogPath);

/// Fails the test unless what was there `before` is there `now`, with the same values. A photo may have got its
/// second file since.
void verifyKept(const PhotosByPath& before, const PhotosByPath& now);

} // namespace wayfolio::test
