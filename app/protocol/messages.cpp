// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/messages.h"

#include <QJsonDocument>

#include "base/signature.h"
#include "protocol/fields.h"

namespace Protocol {

namespace {
using Object = QJsonObject;
const auto Type = QStringLiteral("type");

#define KEY(name) QStringLiteral(name)

Object toObject(const Challenge &m)
{
    return { { Type, KEY("challenge") }, { KEY("nonce"), m.nonce }, { KEY("version"), m.version },
        { KEY("time"), Base::toSeconds(m.serverTime) } };
}

Object toObject(const Enrol &m)
{
    return { { Type, KEY("enrol") }, { KEY("code"), m.code }, { KEY("key"), m.publicKey } };
}

Object toObject(const Enrolled &m)
{
    return { { Type, KEY("enrolled") }, { KEY("station"), m.station }, { KEY("name"), m.name },
        { KEY("role"), m.role } };
}

Object toObject(const Hello &m)
{
    Object object { { Type, KEY("hello") }, { KEY("station"), m.station },
        { KEY("signature"), m.signature }, { KEY("version"), m.version } };
    if (m.lastSeq >= 0)
        object.insert(KEY("lastSeq"), m.lastSeq);
    return object;
}

Object toObject(const Welcome &m)
{
    Object object { { Type, KEY("welcome") }, { KEY("epoch"), m.epoch },
        { KEY("lastSeq"), m.lastSeq }, { KEY("head"), m.head },
        { KEY("time"), Base::toSeconds(m.serverTime) } };
    if (!m.sealKey.isEmpty())
        object.insert(KEY("sealKey"), m.sealKey);
    if (m.writtenOff)
        object.insert(KEY("writtenOff"), true);
    return object;
}

Object toObject(const Push &m)
{
    QJsonArray operations;
    for (const PushedOperation &operation : m.operations) {
        Object object { { KEY("seq"), operation.seq }, { KEY("name"), operation.name },
            { KEY("version"), operation.version }, { KEY("arguments"), operation.arguments },
            { KEY("at"), Base::toSeconds(operation.at) }, { KEY("hash"), operation.hash } };
        if (operation.known) {
            Object known;
            addOutcome(known, *operation.known);
            object.insert(KEY("known"), known);
        }
        operations.append(object);
    }
    return { { Type, KEY("push") }, { KEY("epoch"), m.epoch }, { KEY("operations"), operations } };
}

Object toObject(const Recover &m)
{
    return { { Type, KEY("recover") }, { KEY("epoch"), m.epoch }, { KEY("upto"), m.upto },
        { KEY("holding"), m.holding } };
}

Object toObject(const Recovered &m)
{
    return { { Type, KEY("recovered") }, { KEY("epoch"), m.epoch },
        { KEY("complete"), m.complete } };
}

QJsonArray toArray(const std::vector<OperationResult> &results)
{
    QJsonArray array;
    for (const OperationResult &result : results) {
        Object object { { KEY("seq"), result.seq } };
        addOutcome(object, result.outcome);
        array.append(object);
    }
    return array;
}

Object toObject(const Pushed &m)
{
    return { { Type, KEY("pushed") }, { KEY("lastSeq"), m.lastSeq },
        { KEY("results"), toArray(m.results) }, { KEY("time"), Base::toSeconds(m.serverTime) } };
}

/// What an older peer does not know is left out when there is nothing to say.
Object withUndecided(Object object, const std::vector<qint64> &undecided)
{
    QJsonArray array;
    for (const qint64 seq : undecided)
        array.append(seq);
    if (!array.isEmpty())
        object.insert(KEY("undecided"), array);
    return object;
}

Object withResults(Object object, const std::vector<OperationResult> &results)
{
    if (!results.empty())
        object.insert(KEY("results"), toArray(results));
    return object;
}

Object toObject(const Pull &m)
{
    return withUndecided(
        { { Type, KEY("pull") }, { KEY("epoch"), m.epoch }, { KEY("from"), m.from } }, m.undecided);
}

/// As an array of JSON. Rows are most of what is sent, and most of them are written already.
QByteArray textOf(const std::vector<RowChange> &rows)
{
    QByteArray text = "[";
    for (const RowChange &row : rows) {
        Object object { { KEY("table"), row.table }, { KEY("key"), row.key } };
        if (row.row)
            object.insert(KEY("row"), *row.row);
        if (text.size() > 1)
            text += ',';
        text += QJsonDocument(object).toJson(QJsonDocument::Compact);
        if (row.text.isEmpty())
            continue;
        text.chop(1);
        text += ",\"row\":" + row.text + '}';
    }
    return text + ']';
}

Object toObject(const Pulled &m)
{
    return withResults(
        { { Type, KEY("pulled") }, { KEY("epoch"), m.epoch }, { KEY("from"), m.from },
            { KEY("upto"), m.upto }, { KEY("baseSeq"), m.baseSeq },
            { KEY("more"), m.more }, { KEY("tooOld"), m.tooOld },
            { KEY("time"), Base::toSeconds(m.serverTime) }, { KEY("backedUpSeq"), m.backedUpSeq } },
        m.results);
}

Object toObject(const Snapshot &m)
{
    return withUndecided(
        { { Type, KEY("snapshot") }, { KEY("table"), m.table }, { KEY("after"), m.after } },
        m.undecided);
}

Object toObject(const SnapshotPage &m)
{
    return withResults(
        { { Type, KEY("page") }, { KEY("epoch"), m.epoch }, { KEY("ver"), m.ver },
            { KEY("baseSeq"), m.baseSeq },
            { KEY("nextTable"), m.nextTable }, { KEY("nextAfter"), m.nextAfter },
            { KEY("time"), Base::toSeconds(m.serverTime) } },
        m.results);
}

Object toObject(const Ask &m)
{
    return { { Type, KEY("ask") }, { KEY("number"), m.number }, { KEY("question"), m.question },
        { KEY("arguments"), m.arguments } };
}

Object toObject(const Answered &m)
{
    Object object { { Type, KEY("answered") }, { KEY("number"), m.number } };
    addOutcome(object, m.outcome);
    return object;
}

Object toObject(const Poke &m)
{
    return { { Type, KEY("poke") }, { KEY("head"), m.head } };
}

Object toObject(const Refused &m)
{
    return { { Type, KEY("refused") }, { KEY("code"), m.code } };
}

Push readPush(Fields &fields)
{
    Push push { fields.number("epoch"), {} };
    for (const QJsonValue &value : fields.objects("operations", MostOperations)) {
        const Object object = value.toObject();
        Fields inner(object);
        PushedOperation operation { inner.number("seq"), inner.text("name"),
            inner.smallNumber("version"), inner.object("arguments"),
            inner.instant("at"), inner.text("hash"), {} };
        if (inner.has("known")) {
            const Object known = inner.object("known");
            Fields result(known);
            operation.known = result.outcome();
            if (!result.ok())
                (void)fields.text("");
        }
        if (!inner.ok())
            (void)fields.text(""); // marks the whole message as bad
        push.operations.push_back(std::move(operation));
    }
    return push;
}

std::vector<OperationResult> readResults(Fields &fields, bool optional = false)
{
    std::vector<OperationResult> results;
    if (optional && !fields.has("results"))
        return results;
    for (const QJsonValue &value : fields.objects("results", MostOperations)) {
        const Object object = value.toObject();
        Fields inner(object);
        const qint64 seq = inner.number("seq");
        results.push_back({ seq, inner.outcome() });
        if (!inner.ok())
            (void)fields.text("");
    }
    return results;
}

std::vector<RowChange> readRows(Fields &fields)
{
    std::vector<RowChange> rows;
    for (const QJsonValue &value : fields.objects("rows", 10 * MostRows)) {
        const Object object = value.toObject();
        Fields inner(object);
        RowChange row { inner.text("table"), inner.text("key"), std::nullopt };
        if (inner.has("row"))
            row.row = inner.object("row");
        if (!inner.ok())
            (void)fields.text("");
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The message of this type; nothing for an unknown type.
std::optional<Message> read(const QString &type, Fields &f)
{
    if (type == KEY("challenge"))
        return Challenge { f.text("nonce"), f.smallNumber("version"),
            f.instant("time") };
    if (type == KEY("enrol"))
        return Enrol { f.text("code"), f.text("key") };
    if (type == KEY("enrolled"))
        return Enrolled { f.text("station"), f.text("name"), f.text("role") };
    if (type == KEY("hello"))
        return Hello { f.text("station"), f.text("signature"),
            f.smallNumber("version"), f.has("lastSeq") ? f.number("lastSeq") : -1 };
    if (type == KEY("welcome"))
        return Welcome { f.number("epoch"), f.number("lastSeq"), f.number("head"),
            f.instant("time"), f.has("sealKey") ? f.text("sealKey") : QString(),
            f.has("writtenOff") && f.flag("writtenOff") };
    if (type == KEY("push"))
        return readPush(f);
    if (type == KEY("pushed"))
        return Pushed { f.number("lastSeq"), readResults(f), f.instant("time") };
    if (type == KEY("recover"))
        return Recover { f.number("epoch"), f.number("upto"), f.object("holding") };
    if (type == KEY("recovered"))
        return Recovered { f.number("epoch"), f.flag("complete") };
    if (type == KEY("pull"))
        return Pull { f.number("epoch"), f.number("from"), f.numbers("undecided", MostOperations) };
    if (type == KEY("pulled"))
        return Pulled { f.number("epoch"), f.number("from"), f.number("upto"), f.number("baseSeq"),
            readRows(f), f.flag("more"), f.flag("tooOld"), f.instant("time"),
            f.has("backedUpSeq") ? f.number("backedUpSeq") : 0, readResults(f, true) };
    if (type == KEY("snapshot"))
        return Snapshot { f.text("table"), f.text("after"), f.numbers("undecided", MostOperations) };
    if (type == KEY("page"))
        return SnapshotPage { f.number("epoch"), f.number("ver"), f.number("baseSeq"), readRows(f),
            f.text("nextTable"), f.text("nextAfter"), f.instant("time"), readResults(f, true) };
    if (type == KEY("ask"))
        return Ask { f.number("number"), f.text("question"), f.object("arguments") };
    if (type == KEY("answered")) {
        const qint64 number = f.number("number");
        return Answered { number, f.outcome() };
    }
    if (type == KEY("poke"))
        return Poke { f.number("head") };
    if (type == KEY("refused"))
        return Refused { f.text("code") };
    return std::nullopt;
}

/// What came later, and older peers do not say: left out when there is nothing to say.
template<typename One>
void addLater(Object &object, const One &m)
{
    const auto add = [&object](const QString &name, const QString &text) {
        if (!text.isEmpty())
            object.insert(name, text);
    };
    if constexpr (requires { m.serverKey; })
        add(KEY("serverKey"), m.serverKey);
    if constexpr (requires { m.formerStation; })
        add(KEY("formerStation"), m.formerStation);
    if constexpr (requires { m.timeNonce; })
        add(KEY("timeNonce"), m.timeNonce);
    if constexpr (requires { m.schema; }) {
        if (m.schema > 0)
            object.insert(KEY("schema"), m.schema);
    }
    if constexpr (requires { m.timeSignature; }) {
        add(KEY("timeSignature"), m.timeSignature);
        if (m.serverTime != Base::Never)
            object.insert(KEY("time"), Base::toSeconds(m.serverTime));
    }
}

template<typename One>
void readLater(Fields &f, One &m)
{
    const auto read = [&f](const char *name) { return f.has(name) ? f.text(name) : QString(); };
    if constexpr (requires { m.serverKey; })
        m.serverKey = read("serverKey");
    if constexpr (requires { m.formerStation; })
        m.formerStation = read("formerStation");
    if constexpr (requires { m.timeNonce; })
        m.timeNonce = read("timeNonce");
    if constexpr (requires { m.schema; })
        m.schema = f.has("schema") ? f.smallNumber("schema") : 0;
    if constexpr (requires { m.timeSignature; }) {
        m.timeSignature = read("timeSignature");
        if (f.has("time"))
            m.serverTime = f.instant("time");
    }
}

#undef KEY
}

QByteArray encode(const Message &message)
{
    return std::visit(
        [](const auto &one) {
            Object whole = toObject(one);
            addLater(whole, one);
            QByteArray text = QJsonDocument(whole).toJson(QJsonDocument::Compact);
            if constexpr (requires { one.rows; }) {
                text.chop(1);
                text += ",\"rows\":" + textOf(one.rows) + '}';
            }
            return text;
        },
        message);
}

Base::Result<Message> decode(const QByteArray &bytes)
{
    if (bytes.size() > LargestMessage)
        return Base::fail(
            Base::ErrorKind::Invalid, "too-large", QStringLiteral("%1 bytes").arg(bytes.size()));
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &error).object();
    Fields fields(object);
    const QString type = fields.text("type");
    auto message = read(type, fields);
    if (message)
        std::visit([&fields](auto &one) { readLater(fields, one); }, *message);
    if (!message || !fields.ok())
        return Base::fail(Base::ErrorKind::Invalid, "bad-message", type.left(20));
    return std::move(*message);
}

QByteArray timeText(const QString &timeNonce, const QString &station, Base::Instant serverTime)
{
    return "daoyi time\n" + timeNonce.toUtf8() + '\n' + station.toUtf8() + '\n'
        + QByteArray::number(Base::toSeconds(serverTime));
}

QString chainHash(const QString &previous, const PushedOperation &operation)
{
    return chainHash(
        previous, operation, QJsonDocument(operation.arguments).toJson(QJsonDocument::Compact));
}

QString chainHash(
    const QString &previous, const PushedOperation &operation, const QByteArray &arguments)
{
    QByteArray text = previous.toUtf8() + '\n' + QByteArray::number(operation.seq) + '\n'
        + operation.name.toUtf8() + '\n' + QByteArray::number(operation.version) + '\n';
    return QString::fromLatin1(Base::digest(text + arguments).toBase64());
}
}
