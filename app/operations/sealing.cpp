// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/sealing.h"

#include <QJsonDocument>

namespace Operations {

namespace {
const auto Box = QStringLiteral("sealed");

/// Takes out of `object` what is said about a person; what was taken, by its name.
QJsonObject takePersonal(QJsonObject &object)
{
    QJsonObject taken;
    for (const auto &name : {QStringLiteral("patient"), QStringLiteral("identifiers")}) {
        const QJsonValue value = object.value(name);
        if (value.isObject() || value.isArray()) // an id alone says nothing
            taken.insert(name, object.take(name));
    }
    const auto complaint = QStringLiteral("complaint");
    if (object.value(complaint).isObject()) {
        taken.insert(complaint, object.value(complaint));
        QJsonObject row = object.value(complaint).toObject();
        row.insert(QStringLiteral("text"), QStringLiteral("…")); // said, and not what
        row.insert(QStringLiteral("contact"), QString());
        object.insert(complaint, row);
    }
    return taken;
}
} // namespace

bool isSealed(const QJsonObject &arguments)
{
    return arguments.contains(Box);
}

Base::Result<Request> sealedRequest(
    const Request &request, const QByteArray &publicKey, Base::Random &random)
{
    Request kept = request;
    const QJsonObject personal = takePersonal(kept.arguments);
    if (personal.isEmpty())
        return request;
    const auto box = Base::seal(
        QJsonDocument(personal).toJson(QJsonDocument::Compact), publicKey, random);
    if (!box)
        return Base::passOn(box);
    kept.arguments.insert(Box, QString::fromLatin1(box->toBase64()));
    return kept;
}

Base::Result<QJsonObject> openedArguments(
    const QJsonObject &arguments, const Base::SealKeys &keys)
{
    if (!isSealed(arguments))
        return arguments;
    const auto text =
        Base::openSeal(QByteArray::fromBase64(arguments.value(Box).toString().toLatin1()), keys);
    if (!text)
        return Base::passOn(text);
    QJsonObject opened = arguments;
    opened.remove(Box);
    const QJsonObject personal = QJsonDocument::fromJson(*text).object();
    for (auto part = personal.begin(); part != personal.end(); ++part)
        opened.insert(part.key(), *part);
    return opened;
}
} // namespace Operations
