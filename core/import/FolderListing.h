// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

struct stat;

namespace wayfolio {

/// One name in a folder.
struct FolderEntry
{
    QByteArray name;        ///< as the file system has it, not always text
    unsigned char type = 0; ///< DT_REG, DT_DIR, DT_LNK…, as in readdir(3); DT_UNKNOWN where nobody says
};

/// Everything in a folder but "." and "..", in no order.
struct FolderListing
{
    QByteArray path;
    std::vector<FolderEntry> entries;
    int error = 0; ///< an errno value when the folder could not be read, or not to its end
};

/// A folder that is held open, so that the kernel need not find the way to it again for each of its files.
class FolderHandle
{
public:
    explicit FolderHandle(const QByteArray& path);
    ~FolderHandle();
    FolderHandle(const FolderHandle&) = delete;
    FolderHandle& operator=(const FolderHandle&) = delete;

    /// Of an entry itself, not of what a link leads to. False with errno set when it cannot be told.
    bool status(const QByteArray& name, struct stat& status) const;

private:
    int m_descriptor;
};

FolderListing listFolder(const QByteArray& path);

/// "folder/name", or "/name".
QByteArray pathInFolder(const QByteArray& folder, const QByteArray& name);

} // namespace wayfolio
