// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// wayfolio-reader-helper: a process that reads as the program's own does, but opens no file and does what its name asks
// for.

#include "core/media/ReaderServer.h"

#include <QFile>

#include <cstdlib>
#include <unistd.h>

namespace {

using namespace Qt::StringLiterals;
using wayfolio::Reading;
using wayfolio::ReadRequest;

void say(const QByteArray& bytes)
{
    [[maybe_unused]] const ssize_t written =
        ::write(STDOUT_FILENO, bytes.constData(), static_cast<size_t>(bytes.size()));
}

[[noreturn]] void waitForever()
{
    while (true)
        ::pause();
}

Reading answer(const ReadRequest& request)
{
    const QString name = request.path.sliced(request.path.lastIndexOf(u'/') + 1);
    if (name.startsWith("crash"_L1))
        std::abort();
    if (name.startsWith("once"_L1) && !QFile::exists(request.path)) {
        QFile mark(request.path);
        mark.open(QIODevice::WriteOnly) ? std::abort() : ::_exit(1);
    }
    if (name.startsWith("hang"_L1))
        waitForever();
    if (name.startsWith("exit"_L1))
        ::_exit(0);
    if (name.startsWith("endless"_L1)) {
        say("\xff\xff\xff\xff");
        waitForever();
    }
    if (name.startsWith("rubbish"_L1)) {
        say(QByteArray("\x05\0\0\0hello", 9));
        waitForever();
    }
    if (name.startsWith("refused"_L1))
        return wayfolio::fail(wayfolio::ErrorCode::EmptyFile, request.path);
    wayfolio::PhotoMetadata metadata;
    metadata.camera = name.startsWith("environment"_L1) ? qEnvironmentVariable("GLIBC_TUNABLES") : name;
    return metadata;
}

} // namespace

int main()
{
    wayfolio::ReaderServer::prepareProcess();
    return wayfolio::ReaderServer(answer).run(STDIN_FILENO, STDOUT_FILENO);
}
