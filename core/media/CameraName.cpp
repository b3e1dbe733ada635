// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/CameraName.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

QString clean(QByteArrayView text)
{
    if (const qsizetype end = text.indexOf('\0'); end >= 0)
        text = text.first(end);
    return QString::fromUtf8(text).simplified();
}

/// Words that say what kind of company it is, not which.
bool isLegalForm(const QString& word)
{
    static constexpr std::array kForms{"corporation"_L1, "corp."_L1, "corp"_L1,    "company"_L1,  "co."_L1,  "ltd."_L1,
                                       "ltd"_L1,         "inc."_L1,  "co.,ltd"_L1, "co.,ltd."_L1, "co.,"_L1, "gmbh"_L1};
    return std::ranges::any_of(kForms,
                               [&](QLatin1StringView form) { return word.compare(form, Qt::CaseInsensitive) == 0; });
}

} // namespace

QString cameraName(QByteArrayView maker, QByteArrayView model)
{
    const QString modelText = clean(model);
    QStringList makerWords = clean(maker).split(u' ', Qt::SkipEmptyParts);
    while (makerWords.size() > 1 && isLegalForm(makerWords.last()))
        makerWords.removeLast();
    if (modelText.isEmpty() || makerWords.isEmpty())
        return modelText.isEmpty() ? makerWords.join(u' ') : modelText;
    const QString firstWord = modelText.section(u' ', 0, 0);
    if (makerWords.contains(firstWord, Qt::CaseInsensitive) ||
        modelText.startsWith(makerWords.join(u' '), Qt::CaseInsensitive))
        return modelText;
    return makerWords.join(u' ') + u' ' + modelText;
}

} // namespace wayfolio
