// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/CommandLine.h"

#include "core/catalog/Catalog.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// What the arguments ask for, before anything runs.
class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void kind_data();
    void kind();
    void verbArguments();
    void mistypedVerb();
    void windowPathsAreAbsolute();
    void everyVerbIsInTheHelp();
    void jsonSchemaIsBundled();

private:
    std::optional<QTemporaryDir> m_folder; ///< the current one, with a few files in it
    QString m_before;
};

namespace {

Invocation interpreted(const QStringList& arguments, bool hasDisplay)
{
    return interpret(QStringList{u"wayfolio"_s} + arguments, hasDisplay);
}

/// The alternative's name, and the exit code of an answer.
QString described(const Invocation& invocation)
{
    if (std::holds_alternative<VerbInvocation>(invocation))
        return u"verb "_s + std::get<VerbInvocation>(invocation).verb->name;
    if (std::holds_alternative<WindowInvocation>(invocation))
        return u"window"_s;
    if (const auto* answer = std::get_if<AnswerInvocation>(&invocation))
        return u"answer %1"_s.arg(static_cast<int>(answer->exitCode));
    return u"sample"_s;
}

} // namespace

void CommandLineTest::init()
{
    m_before = QDir::currentPath();
    m_folder.emplace();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    for (const QString& name : {u"photos of mine"_s, u"photos"_s, u"--strange name"_s, u"one"_s, u"세 번째"_s}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
}

void CommandLineTest::cleanup()
{
    QDir::setCurrent(m_before);
    m_folder.reset();
}

void CommandLineTest::kind_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("withDisplay");
    QTest::addColumn<QString>("withoutDisplay");
    const auto row = [](const char* name, const QStringList& arguments, const QString& with, const QString& without) {
        QTest::newRow(name) << arguments << with << without;
    };
    row("nothing", {}, u"window"_s, u"sample"_s);
    row("a path", {u"photos of mine"_s}, u"window"_s, u"answer 3"_s);
    row("a mistyped verb", {u"imprt"_s, u"photos"_s}, u"answer 2"_s, u"answer 2"_s);
    row("a path that is not there", {u"/no/such/folder"_s}, u"answer 2"_s, u"answer 2"_s);
    row("one of many that is not there", {u"one"_s, u"/no/such/folder"_s}, u"window"_s, u"answer 3"_s);
    row("not there, on a platform", {u"-platform"_s, u"offscreen"_s, u"imprt"_s}, u"answer 2"_s, u"answer 2"_s);
    row("catalogue", {u"--catalog"_s, u"c.sqlite"_s}, u"window"_s, u"answer 3"_s);
    row("a platform of one's own", {u"-platform"_s, u"offscreen"_s}, u"window"_s, u"window"_s);
    row("help", {u"--help"_s}, u"answer 0"_s, u"answer 0"_s);
    row("version", {u"-v"_s}, u"answer 0"_s, u"answer 0"_s);
    row("schema", {u"--json-schema"_s}, u"answer 0"_s, u"answer 0"_s);
    row("unknown option", {u"--what"_s}, u"answer 2"_s, u"answer 2"_s);
    row("verb too late", {u"--catalog"_s, u"c"_s, u"trips"_s}, u"answer 2"_s, u"answer 2"_s);
    row("path like a verb", {u"./photos"_s}, u"window"_s, u"answer 3"_s);
    row("after --", {u"--"_s, u"--strange name"_s}, u"window"_s, u"answer 3"_s);
    for (const Verb& verb : verbs())
        row(verb.name.data(), {verb.name, u"--help"_s}, u"verb "_s + verb.name, u"verb "_s + verb.name);
}

void CommandLineTest::kind()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, withDisplay);
    QFETCH(const QString, withoutDisplay);
    QCOMPARE(described(interpreted(arguments, true)), withDisplay);
    QCOMPARE(described(interpreted(arguments, false)), withoutDisplay);
}

void CommandLineTest::verbArguments()
{
    const QStringList arguments{u"--json"_s, u"-x"_s, u"a b"_s};
    const Invocation invocation = interpreted(QStringList{u"import"_s} + arguments, false);
    QCOMPARE(std::get<VerbInvocation>(invocation).arguments, arguments);
}

void CommandLineTest::mistypedVerb()
{
    const auto answerTo = [](const QStringList& arguments) {
        return std::get<AnswerInvocation>(interpreted(arguments, false)).text;
    };
    QVERIFY(answerTo({u"trip"_s}).contains(u"“trip” is neither a verb nor a file"_s));
    QVERIFY(answerTo({u"exprot"_s, u"--all"_s}).contains(u"“exprot” is neither a verb nor a file"_s));
    const QString here = QDir::currentPath();
    QVERIFY(!answerTo({here}).contains("neither"_L1));
    QVERIFY(answerTo({here, u"--fast"_s}).contains("fast"_L1));
}

void CommandLineTest::windowPathsAreAbsolute()
{
    const auto window = std::get<WindowInvocation>(
        interpreted({u"--catalog"_s, u"c.sqlite"_s, u"one"_s, u"/two"_s, u"세 번째"_s}, true));
    const QDir here = QDir::current();
    QCOMPARE(window.catalogPath, here.absoluteFilePath(u"c.sqlite"_s));
    QCOMPARE(window.paths,
             (QStringList{here.absoluteFilePath(u"one"_s), u"/two"_s, here.absoluteFilePath(u"세 번째"_s)}));
    QCOMPARE(std::get<WindowInvocation>(interpreted({}, true)).catalogPath, Catalog::defaultPath());
}

void CommandLineTest::everyVerbIsInTheHelp()
{
    const QString help = std::get<AnswerInvocation>(interpreted({u"--help"_s}, false)).text;
    for (const Verb& verb : verbs())
        QVERIFY2(help.contains(u"wayfolio "_s + verb.name), verb.name.data());
    for (const QString& line : help.split(u'\n'))
        QVERIFY2(line.size() <= 100, qPrintable(line));
}

void CommandLineTest::jsonSchemaIsBundled()
{
    const QString schema = std::get<AnswerInvocation>(interpreted({u"--json-schema"_s}, false)).text;
    QVERIFY(schema.startsWith(u'{'));
    for (const Verb& verb : verbs())
        QVERIFY2(schema.contains(u"\"%1\": {"_s.arg(verb.name)), verb.name.data());
}

} // namespace wayfolio::test

using wayfolio::test::CommandLineTest;
WAYFOLIO_TEST(CommandLineTest)

#include "CommandLineTest.moc"
