// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/ProcessCost.h"

#include <chrono>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace wayfolio::bench {

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

} // namespace

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

} // namespace wayfolio::bench
