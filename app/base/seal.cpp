// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/seal.h"

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
} // namespace

SealKeys makeSealKeys(Random &random)
{
    const QByteArray seed = random.bytes(crypto_box_SEEDBYTES);
    SealKeys keys{QByteArray(crypto_box_PUBLICKEYBYTES, 0), QByteArray(crypto_box_SECRETKEYBYTES, 0)};
    crypto_box_seed_keypair(raw(keys.publicKey), raw(keys.secretKey), raw(seed));
    return keys;
}

/// What crypto_box_seal does, with chance from `random`: a run of the simulation makes the same box
/// again.
Result<QByteArray> seal(const QByteArray &message, const QByteArray &publicKey, Random &random)
{
    if (sodium_init() < 0 || publicKey.size() != crypto_box_PUBLICKEYBYTES)
        return fail(ErrorKind::Invalid, "bad-key", QStringLiteral("seal"));
    SealKeys once = makeSealKeys(random);
    QByteArray nonce(crypto_box_NONCEBYTES, 0);
    const QByteArray both = once.publicKey + publicKey;
    crypto_generichash(raw(nonce),
        crypto_box_NONCEBYTES,
        raw(both),
        static_cast<unsigned long long>(both.size()),
        nullptr,
        0);
    QByteArray box(message.size() + crypto_box_MACBYTES, 0);
    const int closed = crypto_box_easy(raw(box),
        raw(message),
        static_cast<unsigned long long>(message.size()),
        raw(nonce),
        raw(publicKey),
        raw(once.secretKey));
    sodium_memzero(once.secretKey.data(), static_cast<size_t>(once.secretKey.size()));
    if (closed != 0)
        return fail(ErrorKind::Invalid, "bad-key", QStringLiteral("seal"));
    return once.publicKey + box;
}

Result<QByteArray> openSeal(const QByteArray &box, const SealKeys &keys)
{
    const bool whole = sodium_init() >= 0 && box.size() >= crypto_box_SEALBYTES
        && keys.publicKey.size() == crypto_box_PUBLICKEYBYTES
        && keys.secretKey.size() == crypto_box_SECRETKEYBYTES;
    QByteArray message(whole ? box.size() - crypto_box_SEALBYTES : 0, 0);
    if (!whole
        || crypto_box_seal_open(raw(message),
               raw(box),
               static_cast<unsigned long long>(box.size()),
               raw(keys.publicKey),
               raw(keys.secretKey))
            != 0)
        return fail(ErrorKind::Corrupt, "cannot-open", {});
    return message;
}
} // namespace Base
