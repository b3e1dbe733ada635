// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/video/VideoModules.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>
#include <QLibraryInfo>
#include <QPluginLoader>

namespace wayfolio {

namespace {

/// The module and what Qt Multimedia decodes with. Never unloaded: it does not like to go before the program does.
void loadLibraries(const QString& modulePath)
{
    const QString backends = QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/multimedia");
    for (const QString& path : {modulePath, backends + QStringLiteral("/libffmpegmediaplugin.so")}) {
        QLibrary library(path);
        library.setLoadHints(QLibrary::PreventUnloadHint);
        library.load();
    }
}

} // namespace

QString videoModulePath()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral(WAYFOLIO_VIDEO_MODULE));
}

VideoPlayerMaker videoPlayerMaker(const QString& modulePath)
{
    if (!QFileInfo(modulePath).isFile())
        return {};
    return {.make = [modulePath](VideoListener& listener) -> std::unique_ptr<VideoPlayer> {
                QPluginLoader loader(modulePath);
                loader.setLoadHints(QLibrary::PreventUnloadHint);
                auto* module = qobject_cast<VideoModule*>(loader.instance());
                return module ? module->makePlayer(listener) : nullptr;
            },
            .prepare = [modulePath] { loadLibraries(modulePath); }};
}

} // namespace wayfolio
