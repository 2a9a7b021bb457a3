// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/directory/informationview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include "presentation/directory/deskinformation.h"
#include "reception/directory/informationdelegate.h"
#include "reception/directory/noticespanel.h"
#include "widgets/focusring.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::DeskInformation;
using Presentation::InformationModel;

InformationView::InformationView(DeskInformation &information,
    Presentation::DeskNotices &notices,
    Presentation::DeskDirectory &directory,
    const Theme &theme,
    QWidget *parent)
    : DeskView(QStringLiteral("informationView"),
        QStringLiteral("board"),
        QKeySequence(Qt::Key_F8),
        parent)
    , m_information(information)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextRole::PageTitle, ColorRole::Ink, this))
    , m_site(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_typed(new QLineEdit(this))
    , m_columns{makeColumn(QStringLiteral("doctorsList"), information.doctors()),
          makeColumn(QStringLiteral("pricesList"), information.prices()),
          makeColumn(QStringLiteral("questionsList"), information.questions())}
    , m_notices(new NoticesPanel(notices, directory, theme, this))
{
    m_typed->setObjectName(QStringLiteral("informationField"));
    m_typed->setClearButtonEnabled(false);
    m_typed->installEventFilter(this);
    FocusRing::serve(*m_typed, theme, FocusRing::When::Always);
    m_title->setWrap(TextLabel::Wrap::No);
    layOut();
    connect(m_typed, &QLineEdit::textEdited, &information, &DeskInformation::setTyped);
    connect(&information, &DeskInformation::changed, this, &InformationView::fill);
    retranslate();
}

InformationView::Column InformationView::makeColumn(
    const QString &objectName, InformationModel &model)
{
    Column column{};
    column.model = &model;
    column.panel = new Panel(m_theme, Panel::Kind::Card, this);
    column.panel->setPadding(Panel::Padding::None);
    column.count = new TextLabel(m_theme, TextRole::Small, ColorRole::Ink2, column.panel);
    column.count->setWrap(TextLabel::Wrap::No);
    column.panel->headTail()->addWidget(column.count);
    auto *list = new QListView(column.panel);
    list->setObjectName(objectName);
    list->setModel(&model);
    list->setItemDelegate(new InformationDelegate(m_theme, list));
    list->setFrameShape(QFrame::NoFrame);
    list->setResizeMode(QListView::Adjust);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setMouseTracking(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setTabKeyNavigation(false);
    list->setStyleSheet(QStringLiteral("QListView { background: transparent; }"));
    FocusRing::serve(*list, m_theme, FocusRing::When::Keys);
    column.list = list;
    column.nothing = new TextLabel(m_theme, TextRole::Body, ColorRole::Ink2, column.panel);
    column.nothing->setAlignment(Qt::AlignCenter);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(4, 0, 4, 12);
    inner->addWidget(list, 1);
    inner->addWidget(column.nothing, 1);
    column.panel->body()->addLayout(inner);
    return column;
}

void InformationView::layOut()
{
    const int gutter = m_theme.space(Space::S4);
    m_typed->setFixedHeight(m_theme.target(Target::ReceptionControl));
    m_typed->setFixedWidth(m_theme.px(360));
    auto *head = new QHBoxLayout;
    head->setSpacing(gutter);
    head->addWidget(m_title);
    head->addWidget(m_typed);
    head->addWidget(m_site, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(gutter);
    columns->addWidget(m_columns[0].panel, 5);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(gutter);
    middle->addWidget(m_columns[1].panel, 1);
    middle->addWidget(m_columns[2].panel, 1);
    columns->addLayout(middle, 5);
    columns->addWidget(m_notices, 5);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gutter, m_theme.space(Space::S3), gutter, gutter);
    layout->setSpacing(m_theme.space(Space::S3));
    layout->addLayout(head);
    layout->addLayout(columns, 1);
}

QString InformationView::title() const
{
    return tr("公示");
}

std::vector<std::pair<QString, QString>> InformationView::keys() const
{
    return {{QStringLiteral("F8"), tr("查科室、医生、价格、问题")},
        {QStringLiteral("Tab"), tr("到下一张表")},
        {QStringLiteral("↑ ↓"), tr("上下看")}};
}

void InformationView::enter()
{
    m_information.read();
    m_typed->setFocus(Qt::ShortcutFocusReason);
    m_typed->selectAll();
}

void InformationView::retranslate()
{
    m_title->setText(tr("公示"));
    m_typed->setPlaceholderText(tr("科室、医生、项目、问题"));
    m_typed->setAccessibleName(tr("在公示里查找"));
    const QString titles[]{tr("科室和医生"), tr("今天的价格"), tr("常见问题")};
    for (size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i].panel->setTitle(titles[i]);
        m_columns[i].list->setAccessibleName(titles[i]);
        m_columns[i].nothing->setText(tr("没有找到"));
    }
    m_notices->retranslate();
    fill();
}

void InformationView::fill()
{
    m_site->setText(m_information.site());
    for (const Column &column : m_columns) {
        const bool some = column.model->rowCount() > 0;
        column.list->setVisible(some);
        column.nothing->setVisible(!some);
        column.count->setText(QString::number(column.model->countEntries()));
    }
}

bool InformationView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_typed && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_typed->text().isEmpty()) {
            m_typed->clear();
            m_information.setTyped({});
            return true;
        }
        if (key == Qt::Key_Down) { // into the first list that has an answer
            for (const Column &column : m_columns) {
                if (column.model->countEntries() == 0)
                    continue;
                column.list->setFocus(Qt::TabFocusReason);
                column.list->setCurrentIndex(column.model->index(0));
                break;
            }
            return true;
        }
    }
    return DeskView::eventFilter(watched, event);
}
} // namespace Reception
