// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/StallProbe.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <ctime>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

StallProbe::StallProbe()
{
    qApp->installEventFilter(this);
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, &StallProbe::close);
}

StallProbe::~StallProbe()
{
    qApp->removeEventFilter(this);
}

void StallProbe::restart()
{
    m_isOpen = false;
    m_stalls.clear();
}

void StallProbe::time(const std::function<void()>& call)
{
    close();
    const double start = threadMilliseconds();
    call();
    m_isOpen = false;
    m_stalls << Stall{.milliseconds = threadMilliseconds() - start, .receiver = u"the call"_s, .eventType = 0};
}

QList<StallProbe::Stall> StallProbe::longerThan(double milliseconds)
{
    close();
    QList<Stall> found;
    std::ranges::copy_if(m_stalls, std::back_inserter(found),
                         [&](const Stall& stall) { return stall.milliseconds > milliseconds; });
    std::ranges::sort(found, std::ranges::greater(), &Stall::milliseconds);
    return found;
}

bool StallProbe::eventFilter(QObject* watched, QEvent* event)
{
    close();
    m_open = {.milliseconds = 0,
              .receiver = QString::fromLatin1(watched->metaObject()->className()),
              .eventType = event->type()};
    m_isOpen = true;
    m_openedAt = threadMilliseconds();
    return false;
}

void StallProbe::close()
{
    if (!std::exchange(m_isOpen, false))
        return;
    m_open.milliseconds = threadMilliseconds() - m_openedAt;
    if (m_open.milliseconds >= 1)
        m_stalls << m_open;
}

} // namespace wayfolio::test
