// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <algorithm>

namespace wayfolio {

using namespace Qt::StringLiterals;

/// Qt knows English of Germany, but none of France: what it gives instead is that of the United States, with miles.
QLocale localeIn(QLocale::Language language, const QLocale& system)
{
    const auto isAsTheSystem = [&system](const QLocale& locale) {
        return locale.measurementSystem() == system.measurementSystem() &&
               locale.firstDayOfWeek() == system.firstDayOfWeek();
    };
    QList<QLocale> locales = QLocale::matchingLocales(language, QLocale::AnyScript, QLocale::AnyTerritory);
    locales.prepend(QLocale(language, QLocale::World));
    locales.prepend(QLocale(language, system.territory()));
    const auto found = std::ranges::find_if(locales, isAsTheSystem);
    return found != locales.cend() ? *found : locales.constFirst();
}

void installTranslations()
{
    const QLocale system = QLocale::system();
    auto* own = new QTranslator(QCoreApplication::instance());
    // English is a translation too: it holds the plural forms.
    if (!own->load(system, u"wayfolio"_s, u"_"_s, u":/i18n"_s) && !own->load(u":/i18n/wayfolio_en.qm"_s))
        return;
    QCoreApplication::installTranslator(own);

    const QLocale language(own->language());
    const bool isPlainEnglish = system.language() == QLocale::C && language.language() == QLocale::English;
    if (language.language() != system.language() && !isPlainEnglish)
        QLocale::setDefault(localeIn(language.language(), system)); // no French months in English sentences

    auto* qt = new QTranslator(QCoreApplication::instance());
    if (qt->load(language, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

} // namespace wayfolio
