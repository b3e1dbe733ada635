// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/ReadQueue.h"

namespace wayfolio {

/// Reads in the calling thread, when the answer is asked for.
class LocalReader final : public PhotoReader
{
public:
    void send(ReadRequest request) override;
    std::optional<Reading> receive(const std::stop_token& stop) override;

private:
    ReadQueue m_requests;
};

} // namespace wayfolio
