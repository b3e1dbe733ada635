// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ReaderMain.h"

#include "core/media/MetadataReader.h"
#include "core/media/ReaderServer.h"

#include <string_view>
#include <unistd.h>

namespace wayfolio {

namespace {

using namespace Qt::StringLiterals;

constexpr std::string_view kArgument = "--read-photos-for-wayfolio";

/// Exiv2 allocates some hundred small pieces for every file and frees them together: more than glibc keeps at hand,
/// unless it is told to (glibc manual, "Memory Allocation Tunables"). Elsewhere the variable is not looked at.
QProcessEnvironment readerEnvironment()
{
    constexpr auto kName = "GLIBC_TUNABLES"_L1;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString before = environment.value(kName);
    environment.insert(
        kName, u"glibc.malloc.tcache_count=2000:glibc.malloc.top_pad=4194304:glibc.malloc.trim_threshold=33554432"_s +
                   (before.isEmpty() ? u""_s : u':' + before));
    return environment;
}

} // namespace

ReaderCommand readerCommand()
{
    return {.program = QStringLiteral("/proc/self/exe"),
            .arguments = {QString::fromLatin1(kArgument.data(), kArgument.size())},
            .environment = readerEnvironment()};
}

bool isReader(int argc, char** argv)
{
    return argc == 2 && argv[1] == kArgument;
}

int runReader()
{
    ReaderServer::prepareProcess();
    MetadataReader::initialize();
    return ReaderServer(
               [](const ReadRequest& request) { return MetadataReader().read(request.path, request.sidecars); })
        .run(STDIN_FILENO, STDOUT_FILENO);
}

} // namespace wayfolio
