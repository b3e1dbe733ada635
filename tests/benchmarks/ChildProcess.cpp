// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/ChildProcess.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <cstdio>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestMs = 120'000;

/// A line of /proc/self/status: "VmHWM:	  123456 kB".
double statusMegabytes(QByteArrayView field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(field.size() + 1).simplified().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

} // namespace

std::optional<QJsonObject> askProgram(const QString& program, const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kLongestMs) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        std::fprintf(stderr, "%s %s failed.\n", qPrintable(program), qPrintable(arguments.value(0)));
        return std::nullopt;
    }
    const QJsonDocument answer = QJsonDocument::fromJson(process.readAllStandardOutput());
    return answer.isObject() ? std::optional(answer.object()) : std::nullopt;
}

std::optional<QJsonObject> askChild(const QStringList& arguments)
{
    return askProgram(QCoreApplication::applicationFilePath(), QStringList{u"--child"_s} + arguments);
}

double peakMegabytes()
{
    return statusMegabytes("VmHWM");
}

double residentMegabytes()
{
    return statusMegabytes("VmRSS");
}

} // namespace wayfolio::bench
