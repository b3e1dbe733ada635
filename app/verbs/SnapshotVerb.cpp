// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/SnapshotFile.h"
#include "app/verbs/VerbArguments.h"
#include "core/media/MetadataReader.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QRegularExpression>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastPixels = 64;
constexpr int kMostPixels = 16384;

/// "1200x800"; nothing when it is no size, or one nobody can want.
std::optional<QSize> readSize(const QString& text)
{
    static const QRegularExpression pattern(u"^(\\d{1,5})[x×](\\d{1,5})$"_s);
    const auto match = pattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const auto isUsable = [](int pixels) { return pixels >= kLeastPixels && pixels <= kMostPixels; };
    return isUsable(size.width()) && isUsable(size.height()) ? std::optional(size) : std::nullopt;
}

/// Whether the map is muted; nothing when it is no style.
std::optional<bool> readStyle(const QString& text)
{
    if (text == "plain"_L1 || text == "muted"_L1)
        return text == "muted"_L1;
    return std::nullopt;
}

std::optional<NameLanguage> readLanguage(const QString& text)
{
    if (text == "en"_L1)
        return NameLanguage::English;
    if (text == "ko"_L1)
        return NameLanguage::Korean;
    return text == "local"_L1 ? std::optional(NameLanguage::Local) : std::nullopt;
}

void print(const SnapshotSummary& summary, const MapSnapshotOptions& options, const QString& filePath, bool json,
           Console& console)
{
    if (json) {
        console.writeJson(QJsonDocument(QJsonObject{
            {u"file"_s, filePath},
            {u"width"_s, options.size.width()},
            {u"height"_s, options.size.height()},
            {u"photoCount"_s, summary.photoCount},
            {u"routeCount"_s, summary.routeCount},
        }));
    } else {
        console.writeLine(u"%1: %2, %3"_s.arg(filePath, counted(summary.photoCount, "photo"_L1),
                                              counted(summary.routeCount, "route"_L1)));
    }
}

} // namespace

ExitCode runSnapshotVerb(const Verb& verb, const QStringList& arguments, Console& console)
{
    const MapSnapshotOptions defaults;
    VerbArguments options(verb, console);
    options.addOption(VerbArguments::tripOption());
    options.addOption(
        {u"size"_s, u"Pixels of the picture (default: %1x%2)."_s.arg(defaults.size.width()).arg(defaults.size.height()),
         u"WxH"_s});
    options.addOption({u"dark"_s, u"Paint the dark map."_s});
    options.addOption({u"style"_s, u"The map's: plain (default), or muted for photos to stand out."_s, u"STYLE"_s});
    options.addOption(
        {u"names"_s, u"In which language: en (default), ko, or local for each country's own."_s, u"LANGUAGE"_s});
    options.addOption(VerbArguments::outputOption(u"FILE.png"_s));
    if (const auto ended = options.parse(arguments))
        return *ended;
    if (!options.isSet(u"output"_s))
        return options.usageError(u"Say which file to write: -o FILE.png."_s);
    const auto trip = options.tripId();
    if (!trip)
        return options.usageError(u"“%1” is not the number of a trip."_s.arg(options.value(u"trip"_s)));
    const auto size = options.isSet(u"size"_s) ? readSize(options.value(u"size"_s)) : defaults.size;
    if (!size)
        return options.usageError(
            u"“%1” is not a size; write it like 1200x800, each from %2 to %3."_s.arg(options.value(u"size"_s))
                .arg(kLeastPixels)
                .arg(kMostPixels));

    const auto muted = readStyle(options.isSet(u"style"_s) ? options.value(u"style"_s) : u"plain"_s);
    if (!muted)
        return options.usageError(u"“%1” is no style; say plain or muted."_s.arg(options.value(u"style"_s)));
    const auto language = readLanguage(options.isSet(u"names"_s) ? options.value(u"names"_s) : u"en"_s);
    if (!language)
        return options.usageError(u"“%1” is no language; say en, ko or local."_s.arg(options.value(u"names"_s)));

    const auto catalog = openForReading(options.catalogPath());
    if (!catalog)
        return failToOpen(console, catalog.error());
    MetadataReader::initialize();
    const MapSnapshotOptions wanted{
        .size = *size, .dark = options.isSet(u"dark"_s), .muted = *muted, .language = *language};
    const QString filePath = QFileInfo(options.value(u"output"_s)).absoluteFilePath();
    const auto summary = snapshotFile(**catalog, *trip, wanted, filePath);
    if (!summary)
        return failWith(console, summary.error());
    print(*summary, wanted, filePath, options.json(), console);
    return ExitCode::Done;
}

} // namespace wayfolio
