// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

namespace wayfolio::test {

/// Finds what keeps the event loop from going on: the time from each event of the GUI thread to the next one, or to the
/// loop's rest, is counted to the first. Work that sends events itself is seen in pieces. What is counted is the time
/// the thread computes: how long it waits for a core is the machine's matter, and busy machines run tests, too.
class StallProbe : public QObject
{
    Q_OBJECT

public:
    struct Stall
    {
        double milliseconds = 0;
        QString receiver; ///< class name
        int eventType = 0;
    };

    StallProbe();
    ~StallProbe() override;

    /// Forgets what was seen so far.
    void restart();
    /// Counts a call that no event leads to.
    void time(const std::function<void()>& call);
    /// Longer than `milliseconds`, the longest first.
    [[nodiscard]] QList<Stall> longerThan(double milliseconds);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void close();

    double m_openedAt = 0; ///< on the thread's clock, in milliseconds
    Stall m_open;
    bool m_isOpen = false;
    QList<Stall> m_stalls; ///< of a millisecond and more
};

} // namespace wayfolio::test
