// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/SchemaCheck.h"

#include <QFileInfo>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeoutMs = 30'000;

} // namespace

Verdict judge(QProcess& process, const QByteArray& input, int notInstalled)
{
    if (!process.waitForStarted(kTimeoutMs))
        return {};
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(kTimeoutMs);
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {.isAvailable = true, .complaint = {}};
    if (process.exitCode() == notInstalled)
        return {};
    const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
    return {.isAvailable = true, .complaint = u"invalid: "_s + QString::fromUtf8(said)};
}

Verdict validateXml(const QString& filePath, const QString& schema)
{
    const QString schemaPath = corpusFolder() + u"/schemas/"_s + schema;
    if (corpusFolder().isEmpty() || !QFileInfo::exists(schemaPath))
        return {};
    QProcess process;
    process.start(u"xmllint"_s, {u"--nonet"_s, u"--noout"_s, u"--schema"_s, schemaPath, filePath});
    return judge(process, {});
}

QString corpusFolder()
{
    return qEnvironmentVariable("WAYFOLIO_CORPUS");
}

} // namespace wayfolio::test
