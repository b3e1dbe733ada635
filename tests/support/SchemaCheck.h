// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>

namespace wayfolio::test {

/// How a document fares with a validator.
struct Verdict
{
    bool isAvailable = false; ///< the validator and its schemas are installed
    QString complaint;        ///< empty when the document is valid
};

/// Of a validator that reads `input` and ends with 0 when it is valid; `notInstalled` is its status when it cannot say.
Verdict judge(QProcess& process, const QByteArray& input, int notInstalled = -1);
/// Against the GPX and KML schemas of the corpus; by xmllint. `schema` is below WAYFOLIO_CORPUS/schemas.
Verdict validateXml(const QString& filePath, const QString& schema);
/// The folder named by WAYFOLIO_CORPUS, empty when there is none.
QString corpusFolder();

} // namespace wayfolio::test

/// Fails on an invalid document. Without a validator: skips on a person's machine, fails where the corpus is.
#define WAYFOLIO_VERIFY_VALID(expression)                                                                              \
    do {                                                                                                               \
        const wayfolio::test::Verdict verdict = (expression);                                                          \
        if (!verdict.isAvailable && wayfolio::test::corpusFolder().isEmpty())                                          \
            QSKIP("no validator, or no schemas (WAYFOLIO_CORPUS)");                                                    \
        QVERIFY2(verdict.isAvailable, "the validator or its schema is missing");                                       \
        QVERIFY2(verdict.complaint.isEmpty(), qPrintable(verdict.complaint));                                          \
    } while (false)
