// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ReadQueue.h"

#include <algorithm>

namespace wayfolio {

ReadRequest ReadQueue::take()
{
    ReadRequest first = std::move(m_requests.front());
    m_requests.pop_front();
    m_announced -= std::min<size_t>(m_announced, 1);
    while (m_announced < std::min(ReadAhead::kDepth, m_requests.size()))
        m_readAhead.announce(m_requests[m_announced++].path);
    return first;
}

} // namespace wayfolio
