// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/VerbArguments.h"
#include "core/catalog/PhotoStore.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wayfolio {

using namespace Qt::StringLiterals;

ExitCode runCheckVerb(const Verb& verb, const QStringList& arguments, Console& console)
{
    VerbArguments options(verb, console);
    if (const auto ended = options.parse(arguments))
        return *ended;
    const auto catalog = openForReading(options.catalogPath());
    if (!catalog)
        return failToOpen(console, catalog.error());
    const auto findings = (*catalog)->check();
    if (!findings)
        return failWith(console, findings.error());

    const bool isIntact = findings->isEmpty();
    if (options.json()) {
        console.writeJson(QJsonDocument(QJsonObject{
            {u"state"_s, isIntact ? u"ok"_s : u"damaged"_s},
            {u"catalog"_s, (*catalog)->path()},
            {u"schemaVersion"_s, Catalog::schemaVersion()},
            {u"findings"_s, QJsonArray::fromStringList(*findings)},
        }));
    } else if (isIntact) {
        console.writeLine(u"ok"_s);
    } else {
        for (const QString& finding : *findings)
            console.writeLine(finding);
    }
    return isIntact ? ExitCode::Done : ExitCode::SomeFailed;
}

} // namespace wayfolio
