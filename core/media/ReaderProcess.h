// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/PhotoReader.h"
#include "core/media/ReaderMessages.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>
#include <deque>
#include <memory>

class QProcess;

namespace wayfolio {

/// How a process that reads is started.
struct ReaderCommand
{
    /// How long a single file may take before it is given up: far more than a slow card or network needs for the few
    /// kilobytes that are read of one.
    static constexpr std::chrono::milliseconds kTimeLimit{20'000};

    QString program; ///< ends in ReaderServer::run() on its standard input and output
    QStringList arguments;
    QProcessEnvironment environment = QProcessEnvironment(QProcessEnvironment::InheritFromParent);
    std::chrono::milliseconds timeLimit = kTimeLimit;
};

/// Reads in a process of its own, so that a file that crashes or stalls what reads it costs that one file. The process
/// is started at the first request and kept; where it dies, or is silent for too long, it is started anew, and what it
/// left is read one file at a time until the one that does it is found. A file that is read alone and fails again gets
/// ReaderCrashed or ReaderTimedOut. ReaderFailed for all, where no process can be started.
class ReaderProcess final : public PhotoReader
{
public:
    explicit ReaderProcess(ReaderCommand command);
    ~ReaderProcess() override; ///< ends the process at once

    void send(ReadRequest request) override;
    std::optional<Reading> receive(const std::stop_token& stop) override;

    /// For tests, and for whoever wants to see it die: 0 when none runs.
    [[nodiscard]] qint64 processId() const;

private:
    using Clock = std::chrono::steady_clock;

    bool ensureRunning();
    void writeRequests();
    std::optional<Reading> takeReply();
    std::optional<Reading> answer(Reading reading);
    std::optional<Reading> giveUp(ErrorCode code, const QString& detail);
    void end();

    ReaderCommand m_command;
    std::unique_ptr<QProcess> m_process;
    RequestWriter m_writer;
    FrameSplitter m_replies;
    std::deque<ReadRequest> m_unanswered;
    size_t m_sent = 0;            ///< of m_unanswered, to the process that runs
    size_t m_alone = 0;           ///< of m_unanswered, those that are sent one at a time
    Clock::time_point m_lastSign; ///< of life
};

} // namespace wayfolio
