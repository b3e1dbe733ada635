// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/WindowClaim.h"

#include "app/WindowRequest.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRetryMs = 20;

/// Symbolic links followed, also where the file, or its folders, are yet to be made.
QString canonicalPath(const QString& path)
{
    const QFileInfo info(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (const QString canonical = info.canonicalFilePath(); !canonical.isEmpty())
        return canonical;
    if (info.isRoot())
        return info.filePath();
    return QDir(canonicalPath(info.path())).filePath(info.fileName());
}

QString shortName(const QString& catalogPath)
{
    constexpr qsizetype kBytes = 10; // the path of a socket has room for 107
    const QByteArray name = canonicalPath(catalogPath).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha256).first(kBytes).toHex());
}

/// A connection to the window that holds the lock. Nothing in it waits past the deadline.
class WindowClient
{
public:
    explicit WindowClient(const QDeadlineTimer& deadline)
        : m_socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
        , m_deadline(deadline)
    {}

    ~WindowClient()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }

    WindowClient(const WindowClient&) = delete;
    WindowClient& operator=(const WindowClient&) = delete;

    /// Whether the window says that it has taken the request.
    bool handOver(const QString& socketPath, const QByteArray& message)
    {
        char answer = 0;
        return connect(socketPath) && isPeerOfSameUser(m_socket) && send(message) && waitFor(POLLIN) &&
               ::recv(m_socket, &answer, 1, 0) == 1 && answer == kWindowRequestTaken;
    }

private:
    bool connect(const QString& socketPath)
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray name = QFile::encodeName(socketPath);
        if (m_socket < 0 || static_cast<size_t>(name.size()) >= sizeof address.sun_path)
            return false;
        std::memcpy(address.sun_path, name.constData(), static_cast<size_t>(name.size()));
        return ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }

    bool send(const QByteArray& message)
    {
        qsizetype sent = 0;
        while (sent < message.size()) {
            const ssize_t now =
                ::send(m_socket, message.constData() + sent, static_cast<size_t>(message.size() - sent), MSG_NOSIGNAL);
            if (now > 0)
                sent += now;
            else if (errno != EAGAIN || !waitFor(POLLOUT))
                return false;
        }
        return true;
    }

    [[nodiscard]] bool waitFor(short event) const
    {
        pollfd waiting{.fd = m_socket, .events = event, .revents = 0};
        while (!m_deadline.hasExpired()) {
            const int found = ::poll(&waiting, 1, static_cast<int>(m_deadline.remainingTime()));
            if (found > 0)
                return (waiting.revents & event) != 0;
            if (found < 0 && errno != EINTR)
                return false;
        }
        return false;
    }

    int m_socket;
    QDeadlineTimer m_deadline;
};

} // namespace

WindowClaim::WindowClaim(const QString& catalogPath, QString folder)
    : m_folder(std::move(folder))
    , m_name(m_folder + u'/' + shortName(catalogPath))
{}

WindowClaim::~WindowClaim()
{
    if (m_lock >= 0)
        ::close(m_lock); // the file stays: removed, two programs could each hold a lock of that name
}

QString WindowClaim::usualFolder()
{
    QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (const QString flatpak = qEnvironmentVariable("FLATPAK_ID"); !runtime.isEmpty() && !flatpak.isEmpty())
        runtime += u"/app/"_s + flatpak; // what the sandboxes of one application share
    return runtime.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/wayfolio/window"_s
               : runtime + u"/wayfolio"_s;
}

WindowClaim::Outcome WindowClaim::settle(const WindowRequest& request, std::chrono::milliseconds patience)
{
    const QByteArray message = encoded(request);
    if (message.size() > kLargestWindowRequest || !makeFolder() || !openLock())
        return Outcome::Alone;
    const QDeadlineTimer deadline(patience);
    do {
        if (tryLock())
            return Outcome::First;
        // The other may hold the lock and not listen yet, or be about to end: both change soon.
        if (WindowClient(deadline).handOver(socketPath(), message))
            return Outcome::HandedOver;
        ::poll(nullptr, 0, static_cast<int>(std::clamp<qint64>(deadline.remainingTime(), 0, kRetryMs)));
    } while (!deadline.hasExpired());
    return tryLock() ? Outcome::First : Outcome::Alone;
}

/// Where anybody else could enter, anybody could answer.
bool WindowClaim::makeFolder() const
{
    const QByteArray name = QFile::encodeName(m_folder);
    if (!QDir().mkpath(QFileInfo(m_folder).path()) || (::mkdir(name.constData(), S_IRWXU) != 0 && errno != EEXIST))
        return false;
    struct stat status{};
    return ::lstat(name.constData(), &status) == 0 && S_ISDIR(status.st_mode) && status.st_uid == ::geteuid() &&
           (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

bool WindowClaim::openLock()
{
    const QByteArray name = QFile::encodeName(m_name + u".lock"_s);
    m_lock = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    return m_lock >= 0;
}

bool WindowClaim::tryLock() const
{
    return ::flock(m_lock, LOCK_EX | LOCK_NB) == 0;
}

bool isPeerOfSameUser(qintptr socket)
{
    ucred peer{};
    socklen_t length = sizeof peer;
    return ::getsockopt(static_cast<int>(socket), SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0 &&
           peer.uid == ::geteuid();
}

} // namespace wayfolio
