// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/tasks/ExportRunner.h"

namespace wayfolio {

class JobLine;
class NoticeLine;
class PhotoCollection;
class PhotoSelection;
class WindowSettings;

/// Everything about exporting that a person sees: what, where to, and how it went.
class ExportFlow : public QObject
{
    Q_OBJECT

public:
    ExportFlow(ExportRunner& runner, PhotoCollection& collection, PhotoSelection& selection, WindowSettings& settings,
               JobLine& jobLine, NoticeLine& notices, QWidget& window);

    void ask(ExportFormat exportFormat);
    void exportTo(const ExportScope& scope, ExportFormat exportFormat, const QString& filePath);

Q_SIGNALS:
    void fileManagerRequested(const QString& path);

private:
    void askForFile(const ExportScope& scope, ExportFormat exportFormat, const QString& suggestedName);
    [[nodiscard]] QString fallbackName(const ExportScope& scope) const;

    ExportRunner& m_runner;
    PhotoCollection& m_collection;
    PhotoSelection& m_selection;
    WindowSettings& m_settings;
    NoticeLine& m_notices;
    QWidget& m_window;
};

} // namespace wayfolio
