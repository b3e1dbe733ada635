# SPDX-FileCopyrightText: 2026 Wayfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The few functions every folder's CMakeLists.txt is written in.

add_library(wayfolio_flags INTERFACE)
target_compile_features(wayfolio_flags INTERFACE cxx_std_23)
target_compile_options(wayfolio_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    $<$<BOOL:${WAYFOLIO_WERROR}>:-Werror>)
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # In a unit of joined sources every source looks like a header to the compiler.
    target_compile_options(wayfolio_flags INTERFACE -Wno-subobject-linkage)
endif()
target_compile_definitions(wayfolio_flags INTERFACE
    QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
    QT_STRICT_ITERATORS WAYFOLIO_VERSION="${PROJECT_VERSION}")
target_include_directories(wayfolio_flags INTERFACE ${CMAKE_SOURCE_DIR})

# wayfolio_layer(geo SOURCES GeoPoint.cpp … LINKS wayfolio_base Qt6::Core)
# One static library a layer (MOC: it has QObjects): a layer can only use what it is linked to, so arrows point down.
function(wayfolio_layer name)
    cmake_parse_arguments(LAYER "MOC" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(wayfolio_${name} STATIC ${LAYER_SOURCES})
    target_link_libraries(wayfolio_${name} PUBLIC wayfolio_flags ${LAYER_LINKS} PRIVATE ${LAYER_PRIVATE_LINKS})
    set_target_properties(wayfolio_${name} PROPERTIES AUTOMOC ${LAYER_MOC})
endfunction()

# wayfolio_tests(core_geo SOURCES GeoPointTest.cpp … LINKS wayfolio_geo)
# One program a folder (linking dominates otherwise), one ctest entry a class: the file's name is the class's.
# Each class registers itself with WAYFOLIO_TEST from tests/support/TestRegistry.h.
function(wayfolio_tests name)
    cmake_parse_arguments(TESTS "GUI" "TIMEOUT" "SOURCES;HELPERS;LINKS" ${ARGN})
    set(target wayfolio-tests-${name})
    add_executable(${target} ${TESTS_SOURCES} ${TESTS_HELPERS})
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    target_link_libraries(${target} PRIVATE wayfolio_test_support ${TESTS_LINKS} Qt6::Test)
    if(TESTS_GUI)
        target_compile_definitions(${target} PRIVATE WAYFOLIO_TESTS_WITH_WIDGETS)
        target_link_libraries(${target} PRIVATE Qt6::Widgets)
    endif()
    target_sources(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support/TestMain.cpp)
    if(NOT TESTS_TIMEOUT)
        set(TESTS_TIMEOUT 120)
    endif()
    foreach(source IN LISTS TESTS_SOURCES)
        get_filename_component(class ${source} NAME_WE)
        add_test(NAME ${name}.${class} COMMAND ${target} ${class})
        set_tests_properties(${name}.${class} PROPERTIES TIMEOUT ${TESTS_TIMEOUT}
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_LOGGING_RULES=qt.qpa.*=false")
    endforeach()
endfunction()

# The target `lint_prerequisites`: what clang-tidy needs built before it can read our files, the generated moc files.
# Called last, when every target is known.
function(wayfolio_add_lint_prerequisites)
    add_custom_target(lint_prerequisites)
    set(folders ${CMAKE_SOURCE_DIR})
    while(folders)
        list(POP_FRONT folders folder)
        get_property(below DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
        list(APPEND folders ${below})
        get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
        foreach(target IN LISTS targets)
            get_target_property(moc ${target} AUTOMOC)
            get_target_property(type ${target} TYPE)
            if(moc AND type MATCHES "LIBRARY|EXECUTABLE")
                add_dependencies(lint_prerequisites ${target}_autogen)
            endif()
        endforeach()
    endwhile()
endfunction()
