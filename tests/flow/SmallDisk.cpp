// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/flow/SmallDisk.h"

#include "tests/flow/WayfolioProcess.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

const QString kFiller = u"filler"_s;
constexpr qint64 kRoomToRead = 40'000; ///< without it SQLite cannot make what its readers share

} // namespace

SmallDisk::SmallDisk(WayfolioProcess& wayfolio)
    : m_wayfolio(wayfolio)
    , m_folder(wayfolio.path(u"disk"_s))
{
    QDir().mkpath(m_folder);
    m_holder.start(u"unshare"_s,
                   {u"-Urm"_s, u"sh"_s, u"-c"_s,
                    u"mount -t tmpfs -o size=3m,mode=0700 wayfolio \"$0\" && echo ready && exec cat"_s, m_folder});
    m_isMounted = m_holder.waitForStarted() && m_holder.waitForReadyRead() && m_holder.readLine() == "ready\n";
    if (!m_isMounted)
        return;
    const QString holder = QString::number(m_holder.processId());
    m_wayfolio.startThrough({u"nsenter"_s, u"-t"_s, holder, u"-U"_s, u"-m"_s, u"--preserve-credentials"_s,
                             u"--wd="_s + m_wayfolio.folder(), u"--"_s});
    m_folder = u"/proc/%1/root%2"_s.arg(holder, m_folder);
}

SmallDisk::~SmallDisk()
{
    m_holder.closeWriteChannel();
    m_holder.waitForFinished();
}

bool SmallDisk::fillBut(qint64 bytes)
{
    if (!m_isMounted) {
        m_wayfolio.limitFileSize(kRoomToRead + bytes);
        return true;
    }
    struct statvfs status{};
    const int file = ::open(QFile::encodeName(path(kFiller)).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const bool isFilled =
        ::fstatvfs(file, &status) == 0 &&
        ::posix_fallocate(file, 0, static_cast<off_t>(status.f_bavail * status.f_frsize) - bytes) == 0;
    ::close(file);
    return isFilled;
}

void SmallDisk::makeRoom()
{
    QFile::remove(path(kFiller));
    m_wayfolio.limitFileSize(0);
}

QStringList SmallDisk::files() const
{
    QStringList names = QDir(m_folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    names.removeAll(kFiller);
    return names;
}

} // namespace wayfolio::test
