// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tls.h"

#include <memory>

#include <openssl/pem.h>
#include <openssl/x509.h>

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace Server {

using Base::ErrorKind;

namespace {
QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template<typename T>
using Owned = std::unique_ptr<T, void (*)(T *)>;

Owned<BIO> reader(const QByteArray &bytes)
{
    return {BIO_new_mem_buf(bytes.constData(), int(bytes.size())), BIO_free_all};
}

/// No passphrase is asked for: nobody sits there when the server starts.
int noPassphrase(char *, int, int, void *)
{
    return 0;
}

Owned<EVP_PKEY> privateKey(const QByteArray &pem)
{
    return {
        PEM_read_bio_PrivateKey(reader(pem).get(), nullptr, noPassphrase, nullptr), EVP_PKEY_free};
}

/// Whether the key belongs to the first certificate. Otherwise every handshake would fail later,
/// for a reason that nobody finds.
bool belongs(EVP_PKEY &key, const QByteArray &certificates)
{
    const Owned<X509> first(
        PEM_read_bio_X509(reader(certificates).get(), nullptr, nullptr, nullptr), X509_free);
    return first && X509_check_private_key(first.get(), &key) == 1;
}
} // namespace

Base::Result<QSslConfiguration> tlsIdentity(const QString &certificateFile, const QString &keyFile)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(certificateFile, QSsl::Pem);
    if (chain.isEmpty())
        return Base::fail(ErrorKind::Invalid, "no-certificate", certificateFile);
    const QByteArray pem = contentOf(keyFile);
    const Owned<EVP_PKEY> key = privateKey(pem);
    if (!key)
        return Base::fail(ErrorKind::Invalid, "no-key", keyFile);
    if (!belongs(*key, contentOf(certificateFile)))
        return Base::fail(ErrorKind::Invalid, "other-key", keyFile);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // stations sign a challenge instead
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(
        QSslKey(pem, chain.front().publicKey().algorithm(), QSsl::Pem, QSsl::PrivateKey));
    return configuration;
}
} // namespace Server
