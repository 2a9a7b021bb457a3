// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/identity/desksearch.h"

#include <algorithm>

#include "domain/identity/names.h"
#include "domain/identity/phone.h"
#include "domain/identity/pinyin.h"
#include "presentation/deskmessages.h"
#include "presentation/deskwords.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

namespace {
constexpr int MostHits = 30; // nobody reads further; one more letter is faster
constexpr std::chrono::milliseconds TypingPause{60};

QString withoutTones(const QString &text)
{
    QString plain;
    const QString apart = text.normalized(QString::NormalizationForm_D);
    for (const QChar one : apart) {
        if (one.category() != QChar::Mark_NonSpacing)
            plain += one;
    }
    return plain;
}

QString capital(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

QList<int> run(qsizetype from, qsizetype length)
{
    QList<int> places;
    for (qsizetype i = from; i < from + length; ++i)
        places.append(int(i));
    return places;
}
} // namespace

QString shownReading(const QString &name, const QString &reading)
{
    if (!name.isEmpty() && name.at(0).unicode() < 0x2E80)
        return {};
    const QStringList syllables =
        withoutTones(spokenPinyin(name, reading)).split(u' ', Qt::SkipEmptyParts);
    const qsizetype family = std::min(syllables.size(), qsizetype(characterCount(surname(name))));
    return (capital(syllables.mid(0, family).join(QString())) + u' '
        + capital(syllables.mid(family).join(QString())))
        .trimmed();
}

QList<int> marksIn(const QString &reading, const QString &typed)
{
    const QString wanted = QString(typed).remove(u' ').toLower();
    if (wanted.isEmpty())
        return {};
    if (const qsizetype at = reading.toLower().indexOf(wanted); at >= 0)
        return run(at, wanted.size());
    // Letter by letter: the next one in place, or else the next syllable's first. Pinyin has no
    // other mark of a syllable's start than a consonant before a vowel, or a capital.
    const auto startsSyllable = [&reading](qsizetype i) {
        static const QString vowels = QStringLiteral("aeiouv");
        const QChar one = reading.at(i).toLower();
        const QChar next = i + 1 < reading.size() ? reading.at(i + 1).toLower() : QChar();
        if (reading.at(i).isUpper())
            return true;
        const bool consonant = !vowels.contains(one) && one.isLetter();
        const bool double2 = (one == u'z' || one == u'c' || one == u's') && next == u'h';
        const bool secondOfDouble =
            one == u'h' && i > 0 && QStringLiteral("zcs").contains(reading.at(i - 1).toLower());
        return consonant && !secondOfDouble && (double2 || vowels.contains(next));
    };
    QList<int> places;
    qsizetype at = 0;
    for (const QChar letter : wanted) {
        while (at < reading.size()
            && !(reading.at(at).toLower() == letter
                && ((!places.isEmpty() && places.last() == at - 1) || startsSyllable(at))))
            ++at;
        if (at == reading.size())
            return {};
        places.append(int(at++));
    }
    return places;
}

DeskSearch::DeskSearch(Sync::Station &station, DeskMessages &messages, QObject *parent)
    : QAbstractListModel(parent)
    , m_station(station)
    , m_messages(messages)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &DeskSearch::look);
    // Who arrives while somebody looks for him is found too; a choice already made stays.
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        if (!m_text.isEmpty() && m_current < 0 && tables.contains(QStringLiteral("patient")))
            look();
    });
}

void DeskSearch::setText(const QString &text)
{
    m_text = text.trimmed();
    if (m_text.isEmpty())
        look();
    else
        m_pause.start();
}

void DeskSearch::clear()
{
    setText({});
}

void DeskSearch::retranslate()
{
    if (m_rows.empty())
        return;
    auto reader = m_station.reader();
    for (SearchRow &row : m_rows) {
        if (const auto patient = Sync::PatientTable(reader).patient(row.id); patient && *patient)
            row = rowOf(**patient);
    }
    Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void DeskSearch::look()
{
    m_pause.stop();
    std::vector<SearchRow> rows;
    auto reader = m_station.reader();
    if (!m_text.isEmpty()) {
        const auto found = Sync::PatientTable(reader).search(m_text, MostHits);
        if (!found) {
            m_messages.tellError(found.error());
            return;
        }
        for (const Patient &patient : *found)
            rows.push_back(rowOf(patient));
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_current = -1;
    endResetModel();
    Q_EMIT changed();
}

SearchRow DeskSearch::rowOf(const Patient &patient) const
{
    SearchRow row;
    row.id = patient.id;
    row.name = patient.name;
    row.reading = shownReading(patient.name, patient.nameReading);
    row.detail = DeskWords::genderAndAge(patient, m_station.today());
    if (patient.phone.size() >= 4)
        row.detail = tr("%1，尾号 %2").arg(row.detail, patient.phone.right(4));
    if (const qsizetype at = row.name.indexOf(m_text, 0, Qt::CaseInsensitive); at >= 0)
        row.nameMarks = run(at, m_text.size());
    row.readingMarks = marksIn(row.reading, m_text);
    return row;
}

bool DeskSearch::openTicketOrSlip()
{
    auto reader = m_station.reader();
    const auto ticket = Sync::TicketTable(reader).numbered(m_text.toUpper(), m_station.today());
    if (ticket && *ticket && !(*ticket)->patientId.isEmpty()) {
        Q_EMIT patientChosen((*ticket)->patientId);
        return true;
    }
    constexpr int TokenLength = 26; // Base::Random::token
    if (m_text.size() < TokenLength)
        return false;
    const auto visit = Sync::VisitTable(reader).withToken(m_text.right(TokenLength).toLower());
    if (visit && *visit && !(*visit)->patientId.isEmpty()) {
        Q_EMIT patientChosen((*visit)->patientId);
        return true;
    }
    return false;
}

void DeskSearch::enter(const QString &text)
{
    m_text = text.trimmed();
    if (m_text.isEmpty())
        return;
    if (openTicketOrSlip())
        return;
    const int chosen = m_current;
    look();
    if (m_rows.empty())
        m_messages.tell(
            DeskTone::Info, tr("没有找到「%1」。换一种查法，或按 Ctrl N 登记。").arg(m_text));
    else
        choose(chosen >= 0 && chosen < int(m_rows.size()) ? chosen : 0);
}

void DeskSearch::choose(int row)
{
    if (m_pause.isActive()) // typed and chosen in one go
        look();
    if (row < 0 || row >= int(m_rows.size()))
        return;
    m_current = row;
    Q_EMIT changed();
    Q_EMIT patientChosen(m_rows[size_t(row)].id);
}

void DeskSearch::step(int rows)
{
    if (m_pause.isActive())
        look();
    if (!m_rows.empty())
        choose(std::clamp(m_current + rows, 0, int(m_rows.size()) - 1));
}

int DeskSearch::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DeskSearch::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SearchRow &row = m_rows[size_t(index.row())];
    if (role == Qt::DisplayRole)
        return row.name;
    if (role == Qt::AccessibleTextRole)
        return QString(row.name + u' ' + row.detail);
    if (role == RowRole)
        return QVariant::fromValue(row);
    return {};
}
} // namespace Presentation
