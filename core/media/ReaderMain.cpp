// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ReaderMain.h"

#include "core/media/MetadataReader.h"
#include "core/media/ReaderServer.h"

#include <string_view>
#include <unistd.h>

namespace wayfolio {

namespace {

constexpr std::string_view kArgument = "--read-photos-for-wayfolio";

} // namespace

ReaderCommand readerCommand()
{
    return {.program = QStringLiteral("/proc/self/exe"),
            .arguments = {QString::fromLatin1(kArgument.data(), kArgument.size())}};
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
