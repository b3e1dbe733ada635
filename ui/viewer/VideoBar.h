// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <chrono>

class QLabel;
class QSlider;
class QToolButton;

namespace wayfolio {

/// The controls below a video: play and pause, a slider over its time, the time, sound on and off; instead of slider
/// and time a sentence, where it cannot be played. GUI thread.
class VideoBar : public QWidget
{
    Q_OBJECT

public:
    enum class Sound {
        Unknown, ///< not opened yet
        None,
        NoDevice,
        Present,
    };

    explicit VideoBar(QWidget* parent = nullptr);

    /// As before a video is opened.
    void reset();
    void setDuration(std::chrono::milliseconds duration);
    /// Without a signal; not while the person holds the slider.
    void setPosition(std::chrono::milliseconds position);
    void setPlaying(bool playing);
    void setSound(Sound sound);
    /// Without a signal.
    void setMuted(bool muted);
    /// Empty for none.
    void setTrouble(const QString& sentence);

    [[nodiscard]] std::chrono::milliseconds position() const;
    [[nodiscard]] QString trouble() const;

    [[nodiscard]] QToolButton& playButton() { return *m_play; }

    [[nodiscard]] QSlider& slider() { return *m_slider; }

    [[nodiscard]] QToolButton& muteButton() { return *m_mute; }

Q_SIGNALS:
    void playToggled();
    /// The person moved the slider.
    void seekRequested(std::chrono::milliseconds position);
    void muteToggled();

private:
    void showTime();

    QToolButton* m_play;
    QSlider* m_slider;
    QLabel* m_time;
    QLabel* m_trouble;
    QToolButton* m_mute;
    bool m_isMuted = false;
    Sound m_sound = Sound::Unknown;
};

/// "0:07", "12:34", "1:02:03".
QString videoTimeText(std::chrono::milliseconds time);

} // namespace wayfolio
