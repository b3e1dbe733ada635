// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/WindowRequest.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kMagic("wayfolio window 1\n");
constexpr qsizetype kHeadBytes = kMagic.size() + qsizetype{sizeof(quint32)};
constexpr qsizetype kLongestToken = 1024;

/// A token is opaque text of the compositor; what could not be an environment variable is none.
QByteArray plausibleToken(const QString& text)
{
    const QByteArray token = text.toUtf8();
    const bool isPlain = std::ranges::all_of(token, [](char c) { return c > ' ' && c < '\x7f'; });
    return isPlain && token.size() <= kLongestToken ? token : QByteArray();
}

std::expected<WindowRequest, WindowRequestFault> decodedBody(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonValue paths = document[u"paths"_s];
    if (!paths.isArray())
        return std::unexpected(WindowRequestFault::Invalid);
    WindowRequest request{.paths = {}, .activationToken = plausibleToken(document[u"token"_s].toString())};
    for (const QJsonValue& path : paths.toArray()) {
        if (!QDir::isAbsolutePath(path.toString()))
            return std::unexpected(WindowRequestFault::Invalid);
        request.paths.append(path.toString());
    }
    return request;
}

} // namespace

QByteArray encoded(const WindowRequest& request)
{
    const QJsonObject object{{u"paths"_s, QJsonArray::fromStringList(request.paths)},
                             {u"token"_s, QString::fromUtf8(request.activationToken)}};
    const QByteArray body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const quint32 length = qToBigEndian(static_cast<quint32>(body.size()));
    QByteArray bytes = kMagic.toByteArray();
    bytes.append(reinterpret_cast<const char*>(&length), sizeof length);
    return bytes + body;
}

std::expected<WindowRequest, WindowRequestFault> decodedWindowRequest(const QByteArray& bytes)
{
    const qsizetype compared = std::min(bytes.size(), kMagic.size());
    if (QByteArrayView(bytes).first(compared) != kMagic.first(compared))
        return std::unexpected(WindowRequestFault::Invalid);
    if (bytes.size() < kHeadBytes)
        return std::unexpected(WindowRequestFault::Incomplete);
    const qsizetype length = qFromBigEndian<quint32>(bytes.constData() + kMagic.size());
    if (length > kLargestWindowRequest - kHeadBytes)
        return std::unexpected(WindowRequestFault::Invalid);
    if (bytes.size() < kHeadBytes + length)
        return std::unexpected(WindowRequestFault::Incomplete);
    return decodedBody(bytes.sliced(kHeadBytes, length));
}

} // namespace wayfolio
