// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QStringList>

#include <expected>

namespace wayfolio {

/// What a second start asks of the window that is open already: these paths, and to come to the front.
struct WindowRequest
{
    QStringList paths;          ///< absolute; may be none
    QByteArray activationToken; ///< of xdg-activation-v1, by which Wayland lets a window come to the front

    bool operator==(const WindowRequest&) const = default;
};

/// As it goes over the socket: a magic line, the length of what follows, JSON.
QByteArray encoded(const WindowRequest& request);

enum class WindowRequestFault {
    Incomplete, ///< more bytes must come
    Invalid,    ///< is no request, whatever comes
};

/// The request at the beginning of `bytes`, which may come from anybody: no length that is claimed is believed beyond
/// kLargestWindowRequest, and relative paths are refused.
std::expected<WindowRequest, WindowRequestFault> decodedWindowRequest(const QByteArray& bytes);
/// Bytes, whole; Linux hands no program more than 2 MiB of arguments.
constexpr qsizetype kLargestWindowRequest = 8 << 20;
/// What the window answers once it has taken a request over.
constexpr char kWindowRequestTaken = '\x06';

} // namespace wayfolio

Q_DECLARE_METATYPE(wayfolio::WindowRequest)
