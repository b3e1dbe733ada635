// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/CommandLine.h"
#include "app/SampleJourney.h"
#include "app/SystemLocale.h"
#include "core/media/ReaderMain.h"
#include "core/video/FrameMain.h"
#include "resources/Resources.h"
#ifdef WAYFOLIO_WITH_WINDOW
#include "app/Application.h"
#endif

#include <QGuiApplication>
#include <QLocale>
#include <QLoggingCategory>
#include <QTranslator>

namespace wayfolio {

namespace {

using namespace Qt::StringLiterals;

QStringList decoded(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

/// Verbs speak English and write numbers the same everywhere: their output is read by scripts and compared.
void speakEnglish()
{
    QLocale::setDefault(QLocale::c());
    auto* english = new QTranslator(QCoreApplication::instance());
    if (english->load(u":/i18n/wayfolio_en.qm"_s)) // its plural forms
        QCoreApplication::installTranslator(english);
}

/// Decoders complain about each broken photo on standard error; a verb says itself what matters.
void silenceDecoders()
{
    QLoggingCategory::setFilterRules(u"qt.gui.imageio*=false\nqt.imageformats*=false\nqt.multimedia*=false"_s);
}

/// Painting without a window: what is set for windows must not lead to a display.
void forceOffscreen()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("QT_QPA_PLATFORMTHEME");
}

ExitCode ended(ExitCode code, Console& console)
{
    if (console.flush())
        return code;
    console.say(u"wayfolio: The output could not be written."_s);
    return ExitCode::Failed;
}

ExitCode run(const VerbInvocation& invocation, int& argc, char** argv, Console& console)
{
    const auto runVerb = [&] {
        speakEnglish();
        return invocation.verb->run(*invocation.verb, invocation.arguments, console);
    };
    if (!invocation.verb->paints) {
        const QCoreApplication application(argc, argv);
        return runVerb();
    }
    forceOffscreen();
    const QGuiApplication application(argc, argv);
    return runVerb();
}

ExitCode run(const SampleInvocation& /*invocation*/, int& argc, char** argv, Console& console)
{
    forceOffscreen();
    const QGuiApplication application(argc, argv);
    speakEnglish();
    return runSampleJourney(console);
}

ExitCode run(const AnswerInvocation& invocation, int& /*argc*/, char** /*argv*/, Console& console)
{
    if (invocation.exitCode == ExitCode::Done)
        console.write(invocation.text.toUtf8());
    else
        console.sayText(invocation.text);
    return invocation.exitCode;
}

} // namespace

} // namespace wayfolio

int main(int argc, char* argv[])
{
    using namespace wayfolio;
    if (isReader(argc, argv))
        return runReader();
    if (isFrameGrabber(argc, argv))
        return runFrameGrabber(argc, argv);
    preferUtf8();
    silenceDecoders();
    initializeResources();
    QCoreApplication::setApplicationName(u"wayfolio"_s);
    QCoreApplication::setApplicationVersion(u"" WAYFOLIO_VERSION ""_s);

    const Invocation invocation = interpret(decoded(argc, argv), environmentHasDisplay());
#ifdef WAYFOLIO_WITH_WINDOW
    if (const auto* window = std::get_if<WindowInvocation>(&invocation))
        return runWindow(argc, argv, *window);
#endif
    Console console(stdout, stderr);
    const ExitCode code = std::visit(
        [&](const auto& asked) {
            if constexpr (std::is_same_v<std::decay_t<decltype(asked)>, WindowInvocation>)
                return ExitCode::Failed;
            else
                return run(asked, argc, argv, console);
        },
        invocation);
    return static_cast<int>(ended(code, console));
}
