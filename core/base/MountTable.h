// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

namespace wayfolio {

/// A file system where it is mounted.
struct Mount
{
    QString mountPoint; ///< absolute, "/" or without a slash at its end
    QString volumeId;   ///< what the volume is known by wherever it is mounted; empty for what has no such thing
    QString label;      ///< the name that a person gave it, often empty
    /// What is on it is elsewhere, on another machine or behind a program: it may change without this kernel's knowing.
    bool isRemote = false;

    bool operator==(const Mount&) const = default;
};

/// Which volume is mounted where, at one moment. A volume is known by the UUID of its file system, which stays when a
/// card is put into another reader; a share of the network by its server and name. What lives in memory or is stacked
/// of others has neither.
class MountTable
{
public:
    MountTable() = default;
    explicit MountTable(std::vector<Mount> mounts);

    /// As the kernel says it now. Empty where it says nothing.
    static MountTable ofSystem();
    /// The same of a file in the format of /proc/self/mountinfo (proc(5)), and of a folder in which by-uuid and
    /// by-label hold links to devices, as in /dev/disk.
    static MountTable read(const QString& mountInfoFile, const QString& diskFolder);

    /// The mount that an absolute path lies in, whether it exists or not; null when none is known. Of several at one
    /// place the last one counts, which covers the others.
    [[nodiscard]] const Mount* mountOf(const QString& path) const;
    /// Where a volume is mounted, the shortest path first; empty when it is not.
    [[nodiscard]] QStringList mountPointsOf(const QString& volumeId) const;

    [[nodiscard]] const std::vector<Mount>& mounts() const { return m_mounts; }

private:
    std::vector<Mount> m_mounts;
};

} // namespace wayfolio
