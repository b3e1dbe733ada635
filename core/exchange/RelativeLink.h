// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace wayfolio {

/// How a file in a folder refers to a photo without saying where on the machine either of them lies.
///
/// The link is relative when both lie below a folder of their own: it names nothing but what the two do not share.
/// Where they only meet in the root or in a folder that merely gathers people's or devices' folders (/home, /media, …),
/// a relative path would spell out nearly all of the absolute one, user name included, and would work on no other
/// machine anyway: then the link is the photo's file name alone.
class RelativeLink
{
public:
    /// `folder`: of the file that will hold the links; symbolic links are resolved, as they are in photos' paths.
    explicit RelativeLink(const QString& folder);

    /// A relative reference (RFC 3986, 4.2), each character beyond the unreserved ones percent-encoded as UTF-8.
    [[nodiscard]] QString to(const QString& photoPath) const;
    /// Whether to() leads there, rather than being a mere name.
    [[nodiscard]] bool reaches(const QString& photoPath) const;

private:
    [[nodiscard]] QString relativePath(const QString& photoPath) const;

    QStringList m_folder; ///< names from the root
};

} // namespace wayfolio
