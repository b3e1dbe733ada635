// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/viewer/VideoBar.h"

#include "ui/Look.h"

#include <QBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

namespace wayfolio {

namespace chrono = std::chrono;

namespace {

constexpr int kStepMs = 1'000;
constexpr int kPageMs = 10'000;

void nameButton(QToolButton& button, const char* icon, const QString& name, const QString& key)
{
    button.setIcon(look::icon(icon));
    button.setAccessibleName(name);
    button.setToolTip(key.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, key));
}

} // namespace

VideoBar::VideoBar(QWidget* parent)
    : QWidget(parent)
    , m_play(look::iconButton("media-playback-start", {}, this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_time(look::captionLabel({}, this))
    , m_trouble(new QLabel(this))
    , m_mute(look::iconButton("audio-volume-high", {}, this))
{
    setAccessibleName(tr("Video"));
    m_slider->setAccessibleName(tr("Place in the video"));
    m_slider->setSingleStep(kStepMs);
    m_slider->setPageStep(kPageMs);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(look::kSpacing, look::kSpacing / 2, look::kSpacing, look::kSpacing / 2);
    row->setSpacing(look::kSpacing);
    row->addWidget(m_play);
    row->addWidget(m_slider, 1);
    row->addWidget(m_trouble, 1);
    row->addWidget(m_time);
    row->addWidget(m_mute);
    reset();

    connect(m_play, &QToolButton::clicked, this, &VideoBar::playToggled);
    connect(m_mute, &QToolButton::clicked, this, &VideoBar::muteToggled);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        showTime();
        Q_EMIT seekRequested(chrono::milliseconds(value));
    });
}

void VideoBar::reset()
{
    setTrouble({});
    setPlaying(false);
    setDuration({});
    setSound(Sound::Unknown);
}

void VideoBar::setDuration(chrono::milliseconds duration)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, static_cast<int>(duration.count()));
    m_slider->setValue(0);
    m_slider->setEnabled(duration.count() > 0);
    showTime();
}

void VideoBar::setPosition(chrono::milliseconds position)
{
    if (m_slider->isSliderDown())
        return;
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(static_cast<int>(position.count()));
    showTime();
}

void VideoBar::setPlaying(bool playing)
{
    nameButton(*m_play, playing ? "media-playback-pause" : "media-playback-start", playing ? tr("Pause") : tr("Play"),
               tr("Return"));
}

void VideoBar::setSound(Sound sound)
{
    m_sound = sound;
    setMuted(m_isMuted);
}

void VideoBar::setMuted(bool muted)
{
    m_isMuted = muted;
    const bool isHeard = m_sound == Sound::Present || m_sound == Sound::Unknown;
    m_mute->setEnabled(isHeard);
    const char* icon = muted || !isHeard ? "audio-volume-muted" : "audio-volume-high";
    if (m_sound == Sound::None)
        nameButton(*m_mute, icon, tr("This video has no sound"), {});
    else if (m_sound == Sound::NoDevice)
        nameButton(*m_mute, icon, tr("Nothing here plays sound"), {});
    else
        nameButton(*m_mute, icon, muted ? tr("Sound on") : tr("Sound off"), QStringLiteral("M"));
}

void VideoBar::setTrouble(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
    for (QWidget* control :
         {static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_time), static_cast<QWidget*>(m_mute)})
        control->setVisible(sentence.isEmpty());
}

chrono::milliseconds VideoBar::position() const
{
    return chrono::milliseconds(m_slider->value());
}

QString VideoBar::trouble() const
{
    return m_trouble->text();
}

void VideoBar::showTime()
{
    const QString at = videoTimeText(position());
    const QString whole = videoTimeText(chrono::milliseconds(m_slider->maximum()));
    const QString both = tr("%1 of %2").arg(at, whole);
    m_time->setText(m_slider->maximum() > 0 ? QStringLiteral("%1 / %2").arg(at, whole) : QString());
    m_time->setAccessibleName(both);
    m_slider->setAccessibleDescription(both);
}

QString videoTimeText(chrono::milliseconds time)
{
    const chrono::hh_mm_ss parts(chrono::floor<chrono::seconds>(time));
    const auto number = [](auto value, int digits) {
        return QStringLiteral("%1").arg(value.count(), digits, 10, QLatin1Char('0'));
    };
    const QString seconds = number(parts.seconds(), 2);
    if (parts.hours().count() == 0)
        return QStringLiteral("%1:%2").arg(number(parts.minutes(), 1), seconds);
    return QStringLiteral("%1:%2:%3").arg(number(parts.hours(), 1), number(parts.minutes(), 2), seconds);
}

} // namespace wayfolio
