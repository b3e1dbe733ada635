// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace wayfolio::test {

/// The test classes of this program by name; TestMain.cpp runs the one named on the command line, or all.
inline std::map<std::string, std::function<std::unique_ptr<QObject>()>>& registry()
{
    static std::map<std::string, std::function<std::unique_ptr<QObject>()>> classes;
    return classes;
}

template<class TestClass>
bool registerTest(const char* name)
{
    registry().emplace(name, [] { return std::make_unique<TestClass>(); });
    return true;
}

} // namespace wayfolio::test

/// Stands once behind a test class, before its .moc include.
#define WAYFOLIO_TEST(TestClass)                                                                                       \
    [[maybe_unused]] static const bool registered##TestClass = wayfolio::test::registerTest<TestClass>(#TestClass);
