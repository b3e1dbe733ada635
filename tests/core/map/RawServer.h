// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>
#include <functional>

namespace wayfolio::test {

/// A server on this machine that answers with whatever bytes it is told to, or not at all. One request a connection at
/// a time; connections stay open unless told otherwise.
class RawServer : public QTcpServer
{
public:
    struct Request
    {
        QByteArray path;
        QByteArray head; ///< all of it, as it came
        QTcpSocket* connection = nullptr;

        /// Of a header, trimmed; empty when it is not there.
        [[nodiscard]] QByteArray header(const QByteArray& name) const
        {
            for (const QByteArray& line : head.split('\n')) {
                if (line.toLower().startsWith(name.toLower() + ':'))
                    return line.sliced(name.size() + 1).trimmed();
            }
            return {};
        }
    };

    RawServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* connection = nextPendingConnection())
                welcome(connection);
        });
    }

    /// "http://127.0.0.1:PORT" and the rest.
    [[nodiscard]] QString address(const QString& rest) const
    {
        return QStringLiteral("http://127.0.0.1:%1").arg(serverPort()) + rest;
    }

    static QByteArray response(const QByteArray& status, const QByteArray& headers, const QByteArray& body)
    {
        return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) +
               "\r\n\r\n" + body;
    }

    static QByteArray picture(const QByteArray& body, const QByteArray& headers = {})
    {
        return response("200 OK", "Content-Type: image/png\r\n" + headers, body);
    }

    QList<Request> requests;
    qsizetype mostAtOnce = 0; ///< connections
    qsizetype closed = 0;     ///< by the other side
    /// What to send; nothing for no answer. Closes the connection after it where it says "Connection: close".
    std::function<QByteArray(const Request&)> answer;

private:
    void welcome(QTcpSocket* connection)
    {
        ++m_open;
        mostAtOnce = std::max(mostAtOnce, m_open);
        connect(connection, &QTcpSocket::disconnected, this, [this, connection] {
            --m_open;
            ++closed;
            connection->deleteLater();
        });
        connect(connection, &QTcpSocket::readyRead, this, [this, connection] {
            QByteArray& received = m_received[connection];
            received += connection->readAll();
            for (qsizetype end = received.indexOf("\r\n\r\n"); end >= 0; end = received.indexOf("\r\n\r\n")) {
                const QByteArray head = received.first(end);
                received.remove(0, end + 4);
                serve({.path = head.split(' ').value(1), .head = head, .connection = connection});
            }
        });
    }

    void serve(const Request& request)
    {
        requests << request;
        const QByteArray bytes = answer ? answer(request) : QByteArray();
        if (bytes.isEmpty())
            return;
        request.connection->write(bytes);
        if (bytes.contains("Connection: close"))
            request.connection->disconnectFromHost();
    }

    QHash<QTcpSocket*, QByteArray> m_received;
    qsizetype m_open = 0;
};

} // namespace wayfolio::test
