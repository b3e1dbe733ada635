// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/Verbs.h"

#include <array>

namespace wayfolio {

using namespace Qt::StringLiterals;

std::span<const Verb> verbs()
{
    static constexpr std::array kVerbs{
        Verb{"import"_L1, "Put photos and folders of photos into the catalogue"_L1, "PATH..."_L1, false, runImportVerb},
        Verb{"libraries"_L1, "List the imported folders, remove or relocate one"_L1,
             "[remove PATH | restore PATH | relocate OLD NEW]"_L1, false, runLibrariesVerb},
        Verb{"photos"_L1, "List every photo of the catalogue, or explain files"_L1, "[FILE...]"_L1, false,
             runPhotosVerb},
        Verb{"trips"_L1, "List the trips"_L1, {}, false, runTripsVerb},
        Verb{"export"_L1, "Write a trip, or everything, as GPX or KML"_L1, {}, false, runExportVerb},
        Verb{"snapshot"_L1, "Paint the map into a PNG file"_L1, {}, true, runSnapshotVerb},
        Verb{"check"_L1, "Look whether the catalogue is intact"_L1, {}, false, runCheckVerb},
    };
    return kVerbs;
}

const Verb* findVerb(QStringView name)
{
    for (const Verb& verb : verbs()) {
        if (name == verb.name)
            return &verb;
    }
    return nullptr;
}

} // namespace wayfolio
