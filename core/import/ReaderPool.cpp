// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/ReaderPool.h"

#include "core/media/LocalReader.h"

namespace wayfolio {

ReaderPool::ReaderPool(int threadCount, ReaderCommand command)
    : m_command(std::move(command))
    , m_threads(threadCount)
{}

std::unique_ptr<PhotoReader> ReaderPool::makeReader() const
{
    if (m_command.program.isEmpty())
        return std::make_unique<LocalReader>();
    return std::make_unique<ReaderProcess>(m_command);
}

} // namespace wayfolio
