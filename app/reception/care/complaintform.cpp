// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/care/complaintform.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "presentation/care/complaintwords.h"
#include "presentation/directory/deskdirectory.h"
#include "widgets/deskbutton.h"
#include "widgets/field.h"
#include "widgets/focusring.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::ComplaintDraft;
using Presentation::ComplaintsPresenter;

ComplaintForm::ComplaintForm(
    Presentation::DeskDirectory &directory, const Theme &theme, QWidget *parent)
    : Panel(theme, Panel::Kind::Card, parent)
    , m_directory(directory)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextRole::SectionTitle, ColorRole::Ink, this))
    , m_kind(new QComboBox(this))
    , m_channel(new QComboBox(this))
    , m_department(new QComboBox(this))
    , m_grade(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_contact(new Field(theme, this))
    , m_save(new DeskButton(theme, DeskButton::Kind::Primary, this))
    , m_close(new DeskButton(theme, DeskButton::Kind::Secondary, this))
{
    setObjectName(QStringLiteral("complaintForm"));
    for (TextLabel *&label : m_labels)
        label = new TextLabel(theme, TextRole::Strong, ColorRole::Ink, this);
    m_kind->setObjectName(QStringLiteral("newKind"));
    m_channel->setObjectName(QStringLiteral("newChannel"));
    m_department->setObjectName(QStringLiteral("newDepartment"));
    m_grade->setObjectName(QStringLiteral("newGrade"));
    m_text->setObjectName(QStringLiteral("newText"));
    m_text->setTabChangesFocus(true);
    m_contact->line().setObjectName(QStringLiteral("newContact"));
    m_contact->line().setMaxLength(40); // a phone number, or an address for the web
    m_save->setObjectName(QStringLiteral("saveComplaint"));
    m_save->setIconName(QStringLiteral("check"));
    m_save->setKeycap(QStringLiteral("Ctrl Enter"));
    m_close->setKeycap(QStringLiteral("Esc"));
    FocusRing::serve(*m_text, theme, FocusRing::When::Always);
    layOut();
    connect(m_save, &DeskButton::clicked, this, &ComplaintForm::saveRequested);
    connect(m_close, &DeskButton::clicked, this, &ComplaintForm::closed);
    retranslate();
}

void ComplaintForm::layOut()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(m_theme.space(Space::S3));
    grid->setVerticalSpacing(m_theme.space(Space::S1));
    const std::array<QWidget *, 4> boxes{m_kind, m_channel, m_department, m_grade};
    for (int i = 0; i < 4; ++i) {
        grid->addWidget(m_labels[static_cast<size_t>(i)], 2 * (i / 2), i % 2);
        grid->addWidget(boxes[static_cast<size_t>(i)], 2 * (i / 2) + 1, i % 2);
    }
    body()->setSpacing(m_theme.space(Space::S3));
    body()->addWidget(m_title);
    body()->addLayout(grid);
    body()->addWidget(m_labels[4]);
    body()->addWidget(m_text, 1);
    body()->addWidget(m_contact);
    auto *row = new QHBoxLayout;
    row->addWidget(m_save, 1);
    row->addWidget(m_close);
    body()->addLayout(row);
}

void ComplaintForm::retranslate()
{
    m_title->setText(tr("登记意见"));
    const QStringList words{
        tr("是什么"), tr("从哪里来"), tr("关于哪个科"), tr("级别"), tr("他说的话，照原话写")};
    for (int i = 0; i < words.size(); ++i)
        m_labels[static_cast<size_t>(i)]->setText(words.at(i));
    const auto refill = [](QComboBox &box, const QStringList &items, const QString &name) {
        const int index = std::max(0, box.currentIndex());
        box.clear();
        box.addItems(items);
        box.setCurrentIndex(index);
        box.setAccessibleName(name);
    };
    refill(*m_kind, ComplaintsPresenter::kinds(), words.at(0));
    refill(*m_channel, ComplaintsPresenter::channels(), words.at(1));
    QStringList departments{tr("全院")};
    for (const Domain::Department &one : m_directory.departments())
        departments << m_directory.departmentName(one.id);
    refill(*m_department, departments, words.at(2));
    refill(*m_grade, ComplaintsPresenter::grades(), words.at(3));
    m_text->setAccessibleName(words.at(4));
    m_contact->setLabel(tr("联系电话"));
    m_contact->setHint(tr("不留电话也行：把编号写给他，凭编号查答复。"));
    m_save->setText(tr("记下"));
    m_close->setText(tr("不记了"));
}

void ComplaintForm::start()
{
    for (QComboBox *box : {m_kind, m_channel, m_department, m_grade})
        box->setCurrentIndex(0);
    m_text->clear();
    m_contact->setText({});
    m_text->setFocus();
}

ComplaintDraft ComplaintForm::draft() const
{
    ComplaintDraft draft;
    draft.kind = static_cast<Domain::FeedbackKind>(m_kind->currentIndex() + 1);
    draft.channel = Presentation::ComplaintWords::channelCodes().value(m_channel->currentIndex());
    draft.text = m_text->toPlainText();
    draft.contact = m_contact->text();
    const auto row = static_cast<size_t>(std::max(0, m_department->currentIndex()));
    if (row > 0 && row <= m_directory.departments().size())
        draft.departmentId = m_directory.departments()[row - 1].id;
    draft.grade = static_cast<Domain::ComplaintGrade>(m_grade->currentIndex() + 1);
    return draft;
}

void ComplaintForm::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT saveRequested();
    else
        Panel::keyPressEvent(event);
}
} // namespace Reception
