// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/FolderWalk.h"

#include "core/import/FolderListing.h"
#include "core/media/MediaType.h"

#include <QFile>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <memory>
#include <sys/stat.h>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

struct FreeMemory
{
    void operator()(char* memory) const { std::free(memory); } // NOLINT: realpath() allocates with malloc()
};

QString errnoText(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

QByteArray realPath(const QByteArray& path)
{
    const std::unique_ptr<char, FreeMemory> resolved(realpath(path.constData(), nullptr));
    return resolved ? QByteArray(resolved.get()) : QByteArray();
}

FileStamp stampOf(const struct stat& status)
{
    return {.sizeBytes = status.st_size,
            .modifiedNs = qint64{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
}

QString kindName(mode_t mode)
{
    if (S_ISFIFO(mode))
        return u"a FIFO"_s;
    if (S_ISSOCK(mode))
        return u"a socket"_s;
    return u"a device"_s;
}

} // namespace

bool isScannedName(QStringView name, const ScanOptions& options)
{
    if (!options.hiddenFiles && name.startsWith(u'.'))
        return false;
    if (options.extensions.isEmpty())
        return hasMediaExtension(name);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot >= 0 && options.extensions.contains(name.sliced(dot + 1), Qt::CaseInsensitive);
}

FolderWalk::FolderWalk(const ScanOptions& options, const ScanVisitor& visitor, const std::stop_token& stop)
    : m_options(options)
    , m_visitor(visitor)
    , m_stop(stop)
{}

bool FolderWalk::run(const QStringList& roots)
{
    for (const QString& root : roots)
        addRoot(root);
    walkFolders();
    walkLinks();
    reportLoneSidecars();
    return m_complete && !m_stop.stop_requested();
}

void FolderWalk::addRoot(const QString& path)
{
    const QByteArray encoded = QFile::encodeName(FolderScanner::canonicalRoot(path));
    struct stat status{};
    if (stat(encoded.constData(), &status) != 0) {
        failFolder(encoded, errno);
    } else if (S_ISDIR(status.st_mode)) {
        m_folders.push_back(encoded);
    } else if (!S_ISREG(status.st_mode)) {
        m_complete = false;
        failEntry(ErrorCode::NotRegularFile, encoded, kindName(status.st_mode));
    } else if (m_rootFiles.insert(encoded).second) {
        if (isSidecarName(QFile::decodeName(encoded)))
            m_sidecarRoots.insert(QFile::decodeName(encoded));
        else
            report(encoded, status, sidecarsBeside(encoded));
    }
}

void FolderWalk::walkFolders()
{
    while (!m_folders.empty() && !m_stop.stop_requested()) {
        const QByteArray path = std::move(m_folders.back());
        m_folders.pop_back();
        enterFolder(path);
    }
}

void FolderWalk::walkLinks()
{
    while (!m_links.empty() && !m_stop.stop_requested()) {
        followFolderLink(m_links.extract(m_links.begin()).value());
        walkFolders(); // which may find more links
    }
    for (const QByteArray& path : m_fileLinks) {
        if (m_stop.stop_requested())
            return;
        followFileLink(path);
    }
}

void FolderWalk::enterFolder(const QByteArray& path)
{
    struct stat status{};
    if (stat(path.constData(), &status) != 0) {
        failFolder(path, errno);
        return;
    }
    if (!m_entered.emplace(status.st_dev, status.st_ino).second)
        return;
    // All names first: which sidecars a photo has depends on them.
    const FolderListing listing = listFolder(path);
    const QString text = QFile::decodeName(path);
    const VisitedFolder folder{.path = path,
                               .text = text.endsWith(u'/') ? text : text + u'/',
                               .handle = FolderHandle(path),
                               .sidecars = FolderSidecars(listing)};
    for (const FolderEntry& entry : listing.entries) {
        if (m_stop.stop_requested())
            return;
        visitEntry(entry, folder);
    }
    if (listing.error != 0)
        failFolder(path, listing.error);
}

void FolderWalk::visitEntry(const FolderEntry& entry, const VisitedFolder& folder)
{
    const QString name = QString::fromUtf8(entry.name);
    if (!m_options.hiddenFiles && name.startsWith(u'.'))
        return;
    const bool isFolder = entry.type == DT_DIR;
    const bool isLink = entry.type == DT_LNK;
    if (isFolder && !m_options.recurse)
        return;
    // A link may lead to a folder whatever its name.
    if (!isFolder && !isLink && !isScannedName(name, m_options))
        return;
    // Nothing of such a name can be in the catalogue, so the scan is no less complete without it.
    if (!QUtf8StringView(entry.name).isValidUtf8())
        failEntry(ErrorCode::NameNotText, pathInFolder(folder.path, entry.name));
    else if (isFolder)
        m_folders.push_back(pathInFolder(folder.path, entry.name));
    else if (isLink)
        m_links.insert(pathInFolder(folder.path, entry.name));
    else
        visitRegularFile(entry, name, folder);
}

void FolderWalk::visitRegularFile(const FolderEntry& entry, const QString& name, const VisitedFolder& folder)
{
    if (!m_rootFiles.empty() && m_rootFiles.contains(pathInFolder(folder.path, entry.name)))
        return; // given by name, and already visited
    struct stat status{};
    if (!folder.handle.status(entry.name, status)) {
        if (errno != ENOENT) // deleted while we looked: not a failure
            failEntry(errorCodeFromErrno(errno), pathInFolder(folder.path, entry.name), errnoText(errno));
    } else if (!S_ISREG(status.st_mode)) {
        failEntry(ErrorCode::NotRegularFile, pathInFolder(folder.path, entry.name), kindName(status.st_mode));
    } else {
        report(folder.text + name, name, status, folder.sidecars);
    }
}

void FolderWalk::followFolderLink(const QByteArray& path)
{
    struct stat status{};
    if (stat(path.constData(), &status) != 0 || !S_ISDIR(status.st_mode)) {
        if (isScannedName(QFile::decodeName(path.sliced(path.lastIndexOf('/') + 1)), m_options))
            m_fileLinks.insert(path);
    } else if (m_options.recurse) {
        m_folders.push_back(path);
    }
}

void FolderWalk::followFileLink(const QByteArray& path)
{
    struct stat status{};
    if (stat(path.constData(), &status) != 0)
        failEntry(errorCodeFromErrno(errno), path, u"a link that leads nowhere: "_s + errnoText(errno));
    else if (!S_ISREG(status.st_mode))
        failEntry(ErrorCode::NotRegularFile, path, kindName(status.st_mode));
    else if (!isVisitedInTree(path) && m_linkedFiles.emplace(status.st_dev, status.st_ino).second)
        report(path, status, sidecarsBeside(path));
}

/// All folders are done when links to files are followed: a target of a fitting name in a folder we entered was
/// visited.
bool FolderWalk::isVisitedInTree(const QByteArray& linkPath) const
{
    const QByteArray target = realPath(linkPath);
    if (m_rootFiles.contains(target))
        return true;
    const qsizetype slash = target.lastIndexOf('/');
    struct stat folder{};
    return slash >= 0 && isScannedName(QFile::decodeName(target.sliced(slash + 1)), m_options) &&
           stat(target.first(std::max<qsizetype>(slash, 1)).constData(), &folder) == 0 &&
           m_entered.contains({folder.st_dev, folder.st_ino});
}

const FolderSidecars& FolderWalk::sidecarsBeside(const QByteArray& path)
{
    const QByteArray folder = path.first(std::max<qsizetype>(path.lastIndexOf('/'), 1));
    const auto known = m_sidecarsBeside.find(folder);
    return known != m_sidecarsBeside.end()
               ? known->second
               : m_sidecarsBeside.emplace(folder, FolderSidecars(listFolder(folder))).first->second;
}

void FolderWalk::report(const QByteArray& path, const struct stat& status, const FolderSidecars& sidecars)
{
    const QString text = QFile::decodeName(path);
    report(text, text.sliced(text.lastIndexOf(u'/') + 1), status, sidecars);
}

void FolderWalk::report(QString path, const QString& name, const struct stat& status, const FolderSidecars& sidecars)
{
    ScannedFile file{.path = std::move(path), .stamp = stampOf(status), .sidecars = {}};
    file.sidecars = sidecars.of(name);
    file.stamp.sidecars = sidecars.stampOf(file.sidecars);
    if (!m_sidecarRoots.empty()) {
        for (const QString& sidecar : file.sidecars.xmp + QStringList{file.sidecars.takeout})
            m_sidecarRoots.erase(sidecar);
    }
    m_visitor.file(std::move(file));
}

/// Given by name, but not with the photo they belong to: the reader says what they are.
void FolderWalk::reportLoneSidecars()
{
    for (const QString& path : m_sidecarRoots) {
        struct stat status{};
        if (m_stop.stop_requested() || stat(QFile::encodeName(path).constData(), &status) != 0)
            continue;
        m_visitor.file({.path = path, .stamp = stampOf(status), .sidecars = {}});
    }
}

void FolderWalk::failFolder(const QByteArray& path, int errnoValue)
{
    m_complete = false;
    failEntry(errorCodeFromErrno(errnoValue), path, errnoText(errnoValue));
}

void FolderWalk::failEntry(ErrorCode code, const QByteArray& path, const QString& detail)
{
    m_visitor.failure({.code = code, .subject = QString::fromUtf8(path), .detail = detail});
}

} // namespace wayfolio
