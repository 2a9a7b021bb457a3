// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/messagesenders.h"

#include <unistd.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

namespace Server {

using Base::ErrorKind;
using Domain::OutgoingMessage;

namespace {
constexpr int TimeoutMs = 15000;
constexpr int RequestTimeout = 408;
constexpr int TooManyRequests = 429;

QByteArray bodyOf(const OutgoingMessage &message)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("id"), message.id.text()},
                             {QStringLiteral("phone"), message.phone},
                             {QStringLiteral("text"), message.text}})
        .toJson(QJsonDocument::Compact);
}

Base::Result<void> resultOf(int status)
{
    if (status >= 200 && status < 300)
        return {};
    const bool passes =
        status == 0 || status == RequestTimeout || status == TooManyRequests || status >= 500;
    return Base::fail(passes ? ErrorKind::Unavailable : ErrorKind::Invalid,
        passes ? "gateway" : "gateway-refuses",
        QString::number(status));
}
} // namespace

FileSender::FileSender(QString path)
    : m_path(std::move(path))
{
}

void FileSender::send(const OutgoingMessage &message, Done done)
{
    QFile file(m_path);
    const bool written = file.open(QIODevice::Append)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(bodyOf(message) + '\n') > 0 && file.flush() && ::fsync(file.handle()) == 0;
    done(written ? Base::Result<void>()
                 : Base::fail(ErrorKind::Unavailable, "cannot-write", m_path));
}

GatewaySender::GatewaySender(QUrl url, QByteArray token)
    : m_url(std::move(url))
    , m_token(std::move(token))
{
}

void GatewaySender::send(const OutgoingMessage &message, Done done)
{
    QNetworkRequest request(m_url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setRawHeader("Idempotency-Key", message.id.text().toUtf8());
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setTransferTimeout(TimeoutMs);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply *reply = m_network.post(request, bodyOf(message));
    QObject::connect(reply, &QNetworkReply::finished, &m_network, [reply, done] {
        const int status =
            reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); // 0: no answer
        reply->deleteLater();
        done(resultOf(status));
    });
}

Base::Result<std::unique_ptr<Domain::MessageSender>> makeSender(
    const QString &address, const QByteArray &token)
{
    const QUrl url(address);
    std::unique_ptr<Domain::MessageSender> sender;
    if (url.scheme() == QLatin1String("file") && !url.path().isEmpty())
        sender = std::make_unique<FileSender>(url.path());
    else if ((url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"))
        && !url.host().isEmpty())
        sender = std::make_unique<GatewaySender>(url, token);
    else
        return Base::fail(ErrorKind::Invalid, "bad-sender", address);
    return sender;
}
} // namespace Server
