// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/FolderWalk.h"

#include "core/media/MediaType.h"

#include <QFile>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

struct CloseFolder
{
    void operator()(DIR* folder) const { closedir(folder); }
};

struct FreeMemory
{
    void operator()(char* memory) const { std::free(memory); } // NOLINT: realpath() allocates with malloc()
};

QString errnoText(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

QByteArray joined(const QByteArray& folder, const char* name)
{
    return folder.endsWith('/') ? folder + name : folder + '/' + name;
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

// Some file systems do not say in the entry what it is.
unsigned char entryType(const dirent& entry, int folderHandle)
{
    if (entry.d_type != DT_UNKNOWN)
        return entry.d_type;
    struct stat status{};
    if (fstatat(folderHandle, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        return DT_UNKNOWN;
    return static_cast<unsigned char>(IFTODT(status.st_mode));
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
        report(encoded, status);
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
    const int handle = open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0) {
        failFolder(path, errno);
        return;
    }
    const std::unique_ptr<DIR, CloseFolder> folder(fdopendir(handle));
    struct stat status{};
    if (!folder || fstat(handle, &status) != 0) {
        failFolder(path, errno);
        if (!folder)
            close(handle);
        return;
    }
    if (!m_entered.emplace(status.st_dev, status.st_ino).second)
        return;
    while (!m_stop.stop_requested()) {
        errno = 0;
        const dirent* const entry = readdir(folder.get()); // NOLINT(concurrency-mt-unsafe): the stream is ours alone
        if (entry == nullptr) {
            if (errno != 0)
                failFolder(path, errno);
            return;
        }
        visitEntry(*entry, handle, path);
    }
}

void FolderWalk::visitEntry(const dirent& entry, int folderHandle, const QByteArray& folderPath)
{
    const QByteArrayView rawName(entry.d_name);
    if (rawName == "." || rawName == "..")
        return;
    const QString name = QString::fromUtf8(rawName);
    if (!m_options.hiddenFiles && name.startsWith(u'.'))
        return;
    const unsigned char type = entryType(entry, folderHandle);
    const bool isFolder = type == DT_DIR;
    const bool isLink = type == DT_LNK;
    if (isFolder && !m_options.recurse)
        return;
    // A link may lead to a folder whatever its name.
    if (!isFolder && !isLink && !isScannedName(name, m_options))
        return;
    const QByteArray path = joined(folderPath, entry.d_name);
    // Nothing of such a name can be in the catalogue, so the scan is no less complete without it.
    if (!QUtf8StringView(rawName).isValidUtf8())
        failEntry(ErrorCode::NameNotText, path);
    else if (isFolder)
        m_folders.push_back(path);
    else if (isLink)
        m_links.insert(path);
    else
        visitRegularFile(path, name, folderHandle);
}

void FolderWalk::visitRegularFile(const QByteArray& path, const QString& name, int folderHandle)
{
    if (!m_rootFiles.empty() && m_rootFiles.contains(path))
        return; // given by name, and already visited
    struct stat status{};
    if (fstatat(folderHandle, QFile::encodeName(name).constData(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno != ENOENT) // deleted while we looked: not a failure
            failEntry(errorCodeFromErrno(errno), path, errnoText(errno));
    } else if (!S_ISREG(status.st_mode)) {
        failEntry(ErrorCode::NotRegularFile, path, kindName(status.st_mode));
    } else {
        report(path, status);
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
        report(path, status);
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

void FolderWalk::report(const QByteArray& path, const struct stat& status)
{
    m_visitor.file({.path = QFile::decodeName(path), .stamp = stampOf(status)});
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
