// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/ImportInbox.h"

#include <utility>

namespace wayfolio {

namespace {

// Waking the writer for every file would cost more than the file.
constexpr size_t kWorthWaking = 256;
constexpr size_t kCapacity = 4096;

} // namespace

void ImportInbox::addQueued()
{
    const std::scoped_lock lock(m_mutex);
    ++m_queued;
    ++m_new.found;
}

void ImportInbox::dropQueued()
{
    bool finished = false;
    {
        const std::scoped_lock lock(m_mutex);
        ++m_handled;
        m_hasDropped = true;
        finished = isFinished();
    }
    if (finished)
        m_worthLooking.notify_one();
}

void ImportInbox::addRead(ReadFile file)
{
    bool wake = false;
    {
        std::unique_lock lock(m_mutex);
        m_roomFreed.wait(lock, [this] { return m_new.read.size() < kCapacity; });
        m_new.read.push_back(std::move(file));
        ++m_handled;
        wake = m_new.read.size() == kWorthWaking || isFinished();
    }
    if (wake)
        m_worthLooking.notify_one();
}

void ImportInbox::addFailure(Error error)
{
    const std::scoped_lock lock(m_mutex);
    ++m_new.found;
    m_new.failures.push_back(std::move(error));
}

void ImportInbox::addFailureAsBefore(Error error)
{
    const std::scoped_lock lock(m_mutex);
    ++m_new.found;
    ++m_new.failuresAsBefore;
    m_new.failures.push_back(std::move(error));
}

void ImportInbox::addUnchanged(bool withoutPosition)
{
    const std::scoped_lock lock(m_mutex);
    ++m_new.found;
    ++m_new.unchanged;
    if (withoutPosition)
        ++m_new.unchangedWithoutPosition;
}

void ImportInbox::addBack(QString path)
{
    const std::scoped_lock lock(m_mutex);
    m_new.back.append(std::move(path));
}

void ImportInbox::endScan()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_new.scanEnded = true;
    }
    m_worthLooking.notify_one();
}

ImportFindings ImportInbox::take(std::chrono::milliseconds longest)
{
    ImportFindings taken;
    {
        std::unique_lock lock(m_mutex);
        m_worthLooking.wait_for(lock, longest, [this] { return isFinished() || m_new.read.size() >= kWorthWaking; });
        taken.found = m_new.found;
        taken.scanEnded = m_new.scanEnded;
        taken.finished = isFinished();
        std::swap(taken.read, m_new.read);
        std::swap(taken.failures, m_new.failures);
        std::swap(taken.back, m_new.back);
        taken.failuresAsBefore = std::exchange(m_new.failuresAsBefore, 0);
        taken.unchanged = std::exchange(m_new.unchanged, 0);
        taken.unchangedWithoutPosition = std::exchange(m_new.unchangedWithoutPosition, 0);
    }
    m_roomFreed.notify_all();
    return taken;
}

bool ImportInbox::hasDropped() const
{
    const std::scoped_lock lock(m_mutex);
    return m_hasDropped;
}

} // namespace wayfolio
