// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSplitter>

namespace wayfolio {

/// A splitter whose handle is a hairline, yet can be grabbed some pixels to either side.
class ThinSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit ThinSplitter(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    QSplitterHandle* createHandle() override;
};

} // namespace wayfolio
