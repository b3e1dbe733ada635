// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/LocalReader.h"

#include "core/media/MetadataReader.h"

namespace wayfolio {

void LocalReader::send(ReadRequest request)
{
    m_requests.push(std::move(request));
}

std::optional<Reading> LocalReader::receive(const std::stop_token& stop)
{
    if (stop.stop_requested())
        return std::nullopt;
    const ReadRequest request = m_requests.take();
    return MetadataReader().read(request.path, request.sidecars);
}

} // namespace wayfolio
