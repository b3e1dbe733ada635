# SPDX-FileCopyrightText: 2026 Wayfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The whole build with WAYFOLIO_FUZZ: the parsers, what they stand on, and the programs in tests/fuzz, under sanitizers.

find_package(Qt6 6.8 REQUIRED COMPONENTS Core)
find_package(ZLIB REQUIRED)
include(WayfolioTargets)

set(CMAKE_BUILD_TYPE None)
add_compile_options(-O1 -gline-tables-only -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
add_link_options(-fsanitize=address,undefined)
foreach(folder core/base core/geo core/model core/media core/map tests/fuzz)
    add_subdirectory(${folder})
endforeach()
