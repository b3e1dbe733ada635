// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/MetadataReader.h"
#include "core/media/ReaderMain.h"
#include "core/video/FrameMain.h"
#include "tests/support/TestRegistry.h"

#include <QProcess>
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

/// Each class in a process of its own, as ctest runs them: one that skips itself as a whole, because there is no
/// corpus, would have Qt skip all that come behind it, in silence.
static int runEachAlone(const QStringList& arguments)
{
    int failures = 0;
    for (const auto& [name, make] : wayfolio::test::registry()) {
        const QStringList alone{QString::fromStdString(name)};
        failures += QProcess::execute(QCoreApplication::applicationFilePath(), alone + arguments) == 0 ? 0 : 1;
    }
    return failures == 0 ? 0 : 1;
}

/// `wayfolio-tests-FOLDER [CLASS [QTest arguments…]]`
int main(int argc, char* argv[])
{
    if (wayfolio::isReader(argc, argv))
        return wayfolio::runReader();
    if (wayfolio::isFrameGrabber(argc, argv))
        return wayfolio::runFrameGrabber(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(QStringLiteral("wayfolio"));
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const TestApplication application(argc, argv);
    wayfolio::MetadataReader::initialize();

    QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2 || arguments.at(1).startsWith(u'-'))
        return runEachAlone(arguments.sliced(1));

    const std::string name = arguments.takeAt(1).toStdString();
    const auto found = wayfolio::test::registry().find(name);
    if (found == wayfolio::test::registry().end()) {
        std::fprintf(stderr, "no test class named %s\n", name.c_str());
        return 1;
    }
    const auto object = found->second();
    return QTest::qExec(object.get(), arguments) == 0 ? 0 : 1;
}
