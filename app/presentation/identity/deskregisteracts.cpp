// SPDX-License-Identifier: GPL-3.0-or-later
// What `DeskRegister` does with a form; its checks stand in deskregister.cpp.
#include "base/log.h"
#include "domain/identity/identifiers.h"
#include "domain/identity/names.h"
#include "domain/identity/phone.h"
#include "domain/identity/pinyin.h"
#include "operations/patientoperations.h"
#include "operations/visitoperations.h"
#include "presentation/deskmessages.h"
#include "presentation/directory/deskdirectory.h"
#include "presentation/identity/deskregister.h"
#include "presentation/visit/deskarrival.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

namespace {
const auto ConsentText = QStringLiteral("desk-1"); // the wording read out at the desk
}

void DeskRegister::lookForDuplicates()
{
    m_pause.stop();
    auto reader = m_station.reader();
    auto found = Duplicates::of(typedPerson(), reader);
    if (!found) {
        m_messages.tellError(found.error());
        return;
    }
    m_candidates = std::move(*found);
    if (!hasStrongCandidate())
        m_reason = -1;
}

void DeskRegister::clear()
{
    m_pause.stop();
    m_lines = {};
    m_document = Document::ResidentId;
    m_gender = Gender::Unknown;
    m_needs = 0;
    m_group = StatutoryGroup::None;
    m_consent = false;
    m_reason = -1;
    m_candidates.clear();
    Q_EMIT cleared();
    Q_EMIT changed();
}

bool DeskRegister::isComplete()
{
    for (int i = 0; i < RegisterFieldCount; ++i) {
        const auto field = RegisterField(i);
        check(field);
        line(field).left = true;
    }
    for (const RegisterField field : {RegisterField::Identifier,
             RegisterField::Name,
             RegisterField::BirthDate,
             RegisterField::Phone,
             RegisterField::Insurance,
             RegisterField::Address,
             RegisterField::Companion,
             RegisterField::CompanionRelation,
             RegisterField::CompanionPhone}) {
        if (line(field).error.isEmpty())
            continue;
        m_messages.tell(DeskTone::Warn, tr("还没存：先改红框里的一项。"));
        Q_EMIT refused(field);
        return false;
    }
    if (hasStrongCandidate() && m_reason < 0) {
        m_messages.tell(
            DeskTone::Warn, tr("有很像的档案。是他就打开那一份；真要新建，在右边选一个原因。"));
        Q_EMIT reasonWanted();
        return false;
    }
    if (!m_consent) {
        m_messages.tell(DeskTone::Warn, tr("还没存：先当面说明隐私告知，本人同意后勾上。"));
        Q_EMIT consentWanted();
        return false;
    }
    return true;
}

Operations::PatientDraft DeskRegister::draft() const
{
    Operations::PatientDraft draft;
    Patient &patient = draft.patient;
    const TypedPerson typed = typedPerson();
    patient.id = m_station.random().id<PatientId>();
    patient.name = typed.name;
    // Only what a person wants read otherwise is kept as his reading.
    if (!isFilledIn(RegisterField::Reading))
        patient.nameReading = text(RegisterField::Reading).trimmed().toLower();
    patient.searchKey = searchKey(patient.name, patient.nameReading);
    patient.gender = m_gender;
    if (const auto birth =
            readBirthDate(normalisedBirthDate(text(RegisterField::BirthDate)), m_station.today())) {
        patient.birthDate = birth->date;
        patient.birthPrecision = birth->precision;
    }
    patient.phone = typed.phone;
    patient.address = text(RegisterField::Address).trimmed();
    patient.insurance = text(RegisterField::Insurance).trimmed();
    patient.companionName = text(RegisterField::Companion).trimmed();
    patient.companionRelation = text(RegisterField::CompanionRelation).trimmed();
    if (const auto phone = checkPhone(text(RegisterField::CompanionPhone)))
        patient.companionPhone = *phone;
    patient.needs = m_needs;
    patient.statutory = m_group;
    patient.verified = identifierKind().has_value(); // staff have seen the document (edge 16)
    if (m_reason >= 0)
        patient.note = tr("另建档案：%1").arg(reasons().value(m_reason));
    if (const auto kind = identifierKind()) {
        if (const auto checked = checkIdentifier(*kind, identifierText(), m_station.today())) {
            Identifier identifier;
            identifier.id = Domain::identifierId(checked->kind, checked->number);
            identifier.patientId = patient.id;
            identifier.kind = checked->kind;
            identifier.value = checked->number;
            draft.identifiers.push_back(identifier);
        }
    }
    return draft;
}

bool DeskRegister::saveOnly(const Operations::PatientDraft &draft)
{
    const auto done = m_station.record(Operations::registerPatient(draft, m_station.now()));
    if (!done) {
        m_messages.tellError(done.error());
        return false;
    }
    Consent consent;
    consent.id = m_station.random().id<ConsentId>();
    consent.patientId = draft.patient.id;
    consent.textVersion = ConsentText;
    const auto agreed = m_station.record(Operations::recordConsent(consent, m_station.now()));
    if (!agreed)
        m_messages.tellError(agreed.error());
    else
        m_messages.tell(DeskTone::Success, tr("%1 的档案建好了。").arg(draft.patient.name));
    return true;
}

bool DeskRegister::saveWithNumber(const Operations::PatientDraft &draft)
{
    auto start = arrivalOf(m_station, m_directory, draft.patient, m_departmentId, std::nullopt);
    if (!start) {
        m_messages.tellError(start.error());
        return false;
    }
    start->newPatient = draft;
    Consent consent;
    consent.id = m_station.random().id<ConsentId>();
    consent.patientId = draft.patient.id;
    consent.textVersion = ConsentText;
    start->consent = consent;
    const auto done = m_station.record(Operations::startVisit(*start, m_station.now()));
    if (!done) {
        m_messages.tellError(done.error());
        return false;
    }
    m_messages.tell(DeskTone::Success,
        tr("%1 的档案建好了，%2的号是 %3，请到%4等候。")
            .arg(draft.patient.name,
                m_directory.departmentName(m_departmentId),
                start->ticket->ticket.number,
                m_directory.placeName(m_directory.waitingArea(m_departmentId))));
    return true;
}

void DeskRegister::save(Then then)
{
    if (isPristine())
        return;
    lookForDuplicates();
    const bool complete = isComplete();
    if (complete && then == Then::WalkIn && m_departmentId.isEmpty()) {
        m_messages.tell(DeskTone::Warn, tr("先选挂哪个科。"));
        Q_EMIT departmentWanted();
        Q_EMIT changed();
        return;
    }
    if (!complete) {
        Q_EMIT changed();
        return;
    }
    const Operations::PatientDraft one = draft();
    if (hasStrongCandidate())
        qCInfo(logScreen).noquote()
            << "audit: file opened beside a like one, patient" << one.patient.id.text() << "like"
            << m_candidates.front().id.text() << "reason" << m_reason;
    if (!(then == Then::WalkIn ? saveWithNumber(one) : saveOnly(one)))
        return;
    m_departmentId = {};
    clear();
    Q_EMIT saved(one.patient.id);
}

void DeskRegister::openCandidate(int index)
{
    if (index < 0 || index >= int(m_candidates.size()))
        return;
    const PatientId id = m_candidates[size_t(index)].id;
    clear();
    Q_EMIT saved(id);
}
} // namespace Presentation
