// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace wayfolio {

class MapWidget;

/// The controls of a playback, a small bar at the lower edge of the map: what is shown, play and pause, a slider to
/// scrub, speed, close. GUI thread.
class PlaybackBar : public QWidget
{
    Q_OBJECT

public:
    /// Hidden at first; finds its place on the map by itself.
    explicit PlaybackBar(MapWidget& map);

    void setDuration(double seconds);
    /// Without a signal.
    void setSeconds(double seconds);
    void setPlaying(bool playing);
    /// When and where the traveller is.
    void setCaption(const QString& caption);
    void setPassed(qsizetype passed, qsizetype all);
    /// Without a signal.
    void setSpeed(int speed);

    [[nodiscard]] QToolButton& playButton() { return *m_play; }

    [[nodiscard]] QSlider& slider() { return *m_slider; }

    [[nodiscard]] QToolButton& speedButton() { return *m_speed; }

    [[nodiscard]] QToolButton& closeButton() { return *m_close; }

    [[nodiscard]] const QString& caption() const { return m_fullCaption; }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void playToggled();
    /// The person moved the slider.
    void scrubbed(double seconds);
    /// 1, 2 or 4 times.
    void speedChosen(int speed);
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void findPlace();
    void showCaption();

    QLabel* m_caption;
    QLabel* m_count;
    QToolButton* m_play;
    QSlider* m_slider;
    QToolButton* m_speed;
    QToolButton* m_close;
    QString m_fullCaption;
    int m_chosenSpeed = 1;
};

} // namespace wayfolio
