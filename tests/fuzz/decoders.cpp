// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/random.h"
#include "base/seal.h"
#include "devices/cardfile.h"
#include "domain/booking/rota.h"
#include "domain/directory/hospitaltexts.h"
#include "domain/identity/birthdate.h"
#include "domain/identity/identifiers.h"
#include "domain/identity/mrz.h"
#include "domain/queue/hall.h"
#include "domain/queue/policy.h"
#include "interop/fhirdirectory.h"
#include "interop/fhirpatient.h"
#include "interop/hospitalfile.h"
#include "interop/jsontext.h"
#include "interop/mapimport.h"
#include "interop/queueevents.h"
#include "operations/recoveryoperations.h"
#include "operations/sealing.h"
#include "protocol/messages.h"

namespace Fuzz {

namespace {
const QDate Today(2026, 5, 14);

Ending failed(const Base::Error &error)
{
    QByteArray what = error.code.toUtf8() + ' ' + error.detail.toUtf8().left(120);
    for (char &c : what) {
        if (c >= '0' && c <= '9')
            c = '0';
    }
    return {what, {}};
}

/// What has come out must come out again of what is written of it.
template<typename Value, typename Read, typename Write>
Ending roundTrip(const QByteArray &bytes, Read read, Write write)
{
    const Base::Result<Value> once = read(bytes);
    if (!once)
        return failed(once.error());
    const Base::Result<Value> again = read(write(*once));
    if (!again)
        return {"ok", "what was written of it cannot be read: " + again.error().code.toUtf8()};
    return {"ok", *again == *once ? QByteArray() : QByteArray("written and read it is another")};
}

Ending readProtocol(const QByteArray &bytes)
{
    Ending ending = roundTrip<Protocol::Message>(bytes, Protocol::decode, Protocol::encode);
    if (const auto message = Protocol::decode(bytes))
        ending.what += QByteArray::number(static_cast<int>(message->index()));
    return ending;
}

Ending readPolicy(const QByteArray &bytes)
{
    return roundTrip<Domain::QueuePolicy>(bytes, Domain::queuePolicy, Domain::toJson);
}

Ending readRota(const QByteArray &bytes)
{
    return roundTrip<Domain::Rota>(
        bytes,
        [](const QByteArray &text) { return Domain::parseRota(QString::fromUtf8(text)); },
        [](const Domain::Rota &rota) { return Domain::rotaText(rota).toUtf8(); });
}

Ending readBirthDate(const QByteArray &bytes)
{
    return roundTrip<Domain::BirthDate>(
        bytes,
        [](const QByteArray &text) {
            return Domain::readBirthDate(
                Domain::normalisedBirthDate(QString::fromUtf8(text)), Today);
        },
        [](const Domain::BirthDate &birth) { return Domain::toText(birth).toUtf8(); });
}

Ending readNumber(const QByteArray &bytes)
{
    using Domain::IdentifierKind;
    const QString typed = QString::fromUtf8(bytes);
    Ending ending;
    const auto guess = Domain::recogniseIdentifier(typed, Today);
    ending.what = guess ? "guessed" : "unknown";
    for (int kind = 1; kind <= static_cast<int>(IdentifierKind::TaiwanPermit); ++kind) {
        const auto of = static_cast<IdentifierKind>(kind);
        const auto checked = Domain::checkIdentifier(of, typed, Today);
        if (!checked) {
            ending.what += ' ' + checked.error().code.toUtf8();
            continue;
        }
        const auto again = Domain::checkIdentifier(of, checked->number, Today);
        if (!again || *again != *checked)
            ending.broken = "a good number is another when it is read once more";
    }
    return ending;
}

Ending readMrz(const QByteArray &bytes)
{
    const auto mrz = Domain::readMrz(QString::fromUtf8(bytes), Today);
    if (!mrz)
        return failed(mrz.error());
    const bool whole = !mrz->number.isEmpty() && mrz->issuer.size() <= 3;
    return {"ok " + QByteArray::number(static_cast<int>(mrz->format)),
        whole ? QByteArray() : QByteArray("a document without a number")};
}

Ending readCard(const QByteArray &bytes)
{
    const auto card = Devices::readCardFile(bytes);
    if (!card)
        return failed(card.error());
    if (card->numbers.empty())
        return {"ok", "a card without a number"};
    const auto again = Devices::readCardFile(Devices::toCardFile(*card));
    return {"ok", again ? QByteArray() : QByteArray("its file cannot be read")};
}

Ending readMap(const QByteArray &bytes)
{
    const auto map = Interop::importMap(bytes);
    if (!map)
        return failed(map.error());
    return {"ok " + QByteArray::number(qsizetype(map->floors.size())),
        map->floors.empty() ? QByteArray("a map without a floor") : QByteArray()};
}

Ending readPatients(const QByteArray &bytes)
{
    const auto read = Interop::readPatients(bytes, Today);
    if (!read)
        return failed(read.error());
    for (const Interop::ImportedPatient &one : read->patients) {
        if (one.patient.id.isEmpty() || one.patient.name.isEmpty())
            return {"ok", "a person without id or name"};
    }
    return {"ok " + QByteArray::number(qsizetype(read->patients.size())) + ' '
            + QByteArray::number(qsizetype(read->problems.size())),
        {}};
}

Ending readHospital(const QByteArray &bytes)
{
    const auto file = Interop::readHospital(bytes, Today);
    if (!file)
        return failed(file.error());
    return {"ok " + QByteArray::number(qsizetype(file->index())), {}};
}

Ending readEvents(const QByteArray &bytes)
{
    const auto events = Interop::queueEvents(bytes, QStringLiteral("f"));
    if (!events)
        return failed(events.error());
    constexpr size_t ShortDay = 300;
    if (events->events.size() > ShortDay)
        return {"ok, long", {}};
    Domain::Hall hall({},
        static_cast<int>(events->tickets.size()),
        static_cast<int>(events->queues.size()),
        static_cast<int>(events->rooms.size()));
    const Domain::HallDay day = hall.play(events->events, Domain::Foretell::Yes);
    (void)Interop::historyCsv(*events, day);
    (void)Interop::waitsCsv(*events, day);
    return {"ok " + QByteArray::number(Interop::callsCsv(*events, day).count('\n')), {}};
}

Ending unpackGzip(const QByteArray &bytes)
{
    constexpr qsizetype Limit = 1024 * 1024;
    const auto unpacked = Interop::unpacked(bytes, Limit);
    if (!unpacked)
        return failed(unpacked.error());
    return {"ok", unpacked->size() > Limit ? QByteArray("more than was allowed") : QByteArray()};
}

Ending readText(const QByteArray &bytes)
{
    Ending ending;
    for (const char *kind : {"guide", "faq", "materials", "phrases"}) {
        const Domain::Document text{Domain::DocumentId(QString::fromLatin1(kind)),
            QStringLiteral("application/json"),
            QString::fromUtf8(bytes)};
        const auto good = Domain::checkDocument(text);
        ending.what += good ? QByteArray("ok ") : failed(good.error()).what;
        const bool read = text.id.text() == QLatin1String("faq") ? Domain::readFaq(text).has_value()
            : text.id.text() == QLatin1String("phrases") ? Domain::readPhrases(text).has_value()
                                                         : true;
        if (good && !read)
            ending.broken = "it was found good and cannot be read";
        (void)Domain::insuranceName(text, QStringLiteral("urban-employee"));
    }
    return ending;
}

Ending readHolding(const QByteArray &bytes)
{
    return roundTrip<Operations::Holding>(
        bytes,
        [](const QByteArray &text) {
            return Operations::holdingOf(QJsonDocument::fromJson(text).object());
        },
        [](const Operations::Holding &holding) {
            return QJsonDocument(Operations::toJson(holding)).toJson(QJsonDocument::Compact);
        });
}

const Base::SealKeys &sealKeys()
{
    static const Base::SealKeys keys = [] {
        Base::SeededRandom random(5);
        return Base::makeSealKeys(random);
    }();
    return keys;
}

Ending openBox(const QByteArray &bytes)
{
    (void)Base::openSeal(QByteArray::fromBase64(bytes), sealKeys());
    const auto opened =
        Operations::openedArguments(QJsonDocument::fromJson(bytes).object(), sealKeys());
    if (!opened)
        return failed(opened.error());
    return {"ok", {}};
}

std::vector<QByteArray> messages()
{
    using namespace Protocol;
    const Base::Instant at = Base::fromSeconds(1778716800);
    const PushedOperation operation{7,
        QStringLiteral("ticket.issue"),
        1,
        {{QStringLiteral("ticket"),
            QJsonObject{{QStringLiteral("number"), QStringLiteral("A001")}}}},
        at,
        QStringLiteral("h"),
        {}};
    std::vector<QByteArray> all;
    for (const Message &message : std::initializer_list<Message>{Challenge{},
             Enrol{},
             Enrolled{},
             Hello{},
             Welcome{},
             Push{3, {operation}},
             Pushed{},
             Pull{3, 9},
             Pulled{},
             Recover{},
             Recovered{},
             Snapshot{},
             SnapshotPage{},
             Ask{1, QStringLiteral("person.byIdentifier"), {}},
             Answered{1, QJsonObject{}},
             Poke{5},
             Refused{QStringLiteral("gap")}})
        all.push_back(encode(message));
    return all;
}

std::vector<QByteArray> boxes()
{
    Base::SeededRandom random(6);
    const auto box = Base::seal("{\"name\":\"x\"}", sealKeys().publicKey, random);
    return box
        ? std::vector<QByteArray>{box->toBase64(), "{\"sealed\":\"" + box->toBase64() + "\"}"}
        : std::vector<QByteArray>{};
}

QByteArray packed()
{
    return QByteArray::fromBase64("H4sIAAAAAAACA8tIzcnJBwCGphA2BQAAAA==");
}

std::vector<Decoder> ofPeople()
{
    return {
        {"mrz",
            readMrz,
            {"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<"
             "<<<10",
                "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<"
                "MARIA<<<<<<<<<<",
                "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"}},
        {"card",
            readCard,
            {R"({"kind":"resident-id","number":"110101194803071239","name":"王建国","gender":"male",)"
             R"("birthDate":"1948-03-07","address":"x","validUntil":"2031-05-01"})",
                R"({"kind":"insurance-card","number":"A1","insurance":"urban-employee",)"
                R"("residentId":"110101194803071239"})"}},
        {"number",
            readNumber,
            {"110101194803071239", "110101480307123", "A123456(3)", "A123456789", "000000018"}},
        {"birthdate", readBirthDate, {"1986-05-14", "1986", "1986年5月14日", "19860514"}},
        {"patients",
            readPatients,
            {R"({"resourceType":"Patient","id":"p","name":[{"text":"张三","family":"张","given":["三"]}],)"
             R"("gender":"male","birthDate":"1986-05","telecom":[{"system":"phone","value":"13800138000"}],)"
             R"("identifier":[{"system":"urn:x","value":"1","type":{"coding":[{"code":"MR"}]}}],)"
             R"("address":[{"text":"x","line":["a"],"city":"b"}]})",
                R"({"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"urn:uuid:1",)"
                R"("resource":{"resourceType":"Patient","name":[{"family":"A","given":["B"]}]}}]})",
                "{\"resourceType\":\"Patient\",\"id\":\"1\",\"name\":[{\"text\":\"A\"}]}\n"
                "{\"resourceType\":\"Encounter\"}\n"}},
    };
}

std::vector<Decoder> ofTheHouse()
{
    return {
        {"map",
            readMap,
            {R"({"type":"FeatureCollection","coordinates":"local-metres","features":[{"type":"Feature",)"
             R"("properties":{"level":"1","indoor":"room","ref":"101","name":"x"},"geometry":)"
             R"({"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]]]}},{"type":"Feature",)"
             R"("properties":{"level":"0;1","highway":"elevator","ref":"E"},"geometry":{"type":"Point",)"
             R"("coordinates":[1,1]}}]})"},
            {"resources/hospital/map.geojson"}},
        {"hospital", readHospital, {}, {"resources/hospital/hospital.fhir.json"}},
        {"texts",
            readText,
            {},
            {"resources/hospital/guide.json",
                "resources/hospital/faq.json",
                "resources/hospital/materials.json",
                "resources/hospital/phrases.json"}},
        {"policy", readPolicy, {"{}"}, {"resources/queue/policy.json"}},
        {"rota", readRota, {"1 480-720 x3; 3 810-1050 x2", "7 1200-1500 x1"}},
        {"events",
            readEvents,
            {"t_s,event,ticket_id,class,queue,room,value\n0,room_open,,,q,r,\n"
             "0,checkin,t1,walkin,q,,\n5,checkin,t2,booked,q,,0;1800;65\n9,service,t1,,,,60\n"
             "10,missed,t2,,,,\n20,park,t2,,,,\n30,unpark,t2,,,,\n40,escalate,t2,em2,,,\n"
             "50,undo_escalate,t2,,,,\n70,room_pause,,,q,r,\n80,room_resume,,,q,r,\n"
             "90,back,t2,,,,\n99,leave,t1,,,,\n"}},
        {"gzip", unpackGzip, {packed(), packed() + packed()}},
    };
}
} // namespace

std::vector<Decoder> decoders()
{
    std::vector<Decoder> all{
        {"protocol", readProtocol, messages()},
        {"holding", readHolding, {R"({"leases":[],"blocks":[],"claims":[]})"}},
        {"sealed", openBox, boxes()},
    };
    for (const auto &more : {ofPeople(), ofTheHouse()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}
} // namespace Fuzz
