// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/Console.h"

#include "ui/Formats.h"

#include <unistd.h>

namespace wayfolio {

using namespace Qt::StringLiterals;

Console::Console(std::FILE* data, std::FILE* messages)
    : m_data(data)
    , m_messages(messages)
{}

void Console::write(QByteArrayView bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    if (m_canWrite && std::fwrite(bytes.data(), 1, size, m_data) != size)
        m_canWrite = false;
}

void Console::writeLine(const QString& line)
{
    write((format::displayPath(line) + u'\n').toUtf8());
}

void Console::writeJson(const QJsonDocument& document)
{
    write(document.toJson(QJsonDocument::Indented));
}

void Console::say(const QString& sentence)
{
    sayText(format::displayPath(sentence) + u'\n');
}

void Console::sayText(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), m_messages);
    std::fflush(m_messages);
}

bool Console::flush()
{
    if (std::fflush(m_data) != 0)
        m_canWrite = false;
    return m_canWrite;
}

QString counted(qint64 count, QLatin1StringView singular)
{
    return u"%1 %2%3"_s.arg(QString::number(count), singular, count == 1 ? ""_L1 : "s"_L1);
}

ProgressLine::ProgressLine(Console& console, QLatin1StringView noun)
    : m_console(console)
    , m_noun(noun)
    , m_isTerminal(isatty(fileno(console.messages())) != 0)
{
    m_started.start();
}

ProgressLine::~ProgressLine()
{
    if (m_shown)
        m_console.sayText(u"\r\x1b[K"_s); // ECMA-48 "erase in line"
}

void ProgressLine::show(const Progress& progress)
{
    constexpr qint64 kIntervalMs = 100;
    const qint64 elapsedMs = m_started.elapsed();
    if (!m_isTerminal || elapsedMs - m_lastShownMs < kIntervalMs)
        return;
    m_lastShownMs = elapsedMs;
    m_shown = true;
    QString line = u"\r%1 of %2"_s.arg(progress.done).arg(counted(progress.total, m_noun));
    if (!progress.totalIsFinal)
        line += " so far"_L1;
    if (elapsedMs >= 1000)
        line += u", %1 a second"_s.arg(progress.done * 1000 / elapsedMs);
    m_console.sayText(line + u"\x1b[K"_s);
}

ProgressFunction ProgressLine::function()
{
    return [this](const Progress& progress) { show(progress); };
}

} // namespace wayfolio
