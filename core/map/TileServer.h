// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/map/TileSource.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace wayfolio {

/// Serves tiles to QtLocation over 127.0.0.1, on a free port, below a secret path; the Host header must name this
/// server, only GET is answered, only for tiles. A tile whose connection is closed, as QtLocation does when it leaves
/// the view, is no longer wanted from its source. Lives on the GUI thread.
class TileServer : public QObject
{
    Q_OBJECT

public:
    explicit TileServer(std::shared_ptr<TileSource> source, QObject* parent = nullptr);
    /// What is still wanted from the source is cancelled; its answers may come later all the same.
    ~TileServer() override;

    /// Starts listening. Errors: NetworkFailed.
    Result<void> listen();
    /// "http://127.0.0.1:PORT/SECRET/%z/%x/%y.png", for the osm plugin's custom.host; valid after listen().
    [[nodiscard]] QString urlTemplate() const;
    /// From now on tiles come from here (another style). No source: no tiles.
    void setSource(std::shared_ptr<TileSource> source);
    /// The pixels of a tile's side: 256 or 512 (for screens of device pixel ratio > 1).
    void setTilePixels(int pixels);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace wayfolio
