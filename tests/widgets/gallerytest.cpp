// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QtTest>
#include <QVBoxLayout>

#include "base/clock.h"
#include "testlib/verify.h"
#include "widgets/banner.h"
#include "widgets/bigbutton.h"
#include "widgets/chartpanel.h"
#include "widgets/choicerow.h"
#include "widgets/clockbar.h"
#include "widgets/countdownring.h"
#include "widgets/deskbutton.h"
#include "widgets/facebutton.h"
#include "widgets/field.h"
#include "widgets/mapview.h"
#include "widgets/onscreenkeypad.h"
#include "widgets/panel.h"
#include "widgets/peoplerow.h"
#include "widgets/pictures.h"
#include "widgets/qrcode.h"
#include "widgets/stepprogress.h"
#include "widgets/tag.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

using namespace Widgets;
using Variant = BigButton::Variant;

namespace {
/// A page on the theme's paper.
class Page : public QWidget
{
public:
    explicit Page(const Theme &theme)
        : m_theme(theme)
    {
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), m_theme.color(ColorRole::Paper));
    }

private:
    const Theme &m_theme;
};

MapRoom room(QRectF where, const QString &label, MapKind kind = MapKind::Room)
{
    return {QPolygonF(where), label, kind};
}

std::vector<MapFloor> floors()
{
    MapFloor hall{QStringLiteral("1 楼 大厅"), {}, {}, {}, {}};
    hall.rooms = {room({0, 0, 136, 92}, QStringLiteral("收费处"), MapKind::Desk),
        room({140, 0, 138, 92}, QStringLiteral("药房")),
        room({282, 0, 138, 92}, QStringLiteral("急诊")),
        room({306, 100, 114, 116}, QStringLiteral("3 号梯"), MapKind::Lift),
        room({0, 100, 112, 236}, QStringLiteral("门诊\n服务")),
        room({330, 256, 90, 80}, QStringLiteral("大门"), MapKind::Entrance)};
    hall.route = QPolygonF{{170, 288}, {170, 160}, {300, 160}};
    hall.start = QPointF(170, 288);
    hall.startLabel = QStringLiteral("您在这里");
    MapFloor third{QStringLiteral("3 楼 A 区"), {}, {}, {}, {}};
    third.rooms = {room({0, 0, 134, 104}, QStringLiteral("301")),
        room({138, 0, 148, 104}, QStringLiteral("302"), MapKind::Destination),
        room({290, 0, 134, 104}, QStringLiteral("303")),
        room({0, 112, 116, 116}, QStringLiteral("3 号梯"), MapKind::Lift),
        room({0, 250, 208, 86}, QStringLiteral("A 区候诊"), MapKind::Waiting),
        room({212, 250, 120, 86}, QStringLiteral("护士台"), MapKind::Desk),
        room({336, 250, 88, 86}, QStringLiteral("楼梯"), MapKind::Stairs)};
    third.route = QPolygonF{{130, 172}, {212, 172}, {212, 112}};
    return {hall, third};
}

/// A floor of 120 m by 60 m with more rooms than can be named in a frame.
MapFloor largeFloor()
{
    MapFloor floor{QStringLiteral("2 楼"), {}, {}, {}, {}};
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 12; ++column) {
            const bool there = row == 1 && column == 8;
            floor.rooms.push_back(room({column * 10.0, row * 15.0 + (row % 2 ? 4 : 0), 10, 11},
                QString::number(200 + row * 12 + column),
                there                         ? MapKind::Destination
                    : row == 2 && column == 3 ? MapKind::Lift
                                              : MapKind::Room));
        }
    }
    floor.route = QPolygonF{{35, 43}, {48, 43}, {48, 43}, {48, 13}, {85, 13}, {85, 19}};
    floor.start = QPointF(35, 43);
    floor.startLabel = QStringLiteral("您在这里");
    return floor;
}

ChartData satisfaction()
{
    ChartData data;
    data.title = QStringLiteral("满意度");
    data.unit = QStringLiteral("%");
    data.categories = {"2日", "4日", "6日", "8日", "10日", "12日", "14日"};
    data.series = {{QStringLiteral("满意"), {91.2, 93, 91.7, 94, 92.6, 94.1, 93.6}}};
    data.target = 92;
    data.targetName = QStringLiteral("目标");
    data.decimals = 1;
    return data;
}

ChartData arrivals()
{
    ChartData data;
    data.title = QStringLiteral("每小时到诊");
    data.unit = QStringLiteral("人");
    data.shape = ChartShape::StackedBars;
    data.categories = {"7", "8", "9", "10", "11"};
    data.series = {{QStringLiteral("预约"), {20, 63, 88, 75, 40}},
        {QStringLiteral("现场"), {20, 70, 96, 60, 33}}};
    return data;
}
} // namespace

/// Draws every component on every surface in every palette into `build/…/gallery`, for people to
/// look at, and checks that each button shows all its words.
class GalleryTest : public QObject
{
    Q_OBJECT

    Base::SystemClock m_clock;
    std::unique_ptr<Theme> m_theme;

    BigButton *button(Variant variant,
        const QString &text,
        const QString &icon = {},
        const QString &subtitle = {})
    {
        auto *made = new BigButton(*m_theme, m_clock, variant);
        made->setText(text);
        made->setIconName(icon);
        made->setSubtitle(subtitle);
        if (variant == Variant::Primary || variant == Variant::Hero)
            made->setTrailingIcon(QStringLiteral("arrow-right"));
        return made;
    }

    /// Usual, pressed, ticked, unavailable.
    void addStates(QGridLayout &grid,
        Variant variant,
        const QString &text,
        const QString &icon,
        const QString &subtitle)
    {
        const int row = grid.rowCount();
        for (int state = 0; state < 4; ++state) {
            auto *made = button(variant, text, icon, subtitle);
            made->setDown(state == 1);
            made->setCheckable(state == 2);
            made->setChecked(state == 2);
            if (state == 3)
                made->setUnavailable(subtitle.isEmpty() ? QString() : QStringLiteral("今天已满"));
            grid.addWidget(made, row, state);
        }
    }

    std::unique_ptr<Page> buttons()
    {
        auto page = std::make_unique<Page>(*m_theme);
        auto *grid = new QGridLayout(page.get());
        grid->setSpacing(m_theme->px(24));
        addStates(*grid, Variant::Primary, QStringLiteral("继续"), {}, {});
        addStates(*grid, Variant::Secondary, QStringLiteral("打印小票"), "print", {});
        addStates(*grid, Variant::Slot, QStringLiteral("10:30"), {}, QStringLiteral("余 2"));
        addStates(
            *grid, Variant::Option, QStringLiteral("骨科"), "dep-bone", QStringLiteral("余 58"));
        addStates(*grid, Variant::Help, QStringLiteral("呼叫帮助"), "help-bell", {});
        addStates(*grid, Variant::FooterBar, QStringLiteral("重新开始"), "restart", {});
        addStates(*grid, Variant::Chip, QStringLiteral("等得不久"), "clock", {});
        addStates(*grid, Variant::Danger, QStringLiteral("取消这个号"), "close", {});
        addStates(*grid,
            Variant::Card,
            QStringLiteral("取号报到"),
            "calendar-check",
            QStringLiteral("约好了，来看病"));
        const int row = grid->rowCount();
        for (int mark = 1; mark <= 4; ++mark) {
            auto *face = new FaceButton(*m_theme, m_clock, mark);
            face->setText(QStringList{"很不满意", "不满意", "一般", "满意"}.at(mark - 1));
            face->setChecked(mark == 4);
            grid->addWidget(face, row, mark - 1);
        }
        auto *hero = button(Variant::Hero,
            QStringLiteral("挂号看病"),
            "calendar",
            QStringLiteral("今天和以后七天的号"));
        grid->addWidget(hero, row + 1, 0, 1, 4);
        auto *quiet = button(Variant::Slot, QStringLiteral("14:30"), {}, QStringLiteral("余 4"));
        quiet->setEdge(ColorRole::Success);
        quiet->setSideBlock(Tone::Success, "quiet", QStringLiteral("人少"));
        auto *held = button(Variant::Slot, QStringLiteral("15:00"), {}, QStringLiteral("本机 2"));
        held->setEdge(ColorRole::Info);
        auto *day =
            button(Variant::Slot, QStringLiteral("今天"), {}, QStringLiteral("14 日\n余 32"));
        day->setContentAlignment(Qt::AlignLeft);
        day->setCheckable(true);
        day->setChecked(true);
        auto *doctor = button(Variant::Option,
            QStringLiteral("李慧 <small>主任医师</small>"),
            {},
            QStringLiteral("<b>¥50</b>  余 32"));
        grid->addWidget(quiet, row + 2, 0);
        grid->addWidget(held, row + 2, 1);
        grid->addWidget(day, row + 2, 2);
        grid->addWidget(doctor, row + 2, 3);
        for (int column = 0; column < 4; ++column)
            grid->setColumnStretch(column, 1);
        return page;
    }

    std::unique_ptr<Page> parts()
    {
        auto page = std::make_unique<Page>(*m_theme);
        auto *column = new QVBoxLayout(page.get());
        column->setContentsMargins(m_theme->px(56), 20, m_theme->px(56), 20);
        column->setSpacing(m_theme->px(24));
        auto *progress = new StepProgress(*m_theme);
        progress->setStep(2, 4);
        progress->setPlace(QStringLiteral("选科室"));
        column->addWidget(progress);
        column->addWidget(label(TextRole::Title, QStringLiteral("选医生和时间")));
        auto *tags = new QHBoxLayout;
        for (const auto &[tone, icon, word] : {std::tuple{Tone::Danger, "emergency", "危急"},
                 {Tone::Warn, "urgent", "急"},
                 {Tone::Priority, "star", "优先"},
                 {Tone::Info, "calendar-check", "预约"},
                 {Tone::Neutral, "user", "现场"}}) {
            auto *tag = new Tag(*m_theme, tone);
            tag->setIconName(icon);
            tag->setText(QString::fromUtf8(word));
            tags->addWidget(tag);
        }
        tags->addStretch();
        column->addLayout(tags);
        for (const Tone tone : {Tone::Danger, Tone::Warn, Tone::Success, Tone::Priority}) {
            auto *banner = new Banner(*m_theme, m_clock, tone);
            banner->setTitle(QStringLiteral("胸口痛、喘不上气"));
            banner->setText(QStringLiteral("您约的是 08:30，同一时段里<priority>优先</priority>。"
                                           "有 1 位<danger>急诊</danger>病人会先看。"));
            if (tone == Tone::Warn)
                banner->setAction(QStringLiteral("再试一次"));
            column->addWidget(banner);
        }
        auto *people = new PeopleRow(*m_theme);
        people->setAhead(6);
        column->addWidget(people);
        auto *many = new PeopleRow(*m_theme);
        many->setAhead(60);
        column->addWidget(many);
        auto *map = new MapView(*m_theme);
        map->setFloors(floors());
        map->setMinimumHeight(m_theme->px(m_theme->isElder() ? 560 : 430));
        column->addWidget(map);
        auto *large = new MapView(*m_theme);
        large->setFloors({largeFloor()});
        large->setMinimumHeight(m_theme->px(430));
        column->addWidget(large);
        auto *row = new QHBoxLayout;
        auto *qr = new QrCode(*m_theme);
        qr->setContent("https://qinghe.example/t/A023-7f3k2m9");
        row->addWidget(qr);
        auto *ring = new CountdownRing(*m_theme);
        ring->setLeft(std::chrono::seconds(13), std::chrono::seconds(20));
        row->addWidget(ring);
        auto *card = new Panel(*m_theme);
        card->setTitle(QStringLiteral("标题"));
        card->body()->addWidget(label(TextRole::Body, QStringLiteral("卡片里的一句话。")));
        row->addWidget(card, 1);
        column->addLayout(row);
        column->addStretch();
        return page;
    }

    /// The words of an English screen: longer, and of letters that must not be torn apart.
    std::unique_ptr<Page> english()
    {
        auto page = std::make_unique<Page>(*m_theme);
        auto *column = new QVBoxLayout(page.get());
        column->setContentsMargins(m_theme->px(56), 20, m_theme->px(56), 20);
        column->setSpacing(m_theme->px(24));
        auto *times = new QHBoxLayout;
        times->setSpacing(m_theme->px(12));
        const int inRow = m_theme->isElder() ? 2 : 4;
        for (int i = 0; i < inRow; ++i) {
            auto *slot =
                button(Variant::Slot, QStringLiteral("14:30"), {}, QStringLiteral("4 left"));
            if (i == 1) {
                slot->setEdge(ColorRole::Success);
                slot->setSideBlock(Tone::Success, "quiet", QStringLiteral("Quiet"));
            }
            if (i == 2)
                slot->setUnavailable(QStringLiteral("Offline"));
            times->addWidget(slot, 1);
        }
        column->addLayout(times);
        auto *options = new QHBoxLayout;
        for (const char *name : {"Cardiology", "Orthopaedics", "Ear, nose and throat"}) {
            options->addWidget(
                button(Variant::Option, QString::fromLatin1(name), "dep-ear", "12 left"), 1);
        }
        if (!m_theme->isElder())
            column->addLayout(options);
        column->addWidget(
            button(Variant::Primary, QStringLiteral("Continue: 08:30–09:00, Li Hui, ¥50")));
        auto *cards = new QHBoxLayout;
        cards->addWidget(button(Variant::Card,
                             QStringLiteral("Check in"),
                             "calendar-check",
                             QStringLiteral("You have a booking")),
            1);
        cards->addWidget(button(Variant::Card,
                             QStringLiteral("Where do I go next?"),
                             "route",
                             QStringLiteral("Show me the way")),
            1);
        column->addLayout(cards);
        auto *bar = new QGridLayout;
        bar->setSpacing(m_theme->px(12));
        const QStringList words{"Back", "Start again", "Get help", "中文", "Larger text"};
        const QStringList icons{"back", "restart", "help-bell", "language", "text-large"};
        const int columns = m_theme->isElder() ? 3 : 5;
        for (int i = 0; i < words.size(); ++i) {
            auto *one =
                button(i == 2 ? Variant::Help : Variant::FooterBar, words.at(i), icons.at(i));
            one->setSizePolicy(QSizePolicy::Ignored, one->sizePolicy().verticalPolicy());
            bar->addWidget(one, i / columns, i % columns);
        }
        column->addLayout(bar);
        column->addStretch();
        return page;
    }

    std::unique_ptr<Page> typing()
    {
        auto page = std::make_unique<Page>(*m_theme);
        auto *column = new QVBoxLayout(page.get());
        column->setContentsMargins(m_theme->px(56), 20, m_theme->px(56), 20);
        column->setSpacing(m_theme->px(24));
        auto *field = new Field(*m_theme);
        field->setLabel(QStringLiteral("手机号"));
        field->setText(QStringLiteral("138 0571 567"));
        field->setError(QStringLiteral("少 1 位，手机号应为 11 位"));
        column->addWidget(field);
        auto *filled = new Field(*m_theme);
        filled->setLabel(QStringLiteral("拼音"));
        filled->setText(QStringLiteral("Zhang Jianmin"));
        filled->setHint(QStringLiteral("按姓名自动填写，可以改"));
        filled->setFilled(Field::Filled::BySystem);
        column->addWidget(filled);
        auto *choice = new ChoiceRow(*m_theme, m_clock);
        choice->setChoices({QStringLiteral("男"), QStringLiteral("女"), QStringLiteral("不填")});
        choice->setCurrent(1);
        column->addWidget(choice);
        column->addWidget(new OnScreenKeypad(*m_theme, m_clock, OnScreenKeypad::Layout::Digits));
        column->addWidget(new OnScreenKeypad(*m_theme, m_clock, OnScreenKeypad::Layout::Letters));
        auto *reader = new CardReaderPicture(*m_theme);
        reader->setDesignWidth(500);
        column->addWidget(reader, 0, Qt::AlignHCenter);
        column->addStretch();
        return page;
    }

    std::unique_ptr<Page> desk()
    {
        auto page = std::make_unique<Page>(*m_theme);
        auto *column = new QVBoxLayout(page.get());
        column->setSpacing(16);
        for (int kind = 0; kind <= int(DeskButton::Kind::Plain); ++kind) {
            auto *row = new QHBoxLayout;
            for (int state = 0; state < 4; ++state) {
                auto *made = new DeskButton(*m_theme, DeskButton::Kind(kind));
                made->setText(QStringLiteral("签到"));
                made->setIconName(QStringLiteral("check"));
                made->setKeycap(QStringLiteral("Enter"));
                made->setDown(state == 1);
                made->setCheckable(state == 2);
                made->setChecked(state == 2);
                made->setEnabled(state != 3);
                row->addWidget(made);
            }
            row->addStretch();
            column->addLayout(row);
        }
        for (const auto &[left, state] : {std::pair{1200, ClockBar::State::Running},
                 {200, ClockBar::State::Running},
                 {-40, ClockBar::State::Running},
                 {300, ClockBar::State::Done}}) {
            auto *bar = new ClockBar(*m_theme);
            bar->setLabel(QStringLiteral("24 小时答复"));
            bar->setTime(std::chrono::minutes(left), std::chrono::hours(24), state);
            column->addWidget(bar);
        }
        auto *charts = new QHBoxLayout;
        for (const ChartData &data : {satisfaction(), arrivals()}) {
            auto *chart = new ChartPanel(*m_theme);
            chart->setData(data);
            chart->setMinimumSize(600, 300);
            charts->addWidget(chart);
        }
        column->addLayout(charts);
        auto *table = new ChartPanel(*m_theme);
        table->setData(satisfaction());
        table->setView(ChartPanel::View::Table);
        table->setMinimumHeight(300);
        column->addWidget(table);
        return page;
    }

    TextLabel *label(TextRole role, const QString &words)
    {
        auto *made = new TextLabel(*m_theme, role);
        made->setText(words);
        return made;
    }

    void keep(Page &page, const QString &name)
    {
        const QDir folder(qEnvironmentVariable("DAOYI_BIN", QStringLiteral(".")) + "/../gallery");
        QVERIFY(folder.mkpath(QStringLiteral(".")));
        const int width = m_theme->surface() == Surface::Reception ? 1300 : m_theme->px(1080);
        if (m_theme->surface() == Surface::Reception)
            page.setStyleSheet(m_theme->styleSheet());
        page.resize(width, page.sizeHint().height());
        page.show();
        QCoreApplication::processEvents();
        if (page.layout()->hasHeightForWidth())
            page.resize(width, page.layout()->totalHeightForWidth(width));
        if (page.findChildren<BigButton *>().size() > 8)
            page.findChildren<BigButton *>().at(8)->setFocus(Qt::TabFocusReason);
        QVERIFY(page.grab().save(folder.filePath(name + ".png")));
        const auto buttons = page.findChildren<BigButton *>();
        for (const BigButton *button : buttons) {
            QVERIFY2(button->isHidden() || button->showsEverything(),
                qPrintable(name + ' ' + button->text()));
        }
    }

private Q_SLOTS:

    void everythingShowsAllItsWords_data()
    {
        QTest::addColumn<Surface>("surface");
        QTest::addColumn<Palette>("palette");
        const QStringList surfaces{"kiosk", "elder", "reception", "board"};
        const QStringList palettes{"light", "dark", "contrast"};
        for (int surface = 0; surface < surfaces.size(); ++surface) {
            for (int palette = 0; palette < palettes.size(); ++palette) {
                QTest::addRow(
                    "%s-%s", qPrintable(surfaces.at(surface)), qPrintable(palettes.at(palette)))
                    << Surface(surface) << Palette(palette);
            }
        }
    }

    void everythingShowsAllItsWords()
    {
        QFETCH(Surface, surface);
        QFETCH(Palette, palette);
        auto theme = Theme::load();
        VERIFY_OK(theme);
        m_theme = std::move(*theme);
        m_theme->setSurface(surface);
        m_theme->setPalette(palette);
        const QString name = QString::fromLatin1(QTest::currentDataTag());

        if (m_theme->isKiosk()) {
            keep(*buttons(), name + "-buttons");
            keep(*typing(), name + "-typing");
            keep(*english(), name + "-english");
        }
        keep(*parts(), name + "-parts");
        if (surface == Surface::Reception) {
            keep(*desk(), name + "-desk");
            keep(*typing(), name + "-typing");
        }
    }
};

QTEST_MAIN(GalleryTest)
#include "gallerytest.moc"
