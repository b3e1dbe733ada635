// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/playback/PlaybackBar.h"

#include "ui/Formats.h"
#include "ui/Look.h"
#include "ui/map/MapButton.h"
#include "ui/map/MapWidget.h"
#include "ui/map/ScaleBar.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPreferredBarWidth = 520;
constexpr int kEdge = 10;
constexpr int kBarPadding = 8;
constexpr double kBarRadius = 9;
constexpr float kEdgeOpacity = 0.28F;
constexpr int kTicksPerSecond = 100;
constexpr int kFastest = 4;

/// Goes to where it is pressed, as film players do.
class ScrubSlider final : public QSlider
{
public:
    explicit ScrubSlider(QWidget* parent)
        : QSlider(Qt::Horizontal, parent)
    {}

protected:
    void mousePressEvent(QMouseEvent* event) override
    {
        QStyleOptionSlider option;
        initStyleOption(&option);
        const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
        if (event->button() == Qt::LeftButton && !handle.contains(event->position().toPoint())) {
            const int span = width() - handle.width();
            const int left = qRound(event->position().x()) - handle.width() / 2;
            setValue(QStyle::sliderValueFromPosition(minimum(), maximum(), left, span, option.upsideDown));
        }
        QSlider::mousePressEvent(event);
    }
};

} // namespace

PlaybackBar::PlaybackBar(MapWidget& map)
    : QWidget(&map)
    , m_caption(new QLabel(this))
    , m_count(look::captionLabel({}, this))
    , m_play(look::iconButton("media-playback-pause", tr("Pause"), this))
    , m_slider(new ScrubSlider(this))
    , m_speed(new QToolButton(this))
    , m_close(look::iconButton("window-close", tr("End the playback"), this))
{
    setAccessibleName(tr("Playback"));
    setCursor(Qt::ArrowCursor);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setFont(look::boldFont(m_caption->font()));
    m_slider->setAccessibleName(tr("Place on the way"));
    m_slider->setSingleStep(kTicksPerSecond);
    m_slider->setPageStep(5 * kTicksPerSecond);
    m_speed->setAutoRaise(true);
    m_speed->setFocusPolicy(Qt::TabFocus);
    layOut();
    setSpeed(1);
    map.installEventFilter(this);
    hide();

    connect(m_play, &QToolButton::clicked, this, &PlaybackBar::playToggled);
    connect(m_close, &QToolButton::clicked, this, &PlaybackBar::closeRequested);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int ticks) { Q_EMIT scrubbed(static_cast<double>(ticks) / kTicksPerSecond); });
    connect(m_speed, &QToolButton::clicked, this, [this] {
        setSpeed(m_chosenSpeed < kFastest ? m_chosenSpeed * 2 : 1);
        Q_EMIT speedChosen(m_chosenSpeed);
    });
}

void PlaybackBar::layOut()
{
    auto* facts = new QHBoxLayout;
    facts->setContentsMargins(kBarPadding / 2, 0, kBarPadding / 2, 0);
    facts->addWidget(m_caption, 1);
    facts->addWidget(m_count);
    auto* controls = new QHBoxLayout;
    controls->setSpacing(kBarPadding / 2);
    controls->addWidget(m_play);
    controls->addWidget(m_slider, 1);
    controls->addWidget(m_speed);
    controls->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kBarPadding, kBarPadding, kBarPadding, kBarPadding - 2);
    column->setSpacing(2);
    column->addLayout(facts);
    column->addLayout(controls);
    m_caption->setMinimumWidth(1); // elided
}

void PlaybackBar::setDuration(double seconds)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, static_cast<int>(std::ceil(seconds * kTicksPerSecond)));
}

void PlaybackBar::setSeconds(double seconds)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(static_cast<int>(std::lround(seconds * kTicksPerSecond)));
}

void PlaybackBar::setPlaying(bool playing)
{
    const QString name = playing ? tr("Pause") : tr("Play");
    m_play->setIcon(look::icon(playing ? "media-playback-pause" : "media-playback-start"));
    m_play->setToolTip(name);
    m_play->setAccessibleName(name);
}

void PlaybackBar::setCaption(const QString& caption)
{
    if (caption == m_fullCaption)
        return;
    m_fullCaption = caption;
    m_caption->setAccessibleName(caption);
    m_slider->setAccessibleDescription(caption);
    showCaption();
}

void PlaybackBar::setPassed(qsizetype passed, qsizetype all)
{
    m_count->setText(tr("%1 of %2").arg(format::numberText(passed), format::numberText(all)));
}

void PlaybackBar::setSpeed(int speed)
{
    m_chosenSpeed = speed;
    m_speed->setText(u"%1×"_s.arg(format::numberText(speed)));
    m_speed->setToolTip(tr("Speed"));
    m_speed->setAccessibleName(tr("Speed: %1 times").arg(format::numberText(speed)));
}

bool PlaybackBar::eventFilter(QObject* watched, QEvent* event)
{
    // Once the map has put what lies on it into place.
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        QMetaObject::invokeMethod(this, &PlaybackBar::findPlace, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void PlaybackBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = palette().color(QPalette::Text);
    edge.setAlphaF(kEdgeOpacity);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kBarRadius, kBarRadius);
}

void PlaybackBar::resizeEvent(QResizeEvent* /*event*/)
{
    showCaption();
}

void PlaybackBar::showEvent(QShowEvent* /*event*/)
{
    findPlace();
}

/// In the middle of the lower edge, between the scale bar and the buttons or above them.
void PlaybackBar::findPlace()
{
    const QSize map = parentWidget()->size();
    const int column = MapButton::kSide + 2 * kEdge;
    resize(std::min(kPreferredBarWidth, map.width() - 2 * column), sizeHint().height());
    const int left = (map.width() - width()) / 2;
    int bottom = map.height() - kEdge;
    const auto* scale = parentWidget()->findChild<const ScaleBar*>();
    if (scale != nullptr && scale->geometry().right() + kEdge > left)
        bottom = scale->geometry().top() - kEdge / 2;
    move(left, bottom - height());
    raise();
}

void PlaybackBar::showCaption()
{
    m_caption->setText(m_caption->fontMetrics().elidedText(m_fullCaption, Qt::ElideRight, m_caption->width()));
}

} // namespace wayfolio
