// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ReaderProcess.h"

#include <QProcess>

#include <algorithm>

namespace wayfolio {

namespace {

/// How soon a request to stop is noticed.
constexpr int kTickMs = 50;
/// A process that waits for a dead disk does not even die before the disk answers.
constexpr int kLongestDeathMs = 500;

QString deathOf(const QProcess& process)
{
    return process.exitStatus() == QProcess::CrashExit ? QStringLiteral("signal %1").arg(process.exitCode())
                                                       : QStringLiteral("exit status %1").arg(process.exitCode());
}

} // namespace

ReaderProcess::ReaderProcess(ReaderCommand command)
    : m_command(std::move(command))
{}

ReaderProcess::~ReaderProcess()
{
    end();
}

qint64 ReaderProcess::processId() const
{
    return m_process ? m_process->processId() : 0;
}

void ReaderProcess::send(ReadRequest request)
{
    m_unanswered.push_back(std::move(request));
}

std::optional<Reading> ReaderProcess::receive(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        if (auto reading = takeReply())
            return reading;
        if (!ensureRunning())
            return answer(fail(ErrorCode::ReaderFailed, m_unanswered.front().path, m_process->errorString()));
        writeRequests();
        m_process->waitForReadyRead(kTickMs);
        if (const QByteArray bytes = m_process->readAllStandardOutput(); !bytes.isEmpty()) {
            m_replies.add(bytes);
            m_lastSign = Clock::now();
            continue;
        }
        std::optional<Reading> failure;
        if (m_process->state() == QProcess::NotRunning || m_replies.isBroken())
            failure = giveUp(ErrorCode::ReaderCrashed, deathOf(*m_process));
        else if (Clock::now() - m_lastSign > m_command.timeLimit)
            failure = giveUp(ErrorCode::ReaderTimedOut, {});
        if (failure)
            return failure;
    }
    return std::nullopt;
}

bool ReaderProcess::ensureRunning()
{
    if (m_process && m_process->state() == QProcess::Running)
        return true;
    if (m_process && m_sent > 0)
        return true; // it died; what it said before is still to be read
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_process->setProcessEnvironment(m_command.environment);
    m_process->start(m_command.program, m_command.arguments);
    m_writer = {};
    m_replies = {};
    m_lastSign = Clock::now();
    return m_process->waitForStarted();
}

void ReaderProcess::writeRequests()
{
    const size_t most = m_alone > 0 ? 1 : m_unanswered.size();
    if (m_sent >= most || m_process->state() != QProcess::Running)
        return;
    if (m_sent == 0)
        m_lastSign = Clock::now();
    QByteArray bytes;
    while (m_sent < most)
        m_writer.append(m_unanswered[m_sent++], bytes);
    m_process->write(bytes);
    m_process->waitForBytesWritten(kTickMs);
}

std::optional<Reading> ReaderProcess::takeReply()
{
    const auto frame = m_sent > 0 ? m_replies.next() : std::nullopt;
    if (!frame)
        return std::nullopt;
    auto reading = parseReply(*frame);
    return reading ? answer(*std::move(reading)) : giveUp(ErrorCode::ReaderCrashed, QStringLiteral("no reply"));
}

/// Of the oldest request.
std::optional<Reading> ReaderProcess::answer(Reading reading)
{
    m_unanswered.pop_front();
    m_sent -= std::min<size_t>(m_sent, 1);
    m_alone -= std::min<size_t>(m_alone, 1);
    return reading;
}

/// Ends the process. A failure when it is clear whose fault it was; otherwise all that it had is read anew.
std::optional<Reading> ReaderProcess::giveUp(ErrorCode code, const QString& detail)
{
    const bool wasAlone = m_alone > 0;
    m_alone = std::max(m_alone, m_sent);
    end();
    return wasAlone ? answer(fail(code, m_unanswered.front().path, detail)) : std::nullopt;
}

void ReaderProcess::end()
{
    m_sent = 0;
    if (!m_process)
        return;
    m_process->kill(); // it has nothing to lose
    if (m_process->state() == QProcess::NotRunning || m_process->waitForFinished(kLongestDeathMs))
        m_process.reset();
    else [[maybe_unused]]
        const QProcess* const left = m_process.release(); // its destructor would wait for a disk that does not answer
}

} // namespace wayfolio
