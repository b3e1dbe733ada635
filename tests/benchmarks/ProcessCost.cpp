// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/ProcessCost.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double kKilobytesOfMegabyte = 1000;

std::optional<pid_t> spawnQuietly(const QString& program, const QStringList& arguments)
{
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString& argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (QByteArray& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    for (const int output : {STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0);
    pid_t pid = 0;
    const int failure = posix_spawnp(&pid, pointers.front(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failure == 0 ? std::optional(pid) : std::nullopt;
}

/// The proportional set size of a process and of all below it.
double treeKilobytes(qint64 process)
{
    double sum = 0;
    QFile memory(u"/proc/%1/smaps_rollup"_s.arg(process));
    if (memory.open(QIODevice::ReadOnly)) {
        const QByteArray text = memory.readAll();
        const qsizetype line = text.indexOf("\nPss:");
        if (line >= 0)
            sum += text.sliced(line + 5, text.indexOf("kB", line) - line - 5).trimmed().toDouble();
    }
    const QString tasks = u"/proc/%1/task"_s.arg(process);
    for (const QString& task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile children(tasks + u'/' + task + u"/children"_s);
        if (!children.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray& child : children.readAll().split(' ')) {
            if (const qint64 id = child.toLongLong(); id > 0)
                sum += treeKilobytes(id);
        }
    }
    return sum;
}

} // namespace

std::optional<ProcessCost> runProcessTree(const QString& program, const QStringList& arguments)
{
    constexpr std::chrono::milliseconds kBetweenLooks{10};
    const auto pid = spawnQuietly(program, arguments);
    if (!pid)
        return std::nullopt;
    ProcessCost cost;
    int status = 0;
    while (waitpid(*pid, &status, WNOHANG) == 0) {
        cost.peakMegabytes = std::max(cost.peakMegabytes, treeKilobytes(*pid) / kKilobytesOfMegabyte);
        std::this_thread::sleep_for(kBetweenLooks);
    }
    if (!WIFEXITED(status))
        return std::nullopt;
    cost.exitStatus = WEXITSTATUS(status);
    return cost;
}

std::optional<ProcessCost> runProcess(const QString& program, const QStringList& arguments)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point start = Clock::now();
    const auto pid = spawnQuietly(program, arguments);
    int status = 0;
    struct rusage usage{};
    if (!pid || wait4(*pid, &status, 0, &usage) != *pid || !WIFEXITED(status))
        return std::nullopt;
    return ProcessCost{.seconds = std::chrono::duration<double>(Clock::now() - start).count(),
                       .peakMegabytes = static_cast<double>(usage.ru_maxrss) / kKilobytesOfMegabyte,
                       .exitStatus = WEXITSTATUS(status)};
}

std::optional<ProcessCost> runFind(const QString& folder)
{
    return runProcess(u"find"_s, {folder, u"-type"_s, u"f"_s, u"-printf"_s, u"%p %s %T@ %i\\n"_s});
}

} // namespace wayfolio::bench
