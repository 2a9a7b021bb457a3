// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/directory/departmentscreen.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "widgets/banner.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::DepartmentLine;
using Presentation::DepartmentPresenter;
using Variant = BigButton::Variant;

/// Complaints that leave room below them.
constexpr size_t MostInColumn = 4;
/// Choices at a time for elderly people (experience 2).
constexpr size_t MostForElderly = 3;

namespace {
/// The last of several words is never torn at the end of a line: a single sign on a line of its own
/// is read last and understood least.
QString lastWordWhole(const QString &words)
{
    constexpr QChar Joiner(0x2060);
    constexpr qsizetype LongestWord = 6;
    const qsizetype from = words.lastIndexOf(QStringLiteral("、")) + 1;
    if (from == 0 || words.size() - from > LongestWord)
        return words;
    QString whole = words.left(from + 1);
    for (const QChar sign : words.mid(from + 1)) {
        whole += Joiner;
        whole += sign;
    }
    return whole;
}
} // namespace

DepartmentScreen::DepartmentScreen(const KioskContext &context, DepartmentPresenter &presenter)
    : KioskScreen(context, QStringLiteral("departmentScreen"))
    , m_presenter(presenter)
    , m_emergency(new Banner(context.theme, context.clock, Tone::Danger))
    , m_grid(new ChoiceGrid(context, Variant::Option))
    , m_guide(makeButton(Variant::Option, QStringLiteral("departmentGuideButton")))
    , m_danger(makeButton(Variant::Danger, QStringLiteral("departmentEmergencyButton")))
    , m_row(new QHBoxLayout)
    , m_all(makeButton(Variant::Secondary, QStringLiteral("allDepartmentsButton")))
    , m_next(makeButton(Variant::Secondary, QStringLiteral("moreDepartmentsButton")))
    , m_otherDays(makeButton(Variant::Secondary, QStringLiteral("otherDaysButton")))
{
    m_emergency->setObjectName(QStringLiteral("emergencyLine"));
    m_emergency->setIconName(QStringLiteral("emergency"));
    m_guide->setIconName(QStringLiteral("body"));
    m_guide->setTrailingIcon(QStringLiteral("arrow-right"));
    m_guide->setGround(Tone::Accent);
    look().addWidget(m_emergency);
    look().addStretch(1);
    touch().addWidget(m_grid);
    touch().addWidget(m_guide);
    touch().addWidget(m_danger);
    touch().addStretch(1);
    m_danger->setIconName(QStringLiteral("emergency"));
    m_next->setIconName(QStringLiteral("chevron-right"));
    m_row->addWidget(m_all, 1);
    m_row->addWidget(m_next, 1);
    m_row->addWidget(m_otherDays, 1);
    touch().addLayout(m_row);
    connect(m_grid, &ChoiceGrid::chosen, this, &DepartmentScreen::choose);
    connect(m_guide, &BigButton::clicked, this, [this] { showView(View::Body); });
    connect(m_danger, &BigButton::clicked, this, [this] {
        presenters().help.call(
            objectName(), tr("请坐下，别走动。工作人员这就来，送您去急诊，不用挂号。"));
    });
    connect(m_all, &BigButton::clicked, this, [this] {
        if (theme().isElder())
            turn(-1);
        else
            showView(m_view == View::Main ? View::All : View::Main);
    });
    connect(m_next, &BigButton::clicked, this, [this] {
        flow().touch();
        m_page = hasPageAfter(m_page) ? m_page + 1 : 0;
        refresh();
    });
    connect(m_otherDays, &BigButton::clicked, this, [this] {
        using Days = DepartmentPresenter::Days;
        if (theme().isElder())
            turn(1);
        else if (isGuide())
            m_presenter.chooseUnsure();
        else
            m_presenter.setDays(m_presenter.days() == Days::Today ? Days::Week : Days::Today);
    });
    connect(&presenter, &DepartmentPresenter::changed, this, &DepartmentScreen::refresh);
    retranslate();
    relayout();
}

void DepartmentScreen::arrive()
{
    KioskScreen::arrive();
    showView(View::Main);
}

void DepartmentScreen::showView(View view)
{
    if (view != m_view)
        Q_EMIT turned();
    m_view = view;
    m_page = 0;
    flow().touch();
    retranslate();
    relayout();
}

void DepartmentScreen::turn(int pages)
{
    flow().touch();
    if (m_page + pages < 0) {
        showView(m_view == View::Complaints ? View::Body : View::Main);
        return;
    }
    m_page += pages;
    refresh();
}

std::vector<Choice> DepartmentScreen::departments() const
{
    std::vector<Choice> all;
    for (const DepartmentLine &line : m_presenter.lines()) {
        all.push_back({QStringLiteral("department_") + line.id.text(),
            line.name,
            line.state,
            line.icon,
            line.unavailable,
            false,
            false});
    }
    return all;
}

std::vector<Choice> DepartmentScreen::complaints() const
{
    std::vector<Choice> all;
    for (const auto &complaint : m_presenter.bodyParts()[m_part].complaints) {
        const DepartmentLine *line = m_presenter.line(complaint.departmentId);
        all.push_back({QStringLiteral("complaint_") + complaint.departmentId.text()
                + QString::number(all.size()),
            m_presenter.text(complaint.label),
            tr("看%1").arg(m_presenter.departmentName(complaint.departmentId)),
            line != nullptr ? line->icon : QString(),
            line != nullptr ? line->unavailable : QString(),
            false,
            false});
    }
    return all;
}

bool DepartmentScreen::isLongList() const
{
    return m_view == View::Complaints
        && m_presenter.bodyParts()[m_part].complaints.size() > MostInColumn;
}

bool DepartmentScreen::isGuide() const
{
    return m_view == View::Body || m_view == View::Complaints;
}

int DepartmentScreen::columns() const
{
    if (theme().isElder())
        return 1;
    if (m_view == View::Complaints)
        return isLongList() ? 2 : 1;
    const int most = m_view == View::All && isLandscape() ? 4 : 3;
    // All departments decide, not those of this page: the columns stay while one turns pages.
    return m_grid->columnsFor(
        m_view == View::Body ? allChoices() : departments(), most, touchWidth());
}

size_t DepartmentScreen::perPage() const
{
    if (theme().isElder())
        return MostForElderly;
    const auto across = static_cast<size_t>(m_columns);
    const bool wide = isLandscape();
    const bool longWords = across < 3; // some of them take two lines
    // The first view has 3 x 4 (design 05), the other departments stand behind "all".
    if (m_view == View::Main)
        return across * (longWords && !wide ? 5 : 4);
    if (isGuide())
        return allChoices().size();
    // No page much shorter than the one before.
    const size_t fitting = longWords && wide ? 4 : wide ? 5 : 6;
    const size_t rows = (allChoices().size() + across - 1) / across;
    const size_t pages = (rows + fitting - 1) / fitting;
    return across * std::max<size_t>(1, (rows + pages - 1) / std::max<size_t>(1, pages));
}

/// Which choice a page begins with. In elderly mode the first page is shorter: it leaves room for
/// the guide, and in the guide for the call in an emergency.
size_t DepartmentScreen::startOf(int page) const
{
    if (page == 0)
        return 0;
    return static_cast<size_t>(page) * perPage() - (theme().isElder() ? 1 : 0);
}

bool DepartmentScreen::hasPageAfter(int page) const
{
    return startOf(page + 1) < allChoices().size();
}

std::vector<Choice> DepartmentScreen::allChoices() const
{
    switch (m_view) {
    case View::Main:
    case View::All:
        return departments();
    case View::Complaints:
        return complaints();
    case View::Body:
        break;
    }
    std::vector<Choice> all;
    for (const auto &part : m_presenter.bodyParts())
        all.push_back({QStringLiteral("bodyPart_") + part.code,
            m_presenter.text(part.name),
            {},
            part.icon,
            {},
            false,
            false});
    return all;
}

std::vector<Choice> DepartmentScreen::choices() const
{
    const std::vector<Choice> all = allChoices();
    const size_t from = std::min(all.size(), startOf(m_page));
    const size_t to = std::min(all.size(), startOf(m_page + 1));
    return {all.begin() + static_cast<std::ptrdiff_t>(from),
        all.begin() + static_cast<std::ptrdiff_t>(to)};
}

void DepartmentScreen::choose(int index)
{
    const auto all = choices();
    const QString name = all[static_cast<size_t>(index)].objectName;
    const size_t at = startOf(m_page) + static_cast<size_t>(index);
    switch (m_view) {
    case View::Main:
    case View::All:
        m_presenter.choose(Domain::DepartmentId(name.mid(QStringLiteral("department_").size())));
        break;
    case View::Body:
        m_part = at;
        showView(View::Complaints);
        break;
    case View::Complaints:
        m_presenter.choose(m_presenter.bodyParts()[m_part].complaints[at].departmentId);
        break;
    }
}

void DepartmentScreen::retranslate()
{
    const bool guide = isGuide();
    const bool week = m_presenter.days() == DepartmentPresenter::Days::Week;
    if (m_view == View::Complaints)
        setQuestion(
            tr("%1，怎么不舒服？").arg(m_presenter.text(m_presenter.bodyParts()[m_part].name)));
    else if (guide)
        setQuestion(tr("哪里不舒服？"));
    else
        setQuestion(tr("想看哪个科？"),
            theme().isElder() ? QString()
                : week        ? tr("数字是 7 天里还剩的号。")
                              : tr("数字是今天还剩的号。"));
    setPlace(tr("选科室"));
    const bool narrow = isLandscape() && !theme().isElder();
    m_guide->setText(narrow ? tr("不知道看哪科？", "one of three in a row") : tr("不知道看哪科？"));
    m_guide->setSubtitle(isLandscape() ? QString() : tr("点一点哪里不舒服，我们帮您选"));
    showWords();
    refresh();
}

void DepartmentScreen::showWords()
{
    m_next->setText(tr("后一页"));
    const bool guide = isGuide();
    const QString danger = m_presenter.danger();
    m_emergency->setTitle(lastWordWhole(
        danger.isEmpty() ? tr("胸口痛、喘不上气、说话不清、大出血") : danger));
    m_emergency->setText(tr("不用挂号，马上按「呼叫帮助」。"));
    m_danger->setText(tr("有这些情况，马上叫人"));
    if (theme().isElder()) {
        m_all->setText(tr("前一页"));
        m_all->setIconName(QStringLiteral("chevron-left"));
        m_otherDays->setText(tr("后一页"));
        m_otherDays->setIconName(QStringLiteral("chevron-right"));
        return;
    }
    if (m_view == View::Main) {
        m_all->setText(isLandscape()
                ? tr("全部 %n 个科室", "one of three in a row", m_presenter.departmentCount())
                : tr("全部 %n 个科室", nullptr, m_presenter.departmentCount()));
        m_all->setIconName(QStringLiteral("grid"));
    } else {
        m_all->setText(
            m_next->isHidden() ? tr("回到常看的科") : tr("回到常看的科", "one of three in a row"));
        m_all->setIconName(QStringLiteral("chevron-left"));
    }
    if (guide) {
        m_otherDays->setText(tr("还是说不清，看全科"));
        m_otherDays->setIconName(QStringLiteral("dep-general"));
    } else {
        const bool week = m_presenter.days() == DepartmentPresenter::Days::Week;
        m_otherDays->setText(week ? tr("只看今天") : tr("看别的日子"));
        m_otherDays->setIconName(QStringLiteral("calendar"));
    }
}

void DepartmentScreen::refresh()
{
    m_grid->setChoices(choices());
    const bool elder = theme().isElder();
    m_guide->setVisible(m_view == View::Main && m_page == 0);
    m_danger->setVisible(isGuide() && m_page == 0);
    m_all->setVisible(!elder || m_page > 0 || m_view != View::Main);
    m_next->setVisible(!elder && m_view == View::All && hasPageAfter(0));
    m_otherDays->setVisible(!elder || hasPageAfter(m_page));
    showWords();
}

void DepartmentScreen::showShape()
{
    const bool wide = isLandscape();
    const bool elder = theme().isElder();
    m_columns = columns();
    const bool tight = wide || m_view == View::All || (m_view == View::Main && m_columns < 3);
    const int gap = theme().px(elder ? (wide ? 16 : 24) : tight ? 12 : 16);
    m_grid->setGaps(gap, gap);
    int height = wide ? 106 : 150;
    if (elder)
        height = wide ? 176 : 216;
    else if (m_view == View::Complaints)
        height = wide ? 110 : 130;
    else if (m_view == View::All)
        height = wide ? 118 : 124;
    else if (m_columns < 3)
        height = 118;
    m_grid->setShape(m_columns, height);
}

void DepartmentScreen::relayout()
{
    KioskScreen::relayout();
    const bool elder = theme().isElder();
    const bool wide = isLandscape();
    m_emergency->setContentsMargins(0, 0, 0, 0);
    look().setSpacing(theme().px(elder ? 20 : 18));
    touch().setSpacing(theme().px(elder ? (wide ? 16 : 24) : wide ? 12 : 22));
    m_row->setSpacing(theme().px(16));
    m_guide->setDesignHeight(elder ? (wide ? 176 : 216) : wide ? 96 : 118);
    m_danger->setDesignHeight(elder ? (wide ? 176 : 216) : 96);
    for (BigButton *button : {m_all, m_next, m_otherDays})
        button->setDesignHeight(elder ? (wide ? 120 : 140) : wide ? 96 : 100);
    // Lying, the way to the guide stands beside the other two.
    if (wide && !elder) {
        m_row->insertWidget(0, m_guide, 1);
        m_row->insertWidget(0, m_danger, 1);
    } else {
        touch().insertWidget(1, m_guide);
        touch().insertWidget(1, m_danger);
    }
    showShape();
    showWords();
    refresh();
}

void DepartmentScreen::resizeEvent(QResizeEvent *event)
{
    KioskScreen::resizeEvent(event);
    showShape();
    refresh();
}
} // namespace Kiosk
