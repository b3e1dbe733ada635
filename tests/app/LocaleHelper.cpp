// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/SystemLocale.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTextStream>

#include <langinfo.h>
#include <unistd.h>

/// Prints what this process, once it is an application, takes its locale for; as "again", the process it starts over
/// as.
int main(int argc, char* argv[])
{
    wayfolio::preferUtf8();
    const QGuiApplication application(argc, argv);
    if (QGuiApplication::arguments().contains(QStringLiteral("again"))) {
        char* const arguments[] = {argv[0], nullptr};
        return ::execv("/proc/self/exe", arguments);
    }
    const QLocale locale;
    QTextStream(stdout) << locale.name() << ' '
                        << (locale.measurementSystem() == QLocale::MetricSystem ? "metric" : "miles") << ' '
                        << locale.firstDayOfWeek() << ' ' << ::nl_langinfo(CODESET);
    return 0;
}
