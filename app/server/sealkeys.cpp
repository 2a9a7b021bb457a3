// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sealkeys.h"

#include "operations/sealing.h"
#include "store/stafftable.h"

namespace Server {

namespace {
const QString &PublicKey = Store::SealKeySetting;
const auto SecretKey = QStringLiteral("seal.secretKey");
} // namespace

Base::Result<std::optional<Base::SealKeys>> SealKeyring::keys()
{
    if (m_keys)
        return m_keys;
    Store::StaffTable table(m_database);
    const auto open = table.setting(PublicKey);
    if (!open)
        return Base::passOn(open);
    const auto secret = table.setting(SecretKey);
    if (!secret)
        return Base::passOn(secret);
    if (!open->isEmpty() && !secret->isEmpty())
        m_keys = Base::SealKeys{QByteArray::fromBase64(open->toLatin1()),
            QByteArray::fromBase64(secret->toLatin1())};
    return m_keys;
}

Base::Result<QJsonObject> SealKeyring::opened(const QJsonObject &arguments)
{
    if (!Operations::isSealed(arguments))
        return arguments;
    const auto own = keys();
    if (!own)
        return Base::passOn(own);
    return Operations::openedArguments(arguments, own->value_or(Base::SealKeys{}));
}

Base::Result<Base::SealKeys> SealKeyring::orNew(Base::Random &random)
{
    if (m_keys)
        return *m_keys;
    const auto transaction = Store::Transaction::begin(m_database); // several may be starting
    if (!transaction)
        return Base::passOn(transaction);
    const auto known = keys();
    if (!known)
        return Base::passOn(known);
    if (*known)
        return **known;
    const Base::SealKeys fresh = Base::makeSealKeys(random);
    Store::StaffTable table(m_database);
    for (const auto &[name, key] :
        {std::pair{PublicKey, fresh.publicKey}, std::pair{SecretKey, fresh.secretKey}}) {
        const auto put = table.setSetting(name, QString::fromLatin1(key.toBase64()));
        if (!put)
            return Base::passOn(put);
    }
    if (const auto done = (*transaction)->commit(); !done)
        return Base::passOn(done);
    m_keys = fresh;
    return fresh;
}
} // namespace Server
