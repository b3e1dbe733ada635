// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace wayfolio::test {

class WayfolioProcess;

/// A disk of 3 MB, `disk` in the folder of `wayfolio`, which runs where it is mounted from then on. It is a real one (a
/// tmpfs in a mount namespace of its own) where the system lets an ordinary user have that; elsewhere a folder, and
/// full means that no file can grow past a size.
class SmallDisk
{
public:
    explicit SmallDisk(WayfolioProcess& wayfolio);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool isMounted() const { return m_isMounted; }

    /// As this program sees it: the path on the disk that `wayfolio` calls disk/NAME.
    [[nodiscard]] QString path(const QString& name) const { return m_folder + u'/' + name; }

    /// Leaves so many bytes. False when that cannot be done.
    [[nodiscard]] bool fillBut(qint64 bytes);
    void makeRoom();
    /// Names, without what fills it.
    [[nodiscard]] QStringList files() const;

private:
    WayfolioProcess& m_wayfolio;
    QProcess m_holder; ///< keeps the namespace
    bool m_isMounted = false;
    QString m_folder;
};

} // namespace wayfolio::test
