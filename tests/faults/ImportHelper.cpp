// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// wayfolio-import-helper: reads one order a line (a JSON object, as FaultLab writes it) from standard input, imports in
// a process of its own that dies or fails as ordered, and answers with a line that says what became of it.

#include "core/jobs/ImportTask.h"
#include "resources/Resources.h"
#include "tests/faults/FaultyFilesystem.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <iostream>
#include <map>
#include <poll.h>
#include <sqlite3.h>
#include <string>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

/// What outlives the importing process.
struct Counters
{
    std::int64_t steps = 0;
    std::int64_t commits = 0;
};

/// Death at a commit.
struct CommitFault
{
    std::int64_t before = 0; ///< SIGKILL when the so-manyth would begin
    std::int64_t after = 0;  ///< SIGKILL when it is done
    bool isCommitting = false;
    Counters* counters = nullptr;
};

CommitFault& commitFault()
{
    static CommitFault theFault;
    return theFault;
}

int beforeCommit(void* /*nothing*/)
{
    CommitFault& fault = commitFault();
    fault.isCommitting = true;
    if (fault.counters->commits + 1 == fault.before)
        ::raise(SIGKILL);
    return 0;
}

int afterStatement(unsigned /*event*/, void* connection, void* /*statement*/, void* /*duration*/)
{
    CommitFault& fault = commitFault();
    if (!fault.isCommitting || sqlite3_get_autocommit(static_cast<sqlite3*>(connection)) == 0)
        return 0;
    fault.isCommitting = false;
    if (++fault.counters->commits == fault.after)
        ::raise(SIGKILL);
    return 0;
}

int watchCommits(sqlite3* connection, const char** /*message*/, const sqlite3_api_routines* /*unused*/)
{
    sqlite3_commit_hook(connection, beforeCommit, nullptr);
    sqlite3_trace_v2(connection, SQLITE_TRACE_PROFILE, afterStatement, connection);
    return SQLITE_OK;
}

void installFaults(const QJsonObject& order, Counters& counters)
{
    using enum FilesystemFault::Kind;
    const std::map<QString, FilesystemFault::Kind> kinds{
        {u"die"_s, Die},   {u"dieTorn"_s, DieTorn},   {u"powerLoss"_s, PowerLoss},
        {u"full"_s, Full}, {u"moveAway"_s, MoveAway}, {u"remove"_s, Remove}};
    const QString name = order[u"fault"_s].toString();
    const auto kind = kinds.find(name);
    const std::int64_t number = order[u"number"_s].toInteger();
    installFaultyFilesystem({.kind = kind == kinds.end() ? None : kind->second,
                             .step = number,
                             .seed = static_cast<unsigned>(order[u"seed"_s].toInt()),
                             .folder = QFileInfo(order[u"catalog"_s].toString()).path().toStdString()},
                            counters.steps);
    commitFault().counters = &counters;
    commitFault().before = name == "beforeCommit"_L1 ? number : 0;
    commitFault().after = name == "afterCommit"_L1 ? number : 0;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watchCommits));
}

QJsonObject described(const ImportReport& report)
{
    return {{u"added"_s, report.added},
            {u"unchanged"_s, report.unchanged},
            {u"failed"_s, report.failed()},
            {u"done"_s, report.state == JobState::Done},
            {u"fatal"_s, report.fatal ? identifier(report.fatal->code) : QString()},
            {u"subject"_s, report.fatal ? report.fatal->subject : QString()}};
}

/// In the process that may die.
QJsonObject import(const QJsonObject& order)
{
    QStringList paths;
    for (const QJsonValue& path : order[u"paths"_s].toArray())
        paths.append(path.toString());
    ImportRequest request;
    request.paths = paths;
    request.mayMakeCatalog = order[u"mayMakeCatalog"_s].toBool();
    request.batchSize = static_cast<size_t>(order[u"batchSize"_s].toInt());
    ReaderPool readers(2);
    return described(importIntoCatalog(order[u"catalog"_s].toString(), request, readers, {}, {}));
}

/// Until it has said what it did, or its time is over.
QByteArray listen(int pipe, qint64 microseconds)
{
    QDeadlineTimer deadline(QDeadlineTimer::Forever);
    if (microseconds >= 0)
        deadline.setPreciseRemainingTime(0, microseconds * 1000);
    QByteArray said;
    std::array<char, 4096> piece{};
    while (true) {
        const qint64 left =
            deadline.isForever() ? 1'000'000'000'000 : std::max<qint64>(0, deadline.remainingTimeNSecs());
        const timespec wait{.tv_sec = left / 1'000'000'000, .tv_nsec = left % 1'000'000'000};
        pollfd waiting{.fd = pipe, .events = POLLIN, .revents = 0};
        if (::ppoll(&waiting, 1, &wait, nullptr) == 0)
            return said;
        const ssize_t length = ::read(pipe, piece.data(), piece.size());
        if (length <= 0)
            return said;
        said.append(piece.data(), length);
    }
}

QJsonObject obey(const QJsonObject& order, Counters& counters)
{
    counters = {};
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return {};
    const pid_t child = ::fork(); // this process has no other thread
    if (child == 0) {
        installFaults(order, counters);
        const QByteArray said = QJsonDocument(import(order)).toJson(QJsonDocument::Compact);
        ::_exit(::write(pipe[1], said.constData(), static_cast<size_t>(said.size())) == said.size() ? 0 : 1);
    }
    ::close(pipe[1]);
    const QByteArray said = listen(pipe[0], order[u"killAfterUs"_s].toInteger(-1));
    ::kill(child, SIGKILL); // whoever has said all is gone already
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(pipe[0]);
    QJsonObject answer = QJsonDocument::fromJson(said).object();
    answer[u"signal"_s] = said.isEmpty() && WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    answer[u"steps"_s] = qint64{counters.steps};
    answer[u"commits"_s] = qint64{counters.commits};
    return answer;
}

} // namespace

} // namespace wayfolio::test

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    wayfolio::initializeResources();
    wayfolio::MetadataReader::initialize();
    void* const shared =
        ::mmap(nullptr, sizeof(wayfolio::test::Counters), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        return 3;
    auto* counters = new (shared) wayfolio::test::Counters;
    for (std::string line; std::getline(std::cin, line);) {
        const QJsonObject order = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
        const QByteArray answer = QJsonDocument(wayfolio::test::obey(order, *counters)).toJson(QJsonDocument::Compact);
        std::cout << answer.toStdString() << std::endl;
    }
    return 0;
}
