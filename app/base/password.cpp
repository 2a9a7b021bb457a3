// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/password.h"

#include <sodium.h>

#include <QPointer>

namespace Base {

namespace {
/// One password, whichever way its letters are put together on this keyboard.
QByteArray bytesOf(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}
} // namespace

Result<QString> hashPassword(const QString &password, const PasswordCost &cost)
{
    if (sodium_init() < 0)
        return fail(ErrorKind::Unavailable, "no-memory", QStringLiteral("libsodium"));
    QByteArray bytes = bytesOf(password);
    QByteArray text(crypto_pwhash_STRBYTES, 0);
    const int done = crypto_pwhash_str_alg(text.data(),
        bytes.constData(),
        static_cast<unsigned long long>(bytes.size()),
        cost.passes,
        cost.bytes,
        crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    if (done != 0)
        return fail(ErrorKind::Unavailable, "no-memory", QStringLiteral("Argon2id"));
    return QString::fromLatin1(text.constData());
}

bool isPassword(const QString &password, const QString &hash)
{
    if (sodium_init() < 0)
        return false;
    QByteArray text = hash.toLatin1();
    if (text.size() >= qsizetype(crypto_pwhash_STRBYTES))
        return false;
    text.append(qsizetype(crypto_pwhash_STRBYTES) - text.size(), '\0');
    QByteArray bytes = bytesOf(password);
    const int same = crypto_pwhash_str_verify(text.constData(),
        bytes.constData(),
        static_cast<unsigned long long>(bytes.size()));
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    return same == 0;
}

PasswordWorker::PasswordWorker(const PasswordCost &cost, QObject *parent)
    : QObject(parent)
    , m_cost(cost)
{
    m_pool.setMaxThreadCount(1);
}

template<typename Value>
void PasswordWorker::run(std::function<Result<Value>()> work,
    QObject *context,
    std::function<void(const Result<Value> &)> answer)
{
    const QPointer<QObject> guard(context);
    const auto tell = [this, guard, answer](const Result<Value> &value) {
        QMetaObject::invokeMethod(
            this,
            [this, guard, answer, value] {
                --m_waiting;
                if (guard)
                    answer(value);
            },
            Qt::QueuedConnection);
    };
    ++m_waiting;
    if (m_waiting > MostWaiting)
        return tell(fail(ErrorKind::Unavailable, "busy", QStringLiteral("passwords")));
    m_pool.start([work, tell] { tell(work()); });
}

void PasswordWorker::hash(const QString &password,
    QObject *context,
    std::function<void(const Result<QString> &)> answer)
{
    run<QString>(
        [password, cost = m_cost] { return hashPassword(password, cost); }, context, std::move(answer));
}

void PasswordWorker::check(const QString &password,
    const QString &hash,
    QObject *context,
    std::function<void(const Result<bool> &)> answer)
{
    run<bool>([password, hash] { return Result<bool>(isPassword(password, hash)); },
        context,
        std::move(answer));
}
} // namespace Base
