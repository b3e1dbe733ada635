// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/MountTable.h"

#include "core/base/Paths.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <algorithm>
#include <array>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

/// The octal escapes of mountinfo (\040 for a space) and the hexadecimal ones of udev's links (\x20).
QString withoutEscapes(const QByteArray& text)
{
    QByteArray plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isHexadecimal = text.mid(i, 2) == "\\x";
        bool isNumber = false;
        const QByteArray digits = isHexadecimal ? text.mid(i + 2, 2) : text.mid(i + 1, 3);
        const uint code = text.at(i) == '\\' ? digits.toUInt(&isNumber, isHexadecimal ? 16 : 8) : 0;
        plain.append(isNumber ? static_cast<char>(code) : text.at(i));
        if (isNumber)
            i += 3;
    }
    return QFile::decodeName(plain);
}

/// "8:1", as mountinfo names devices; empty for what is none.
QByteArray deviceNumber(const QString& device)
{
    struct stat status{};
    if (::stat(QFile::encodeName(device).constData(), &status) != 0 || !S_ISBLK(status.st_mode))
        return {};
    return QByteArray::number(major(status.st_rdev)) + ':' + QByteArray::number(minor(status.st_rdev));
}

/// What the links of one folder say of devices, by their paths and by their numbers.
class DeviceNames
{
public:
    explicit DeviceNames(const QString& folder)
    {
        for (const QFileInfo& link : QDir(folder).entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot)) {
            const QString device = link.canonicalFilePath();
            const QString name = withoutEscapes(QFile::encodeName(link.fileName()));
            m_ofPath.insert(device, name);
            if (const QByteArray number = deviceNumber(device); !number.isEmpty())
                m_ofNumber.insert(number, name);
        }
    }

    /// btrfs has device numbers of its own, containers no paths of devices.
    [[nodiscard]] QString nameOf(const QString& source, const QByteArray& number) const
    {
        const QString device = source.startsWith(u'/') ? QFileInfo(source).canonicalFilePath() : QString();
        const QString name = device.isEmpty() ? QString() : m_ofPath.value(device);
        return name.isEmpty() ? m_ofNumber.value(number) : name;
    }

private:
    QHash<QString, QString> m_ofPath;
    QHash<QByteArray, QString> m_ofNumber;
};

QString shareId(const QByteArray& type, const QString& source)
{
    constexpr std::array kShareTypes{"nfs"_L1, "nfs4"_L1, "cifs"_L1, "smb3"_L1, "fuse.sshfs"_L1};
    const auto known = std::ranges::find(kShareTypes, QLatin1StringView(type));
    if (known == kShareTypes.end())
        return {};
    return (known->startsWith("nfs"_L1) ? "nfs"_L1 : *known) + ":"_L1 + source;
}

/// Programs can show anything as files: what they are not known to have on this machine is elsewhere.
bool isRemoteType(const QByteArray& type)
{
    constexpr std::array kRemote{"9p"_L1,     "acfs"_L1,  "afs"_L1,   "autofs"_L1, "beegfs"_L1,    "ceph"_L1,
                                 "cifs"_L1,   "coda"_L1,  "davfs"_L1, "gfs2"_L1,   "glusterfs"_L1, "gpfs"_L1,
                                 "lustre"_L1, "ncpfs"_L1, "nfs"_L1,   "nfs4"_L1,   "ocfs2"_L1,     "orangefs"_L1,
                                 "prl_fs"_L1, "smb3"_L1,  "smbfs"_L1, "vboxsf"_L1, "virtiofs"_L1,  "vmhgfs"_L1};
    constexpr std::array kLocalPrograms{"fuse.bindfs"_L1,  "fuse.cryfs"_L1,     "fuse.encfs"_L1,    "fuse.exfat"_L1,
                                        "fuse.ext2"_L1,    "fuse.gocryptfs"_L1, "fuse.mergerfs"_L1, "fuse.ntfs"_L1,
                                        "fuse.ntfs-3g"_L1, "fuse.securefs"_L1,  "fuse.unionfs"_L1};
    const QLatin1StringView name(type);
    const bool isProgram = name == "fuse"_L1 || name.startsWith("fuse."_L1); // "fuseblk" is a disk
    return std::ranges::contains(kRemote, name) || (isProgram && !std::ranges::contains(kLocalPrograms, name));
}

} // namespace

MountTable::MountTable(std::vector<Mount> mounts)
    : m_mounts(std::move(mounts))
{}

MountTable MountTable::ofSystem()
{
    return read(u"/proc/self/mountinfo"_s, u"/dev/disk"_s);
}

MountTable MountTable::read(const QString& mountInfoFile, const QString& diskFolder)
{
    QFile file(mountInfoFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const DeviceNames uuids(diskFolder + "/by-uuid"_L1);
    const DeviceNames labels(diskFolder + "/by-label"_L1);
    std::vector<Mount> mounts;
    const QList<QByteArray> lines = file.readAll().split('\n'); // such files have no size
    for (const QByteArray& line : lines) {
        constexpr qsizetype kNumberField = 2;
        constexpr qsizetype kMountPointField = 4;
        const QList<QByteArray> fields = line.split(' ');
        const qsizetype separator = fields.indexOf("-", kMountPointField + 1);
        if (separator < 0 || separator + 2 >= fields.size())
            continue;
        const QString source = withoutEscapes(fields.at(separator + 2));
        const QByteArray& number = fields.at(kNumberField);
        Mount mount{.mountPoint = withoutEscapes(fields.at(kMountPointField)),
                    .volumeId = uuids.nameOf(source, number),
                    .label = labels.nameOf(source, number),
                    .isRemote = isRemoteType(fields.at(separator + 1))};
        if (mount.volumeId.isEmpty())
            mount.volumeId = shareId(fields.at(separator + 1), source);
        mounts.push_back(std::move(mount));
    }
    return MountTable(std::move(mounts));
}

const Mount* MountTable::mountOf(const QString& path) const
{
    const Mount* found = nullptr;
    for (const Mount& mount : m_mounts) {
        if (isAtOrBelow(path, mount.mountPoint) &&
            (found == nullptr || mount.mountPoint.size() >= found->mountPoint.size()))
            found = &mount;
    }
    return found;
}

QStringList MountTable::mountPointsOf(const QString& volumeId) const
{
    QStringList points;
    for (const Mount& mount : m_mounts) {
        if (!volumeId.isEmpty() && mount.volumeId == volumeId && mountOf(mount.mountPoint)->volumeId == volumeId)
            points.append(mount.mountPoint);
    }
    points.removeDuplicates();
    std::ranges::stable_sort(points, {}, &QString::size);
    return points;
}

} // namespace wayfolio
