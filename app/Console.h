// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Progress.h"

#include <QByteArrayView>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QString>

#include <cstdio>

namespace wayfolio {

/// The two streams of a verb: data for programs and pipes, messages for the person. One thread.
class Console
{
public:
    Console(std::FILE* data, std::FILE* messages);

    void write(QByteArrayView bytes);
    /// Control characters (a file's name may hold a line feed) are shown as escapes, so that a line stays a line.
    void writeLine(const QString& line = {});
    /// Indented, with a line feed behind it.
    void writeJson(const QJsonDocument& document);

    /// A message of one line, on the other stream.
    void say(const QString& sentence);
    /// As say(), for text of several lines that is known to be harmless, such as a help text.
    void sayText(const QString& text);

    /// False as soon as data could not be written (a full disk).
    [[nodiscard]] bool canWrite() const { return m_canWrite; }

    /// Hands everything to the system. False when any of it could not be written.
    bool flush();

    [[nodiscard]] std::FILE* messages() const { return m_messages; }

private:
    std::FILE* m_data;
    std::FILE* m_messages;
    bool m_canWrite = true;
};

/// "1 photo", "3 photos".
QString counted(qint64 count, QLatin1StringView singular);

/// One line on the message stream that is written over and over while it is a terminal, and never otherwise.
/// Called by the thread that works; the line is gone when this is.
class ProgressLine
{
public:
    /// `noun` in the singular: "file".
    ProgressLine(Console& console, QLatin1StringView noun);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const Progress& progress);
    [[nodiscard]] ProgressFunction function();

private:
    Console& m_console;
    QLatin1StringView m_noun;
    bool m_isTerminal;
    bool m_shown = false;
    QElapsedTimer m_started;
    qint64 m_lastShownMs = -1000;
};

} // namespace wayfolio
