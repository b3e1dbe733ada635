# SPDX-FileCopyrightText: 2026 Wayfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

include(GNUInstallDirs)
install(TARGETS wayfolio RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES packaging/org.wayfolio.Wayfolio.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/org.wayfolio.Wayfolio.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/icons/org.wayfolio.Wayfolio.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
