// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/Importer.h"

#include <QDialog>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace wayfolio {

class WindowSettings;

/// File → Import Folder…: which folder, with what is in it or not, and which formats. Remembers the last answers.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(WindowSettings& settings, QWidget* parent = nullptr);

    [[nodiscard]] ImportRequest request() const;
    void setFolder(const QString& folder);
    void accept() override;

private:
    void addFormats(QFormLayout& form);
    [[nodiscard]] QStringList checkedExtensions() const;
    void browse();
    void updateButton();

    WindowSettings& m_settings;
    QLineEdit* m_folder;
    QCheckBox* m_recurse;
    QCheckBox* m_hidden;
    std::vector<std::pair<QCheckBox*, QStringList>> m_formats;
    QPushButton* m_import;
};

} // namespace wayfolio
