// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/SchemaCheck.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace wayfolio::test {

/// What a run of the program left behind.
struct RunResult
{
    int exitCode = -1; ///< -1 when it did not start, crashed or took too long
    QByteArray out;
    QString err;

    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

/// Starts the built program as a person without a display would: no DISPLAY, no platform plugin chosen, and data, cache
/// and temporary files in a folder of its own. Permissions bind it, even where the tests are run by root.
class WayfolioProcess
{
public:
    WayfolioProcess();

    /// The folder it runs in; removed with this.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    void setEnvironment(const QString& name, const QString& value) { m_environment.insert(name, value); }

    /// From now on no file it writes can grow past this: what a full disk looks like. 0: no limit.
    void limitFileSize(qint64 bytes) { m_largestFile = bytes; }

    /// From now on it is started through this command: `nsenter …`.
    void startThrough(const QStringList& command) { m_command = command; }

    [[nodiscard]] RunResult run(const QStringList& arguments, int timeoutMs = 60'000) const;
    /// Prepared but not started, for those who send it signals.
    [[nodiscard]] std::unique_ptr<QProcess> prepared(const QStringList& arguments) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    qint64 m_largestFile = 0;
    QStringList m_command;
};

/// False for a root that may not give up its rights.
bool permissionsBind();
/// Against resources/schema/wayfolio.schema.json, the definition of this name; by python3-jsonschema.
Verdict validateJson(const QByteArray& json, const QString& definition);

} // namespace wayfolio::test
