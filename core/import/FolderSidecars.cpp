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

/// A folder's name without the number that tells it from others of its name: "takeout-20240310T123456Z-001",
/// "Takeout 2", "Takeout (2)".
QByteArrayView withoutNumber(QByteArrayView name)
{
    QByteArrayView rest = name.endsWith(')') ? name.chopped(1) : name;
    const qsizetype length = rest.size();
    while (!rest.isEmpty() && rest.back() >= '0' && rest.back() <= '9')
        rest.chop(1);
    if (rest.size() == length)
        return name;
    while (!rest.isEmpty() && QByteArrayView(" -(").contains(rest.back()))
        rest.chop(1);
    return rest;
}

/// For the folder PARENT/PART/BELOW those named the same but for PART's number, where they are there.
std::vector<QByteArray> otherParts(const QByteArray& parent, const QByteArray& part, const QByteArray& below)
{
    const QByteArrayView name = withoutNumber(part);
    std::vector<QByteArray> found;
    if (name.isEmpty()) // "2023" and "2024" are no parts of one
        return found;
    for (const FolderEntry& entry : listFolder(parent + '/').entries) {
        QByteArray other = pathInFolder(parent, entry.name) + below;
        if (entry.name != part && withoutNumber(entry.name) == name && isRealFolder(other))
            found.push_back(std::move(other));
    }
    std::ranges::sort(found);
    return found;
}

/// The same folder in the other parts of a download of Takeout: beside "Takeout/Album" lies "Takeout 2/Album", beside
/// "takeout-…-001/Takeout/Album" lies "takeout-…-002/Takeout/Album". Folders named otherwise may be of other people.
std::vector<QByteArray> sameFolderOfOtherParts(const QByteArray& folder)
{
    const QByteArrayList names = folder.split('/');
    qsizetype takeout = names.size() - 1;
    while (takeout > 0 && withoutNumber(names.at(takeout)) != "Takeout")
        --takeout;
    if (takeout <= 0)
        return {};
    const auto joined = [&](qsizetype from, qsizetype to) { return names.sliced(from, to - from).join('/'); };
    QByteArray below = takeout + 1 < names.size() ? '/' + joined(takeout + 1, names.size()) : QByteArray();
    auto found = otherParts(joined(0, takeout), names.at(takeout), below);
    const QByteArray& above = names.at(takeout - 1);
    if (takeout > 1 && withoutNumber(above) != above) {
        below.prepend('/' + names.at(takeout));
        std::ranges::move(otherParts(joined(0, takeout - 1), above, below), std::back_inserter(found));
    }
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
