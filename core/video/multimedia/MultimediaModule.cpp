// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/video/multimedia/MultimediaPlayer.h"

#include <QObject>

namespace wayfolio {

/// Qt Multimedia's way to play videos.
class MultimediaModule final : public QObject, public VideoModule
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.wayfolio.VideoModule/1")
    Q_INTERFACES(wayfolio::VideoModule)

public:
    std::unique_ptr<VideoPlayer> makePlayer(VideoListener& listener) override
    {
        // Frames are shown as pictures, which a graphics card's decoder only makes dearer; and its driver, not ours to
        // mend, may take the program down. Who knows better has set this.
        constexpr auto kDevices = "QT_FFMPEG_DECODING_HW_DEVICE_TYPES";
        if (!qEnvironmentVariableIsSet(kDevices))
            qputenv(kDevices, ",");
        auto player = std::make_unique<MultimediaPlayer>(listener);
        return player->isAvailable() ? std::move(player) : nullptr;
    }
};

} // namespace wayfolio

#include "MultimediaModule.moc"
