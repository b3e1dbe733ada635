// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/ShownLibrary.h"

#include <QTest>

namespace wayfolio::test {

ShownLibrary::ShownLibrary()
{
    if (!m_library.writePhotos() || !m_library.import())
        return;
    m_window = std::make_unique<WindowFixture>(m_library);
    m_isShown = m_window->show() &&
                QTest::qWaitFor([this] { return m_window->shownPhotoCount() == SnapshotFixture::kPhotoCount; });
}

} // namespace wayfolio::test
