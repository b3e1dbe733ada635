// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QQuickWidget;

namespace wayfolio {

/// Notices that a scene cannot be drawn because OpenGL does not start, or gave up later. GUI thread.
class GraphicsWatch : public QObject
{
    Q_OBJECT

public:
    /// A child of `scene`, and watches it from when it is first shown.
    explicit GraphicsWatch(QQuickWidget& scene);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// Once at most.
    void failed();

private:
    void check();
    void fail();

    QQuickWidget& m_scene;
    bool m_hasFailed = false;
};

} // namespace wayfolio
