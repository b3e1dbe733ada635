// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/PhotoReader.h"
#include "core/media/ReadAhead.h"

#include <deque>

namespace wayfolio {

/// Requests in the order in which they will be read; those that come soon are announced to the kernel. One thread.
class ReadQueue
{
public:
    void push(ReadRequest request) { m_requests.push_back(std::move(request)); }

    [[nodiscard]] bool isEmpty() const { return m_requests.empty(); }

    /// The oldest; there must be one.
    ReadRequest take();

private:
    std::deque<ReadRequest> m_requests;
    size_t m_announced = 0; ///< of m_requests
    ReadAhead m_readAhead;
};

} // namespace wayfolio
