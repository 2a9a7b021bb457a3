// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QJsonDocument>
#include <QJsonObject>

#include "domain/identity/names.h"
#include "domain/identity/phone.h"
#include "domain/identity/pinyin.h"
#include "presentation/deskwords.h"
#include "presentation/identity/identifierwords.h"
#include "presentation/identity/kioskidentity.h"
#include "sync/station.h"
#include "sync/view.h"

// The details of a new person, and how any person is shown.

namespace Presentation {

using namespace Domain;

std::vector<KioskIdentity::Missing> KioskIdentity::missing() const
{
    std::vector<Missing> result;
    const auto &person = m_flow.session().person;
    if (!person || person->known || person->patient.alias)
        return result;
    const Patient &patient = person->patient;
    if (patient.name.isEmpty())
        result.push_back(Missing::Name);
    if (patient.gender == Gender::Unknown)
        result.push_back(Missing::Gender);
    if (patient.birthPrecision == DatePrecision::Unknown)
        result.push_back(Missing::Birth);
    if (patient.phone.isEmpty())
        result.push_back(Missing::Phone);
    std::erase_if(result, [this](Missing what) {
        return std::find(m_skipped.begin(), m_skipped.end(), what) != m_skipped.end();
    });
    return result;
}

void KioskIdentity::skip(Missing what)
{
    m_skipped.push_back(what);
    Q_EMIT changed();
}

QString KioskIdentity::setName(const QString &typed)
{
    const auto name = checkName(typed);
    if (!name)
        return IdentifierWords::nameProblem(name.error());
    m_flow.update([&name](KioskSession &session) {
        session.person->patient.name = *name;
        session.person->patient.searchKey = searchKey(*name);
    });
    Q_EMIT changed();
    return {};
}

void KioskIdentity::setGender(Gender gender)
{
    m_flow.update([gender](KioskSession &session) { session.person->patient.gender = gender; });
    Q_EMIT changed();
}

QString KioskIdentity::setBirth(const QString &typed)
{
    const QString dashed = typed.size() == 8
        ? typed.left(4) + u'-' + typed.mid(4, 2) + u'-' + typed.mid(6)
        : typed + u'?';
    const auto birth = readBirthDate(dashed, m_station.today());
    if (!birth)
        return IdentifierWords::birthProblem(birth.error());
    m_flow.update([this, &birth](KioskSession &session) {
        session.person->patient.birthDate = birth->date;
        session.person->patient.birthPrecision = birth->precision;
        session.offersElderly = isSenior(*birth, m_station.today());
    });
    Q_EMIT changed();
    return {};
}

QString KioskIdentity::setPhone(const QString &typed)
{
    const auto phone = checkPhone(typed);
    if (!phone)
        return IdentifierWords::phoneProblem(phone.error(), typed);
    m_flow.update([&phone](KioskSession &session) {
        Patient &patient = session.person->patient;
        patient.phone = *phone;
        // Who does it for somebody else leaves his own number: a phone is no identity (edge 14).
        if (!session.companionRelation.isEmpty())
            patient.companionPhone = session.companionPhone = *phone;
    });
    Q_EMIT changed();
    return {};
}

QString KioskIdentity::insuranceName(const QString &code) const
{
    Sync::Reader reader = m_station.reader();
    const auto document =
        Sync::DirectoryTable(reader).document(DocumentId(QStringLiteral("materials")));
    if (!document || !*document)
        return code;
    const QJsonObject names = QJsonDocument::fromJson((*document)->body.toUtf8())
                                  .object()
                                  .value(QStringLiteral("insurances"))
                                  .toObject();
    const QJsonObject name = names.value(code).toObject();
    const bool english = m_flow.language() == Base::Language::English;
    return name.isEmpty() ? code : name.value(QLatin1String(english ? "en" : "zh")).toString();
}

KioskIdentity::Shown KioskIdentity::shown() const
{
    Shown shown;
    const auto &person = m_flow.session().person;
    if (!person)
        return shown;
    const Patient &patient = person->patient;
    shown.isNew = !person->known;
    // The server masks already; an alias hides nobody.
    shown.name = person->known || patient.alias ? patient.name : maskedName(patient.name);
    if (!patient.alias)
        shown.about = DeskWords::genderAndAge(patient, m_station.today());
    for (const Identifier &identifier : person->identifiers) {
        shown.rows.push_back({IdentifierWords::kind(identifier.kind),
            DeskWords::grouped(maskedNumber(identifier.value))});
    }
    const QString phone = person->known ? patient.phone : maskedPhone(patient.phone);
    if (!phone.isEmpty())
        shown.rows.push_back({tr("手机号"), DeskWords::groupedPhone(phone)});
    if (!patient.insurance.isEmpty())
        shown.rows.push_back({tr("医保"), insuranceName(patient.insurance)});
    if (isSenior({patient.birthDate, patient.birthPrecision}, m_station.today()))
        shown.priority = tr("优先：65 岁以上");
    else if (patient.statutory == StatutoryGroup::Pregnant)
        shown.priority = tr("优先：孕妇");
    else if (patient.statutory == StatutoryGroup::Disabled)
        shown.priority = tr("优先：残疾人");
    else if (patient.statutory == StatutoryGroup::ServiceMember)
        shown.priority = tr("优先：军人");
    return shown;
}

int KioskIdentity::needs() const
{
    const auto &person = m_flow.session().person;
    return person ? person->patient.needs : Domain::NeedsNothing;
}

void KioskIdentity::setNeed(Domain::CareNeed need, bool on)
{
    m_flow.touch();
    if (((needs() & need) != 0) == on)
        return;
    m_flow.update([need, on](KioskSession &session) {
        if (session.person)
            session.person->patient.needs =
                on ? session.person->patient.needs | need : session.person->patient.needs & ~need;
    });
}

bool KioskIdentity::asksForNeeds() const
{
    const Purpose purpose = m_flow.session().purpose;
    return m_flow.session().person
        && (purpose == Purpose::None || purpose == Purpose::Register
            || purpose == Purpose::CheckIn);
}

QString KioskIdentity::careWords() const
{
    return needs() == Domain::NeedsNothing ? tr("叫号时要照顾您吗？") : tr("会照顾您");
}

QString KioskIdentity::carePromise() const
{
    QStringList promises;
    if (needs() & Domain::NeedsWrittenCall)
        promises << tr("叫到您时，大屏幕多亮一会儿。");
    if (needs() & Domain::NeedsSpokenGuide)
        promises << tr("您的号多念几遍。");
    if (needs() & (Domain::NeedsWheelchair | Domain::NeedsSlowPace))
        promises << tr("早一点叫您，多等您一会儿。");
    if (needs() & Domain::NeedsWheelchair)
        promises << tr("给您不用走楼梯的路。");
    return promises.join(QLatin1Char('\n'));
}
} // namespace Presentation
