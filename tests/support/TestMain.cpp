// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/MetadataReader.h"
#include "tests/support/TestRegistry.h"

#include <QStandardPaths>
#include <QTest>

#include <cstdio>

#ifdef WAYFOLIO_TESTS_WITH_WIDGETS
#include <QApplication>
using TestApplication = QApplication;
#else
#include <QGuiApplication>
using TestApplication = QGuiApplication;
#endif

/// `wayfolio-tests-FOLDER [CLASS [QTest arguments…]]`
int main(int argc, char* argv[])
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(QStringLiteral("wayfolio"));
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const TestApplication application(argc, argv);
    wayfolio::MetadataReader::initialize();

    QStringList arguments = QCoreApplication::arguments();
    std::string only;
    if (arguments.size() > 1 && !arguments.at(1).startsWith(u'-'))
        only = arguments.takeAt(1).toStdString();

    int failures = 0;
    int ran = 0;
    for (const auto& [name, make] : wayfolio::test::registry()) {
        if (!only.empty() && name != only)
            continue;
        ++ran;
        const auto object = make();
        failures += QTest::qExec(object.get(), arguments);
    }
    if (ran == 0) {
        std::fprintf(stderr, "no test class named %s\n", only.c_str());
        return 1;
    }
    return failures == 0 ? 0 : 1;
}
