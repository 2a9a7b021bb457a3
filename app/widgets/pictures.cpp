// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures.h"

#include <cmath>

#include <QPainter>

#include "widgets/theme.h"

namespace Widgets {

Picture::Picture(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    m_drawing.setAspectRatioMode(Qt::KeepAspectRatio);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    theme.follow(this);
    setName(name);
}

void Picture::setName(const QString &name)
{
    m_drawing.load(QStringLiteral(":/daoyi/art/%1.svg").arg(name));
    m_drawing.setAspectRatioMode(Qt::KeepAspectRatio);
    updateGeometry();
    update();
}

void Picture::setDesignWidth(int px)
{
    m_designWidth = px;
    updateGeometry();
}

QSize Picture::sizeHint() const
{
    const int width =
        m_theme.px(m_designWidth > 0 ? m_designWidth : m_drawing.defaultSize().width());
    return {width, heightForWidth(width)};
}

int Picture::heightForWidth(int width) const
{
    const QSizeF shape = m_drawing.viewBoxF().size();
    return shape.isEmpty() ? 0 : int(std::lround(width * shape.height() / shape.width()));
}

void Picture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_drawing.render(&painter, rect());
}

HomePicture::HomePicture(const Theme &theme, QWidget *parent)
    : Picture(theme, QStringLiteral("home-scene"), parent)
{
}

MarkPicture::MarkPicture(const Theme &theme, QWidget *parent)
    : Picture(theme, QStringLiteral("mark"), parent)
{
}

CardReaderPicture::CardReaderPicture(const Theme &theme, QWidget *parent)
    : Picture(theme, QStringLiteral("card-reader-1"), parent)
{
    connect(&m_timer, &QTimer::timeout, this, &CardReaderPicture::advance);
    connect(&theme, &Theme::changed, this, &CardReaderPicture::restart);
}

void CardReaderPicture::setState(State state)
{
    m_state = state;
    restart();
}

void CardReaderPicture::showEvent(QShowEvent *event)
{
    Picture::showEvent(event);
    restart();
}

void CardReaderPicture::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    Picture::hideEvent(event);
}

void CardReaderPicture::restart()
{
    const auto loop = theme().duration(Motion::CardLoop);
    m_timer.stop();
    if (m_state == State::Read) {
        setName(QStringLiteral("card-reader-3"));
        return;
    }
    m_frame = loop.count() > 0 ? 1 : 2;
    setName(QStringLiteral("card-reader-%1").arg(m_frame));
    if (loop.count() > 0 && isVisible())
        m_timer.start(loop / 2);
}

void CardReaderPicture::advance()
{
    m_frame = m_frame == 1 ? 2 : 1;
    setName(QStringLiteral("card-reader-%1").arg(m_frame));
}
} // namespace Widgets
