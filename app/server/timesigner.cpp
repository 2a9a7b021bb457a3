// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/timesigner.h"

#include "protocol/messages.h"
#include "store/stafftable.h"
#include "store/transaction.h"

namespace Server {

namespace {
const auto PublicKey = QStringLiteral("time.publicKey");
const auto SecretKey = QStringLiteral("time.secretKey");
} // namespace

Base::Result<std::optional<Base::KeyPair>> TimeSigner::stored()
{
    Store::StaffTable table(m_database);
    const auto open = table.setting(PublicKey);
    if (!open)
        return Base::passOn(open);
    const auto secret = table.setting(SecretKey);
    if (!secret)
        return Base::passOn(secret);
    if (open->isEmpty() || secret->isEmpty())
        return std::optional<Base::KeyPair>{};
    return std::optional(Base::KeyPair{
        QByteArray::fromBase64(open->toLatin1()), QByteArray::fromBase64(secret->toLatin1())});
}

Base::Result<QString> TimeSigner::key()
{
    if (!m_keys) {
        const auto transaction = Store::Transaction::begin(m_database); // several may be starting
        if (!transaction)
            return Base::passOn(transaction);
        const auto known = stored();
        if (!known)
            return Base::passOn(known);
        const Base::KeyPair keys = *known ? **known : Base::makeKeyPair();
        Store::StaffTable table(m_database);
        for (const auto &[name, key] :
            {std::pair{PublicKey, keys.publicKey}, std::pair{SecretKey, keys.secretKey}}) {
            if (*known)
                break;
            if (const auto put = table.setSetting(name, QString::fromLatin1(key.toBase64())); !put)
                return Base::passOn(put);
        }
        if (const auto done = (*transaction)->commit(); !done)
            return Base::passOn(done);
        m_keys = keys;
    }
    return QString::fromLatin1(m_keys->publicKey.toBase64());
}

QString TimeSigner::signature(
    const QString &timeNonce, const QString &station, Base::Instant at) const
{
    if (!m_keys)
        return {};
    const auto made = Base::sign(Protocol::timeText(timeNonce, station, at), m_keys->secretKey);
    return made ? QString::fromLatin1(made->toBase64()) : QString();
}
} // namespace Server
