// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace wayfolio {

/// Help → Guide: docs/guide.md or its translation into the language of the interface, which are compiled in, without
/// the pictures. Can stay open beside the window.
class GuideDialog : public QDialog
{
    Q_OBJECT

public:
    explicit GuideDialog(QWidget* parent = nullptr);
};

} // namespace wayfolio
