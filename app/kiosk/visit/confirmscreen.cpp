// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/confirmscreen.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include "kiosk/iconline.h"
#include "widgets/banner.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::AnswerLine;
using Presentation::ConfirmPresenter;
using Variant = BigButton::Variant;

/// Things to bring that fit the screen; all of them stand on the slip.
constexpr size_t MostBringLines = 4;

ConfirmScreen::ConfirmScreen(const KioskContext &context, ConfirmPresenter &presenter)
    : KioskScreen(context, QStringLiteral("confirmScreen"))
    , m_presenter(presenter)
    , m_money(new Panel(context.theme, Panel::Kind::Card))
    , m_pay(new TextLabel(context.theme, TextRole::Strong))
    , m_payWords(new TextLabel(context.theme, TextRole::Body, ColorRole::Ink2))
    , m_fee(new TextLabel(context.theme, TextRole::Display))
    , m_return(
          new IconLine(context.theme, QStringLiteral("return"), TextRole::Body, ColorRole::Ink2))
    , m_problem(new Banner(context.theme, context.clock, Tone::Danger))
    , m_answers(new Panel(context.theme, Panel::Kind::Card))
    , m_grid(new QGridLayout)
    , m_bring(new Panel(context.theme, Panel::Kind::Flat))
    , m_companion(new IconLine(context.theme, QStringLiteral("companion")))
    , m_confirm(makeButton(Variant::Primary, QStringLiteral("confirmButton")))
{
    m_fee->setObjectName(QStringLiteral("confirmFee"));
    m_problem->setObjectName(QStringLiteral("confirmProblem"));
    m_confirm->setTrailingIcon(QStringLiteral("arrow-right"));
    makeMoney();
    m_answers->body()->addLayout(m_grid);
    m_grid->setColumnStretch(1, 1);
    look().addWidget(m_money);
    look().addWidget(m_problem);
    look().addStretch(1);
    touch().addWidget(m_answers);
    touch().addWidget(m_bring);
    touch().addWidget(m_companion);
    touch().addStretch(1);
    touch().addWidget(m_confirm);
    connect(m_confirm, &BigButton::clicked, &presenter, &ConfirmPresenter::confirm);
    connect(&presenter, &ConfirmPresenter::changed, this, &ConfirmScreen::refresh);
    retranslate();
    relayout();
}

void ConfirmScreen::makeMoney()
{
    auto *row = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->addWidget(m_pay);
    words->addWidget(m_payWords);
    row->addLayout(words, 1);
    row->addWidget(m_fee);
    m_fee->setWrap(TextLabel::Wrap::No);
    m_money->body()->addLayout(row);
    m_money->body()->addWidget(m_return);
}

void ConfirmScreen::arrive()
{
    KioskScreen::arrive();
    retranslate();
}

void ConfirmScreen::retranslate()
{
    setPlace(tr("核对"));
    m_pay->setText(tr("要付"));
    m_bring->setTitle(tr("来的时候请带"));
    refresh();
}

void ConfirmScreen::refresh()
{
    setQuestion(m_presenter.question());
    m_fee->setText(m_presenter.fee());
    m_payWords->setText(m_presenter.feeWords());
    m_return->setText(m_presenter.returnWords());
    m_problem->setVisible(!m_presenter.problem().isEmpty());
    m_problem->setText(m_presenter.problem());
    m_confirm->setText(m_presenter.confirmWords());
    m_confirm->setEnabled(!m_presenter.isAsking());
    const QString companion = m_presenter.companionWords();
    m_companion->setVisible(!companion.isEmpty());
    m_companion->setText(companion);
    showAnswers();
    showBring();
}

ConfirmScreen::Row &ConfirmScreen::rowAt(size_t index)
{
    while (m_rows.size() <= index) {
        const auto at = m_rows.size();
        Row row{new TextLabel(theme(), TextRole::Body, ColorRole::Ink2),
            new TextLabel(theme(), TextRole::Strong),
            makeButton(Variant::Secondary, {})};
        row.label->setWrap(TextLabel::Wrap::No);
        row.change->setIconName(QStringLiteral("edit"));
        const int line = static_cast<int>(at);
        m_grid->addWidget(row.label, line, 0, Qt::AlignVCenter);
        m_grid->addWidget(row.value, line, 1, Qt::AlignVCenter);
        m_grid->addWidget(row.change, line, 2, Qt::AlignVCenter);
        connect(row.change, &BigButton::clicked, this, [this, at] {
            const auto answers = m_presenter.answers();
            if (at < answers.size())
                m_presenter.change(answers[at]);
        });
        m_rows.push_back(row);
    }
    return m_rows[index];
}

void ConfirmScreen::showAnswers()
{
    const auto answers = m_presenter.answers();
    const bool elder = theme().isElder();
    for (size_t index = 0; index < answers.size(); ++index) {
        const AnswerLine &answer = answers[index];
        Row &row = rowAt(index);
        row.label->setText(answer.label);
        row.value->setText(answer.detail.isEmpty() ? answer.value
                                                   : answer.value + QStringLiteral("\n<small>")
                    + answer.detail + QStringLiteral("</small>"));
        row.change->setObjectName(QStringLiteral("change_") + answer.code);
        row.change->setText(tr("修改"));
        row.change->setAccessibleName(tr("修改%1").arg(answer.label));
        row.change->setVisible(answer.change.has_value());
    }
    // Large English words need the labels' place; the answers say themselves what they are.
    const bool labelled = !elder || flow().language() != Base::Language::English;
    for (size_t index = 0; index < m_rows.size(); ++index) {
        const bool used = index < answers.size()
            && (!elder || answers[index].change.has_value()
                || answers[index].code == QLatin1String("old"));
        m_rows[index].label->setVisible(used && labelled);
        m_rows[index].value->setVisible(used);
        if (!used)
            m_rows[index].change->setVisible(false);
    }
}

void ConfirmScreen::showBring()
{
    const auto bring = m_presenter.bring();
    const bool wide = isLandscape();
    const auto answers = m_presenter.answers();
    const bool forSomebody = std::ranges::any_of(
        answers, [](const AnswerLine &answer) { return answer.code == QLatin1String("proxy"); });
    // Lying, there is room for one line with everything; for elderly people it is on the slip. Who
    // books for somebody has one answer more, which takes that room.
    const size_t fewest = forSomebody || (wide && theme().isElder()) ? 0 : wide ? 1 : 2;
    const size_t most = wide || theme().isElder() ? fewest : MostBringLines;
    while (m_bringLines.size() < std::min(bring.size(), MostBringLines)) {
        auto *line = new IconLine(theme(), QString(), TextRole::Body);
        line->setIconColor(ColorRole::Accent);
        m_bring->body()->addWidget(line);
        m_bringLines.push_back(line);
    }
    for (size_t index = 0; index < m_bringLines.size(); ++index) {
        const bool used = index < bring.size() && index < most;
        m_bringLines[index]->setVisible(used);
        if (!used)
            continue;
        m_bringLines[index]->setIcon(bring[index].icon);
        m_bringLines[index]->setText(theme().isElder()
                ? bring[index].name
                : tr("<b>%1</b>  <ink2>%2</ink2>", "thing to bring, note")
                      .arg(bring[index].name, bring[index].note));
    }
    if (wide && most > 0 && !bring.empty()) {
        QStringList names;
        for (const Presentation::BringLine &line : bring)
            names.append(line.name);
        m_bringLines.front()->setText(names.join(tr("、", "between things to bring")));
    }
    m_bring->setVisible(most > 0 && !bring.empty());
}

void ConfirmScreen::relayout()
{
    KioskScreen::relayout();
    const bool elder = theme().isElder();
    const bool wide = isLandscape();
    look().setSpacing(theme().px(20));
    touch().setSpacing(theme().px(elder || wide ? 16 : 24));
    m_grid->setHorizontalSpacing(theme().px(elder ? 24 : 32));
    m_grid->setVerticalSpacing(theme().px(14));
    for (Row &row : m_rows)
        row.change->setDesignHeight(elder ? 140 : 96);
    m_confirm->setDesignHeight(elder ? 156 : 116);
    m_return->setVisible(!elder);
    refresh();
}
} // namespace Kiosk
