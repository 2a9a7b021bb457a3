// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/signature.h"

#include <sodium.h>

namespace Base {

namespace {
const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

void startSodium()
{
    static const int ready = sodium_init();
    Q_ASSERT(ready >= 0);
    Q_UNUSED(ready)
}
}

KeyPair makeKeyPair()
{
    startSodium();
    KeyPair pair { QByteArray(crypto_sign_PUBLICKEYBYTES, 0),
        QByteArray(crypto_sign_SECRETKEYBYTES, 0) };
    crypto_sign_keypair(raw(pair.publicKey), raw(pair.secretKey));
    return pair;
}

Result<QByteArray> sign(const QByteArray &message, const QByteArray &secretKey)
{
    startSodium();
    if (secretKey.size() != crypto_sign_SECRETKEYBYTES)
        return fail(ErrorKind::Invalid, "bad-key", QStringLiteral("secret key has a wrong length"));
    QByteArray signature(crypto_sign_BYTES, 0);
    crypto_sign_detached(raw(signature), nullptr, raw(message),
        static_cast<unsigned long long>(message.size()), raw(secretKey));
    return signature;
}

bool verify(const QByteArray &message, const QByteArray &signature, const QByteArray &publicKey)
{
    startSodium();
    if (signature.size() != crypto_sign_BYTES || publicKey.size() != crypto_sign_PUBLICKEYBYTES)
        return false;
    return crypto_sign_verify_detached(raw(signature), raw(message),
               static_cast<unsigned long long>(message.size()), raw(publicKey))
        == 0;
}

QByteArray digest(const QByteArray &message, const QByteArray &key)
{
    startSodium();
    QByteArray hash(crypto_generichash_BYTES, 0);
    crypto_generichash(raw(hash), static_cast<size_t>(hash.size()), raw(message),
        static_cast<unsigned long long>(message.size()), key.isEmpty() ? nullptr : raw(key),
        static_cast<size_t>(key.size()));
    return hash;
}
}
