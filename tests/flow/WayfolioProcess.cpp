// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/flow/WayfolioProcess.h"

#include <QDir>
#include <QFile>
#include <QTemporaryFile>

#include <csignal>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

/// Exit status 0: valid. 77: jsonschema is not installed.
constexpr auto kJsonValidator = R"(
import json, sys
try:
    import jsonschema
except ImportError:
    sys.exit(77)
schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
schema = {"$defs": schema["$defs"], "$ref": "#/$defs/" + sys.argv[2]}
errors = list(jsonschema.Draft202012Validator(schema).iter_errors(json.load(sys.stdin)))
for error in errors[:5]:
    print(error.json_path, error.message)
sys.exit(1 if errors else 0)
)"_L1;
constexpr int kNotInstalled = 77;

/// Between fork and exec: root loses the right to pass by permissions (capabilities(7)); nobody else has it.
void bindToPermissions()
{
    ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
    ::prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH);
}

void limitFileSizes(qint64 largest)
{
    std::signal(SIGXFSZ, SIG_IGN); // a write then fails instead of ending the process
    const rlimit limit{.rlim_cur = static_cast<rlim_t>(largest), .rlim_max = static_cast<rlim_t>(largest)};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

WayfolioProcess::WayfolioProcess()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        m_environment.remove(name);
    const QDir root(m_folder.path());
    const auto place = [&](const QString& variable, const QString& name) {
        root.mkpath(name);
        m_environment.insert(variable, root.filePath(name));
    };
    place(u"HOME"_s, u"home"_s);
    place(u"XDG_DATA_HOME"_s, u"home/data"_s);
    place(u"XDG_CACHE_HOME"_s, u"home/cache"_s);
    place(u"TMPDIR"_s, u"home/tmp"_s);
}

std::unique_ptr<QProcess> WayfolioProcess::prepared(const QStringList& arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_folder.path());
    QStringList command = m_command + QStringList{QStringLiteral(WAYFOLIO_BINARY)} + arguments;
    process->setProgram(command.takeFirst());
    process->setArguments(command);
    process->setChildProcessModifier([largest = m_largestFile] {
        bindToPermissions();
        if (largest > 0)
            limitFileSizes(largest);
    });
    return process;
}

RunResult WayfolioProcess::run(const QStringList& arguments, int timeoutMs) const
{
    const auto process = prepared(arguments);
    process->start();
    process->closeWriteChannel();
    if (!process->waitForFinished(timeoutMs)) {
        process->kill();
        process->waitForFinished();
        return {.exitCode = -1, .out = {}, .err = u"took too long, or did not start"_s};
    }
    const bool isNormal = process->exitStatus() == QProcess::NormalExit;
    return {.exitCode = isNormal ? process->exitCode() : -1,
            .out = process->readAllStandardOutput(),
            .err = QString::fromUtf8(process->readAllStandardError())};
}

bool permissionsBind()
{
    QTemporaryFile file;
    if (!file.open() || !file.setPermissions({}))
        return false;
    QProcess reader;
    reader.setChildProcessModifier(bindToPermissions);
    reader.start(u"cat"_s, {file.fileName()});
    return reader.waitForFinished() && reader.exitCode() != 0;
}

Verdict validateJson(const QByteArray& json, const QString& definition)
{
    QProcess process;
    process.start(u"python3"_s, {u"-c"_s, QString(kJsonValidator), QStringLiteral(WAYFOLIO_JSON_SCHEMA), definition});
    return judge(process, json, kNotInstalled);
}

} // namespace wayfolio::test
