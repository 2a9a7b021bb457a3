// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/care/surveyscreen.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QVBoxLayout>

#include "kiosk/evenwidth.h"
#include "kiosk/iconline.h"
#include "widgets/banner.h"
#include "widgets/facebutton.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::KioskFeedback;
using Presentation::KioskFlow;
using Variant = BigButton::Variant;

namespace {
/// Faces are drawn on a scale of five; our four leave out the middle one.
constexpr int markOf(int score)
{
    return score <= 2 ? score : score + 1;
}

constexpr int Reasons = 6;
} // namespace

SurveyScreen::SurveyScreen(const KioskContext &context)
    : KioskScreen(context, QStringLiteral("surveyScreen"))
    , m_faceRow(new QGridLayout)
    , m_group(new QButtonGroup(this))
    , m_chosen(new IconLine(context.theme, QString(), TextRole::Title))
    , m_problem(new Banner(context.theme, context.clock, Tone::Warn))
    , m_heading(new TextLabel(context.theme, TextRole::Option))
    , m_chipGrid(new QGridLayout)
    , m_note(new IconLine(context.theme, QStringLiteral("chat")))
    , m_skip(makeButton(Variant::Secondary, QStringLiteral("surveySkipButton")))
    , m_submit(makeButton(Variant::Primary, QStringLiteral("surveySubmitButton")))
{
    look().addWidget(m_chosen);
    look().addWidget(m_problem);
    look().addStretch(1);
    m_problem->hide();
    for (int score = 1; score <= 4; ++score) {
        auto *face = new FaceButton(context.theme, context.clock, markOf(score), this);
        face->setObjectName(QStringLiteral("surveyFace%1").arg(score));
        face->setCheckable(true);
        shareWidth(*face);
        m_group->addButton(face, score);
        m_faceRow->addWidget(face, 0, score - 1);
        m_faceRow->setColumnStretch(score - 1, 1);
        m_faces.push_back(face);
    }
    for (int i = 0; i < Reasons; ++i) {
        BigButton *chip = makeButton(Variant::Chip, QStringLiteral("surveyReason%1").arg(i));
        chip->setCheckable(true);
        shareWidth(*chip);
        m_chips.push_back(chip);
    }
    touch().addLayout(m_faceRow);
    touch().addWidget(m_heading);
    touch().addLayout(m_chipGrid);
    touch().addWidget(m_note);
    touch().addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_skip, 1);
    foot->addWidget(m_submit, 2);
    foot->setSpacing(theme().px(20));
    touch().addLayout(foot);
    m_submit->setIconName(QStringLiteral("check"));
    connect(m_group, &QButtonGroup::idClicked, this, &SurveyScreen::choose);
    connect(m_submit, &BigButton::clicked, this, &SurveyScreen::submit);
    connect(m_skip, &BigButton::clicked, &flow(), &KioskFlow::finish);
    retranslate();
    relayout();
}

void SurveyScreen::arrive()
{
    KioskScreen::arrive();
    retranslate();
}

void SurveyScreen::choose(int score)
{
    // Reasons for good and for bad are different ones.
    if ((m_score >= 3) != (score >= 3)) {
        for (BigButton *chip : m_chips)
            chip->setChecked(false);
    }
    m_score = score;
    retranslate();
}

void SurveyScreen::submit()
{
    const auto reasons = presenters().feedback.reasons(m_score);
    QStringList codes;
    for (std::size_t i = 0; i < m_chips.size() && i < reasons.size(); ++i) {
        if (m_chips[i]->isChecked())
            codes.append(reasons[i].code);
    }
    presenters().feedback.submitSurvey(m_score, codes);
    const QString &problem = presenters().feedback.problem();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        flow().go(KioskFlow::Screen::FeedbackDone);
}

void SurveyScreen::showReasons()
{
    const auto reasons = presenters().feedback.reasons(m_score);
    for (std::size_t i = 0; i < m_chips.size() && i < reasons.size(); ++i) {
        m_chips[i]->setText(reasons[i].words);
        m_chips[i]->setIconName(reasons[i].icon);
        m_chips[i]->setVisible(m_score > 0 && !theme().isElder());
    }
    m_heading->setText(m_score >= 3 ? tr("哪里做得好？可以不选，也可以多选")
                                    : tr("哪里不好？可以不选，也可以多选"));
    m_heading->setVisible(m_score > 0 && !theme().isElder());
}

void SurveyScreen::retranslate()
{
    setQuestion(tr("今天的服务，您满意吗？"), tr("点一张脸就行。不记名，不影响看病。"));
    const QString words[] = {tr("很不满意"), tr("不满意"), tr("满意"), tr("很满意")};
    for (int i = 0; i < 4; ++i)
        m_faces[std::size_t(i)]->setText(words[i]);
    m_chosen->setVisible(m_score > 0);
    if (m_score > 0) {
        const Tone tone = FaceButton::toneOf(markOf(m_score));
        m_chosen->setIcon(QStringLiteral("face-%1").arg(markOf(m_score)));
        m_chosen->setIconColor(inkOf(tone));
        m_chosen->setText(tr("您选了：%1").arg(words[m_score - 1]));
    }
    m_note->setText(tr("要投诉或留言？请按首页「咨询与意见」，24 小时内答复。"));
    m_skip->setText(tr("跳过"));
    m_submit->setText(tr("提交"));
    m_submit->setEnabled(m_score > 0);
    showReasons();
}

void SurveyScreen::relayout()
{
    KioskScreen::relayout();
    const bool elder = theme().isElder();
    m_chosen->setContentsMargins(0, 0, 0, 0);
    look().setSpacing(theme().px(elder ? 12 : 24));
    touch().setSpacing(theme().px(elder || isLandscape() ? 18 : 28));
    m_faceRow->setHorizontalSpacing(theme().px(14));
    m_chipGrid->setHorizontalSpacing(theme().px(16));
    m_chipGrid->setVerticalSpacing(theme().px(18));
    for (FaceButton *face : m_faces)
        face->setDesignHeight(isLandscape() && !elder ? 260 : 292);
    const int columns = flow().language() == Base::Language::English ? 2 : 3;
    for (BigButton *chip : m_chips)
        m_chipGrid->removeWidget(chip);
    for (int i = 0; i < int(m_chips.size()); ++i)
        m_chipGrid->addWidget(m_chips[std::size_t(i)], i / columns, i % columns);
    for (int column = 0; column < 3; ++column)
        m_chipGrid->setColumnStretch(column, column < columns ? 1 : 0);
    m_note->setVisible(!elder && !isLandscape());
    showReasons();
}
} // namespace Kiosk
