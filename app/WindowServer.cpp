// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/WindowServer.h"

#include "app/WindowClaim.h"

#include <QLocalSocket>
#include <QTimer>

namespace wayfolio {

namespace {

constexpr int kMostConnections = 16;

} // namespace

WindowServer::WindowServer(std::chrono::milliseconds patience)
    : m_patience(patience)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(kMostConnections);
    connect(&m_server, &QLocalServer::newConnection, this, &WindowServer::acceptAll);
}

bool WindowServer::listen(const QString& socketPath)
{
    QLocalServer::removeServer(socketPath);
    return m_server.listen(socketPath);
}

void WindowServer::acceptAll()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        if (!isPeerOfSameUser(socket->socketDescriptor()) ||
            m_server.findChildren<QLocalSocket*>().size() > kMostConnections) {
            delete socket;
            continue;
        }
        socket->setReadBufferSize(kLargestWindowRequest);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        QTimer::singleShot(m_patience, socket, &QLocalSocket::abort);
        read(*socket);
    }
}

void WindowServer::read(QLocalSocket& socket)
{
    const auto request = decodedWindowRequest(socket.peek(kLargestWindowRequest));
    if (!request) {
        if (request.error() == WindowRequestFault::Invalid)
            socket.abort();
        return;
    }
    socket.readAll();
    socket.putChar(kWindowRequestTaken);
    socket.disconnectFromServer(); // once the answer is written
    Q_EMIT requested(*request);
}

} // namespace wayfolio
