// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/directory/deskinformation.h"

#include <algorithm>

#include "base/log.h"
#include "domain/booking/rota.h"
#include "domain/directory/hospitaltexts.h"
#include "domain/identity/pinyin.h"
#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "presentation/queue/hallnotice.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

namespace {
bool fits(const InformationRow &row, const QString &typed)
{
    const QStringList texts{row.title, row.quiet, row.detail, row.value, row.words};
    return std::any_of(texts.begin(), texts.end(), [&typed](const QString &text) {
        return text.contains(typed, Qt::CaseInsensitive);
    });
}

QString bothAndPinyin(const Base::LocalText &text)
{
    return QStringList{text.zh, text.en, searchKey(text.zh)}.join(u' ');
}

bool worksOn(const PractitionerRole &role, QDate day)
{
    const auto rota = parseRota(role.availableTime);
    return rota && std::any_of(rota->begin(), rota->end(), [day](const RotaSession &session) {
        return session.weekday == day.dayOfWeek() && session.holdsOn(day);
    });
}

template<typename Value>
Value orNothing(Base::Result<Value> value)
{
    if (value)
        return std::move(*value);
    qCWarning(logScreen).noquote() << "information:" << Base::describe(value.error());
    return {};
}
} // namespace

void InformationModel::setRows(std::vector<InformationRow> rows)
{
    if (rows == m_all)
        return;
    m_all = std::move(rows);
    narrow();
}

void InformationModel::setTyped(const QString &typed)
{
    m_typed = typed;
    narrow();
}

void InformationModel::narrow()
{
    beginResetModel();
    m_rows.clear();
    const InformationRow *heading = nullptr; // not on view yet
    bool whole = false;
    for (const InformationRow &row : m_all) {
        const bool found = m_typed.isEmpty() || fits(row, m_typed);
        if (row.kind == InformationRow::Kind::Heading) {
            whole = found;
            heading = found ? nullptr : &row;
            if (found)
                m_rows.push_back(row);
        } else if (found || whole) {
            if (heading)
                m_rows.push_back(*heading);
            heading = nullptr;
            m_rows.push_back(row);
        }
    }
    endResetModel();
}

int InformationModel::countEntries() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const InformationRow &row) {
        return row.kind == InformationRow::Kind::Entry;
    }));
}

int InformationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant InformationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const InformationRow &row = m_rows[size_t(index.row())];
    if (role == RowRole)
        return QVariant::fromValue(row);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    QStringList words{row.title, row.quiet, row.detail, row.value};
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

DeskInformation::DeskInformation(Sync::Station &station, DeskDirectory &directory, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(directory)
{
    connect(&directory, &DeskDirectory::changed, this, &DeskInformation::read);
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        if (tables.contains(QStringLiteral("price")) || tables.contains(QStringLiteral("document")))
            read();
    });
    read();
}

void DeskInformation::setTyped(const QString &typed)
{
    m_typed = typed.simplified();
    for (InformationModel *model : {&m_doctors, &m_prices, &m_questions})
        model->setTyped(m_typed);
    Q_EMIT changed();
}

void DeskInformation::read()
{
    readSite();
    readDoctors();
    readPrices();
    readQuestions();
    Q_EMIT changed();
}

void DeskInformation::readSite()
{
    auto reader = m_station.reader();
    const auto site = orNothing(Sync::DirectoryTable(reader).site());
    m_site.clear();
    if (!site)
        return;
    QStringList words{site->name.in(m_directory.language()),
        site->address.in(m_directory.language()),
        site->phone};
    words.removeAll(QString());
    m_site = words.join(tr("，", "between name, address and telephone"));
}

InformationRow DeskInformation::doctorRow(const PractitionerRole &role, const Practitioner &doctor)
{
    InformationRow row;
    const Base::Language language = m_directory.language();
    row.title = doctor.name.in(language);
    row.quiet = doctor.title.in(language);
    row.detail = doctor.speciality.in(language);
    const QDate today = m_station.today();
    row.value = worksOn(role, today) ? m_directory.roomName(role.roomId) : tr("今天不出诊");
    auto reader = m_station.reader();
    if (const auto fee = orNothing(Sync::DirectoryTable(reader).priceOn(role.feeCode, today)))
        row.value = tr("%1，%2", "room, fee").arg(row.value, DeskWords::money(fee->amountFen));
    row.words = QStringList{bothAndPinyin(doctor.name),
        doctor.title.zh,
        doctor.title.en,
        doctor.speciality.zh,
        doctor.speciality.en}
                    .join(u' ');
    return row;
}

void DeskInformation::readDoctors()
{
    auto reader = m_station.reader();
    Sync::DirectoryTable table(reader);
    const auto roles = orNothing(table.roles());
    const auto doctors = orNothing(table.practitioners());
    std::vector<InformationRow> rows;
    for (const Department &department : m_directory.departments()) {
        InformationRow heading;
        heading.kind = InformationRow::Kind::Heading;
        heading.icon = department.icon;
        heading.title = department.name.in(m_directory.language());
        heading.value = m_directory.placeName(department.waitingAreaId);
        heading.words = bothAndPinyin(department.name) + u' ' + department.aliases;
        rows.push_back(std::move(heading));
        for (const PractitionerRole &role : roles) {
            if (role.departmentId != department.id)
                continue;
            const auto doctor = std::find_if(doctors.begin(),
                doctors.end(),
                [&role](const Practitioner &one) { return one.id == role.practitionerId; });
            if (doctor != doctors.end())
                rows.push_back(doctorRow(role, *doctor));
        }
    }
    m_doctors.setRows(std::move(rows));
}

void DeskInformation::readPrices()
{
    auto reader = m_station.reader();
    const QDate today = m_station.today();
    std::vector<InformationRow> rows;
    for (const Price &price : orNothing(Sync::DirectoryTable(reader).prices())) {
        const bool holds = (!price.validFrom.isValid() || price.validFrom <= today)
            && (!price.validTo.isValid() || price.validTo >= today);
        if (!holds)
            continue;
        InformationRow row;
        row.title = price.name.in(m_directory.language());
        row.value = DeskWords::money(price.amountFen);
        row.words = bothAndPinyin(price.name);
        rows.push_back(std::move(row));
    }
    m_prices.setRows(std::move(rows));
}

void DeskInformation::readQuestions()
{
    auto reader = m_station.reader();
    const auto document =
        orNothing(Sync::DirectoryTable(reader).document(DocumentId(QStringLiteral("faq"))));
    std::vector<InformationRow> rows;
    if (const auto policy = Sync::PolicyTable(reader).current()) {
        const HallNotice notice(*policy);
        InformationRow row;
        row.title = notice.title();
        row.detail = notice.text();
        row.words = row.title + u' ' + row.detail;
        rows.push_back(std::move(row));
    }
    if (document) {
        for (const FaqEntry &entry : orNothing(readFaq(*document))) {
            InformationRow row;
            row.title = entry.question.in(m_directory.language());
            row.detail = entry.answer.in(m_directory.language());
            row.words = QStringList{bothAndPinyin(entry.question),
                entry.answer.zh,
                entry.answer.en,
                entry.words.join(u' ')}
                            .join(u' ');
            rows.push_back(std::move(row));
        }
    }
    m_questions.setRows(std::move(rows));
}
} // namespace Presentation
