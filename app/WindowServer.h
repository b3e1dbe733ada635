// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/WindowRequest.h"

#include <QLocalServer>
#include <QObject>

#include <chrono>

class QLocalSocket;

namespace wayfolio {

/// What the first window of a catalogue (WindowClaim) listens with to those that come later. Takes requests of this
/// user's programs alone, of bounded size and time. Needs an event loop.
class WindowServer : public QObject
{
    Q_OBJECT

public:
    /// `patience`: how long a request may take to arrive whole.
    explicit WindowServer(std::chrono::milliseconds patience = std::chrono::seconds(2));

    /// False when it cannot; later starts then open windows of their own. A socket that a dead program left behind is
    /// replaced: whoever holds the claim may.
    bool listen(const QString& socketPath);

Q_SIGNALS:
    void requested(const wayfolio::WindowRequest& request);

private:
    void acceptAll();
    void read(QLocalSocket& socket);

    QLocalServer m_server{this};
    std::chrono::milliseconds m_patience;
};

} // namespace wayfolio
