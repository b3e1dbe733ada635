// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/FolderSidecars.h"

#include "core/media/MediaType.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <limits>
#include <sys/stat.h>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

bool isRealFolder(const QByteArray& path)
{
    struct stat status{};
    return stat(path.constData(), &status) == 0 && S_ISDIR(status.st_mode);
}

/// What tells a sidecar from what it was before. One that is gone or no regular file has a stamp too.
QByteArray stampOfFile(const QString& path)
{
    struct stat status{};
    const bool isFile = stat(QFile::encodeName(path).constData(), &status) == 0 && S_ISREG(status.st_mode);
    const qint64 size = isFile ? qint64{status.st_size} : -1;
    const qint64 modified = isFile ? (qint64{status.st_mtim.tv_sec} * 1'000'000'000) + status.st_mtim.tv_nsec : -1;
    const QByteArray name = path.sliced(path.lastIndexOf(u'/') + 1).toUtf8();
    return name + '\0' + QByteArray::number(size) + '\0' + QByteArray::number(modified) + '\0';
}

/// What the folders of all parts of a download have in common: "takeout-20240310T123456Z-001" and "…-002" differ in the
/// number at their end only. Empty for a name that is no part's. Folders of other names may be of other people.
QByteArrayView partPrefix(QByteArrayView name)
{
    qsizetype length = name.size();
    while (length > 0 && name.at(length - 1) >= '0' && name.at(length - 1) <= '9')
        --length;
    return length < name.size() ? name.first(length) : QByteArrayView();
}

/// Folders of the same path below the Takeout folders of other parts, sorted: for "part-1/Takeout/Album", where it is
/// there, "part-2/Takeout/Album".
std::vector<QByteArray> sameFolderOfOtherParts(const QByteArray& folder)
{
    const QByteArray path = folder + '/';
    const qsizetype takeout = path.lastIndexOf("/Takeout/");
    const qsizetype slash = takeout > 0 ? path.lastIndexOf('/', takeout - 1) : -1;
    if (slash < 0)
        return {};
    const QByteArray thisPart = path.sliced(slash + 1, takeout - slash - 1);
    const QByteArrayView prefix = partPrefix(thisPart);
    if (prefix.isEmpty())
        return {};
    std::vector<QByteArray> found;
    for (const FolderEntry& part : listFolder(path.first(slash + 1)).entries) {
        QByteArray other = path.first(slash + 1) + part.name + path.sliced(takeout).chopped(1);
        if (part.name != thisPart && partPrefix(part.name) == prefix && isRealFolder(other))
            found.push_back(std::move(other));
    }
    std::ranges::sort(found);
    return found;
}

} // namespace

FolderSidecars::FolderSidecars(const FolderListing& folder)
{
    QStringList names;
    addNames(folder, names);
    for (const QByteArray& other : sameFolderOfOtherParts(folder.path))
        addNamesOfOtherPart(listFolder(other), names);
    if (m_paths.isEmpty())
        return;
    m_matcher.emplace(names);
    if (m_matcher->unclaimed().isEmpty())
        return;
    QStringList paths;
    for (const QString& name : m_matcher->unclaimed())
        paths.append(pathOf(name));
    m_titles = std::make_shared<TakeoutTitles>(paths);
    QCryptographicHash digest(QCryptographicHash::Sha1);
    for (const QString& path : std::as_const(paths))
        digest.addData(stampOfFile(path));
    m_titlesStamp = digest.result();
}

Sidecars FolderSidecars::of(const QString& photo) const
{
    Sidecars sidecars;
    if (!m_matcher)
        return sidecars;
    const SidecarNames names = m_matcher->sidecarsOf(photo);
    for (const QString& name : names.xmp)
        sidecars.xmp.append(pathOf(name));
    if (names.takeout.isEmpty())
        sidecars.titles = m_titles;
    else
        sidecars.takeout = pathOf(names.takeout);
    return sidecars;
}

qint64 FolderSidecars::stampOf(const Sidecars& sidecars) const
{
    QByteArray stamps;
    for (const QString& path : sidecars.xmp)
        stamps += stampOfFile(path);
    if (!sidecars.takeout.isEmpty())
        stamps += stampOfFile(sidecars.takeout);
    else if (sidecars.titles)
        stamps += m_titlesStamp;
    if (stamps.isEmpty())
        return 0;
    const QByteArray digest = QCryptographicHash::hash(stamps, QCryptographicHash::Sha1);
    const auto number = qFromBigEndian<qint64>(digest.constData()) & std::numeric_limits<qint64>::max();
    return number == 0 ? 1 : number;
}

void FolderSidecars::addNames(const FolderListing& folder, QStringList& names)
{
    for (const FolderEntry& entry : folder.entries) {
        names.append(QFile::decodeName(entry.name));
        if (isSidecarName(names.constLast()))
            addSidecar(folder, names.constLast());
    }
}

/// Its JSON, and its photos, which may be what a JSON here belongs to.
void FolderSidecars::addNamesOfOtherPart(const FolderListing& folder, QStringList& names)
{
    for (const FolderEntry& entry : folder.entries) {
        const QString name = QFile::decodeName(entry.name);
        const bool isJson = name.endsWith(".json"_L1, Qt::CaseInsensitive);
        if (isJson)
            addSidecar(folder, name);
        if (isJson || hasMediaExtension(name))
            names.append(name);
    }
}

/// Of files of one name the one of the folder that was added first counts.
void FolderSidecars::addSidecar(const FolderListing& folder, const QString& name)
{
    if (!m_paths.contains(name))
        m_paths.insert(name, QFile::decodeName(pathInFolder(folder.path, QFile::encodeName(name))));
}

QString FolderSidecars::pathOf(const QString& name) const
{
    return m_paths.value(name);
}

Sidecars sidecarsBeside(const QString& path)
{
    const QFileInfo file(path);
    return FolderSidecars(listFolder(QFile::encodeName(file.absolutePath()))).of(file.fileName());
}

} // namespace wayfolio
