// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QNetworkAccessManager>
#include <QUrl>

#include "domain/booking/message.h"

namespace Server {

/// Appends each message as one line of JSON to a file that only its owner reads, for a gateway that
/// collects files. A line that is told to be there is on the disk.
class FileSender : public Domain::MessageSender
{
public:
    explicit FileSender(QString path);

    /// Errors: Unavailable `cannot-write`.
    void send(const Domain::OutgoingMessage &message, Done done) override;

private:
    QString m_path;
};

/// Sends each message as a POST of JSON {id, phone, text} with `Idempotency-Key`, and with
/// `Authorization: Bearer` when there is a token. Every 2xx is success; 408, 429, 5xx and silence
/// of 15 s are tried again, every other answer never.
class GatewaySender : public Domain::MessageSender
{
public:
    GatewaySender(QUrl url, QByteArray token);

    /// Errors: Unavailable `gateway` (code and reason of HTTP only), Invalid `gateway-refuses`.
    void send(const Domain::OutgoingMessage &message, Done done) override;

private:
    QUrl m_url;
    QByteArray m_token;
    QNetworkAccessManager m_network;
};

/// "file:/var/spool/daoyi/messages.jsonl", "http://…", "https://…".
/// Errors: Invalid `bad-sender`.
[[nodiscard]] Base::Result<std::unique_ptr<Domain::MessageSender>> makeSender(
    const QString &address, const QByteArray &token);
} // namespace Server
