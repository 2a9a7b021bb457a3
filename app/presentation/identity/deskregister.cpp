// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/identity/deskregister.h"

#include <algorithm>

#include "domain/identity/identifiers.h"
#include "domain/identity/names.h"
#include "domain/identity/phone.h"
#include "presentation/deskwords.h"
#include "presentation/identity/desksearch.h"
#include "sync/station.h"

namespace Presentation {

using namespace Domain;

namespace {
constexpr std::chrono::milliseconds TypingPause{150};
constexpr qsizetype LongestLine = 200; // longer than any address on a document

BirthDate birthOf(const QString &text, QDate today)
{
    const auto read = readBirthDate(normalisedBirthDate(text), today);
    return read ? *read : BirthDate();
}
} // namespace

DeskRegister::DeskRegister(
    Sync::Station &station, DeskDirectory &directory, DeskMessages &messages, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(directory)
    , m_messages(messages)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        lookForDuplicates();
        Q_EMIT changed();
    });
}

QString DeskRegister::text(RegisterField field) const
{
    return line(field).text;
}

bool DeskRegister::isFilledIn(RegisterField field) const
{
    return line(field).bySystem;
}

QString DeskRegister::error(RegisterField field) const
{
    return line(field).left ? line(field).error : QString();
}

QString DeskRegister::hint(RegisterField field) const
{
    if (field == RegisterField::BirthDate) {
        const BirthDate birth = birthOf(text(field), m_station.today());
        Patient someone;
        someone.birthDate = birth.date;
        someone.birthPrecision = birth.precision;
        const QString age = DeskWords::age(someone, m_station.today());
        if (age.isEmpty())
            return tr("例如 1958-03-22；只知道年份就写 1958");
        if (line(field).bySystem)
            return tr("%1，由证件号算出").arg(age);
        const QString onCard = birthOnDocument();
        return onCard.isEmpty() || onCard == toText(birth) ? age : tr("证件号上是 %1").arg(onCard);
    }
    if (field == RegisterField::Identifier && m_document == Document::ResidentId) {
        constexpr int Whole = 18;
        const auto typed = normaliseIdentifier(IdentifierKind::ResidentId, text(field)).size();
        if (typed > 0 && typed < Whole)
            return tr("还差 %1 位；也可以直接刷卡").arg(Whole - typed);
    }
    if (field == RegisterField::Identifier && m_document == Document::None)
        return tr("没有证件也可以登记，以后补");
    return {};
}

std::optional<IdentifierKind> DeskRegister::identifierKind() const
{
    switch (m_document) {
    case Document::ResidentId:
        return IdentifierKind::ResidentId;
    case Document::Passport:
        return IdentifierKind::Passport;
    case Document::HongKongMacaoTaiwan:
        if (const auto known = recogniseIdentifier(identifierText(), m_station.today()))
            return known->kind;
        return IdentifierKind::HongKongMacaoPermit;
    case Document::None:
        break;
    }
    return {};
}

QString DeskRegister::identifierText() const
{
    return text(RegisterField::Identifier).trimmed();
}

QString DeskRegister::birthOnDocument() const
{
    const auto kind = identifierKind();
    if (!kind || identifierText().isEmpty())
        return {};
    const auto checked = checkIdentifier(*kind, identifierText(), m_station.today());
    return checked ? toText(checked->birth) : QString();
}

void DeskRegister::fill(RegisterField field, const QString &text)
{
    Line &target = line(field);
    if (!target.text.isEmpty() && !target.bySystem)
        return; // what somebody typed is never overwritten
    target.text = text;
    target.bySystem = !text.isEmpty();
}

QString DeskRegister::wrongIdentifier()
{
    const auto kind = identifierKind();
    if (!kind || identifierText().isEmpty())
        return kind ? tr("请填证件号；没有证件就选「没有」") : QString();
    const auto checked = checkIdentifier(*kind, identifierText(), m_station.today());
    if (checked) {
        if (checked->birth.precision != DatePrecision::Unknown)
            fill(RegisterField::BirthDate, toText(checked->birth));
        if (checked->gender != Gender::Unknown && m_gender == Gender::Unknown)
            m_gender = checked->gender;
        return {};
    }
    const QString &code = checked.error().code;
    if (code == u"bad-length")
        return *kind == IdentifierKind::ResidentId ? tr("位数不对，身份证号应为 18 位")
                                                   : tr("位数不对，请对照证件再看一遍");
    if (code == u"bad-check-digit")
        return tr("最后一位对不上，可能有一位打错，请对照证件");
    if (code == u"bad-character")
        return tr("有不该出现的字，请对照证件");
    if (code == u"bad-birth-date" || code == u"future-birth-date")
        return tr("号码里的出生日期不对，请对照证件");
    return tr("这个号码不能用，请对照证件");
}

QString DeskRegister::wrongName() const
{
    const QString &typed = text(RegisterField::Name);
    const auto checked = checkName(typed);
    if (checked)
        return {};
    if (checked.error().code == u"name-empty")
        return tr("请填姓名");
    if (checked.error().code == u"name-too-long")
        return tr("太长了：有 %1 个字，最多 %2 个").arg(characterCount(typed)).arg(LongestName);
    return tr("里面有看不见的特殊字符，请删掉重打");
}

QString DeskRegister::wrongBirthDate() const
{
    const QString typed = text(RegisterField::BirthDate).trimmed();
    if (typed.isEmpty())
        return tr("请填出生日期；只知道年份就写年份");
    const auto read = readBirthDate(normalisedBirthDate(typed), m_station.today());
    if (read)
        return {};
    if (read.error().code == u"future-birth-date")
        return tr("这一天还没到，请检查");
    return tr("写成 1958-03-22 这样");
}

QString DeskRegister::wrongPhone(const QString &typed) const
{
    if (typed.trimmed().isEmpty())
        return {}; // a person without a phone is served like any other
    const auto checked = checkPhone(typed);
    if (checked)
        return {};
    QString digits = typed;
    digits.removeIf([](QChar one) { return !one.isDigit(); });
    constexpr qsizetype Mobile = 11;
    if (digits.startsWith(u'1') && digits.size() < Mobile)
        return tr("少 %1 位，手机号应为 11 位").arg(Mobile - digits.size());
    if (digits.startsWith(u'1') && digits.size() > Mobile)
        return tr("多 %1 位，手机号应为 11 位").arg(digits.size() - Mobile);
    return tr("电话号码不对，请检查");
}

void DeskRegister::check(RegisterField field)
{
    Line &one = line(field);
    switch (field) {
    case RegisterField::Identifier:
        one.error = wrongIdentifier();
        break;
    case RegisterField::Name:
        one.error = wrongName();
        break;
    case RegisterField::BirthDate:
        one.error = wrongBirthDate();
        break;
    case RegisterField::Phone:
    case RegisterField::CompanionPhone:
        one.error = wrongPhone(one.text);
        break;
    default:
        one.error =
            one.text.size() > LongestLine ? tr("太长了，最多 %1 个字").arg(LongestLine) : QString();
        break;
    }
}

void DeskRegister::edit(RegisterField field, const QString &text)
{
    Line &one = line(field);
    if (one.text == text)
        return;
    one.text = text;
    one.bySystem = false;
    check(field);
    if (one.error.isEmpty())
        one.left = false;
    if (field == RegisterField::Name)
        fill(RegisterField::Reading, shownReading(text.trimmed(), {}));
    if (field == RegisterField::Identifier)
        check(RegisterField::BirthDate);
    m_pause.start();
    Q_EMIT changed();
}

void DeskRegister::leave(RegisterField field)
{
    if (line(field).text.isEmpty())
        return; // an empty field is asked for when saving, not before
    Line &one = line(field);
    one.left = true;
    check(field);
    if (field == RegisterField::BirthDate && one.error.isEmpty())
        one.text = normalisedBirthDate(one.text);
    Q_EMIT changed();
}

void DeskRegister::setDocument(Document document)
{
    m_document = document;
    check(RegisterField::Identifier);
    m_pause.start();
    Q_EMIT changed();
}

void DeskRegister::setGender(Gender gender)
{
    m_gender = gender;
    m_pause.start();
    Q_EMIT changed();
}

void DeskRegister::setNeed(CareNeed need, bool on)
{
    m_needs = on ? (m_needs | need) : (m_needs & ~need);
    Q_EMIT changed();
}

void DeskRegister::setGroup(StatutoryGroup group)
{
    m_group = group;
    Q_EMIT changed();
}

void DeskRegister::setConsent(bool given)
{
    m_consent = given;
    Q_EMIT changed();
}

void DeskRegister::setReason(int reason)
{
    m_reason = reason;
    Q_EMIT changed();
}

void DeskRegister::setDepartment(const DepartmentId &department)
{
    m_departmentId = department;
    Q_EMIT changed();
}

bool DeskRegister::isSenior() const
{
    return Domain::isSenior(
        birthOf(text(RegisterField::BirthDate), m_station.today()), m_station.today());
}

bool DeskRegister::isOffline() const
{
    return m_station.contact() == Sync::Contact::Lost;
}

bool DeskRegister::hasStrongCandidate() const
{
    return std::any_of(
        m_candidates.begin(), m_candidates.end(), [](const Candidate &one) { return one.strong; });
}

QStringList DeskRegister::reasons() const
{
    return {
        tr("同名同生日，是另一个人"), tr("双胞胎"), tr("家人共用电话"), tr("旧档案有误，先看病")};
}

TypedPerson DeskRegister::typedPerson() const
{
    TypedPerson typed;
    if (const auto name = checkName(text(RegisterField::Name)))
        typed.name = *name;
    typed.birthDate = birthOf(text(RegisterField::BirthDate), m_station.today()).date;
    typed.gender = m_gender;
    if (const auto phone = checkPhone(text(RegisterField::Phone)))
        typed.phone = *phone;
    if (const auto kind = identifierKind()) {
        typed.kind = *kind;
        typed.identifier = normaliseIdentifier(*kind, identifierText());
    }
    return typed;
}

bool DeskRegister::isPristine() const
{
    return std::all_of(m_lines.begin(), m_lines.end(), [](const Line &one) {
        return one.text.trimmed().isEmpty();
    });
}
} // namespace Presentation
