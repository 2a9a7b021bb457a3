// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/directory/noticespanel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "presentation/directory/deskdirectory.h"
#include "widgets/deskbutton.h"
#include "widgets/field.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;

NoticesPanel::NoticesPanel(Presentation::DeskNotices &notices,
    Presentation::DeskDirectory &directory,
    const Theme &theme,
    QWidget *parent)
    : Panel(theme, Panel::Kind::Card, parent)
    , m_notices(notices)
    , m_directory(directory)
    , m_theme(theme)
    , m_nothing(new TextLabel(theme, TextRole::Body, ColorRole::Ink2, this))
    , m_scroll(new QScrollArea(this))
    , m_list(new QWidget)
    , m_rows(new QVBoxLayout(m_list))
    , m_chinese(new Field(theme, this))
    , m_english(new Field(theme, this))
    , m_department(new QComboBox(this))
    , m_time(new QComboBox(this))
    , m_post(new DeskButton(theme, DeskButton::Kind::Strong, this))
{
    setObjectName(QStringLiteral("noticesPanel"));
    m_chinese->line().setObjectName(QStringLiteral("noticeChinese"));
    m_english->line().setObjectName(QStringLiteral("noticeEnglish"));
    m_department->setObjectName(QStringLiteral("noticeDepartment"));
    m_time->setObjectName(QStringLiteral("noticeTime"));
    m_chinese->line().setMaxLength(Domain::LongestChineseNotice);
    m_english->line().setMaxLength(Domain::LongestEnglishNotice);
    m_post->setObjectName(QStringLiteral("postNotice"));
    m_post->setIconName(QStringLiteral("board"));
    m_post->setKeycap(QStringLiteral("Ctrl Enter"));
    layOut();
    connect(m_post, &DeskButton::clicked, this, &NoticesPanel::post);
    connect(m_chinese, &Field::textEdited, this, &NoticesPanel::showRoom);
    connect(&notices, &Presentation::DeskNotices::changed, this, &NoticesPanel::fill);
    retranslate();
}

void NoticesPanel::layOut()
{
    m_rows->setSpacing(m_theme.space(Space::S2));
    auto *choices = new QHBoxLayout;
    choices->setSpacing(m_theme.space(Space::S2));
    choices->addWidget(m_time, 1);
    choices->addWidget(m_post, 1);
    body()->setSpacing(m_theme.space(Space::S2));
    body()->addWidget(m_nothing);
    m_rows->setContentsMargins({});
    m_scroll->setObjectName(QStringLiteral("noticeRows"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_list);
    body()->addWidget(m_scroll);
    body()->addWidget(m_chinese);
    body()->addWidget(m_english);
    body()->addWidget(m_department);
    body()->addLayout(choices);
    body()->addStretch(1);
}

QWidget *NoticesPanel::makeRow(const Presentation::NoticeRow &row)
{
    auto *line = new QWidget(m_list);
    auto *text = new TextLabel(m_theme, TextRole::Strong, ColorRole::Ink, line);
    text->setText(row.text);
    auto *where = new TextLabel(m_theme, TextRole::Small, ColorRole::Ink2, line);
    where->setText(tr("%1，%2").arg(row.where, row.until));
    auto *end = new DeskButton(m_theme, DeskButton::Kind::Secondary, line);
    end->setSize(DeskButton::Size::Compact);
    end->setObjectName(QStringLiteral("endNotice"));
    end->setText(tr("收回"));
    end->setAccessibleName(tr("收回：%1").arg(row.text));
    connect(end, &DeskButton::clicked, this, [this, id = row.id] { m_notices.end(id); });
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(text);
    words->addWidget(where);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->addLayout(words, 1);
    layout->addWidget(end);
    return line;
}

void NoticesPanel::fill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater(); // its button may be the one just pressed
        item->widget()->hide();
        delete item;
    }
    for (const Presentation::NoticeRow &row : m_notices.rows())
        m_rows->addWidget(makeRow(row));
    m_nothing->setVisible(m_notices.rows().empty());
    fitRows();
}

/// As high as its notices, up to what leaves the form below in sight; more are scrolled to.
void NoticesPanel::fitRows()
{
    constexpr int MostHeight = 300;
    const int most = m_theme.px(MostHeight);
    const int wide = m_scroll->width() - m_scroll->verticalScrollBar()->sizeHint().width();
    const int high = m_rows->hasHeightForWidth() ? m_rows->heightForWidth(std::max(1, wide))
                                                 : m_rows->sizeHint().height();
    m_scroll->setVisible(!m_notices.rows().empty());
    m_scroll->setFixedHeight(std::min(high, most));
}

void NoticesPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    fitRows();
}

void NoticesPanel::retranslate()
{
    setTitle(tr("大屏通知"));
    m_nothing->setText(tr("大屏上现在没有通知。"));
    m_chinese->setLabel(tr("告诉候诊的人"));
    m_english->setLabel(tr("英文，可以不写"));
    const int department = std::max(0, m_department->currentIndex());
    m_department->clear();
    m_department->addItem(tr("全院"));
    for (const Domain::Department &one : m_directory.departments())
        m_department->addItem(m_directory.departmentName(one.id));
    m_department->setCurrentIndex(std::min(department, m_department->count() - 1));
    m_department->setAccessibleName(tr("给哪个科的大屏"));
    const int time = std::max(0, m_time->currentIndex());
    m_time->clear();
    m_time->addItems(Presentation::DeskNotices::times());
    m_time->setCurrentIndex(time);
    m_time->setAccessibleName(tr("显示多久"));
    m_post->setText(tr("上大屏"));
    showRoom();
    fill();
}

void NoticesPanel::showRoom()
{
    const qsizetype left = Domain::LongestChineseNotice - m_chinese->text().size();
    m_chinese->setHint(tr("大屏一行，还能写 %n 个字。", nullptr, static_cast<int>(left)));
}

void NoticesPanel::post()
{
    Presentation::NoticeDraft draft;
    draft.chinese = m_chinese->text();
    draft.english = m_english->text();
    draft.time = m_time->currentIndex();
    const auto row = static_cast<size_t>(std::max(0, m_department->currentIndex()));
    if (row > 0 && row <= m_directory.departments().size())
        draft.departmentId = m_directory.departments()[row - 1].id;
    if (!m_notices.post(draft)) {
        m_chinese->line().setFocus();
        return;
    }
    m_chinese->setText({});
    m_english->setText({});
    showRoom();
}

void NoticesPanel::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        post();
    else
        Panel::keyPressEvent(event);
}
} // namespace Reception
