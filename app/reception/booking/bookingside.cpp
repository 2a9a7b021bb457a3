// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/booking/bookingside.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "reception/astyped.h"
#include "reception/booking/bookedlist.h"
#include "reception/reasonbox.h"
#include "reception/tones.h"
#include "widgets/banner.h"
#include "widgets/deskbutton.h"
#include "widgets/field.h"
#include "widgets/tag.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::BookingChoice;

BookingSide::BookingSide(Presentation::BookingPresenter &presenter,
    const Theme &theme,
    const Base::Clock &clock,
    QWidget *parent)
    : Panel(theme, Panel::Kind::Card, parent)
    , m_presenter(presenter)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextRole::SectionTitle, ColorRole::Ink, this))
    , m_place(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_taken(new TextLabel(theme, TextRole::Body, ColorRole::Ink, this))
    , m_left(new TextLabel(theme, TextRole::Strong, ColorRole::Accent, this))
    , m_peopleHead(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_people(new BookedList(theme, this))
    , m_forHead(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_person(new Panel(theme, Panel::Kind::Card, this))
    , m_initial(new TextLabel(theme, TextRole::PageTitle, ColorRole::Accent, this))
    , m_name(new TextLabel(theme, TextRole::Strong, ColorRole::Ink, this))
    , m_age(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_tag(new Tag(theme, Tone::Priority, this))
    , m_relation(new Field(theme, this))
    , m_proxyName(new Field(theme, this))
    , m_proxyPhone(new Field(theme, this))
    , m_lengthHead(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_advice(new Banner(theme, clock, Tone::Success, this))
    , m_reason(new ReasonBox(theme, this))
{
    setObjectName(QStringLiteral("bookingSide"));
    m_title->setObjectName(QStringLiteral("bookingTitle"));
    m_advice->setObjectName(QStringLiteral("bookingAdvice"));
    m_relation->line().setObjectName(QStringLiteral("relationLine"));
    m_relation->line().setMaxLength(20); // a word such as 女儿
    m_proxyName->line().setObjectName(QStringLiteral("proxyNameLine"));
    m_proxyName->line().setMaxLength(60);
    m_proxyPhone->line().setObjectName(QStringLiteral("proxyPhoneLine"));
    m_proxyPhone->line().setMaxLength(24);
    m_left->setAlignment(Qt::AlignRight);
    makeButtons();
    layOut();

    connect(&m_presenter, &Presentation::BookingPresenter::changed, this, &BookingSide::fill);
    connect(m_people, &BookedList::personRequested, this, &BookingSide::personRequested);
    connect(m_people, &BookedList::left, this, &BookingSide::finished);
    for (Field *field : {m_relation, m_proxyName, m_proxyPhone})
        connect(field, &Field::textEdited, this, [this] {
            m_presenter.setProxy({m_relation->text().trimmed(),
                m_proxyName->text().trimmed(),
                m_proxyPhone->text().trimmed()});
        });
    connect(m_reason, &ReasonBox::given, this, &BookingSide::given);
    connect(m_reason, &ReasonBox::closed, this, [this] {
        ask(Question::None);
        Q_EMIT finished();
    });
    connect(m_book, &DeskButton::clicked, &m_presenter, &Presentation::BookingPresenter::book);
    connect(m_hold, &DeskButton::clicked, &m_presenter, &Presentation::BookingPresenter::hold);
    connect(m_move, &DeskButton::clicked, &m_presenter, &Presentation::BookingPresenter::move);
    connect(m_calendar,
        &DeskButton::clicked,
        &m_presenter,
        &Presentation::BookingPresenter::exportCalendar);
    connect(m_wait, &DeskButton::clicked, &m_presenter, &Presentation::BookingPresenter::wait);
    connect(m_overbook, &DeskButton::clicked, this, &BookingSide::askOverbook);
    connect(m_cancel, &DeskButton::clicked, this, &BookingSide::askCancel);
    retranslate();
}

void BookingSide::makeButtons()
{
    const auto make = [this](DeskButton::Kind kind, const char *name, const char *icon) {
        auto *button = new DeskButton(m_theme, kind, this);
        button->setObjectName(QString::fromLatin1(name));
        button->setIconName(QString::fromLatin1(icon));
        return button;
    };
    m_book = make(DeskButton::Kind::Primary, "bookButton", "check");
    m_book->setKeycap(QStringLiteral("Enter"));
    m_hold = make(DeskButton::Kind::Secondary, "holdButton", "hourglass");
    m_hold->setKey(QKeySequence(QStringLiteral("Ctrl+U")));
    m_wait = make(DeskButton::Kind::Secondary, "waitButton", "hourglass");
    m_wait->setKey(QKeySequence(QStringLiteral("Ctrl+W")));
    m_overbook = make(DeskButton::Kind::Secondary, "overbookButton", "plus");
    m_overbook->setKey(QKeySequence(QStringLiteral("Ctrl+J")));
    m_move = make(DeskButton::Kind::Secondary, "moveButton", "calendar-move");
    m_move->setKeycap(QStringLiteral("M"));
    m_calendar = make(DeskButton::Kind::Secondary, "calendarButton", "calendar");
    m_calendar->setKey(QKeySequence(QStringLiteral("Ctrl+O")));
    m_cancel = make(DeskButton::Kind::Danger, "cancelButton", "close");
    m_cancel->setKeycap(QStringLiteral("Del"));
    for (size_t i = 0; i < m_lengths.size(); ++i) {
        const int minutes = static_cast<int>((i + 1) * Domain::SlotLength.count());
        m_lengths[i] = new DeskButton(m_theme, DeskButton::Kind::Tab, this);
        m_lengths[i]->setObjectName(QStringLiteral("length%1").arg(minutes));
        m_lengths[i]->setText(QString::number(minutes));
        m_lengths[i]->setFocusPolicy(Qt::NoFocus); // + and − in the grid do the same
        connect(m_lengths[i], &DeskButton::clicked, this, [this, minutes] {
            m_presenter.setMinutes(minutes);
            Q_EMIT finished();
        });
    }
    for (size_t i = 0; i < m_alternatives.size(); ++i) {
        m_alternatives[i] = make(DeskButton::Kind::Secondary, "alternativeButton", "clock");
        m_alternatives[i]->setSize(DeskButton::Size::Compact);
        connect(m_alternatives[i], &DeskButton::clicked, this, [this, i] {
            const auto &others = m_presenter.choice().alternatives;
            if (i < others.size())
                m_presenter.choose(others[i].slotId);
            Q_EMIT finished();
        });
    }
}

void BookingSide::layOut()
{
    const int gap = m_theme.space(Space::S2);
    body()->setSpacing(gap);
    body()->addWidget(m_title);
    body()->addWidget(m_place);
    auto *counts = new QHBoxLayout;
    counts->addWidget(m_taken, 1);
    counts->addWidget(m_left);
    body()->addSpacing(gap);
    body()->addLayout(counts);
    body()->addWidget(m_peopleHead);
    body()->addWidget(m_people);
    body()->addSpacing(gap);
    body()->addWidget(m_forHead);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_age);
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(Space::S3));
    row->addWidget(m_initial);
    row->addLayout(words, 1);
    row->addWidget(m_tag);
    m_person->body()->addLayout(row);
    body()->addWidget(m_person);
    body()->addWidget(m_relation);
    auto *proxy = new QHBoxLayout;
    proxy->setSpacing(gap);
    proxy->addWidget(m_proxyName, 2);
    proxy->addWidget(m_proxyPhone, 3);
    body()->addLayout(proxy);
    auto *lengths = new QHBoxLayout;
    lengths->setSpacing(gap / 2);
    lengths->addWidget(m_lengthHead, 1);
    for (DeskButton *button : m_lengths)
        lengths->addWidget(button);
    body()->addLayout(lengths);
    body()->addWidget(m_advice);
    for (DeskButton *button : m_alternatives)
        body()->addWidget(button);
    body()->addStretch(1);
    body()->addWidget(m_reason);
    for (DeskButton *button : {m_book, m_hold, m_wait, m_overbook, m_move, m_calendar, m_cancel})
        body()->addWidget(button);
}

void BookingSide::retranslate()
{
    m_peopleHead->setText(tr("已约的人"));
    m_forHead->setText(tr("给谁约"));
    m_relation->setLabel(tr("谁替他约（本人约不用填）"));
    m_proxyName->setLabel(tr("代约人"));
    m_proxyPhone->setLabel(tr("手机（也通知）"));
    m_lengthHead->setText(tr("要几分钟"));
    for (size_t i = 0; i < m_lengths.size(); ++i)
        m_lengths[i]->setAccessibleName(tr("%1 分钟").arg(m_lengths[i]->text()));
    m_overbook->setText(tr("加号，写原因"));
    m_calendar->setText(tr("存到日历"));
    m_cancel->setText(tr("取消预约"));
    m_reason->retranslate();
    ask(m_question);
}

void BookingSide::fill()
{
    const BookingChoice &choice = m_presenter.choice();
    const bool any = !choice.slotId.isEmpty();
    m_title->setText(any ? asTyped(choice.title) : tr("选一个时间"));
    m_place->setText(any ? asTyped(choice.place) : tr("方向键移动，Enter 预约。"));
    m_taken->setText(choice.taken);
    m_left->setText(choice.left.text);
    m_left->setColor(inkOf(shown(choice.left.tone)));
    m_peopleHead->setVisible(!choice.people.empty());
    m_people->setPeople(choice.people);
    m_people->setVisible(!choice.people.empty());
    const bool asking = m_question != Question::None; // then the question has the room
    // A new length is chosen: that is the one thing to do now.
    const bool resizing = choice.mine && !choice.act.isEmpty() && !m_presenter.isMoving();
    m_advice->setVisible(!choice.advice.isEmpty() && !asking && !resizing);
    m_advice->setTone(shown(choice.adviceTone));
    m_advice->setText(choice.advice);
    for (size_t i = 0; i < m_alternatives.size(); ++i) {
        const bool used = i < choice.alternatives.size();
        m_alternatives[i]->setVisible(used && !asking);
        if (used)
            m_alternatives[i]->setText(choice.alternatives[i].words);
    }
    const bool free = !m_presenter.isAsking();
    m_book->setText(choice.act.isEmpty() ? tr("预约") : choice.act);
    m_book->setEnabled(!choice.act.isEmpty() && free);
    // Where nothing can be booked the nearest times stand in place of the buttons.
    m_book->setVisible(
        !asking && (!choice.act.isEmpty() || (!choice.mine && choice.alternatives.empty())));
    m_hold->setText(choice.hold.isEmpty() ? tr("先留 5 分钟") : choice.hold);
    m_hold->setEnabled(!choice.hold.isEmpty() && free);
    m_hold->setVisible(!asking && !choice.mine && !choice.hold.isEmpty());
    m_wait->setText(choice.wait);
    m_wait->setEnabled(free);
    m_wait->setVisible(!asking && !choice.wait.isEmpty());
    m_overbook->setEnabled(choice.overbook && free);
    m_overbook->setVisible(!asking && !choice.mine && choice.overbook);
    m_move->setText(m_presenter.isReadingBack() ? tr("不对，再选")
            : m_presenter.isMoving()            ? tr("不改了")
                                                : tr("改时间"));
    m_move->setVisible(!asking && !resizing && (choice.mine || m_presenter.isMoving()));
    m_calendar->setVisible(!asking && !resizing && choice.mine && !m_presenter.isMoving());
    m_cancel->setVisible(!asking && !resizing && choice.mine);
    m_reason->setVisible(asking);
    fillLength();
    fillPerson();
}

void BookingSide::fillPerson()
{
    const Presentation::BookingFor &person = m_presenter.person();
    const bool someone = !person.id.isEmpty();
    m_initial->setVisible(someone);
    m_initial->setText(asTyped(person.initial));
    m_name->setText(someone ? asTyped(person.name) : tr("还没有选人"));
    m_age->setText(someone ? person.person : tr("按 Ctrl K 查找，或 Ctrl N 登记。"));
    m_tag->setVisible(!person.tag.text.isEmpty());
    m_tag->setTone(shown(person.tag.tone));
    m_tag->setIconName(person.tag.icon);
    m_tag->setText(person.tag.text);
    fillProxy();
}

void BookingSide::fillLength()
{
    const int minutes = m_presenter.choice().minutes;
    const bool shown = minutes > 0 && m_question == Question::None;
    m_lengthHead->setVisible(shown);
    for (size_t i = 0; i < m_lengths.size(); ++i) {
        m_lengths[i]->setVisible(shown);
        m_lengths[i]->setChecked(static_cast<int>((i + 1) * Domain::SlotLength.count()) == minutes);
    }
}

/// Shown while there is something to book; the rest only once somebody books for the person.
void BookingSide::fillProxy()
{
    const Presentation::BookingProxy &proxy = m_presenter.proxy();
    const bool shown = !m_presenter.person().id.isEmpty() && m_question == Question::None
        && !m_presenter.isMoving() && !m_presenter.choice().mine
        && !m_presenter.choice().act.isEmpty();
    const auto put = [](Field *field, const QString &text) {
        if (field->text().trimmed() != text)
            field->setText(text);
    };
    put(m_relation, proxy.relation);
    put(m_proxyName, proxy.name);
    put(m_proxyPhone, proxy.phone);
    m_relation->setVisible(shown);
    const bool more = shown && !proxy.relation.isEmpty();
    m_proxyName->setVisible(more);
    m_proxyPhone->setVisible(more);
}

void BookingSide::ask(Question question)
{
    m_question = question;
    if (question == Question::Cancel)
        m_reason->ask(
            tr("为什么取消"), tr("取消预约"), {tr("他不来了"), tr("改看别的科"), tr("约错了")});
    if (question == Question::Overbook)
        m_reason->ask(tr("为什么加号"),
            tr("加号"),
            {tr("医生同意加号"), tr("外地来的，当天要走"), tr("复查结果急着看")});
    fill();
}

void BookingSide::askCancel()
{
    if (m_presenter.choice().mine)
        ask(Question::Cancel);
    else
        m_presenter.cancel({});
}

void BookingSide::askOverbook()
{
    if (m_presenter.choice().overbook)
        ask(Question::Overbook);
}

void BookingSide::given(const QString &reason)
{
    const Question question = m_question;
    ask(Question::None);
    if (question == Question::Cancel)
        m_presenter.cancel(reason);
    else
        m_presenter.overbook(reason);
    Q_EMIT finished();
}
} // namespace Reception
