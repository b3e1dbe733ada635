// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>

namespace wayfolio {

struct WindowRequest;

/// Which start of the program has the window of a catalogue. The first holds a lock, which the system frees however
/// that program ends, and listens on a socket (WindowServer); those that come later hand over what they were asked.
/// Both files lie in a folder that only this user can enter. Needs no application object; one thread.
class WindowClaim
{
public:
    enum class Outcome {
        First,      ///< this program has the window; a WindowServer should listen
        HandedOver, ///< another window of the catalogue has taken the request
        Alone,      ///< the window of the other does not answer, or nobody can say: open one all the same
    };

    /// `folder` need not exist. The catalogue need not either; every way of naming the same file is the same.
    explicit WindowClaim(const QString& catalogPath, QString folder = usualFolder());
    ~WindowClaim();
    WindowClaim(const WindowClaim&) = delete;
    WindowClaim& operator=(const WindowClaim&) = delete;

    /// Waits for the other window's answer, `patience` at most. Called once.
    Outcome settle(const WindowRequest& request, std::chrono::milliseconds patience = std::chrono::seconds(2));

    /// Where the first listens.
    [[nodiscard]] QString socketPath() const { return m_name + QStringLiteral(".socket"); }

    /// `$XDG_RUNTIME_DIR/wayfolio`, or among the user's caches where there is none.
    static QString usualFolder();

private:
    bool makeFolder() const;
    bool openLock();
    [[nodiscard]] bool tryLock() const;

    QString m_folder;
    QString m_name; ///< of lock and socket, without their suffixes
    int m_lock = -1;
};

/// Whether the program at the other end of this local socket runs for the same user.
bool isPeerOfSameUser(qintptr socket);

} // namespace wayfolio
